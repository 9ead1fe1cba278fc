package org.annals.reuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateTable;

/*
 * What places join follows from the links between them alone, and places that no chain of links connects never meet. So
 * the groups are kept by connected component, and only components are joined anew of which a site or a link is another:
 * those around an article that came, however large the pile.
 */
/** Which places of a pile carry one passage, kept up to date as links between documents come and go. */
final class PassageGroups {
    private final LateTable<String, Late<MatchedText>> texts = new LateTable<>();
    private final LateTable<Integer, Late<Component>> components = new LateTable<>();
    private int made;

    /** Own ranges of the links of a document that came or went since the last time. */
    private final Map<DocumentId, List<WordRange>> moved = new TreeMap<>();
    /** Places that links connect, and what was measured between those of them that no link connects. */
    private record Component(List<Place> places, List<PlaceGroup> groups, Map<Two, PassageMatch> measured) {}

    private record Two(Place a, Place b) {}

    /** A link as seen from one of its ends. */
    private record Link(Place other, PassageMatch match, boolean first) {}

    /** The groups that are no more, and those that are new; a group may be in both. */
    record Moved(List<PlaceGroup> gone, List<PlaceGroup> come) {}

    /** Puts the matches of two documents, the first in order first, in place of the last ones; none where they share nothing. */
    void put(DocumentId a, DocumentId b, List<PassageMatch> matches) {
        Late<MatchedText> known = texts.get(a.value());
        if (matches.isEmpty() && (known == null || !known.get().later.containsKey(b))) {
            return;
        }
        List<PassageMatch> last = text(a).later.remove(b);
        text(b).earlier.remove(a);
        if (!matches.isEmpty()) {
            text(a).later.put(b, matches);
            text(b).earlier.add(a);
        }
        for (List<PassageMatch> part : List.of(matches, Objects.requireNonNullElse(last, List.<PassageMatch>of()))) {
            for (PassageMatch match : part) {
                moved.computeIfAbsent(a, key -> new ArrayList<>()).add(match.a());
                moved.computeIfAbsent(b, key -> new ArrayList<>()).add(match.b());
            }
        }
    }

    private MatchedText text(DocumentId id) {
        return texts.computeIfAbsent(id.value(), key -> Late.of(new MatchedText()))
                .get();
    }

    /**
     * Joins anew what has changed.
     *
     * @param left documents whose words are no longer what they were
     */
    Moved settle(Set<DocumentId> left, PlaceJoining.Measure measure) {
        Settling settling = new Settling(left, measure);
        moved.forEach(settling::renew);
        settling.run();
        for (DocumentId id : moved.keySet()) {
            if (text(id).isAlone()) {
                texts.remove(id.value());
            }
        }
        moved.clear();
        return new Moved(settling.gone, settling.come);
    }

    private final class Settling {
        private final Set<DocumentId> left;
        private final PlaceJoining.Measure measure;
        private final List<PlaceGroup> gone = new ArrayList<>();
        private final List<PlaceGroup> come = new ArrayList<>();
        /** What was measured in components that are no more. */
        private final Map<Two, PassageMatch> measured = new HashMap<>();
        /** Places that are in no component yet. */
        private final TreeSet<Place> open = new TreeSet<>();

        /** The components that have to be taken apart. */
        private final TreeSet<Integer> broken = new TreeSet<>();

        private final Map<DocumentId, List<List<Link>>> links = new HashMap<>();

        Settling(Set<DocumentId> left, PlaceJoining.Measure measure) {
            this.left = left;
            this.measure = measure;
        }

        /** Takes the sites of a document anew; those that are as they were stay in their components. */
        void renew(DocumentId id, List<WordRange> ranges) {
            MatchedText text = text(id);
            List<WordRange> now = ranges(id, text);
            List<WordRange> before = text.sites();
            List<WordRange> sites = MatchedText.sitesOf(now);
            Set<WordRange> others = new HashSet<>();
            for (WordRange range : ranges) {
                note(before, range, others);
                note(sites, range, others);
            }
            for (WordRange range : now) {
                int old = MatchedText.site(before, range);
                int one = MatchedText.site(sites, range);
                if (old < 0 || !before.get(old).equals(sites.get(one))) {
                    note(before, range, others);
                    note(sites, range, others);
                }
            }
            int[] kept = new int[sites.size()];
            Map<Integer, Integer> last = new HashMap<>();
            Arrays.fill(kept, MatchedText.NOWHERE);
            for (int i = 0; i < before.size(); i++) {
                int component = text.component(i);
                int place = others.contains(before.get(i)) ? -1 : sites.indexOf(before.get(i));
                // The order of the sites of one document decides where they are joined.
                if (place < Objects.requireNonNullElse(last.put(component, place), -1) || place < 0) {
                    broken.add(component);
                }
                if (place >= 0) {
                    kept[place] = component;
                }
            }
            text.setSites(sites, kept);
            for (int i = 0; i < sites.size(); i++) {
                if (kept[i] == MatchedText.NOWHERE) {
                    open.add(new Place(id, sites.get(i)));
                }
            }
        }

