package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * Links between pairs of documents become passages with any number of carriers. A site is a place in a document;
 * nearly equal ranges of several links are one site. Sites join along their strongest links, but only while the
 * average likeness of all of them holds (average link): A like B and B like C does not put A beside C by itself.
 * A site may lack a direct link, since the index does not pair everything with everything; likeness is then measured.
 */

/** Joins the matches of pairs of documents into groups of places that carry one passage. */
final class PassageGrouper {
    private static final double ONE_SITE = 0.75;
    private static final double AVERAGE_LINK = 0.78;
    private static final int MEASURED_MEMBERS = 8;

    private final Wordings wordings;
    private final PassageMemory memory;
    private final List<Link> links = new ArrayList<>();
    private final WordingComparison comparison = new WordingComparison();

    PassageGrouper(Wordings wordings, PassageMemory memory) {
        this.wordings = wordings;
        this.memory = memory;
    }

    /** A match and the documents it is between. */
    record Link(int documentA, int documentB, PassageMatch match) {}

    /** A stretch of one document. */
    record Site(int document, WordRange range) implements Comparable<Site> {
        @Override
        public int compareTo(Site other) {
            int order = Integer.compare(document, other.document);
            return order != 0 ? order : range.compareTo(other.range);
        }
    }

    /** Two sites that match. */
    private record Edge(int a, int b, PassageMatch match) {}

    /** Places that carry one passage, by document; {@code ordered} if all links between them are. */
    record Group(List<Site> sites, boolean ordered, double likeness, float information) {}

    void add(int documentA, int documentB, PassageMatch match) {
        links.add(new Link(documentA, documentB, match));
    }

    List<Group> group() {
        List<Site> sites = new ArrayList<>();
        Map<Site, Integer> siteOf = new HashMap<>();
        collectSites(sites, siteOf);
        List<Edge> edges = new ArrayList<>();
        Map<Long, PassageMatch> matches = new HashMap<>();
        for (Link link : links) {
            int a = site(siteOf, link.documentA(), link.match().a());
            int b = site(siteOf, link.documentB(), link.match().b());
            if (matches.putIfAbsent(key(a, b), link.match()) == null) {
                edges.add(new Edge(a, b, link.match()));
            }
        }
        edges.sort(Comparator.comparingDouble((Edge edge) -> -edge.match().likeness())
                .thenComparing(edge -> sites.get(edge.a()))
                .thenComparing(edge -> sites.get(edge.b())));
        return new Joining(sites, edges, matches).join();
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private static int site(Map<Site, Integer> siteOf, int document, WordRange range) {
        Integer site = siteOf.get(new Site(document, range));
        if (site == null) {
            throw new IllegalStateException("every range must have a site, got none for " + range);
        }
        return site;
    }

    private void collectSites(List<Site> sites, Map<Site, Integer> siteOf) {
        Map<Site, Integer> counts = new HashMap<>();
        for (Link link : links) {
            counts.merge(new Site(link.documentA(), link.match().a()), 1, Integer::sum);
            counts.merge(new Site(link.documentB(), link.match().b()), 1, Integer::sum);
        }
        List<Site> ranges = new ArrayList<>(counts.keySet());
        ranges.sort(Comparator.comparingInt(Site::document)
                .thenComparing(site -> -counts.getOrDefault(site, 0))
                .thenComparing(site -> -site.range().length())
                .thenComparing(Comparator.naturalOrder()));
        int firstOfDocument = 0;
        for (Site range : ranges) {
            if (!sites.isEmpty() && sites.get(sites.size() - 1).document() != range.document()) {
                firstOfDocument = sites.size();
            }
            int found = firstOfDocument;
            while (found < sites.size() && sites.get(found).range().overlap(range.range()) < ONE_SITE) {
                found++;
            }
            if (found == sites.size()) {
                sites.add(range);
            }
            siteOf.put(range, found);
        }
    }

    /** The greedy joining itself. */
    private final class Joining {
        private final List<Site> sites;
        private final List<Edge> edges;
        private final Map<Long, PassageMatch> matches;
        private final List<List<Integer>> groups = new ArrayList<>();
        private final int[] groupOf;

        Joining(List<Site> sites, List<Edge> edges, Map<Long, PassageMatch> matches) {
            this.sites = sites;
            this.edges = edges;
            this.matches = matches;
            this.groupOf = new int[sites.size()];
        }

        List<Group> join() {
            for (int s = 0; s < sites.size(); s++) {
                groups.add(new ArrayList<>(List.of(s)));
                groupOf[s] = s;
            }
            for (Edge edge : edges) {
                int a = groupOf[edge.a()];
                int b = groupOf[edge.b()];
                if (a != b && fits(groups.get(a), groups.get(b))) {
                    merge(Math.min(a, b), Math.max(a, b));
                }
            }
            List<Group> joined = new ArrayList<>();
            for (List<Integer> group : groups) {
                if (group.size() > 1) {
                    joined.add(toGroup(group));
                }
            }
            joined.addAll(variants());
            return joined;
        }

        /** Where a group and another hold variants of one passage, their closest members as a passage of two. */
        private List<Group> variants() {
            List<Group> variants = new ArrayList<>();
            Set<Long> seen = new HashSet<>();
            for (Edge edge : edges) {
                int a = groupOf[edge.a()];
                int b = groupOf[edge.b()];
                if (a != b && seen.add(key(a, b))) {
                    variants.add(toGroup(List.of(edge.a(), edge.b())));
                }
            }
            return variants;
        }

        private void merge(int into, int from) {
            for (int site : groups.get(from)) {
                groupOf[site] = into;
            }
            groups.get(into).addAll(groups.get(from));
            groups.get(from).clear();
        }

        private boolean fits(List<Integer> left, List<Integer> right) {
            for (int a : left) {
                for (int b : right) {
                    if (sites.get(a).document() == sites.get(b).document()) {
                        return false;
                    }
                }
            }
            double sum = 0;
            int measured = 0;
            for (int i = 0; i < Math.min(left.size(), MEASURED_MEMBERS); i++) {
                for (int j = 0; j < Math.min(right.size(), MEASURED_MEMBERS); j++) {
                    sum += likeness(left.get(i), right.get(j));
                    measured++;
                }
            }
            return sum / measured >= AVERAGE_LINK;
        }

        private float likeness(int a, int b) {
            PassageMatch match = matches.get(key(a, b));
            return match != null ? match.likeness() : measure(a, b).likeness();
        }

        private PassageMatch measure(int a, int b) {
            Site left = sites.get(a);
            Site right = sites.get(b);
            return memory.measured(
                    left,
                    right,
                    () -> comparison.unordered(
                            wordings.get(left.document()),
                            left.range(),
                            wordings.get(right.document()),
                            right.range()));
        }

        private Group toGroup(List<Integer> members) {
            boolean ordered = true;
            double likeness = 0;
            float information = Float.MAX_VALUE;
            int pairs = 0;
            for (int i = 0; i < Math.min(members.size(), MEASURED_MEMBERS); i++) {
                for (int j = i + 1; j < Math.min(members.size(), MEASURED_MEMBERS); j++) {
                    PassageMatch match = matches.get(key(members.get(i), members.get(j)));
                    ordered &= match == null || match.ordered();
                    match = match == null ? measure(members.get(i), members.get(j)) : match;
                    likeness += match.likeness();
                    information = Math.min(information, match.information());
                    pairs++;
                }
            }
            List<Site> carriers = members.stream().map(sites::get).sorted().toList();
            return new Group(carriers, ordered, likeness / pairs, information);
        }
    }
}
