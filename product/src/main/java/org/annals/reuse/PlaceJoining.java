package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * Links between pairs of documents become passages with any number of carriers. Places join along their strongest links,
 * but only while the average likeness of all of them holds (average link): A like B and B like C does not put A beside C
 * by itself. A place may lack a direct link, since the index does not pair everything with everything; likeness is then
 * measured.
 */
/** Joins places that links connect into groups that carry one passage each. */
final class PlaceJoining {
    private static final double AVERAGE_LINK = 0.78;
    private static final int MEASURED_MEMBERS = 8;

    private final List<Place> sites;
    private final Measure measure;
    private final List<Edge> edges = new ArrayList<>();
    private final Map<Long, PassageMatch> matches = new HashMap<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final int[] groupOf;

    /** How alike two places are that no link connects. */
    interface Measure {
        PassageMatch of(Place a, Place b);
    }

    /** Two sites that match. */
    private record Edge(int a, int b, PassageMatch match) {}

    /** @param sites by document, those of one in their own order */
    PlaceJoining(List<Place> sites, Measure measure) {
        this.sites = sites;
        this.measure = measure;
        this.groupOf = new int[sites.size()];
    }

    /** A link between two sites; of several between the same two the first counts. */
    void link(int a, int b, PassageMatch match) {
        if (matches.putIfAbsent(key(a, b), match) == null) {
            edges.add(new Edge(a, b, match));
        }
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    List<PlaceGroup> join() {
        edges.sort(Comparator.comparingDouble((Edge edge) -> -edge.match().likeness())
                .thenComparing(edge -> sites.get(edge.a()))
                .thenComparing(edge -> sites.get(edge.b())));
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
        List<PlaceGroup> joined = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (group.size() > 1) {
                joined.add(toGroup(group));
            }
        }
        joined.addAll(variants());
        return joined;
    }

    /** Where a group and another hold variants of one passage, their closest members as a passage of two. */
    private List<PlaceGroup> variants() {
        List<PlaceGroup> variants = new ArrayList<>();
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
                if (sites.get(a).document().equals(sites.get(b).document())) {
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
        return match != null
                ? match.likeness()
                : measure.of(sites.get(a), sites.get(b)).likeness();
    }

    private PlaceGroup toGroup(List<Integer> members) {
        boolean ordered = true;
        double likeness = 0;
        float information = Float.MAX_VALUE;
        int pairs = 0;
        for (int i = 0; i < Math.min(members.size(), MEASURED_MEMBERS); i++) {
            for (int j = i + 1; j < Math.min(members.size(), MEASURED_MEMBERS); j++) {
                PassageMatch match = matches.get(key(members.get(i), members.get(j)));
                ordered &= match == null || match.ordered();
                match = match == null ? measure.of(sites.get(members.get(i)), sites.get(members.get(j))) : match;
                likeness += match.likeness();
                information = Math.min(information, match.information());
                pairs++;
            }
        }
        List<Place> carriers = members.stream().map(sites::get).sorted().toList();
        return new PlaceGroup(carriers, ordered, likeness / pairs, information);
    }
}