        private static void note(List<WordRange> sites, WordRange range, Set<WordRange> into) {
            int site = MatchedText.site(sites, range);
            if (site >= 0) {
                into.add(sites.get(site));
            }
        }

        /** The own ranges of all links. */
        private List<WordRange> ranges(DocumentId id, MatchedText text) {
            List<WordRange> ranges = new ArrayList<>();
            text.later.values().forEach(matches -> matches.forEach(match -> ranges.add(match.a())));
            for (DocumentId other : text.earlier) {
                text(other).later.getOrDefault(id, List.of()).forEach(match -> ranges.add(match.b()));
            }
            return ranges;
        }

        /** Takes a component apart. */
        private void unmake(int number) {
            Late<Component> found = components.remove(number);
            if (found == null) {
                return; // It was taken apart already.
            }
            Component component = found.get();
            gone.addAll(component.groups);
            measured.putAll(component.measured);
            for (Place place : component.places) {
                MatchedText text = text(place.document());
                int site = text.sites().indexOf(place.range());
                if (site >= 0 && text.component(site) == number) {
                    text.setComponent(site, MatchedText.NOWHERE);
                    open.add(place);
                }
            }
        }

        /** To be called when all documents with other links have their sites. */
        void run() {
            broken.forEach(this::unmake);
            while (!open.isEmpty()) {
                join(connected(open.first()));
            }
        }

        /** All places that links connect with one, by document; those of one document in its own order. */
        private List<Place> connected(Place start) {
            Set<Place> seen = new HashSet<>(Set.of(start));
            Deque<Place> waiting = new ArrayDeque<>(seen);
            while (!waiting.isEmpty()) {
                for (Link link : links(waiting.remove())) {
                    if (seen.add(link.other)) {
                        waiting.add(link.other);
                        unmake(component(link.other));
                    }
                }
            }
            open.removeAll(seen);
            return seen.stream()
                    .sorted(Comparator.comparing(Place::document).thenComparing(this::site))
                    .toList();
        }

        private int site(Place place) {
            return text(place.document()).sites().indexOf(place.range());
        }

        private int component(Place place) {
            return text(place.document()).component(site(place));
        }

        private void join(List<Place> places) {
            Map<Two, PassageMatch> asked = new HashMap<>();
            PlaceJoining joining = new PlaceJoining(places, (a, b) -> {
                Two two = new Two(a, b);
                return asked.computeIfAbsent(two, key -> {
                    boolean same = !left.contains(a.document()) && !left.contains(b.document());
                    PassageMatch known = same ? measured.get(key) : null;
                    return known == null ? measure.of(a, b) : known;
                });
            });
            Map<Place, Integer> numbers = new HashMap<>();
            for (Place place : places) {
                numbers.put(place, numbers.size());
            }
            for (Place place : places) {
                for (Link link : links(place)) {
                    if (link.first) {
                        joining.link(number(numbers, place), number(numbers, link.other), link.match);
                    }
                }
            }
            int component = made++;
            for (Place place : places) {
                text(place.document()).setComponent(site(place), component);
            }
            List<PlaceGroup> groups = joining.join();
            come.addAll(groups);
            components.put(component, Late.of(new Component(places, groups, asked)));
        }

        private static int number(Map<Place, Integer> numbers, Place place) {
            return Objects.requireNonNull(numbers.get(place), "linked places are together");
        }

        private List<Link> links(Place place) {
            return links.computeIfAbsent(place.document(), this::linksOf).get(site(place));
        }

        /** The links of a document by its sites. */
        private List<List<Link>> linksOf(DocumentId id) {
            MatchedText text = text(id);
            List<List<Link>> all = new ArrayList<>();
            text.sites().forEach(site -> all.add(new ArrayList<>()));
            text.later.forEach((other, matches) -> {
                for (PassageMatch match : matches) {
                    all.get(MatchedText.site(text.sites(), match.a()))
                            .add(new Link(place(other, match.b()), match, true));
                }
            });
            for (DocumentId other : text.earlier) {
                for (PassageMatch match : text(other).later.getOrDefault(id, List.of())) {
                    all.get(MatchedText.site(text.sites(), match.b()))
                            .add(new Link(place(other, match.a()), match, false));
                }
            }
            return all;
        }

        private Place place(DocumentId document, WordRange range) {
            List<WordRange> sites = text(document).sites();
            return new Place(document, sites.get(MatchedText.site(sites, range)));
        }
    }
}
