package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.DocumentId;

/*
 * A site is a place in a document; nearly equal ranges of several links are one site, the range that most links have.
 */
/** What a document shares with others, and the sites of it. */
final class MatchedText {
    /** In no component. */
    static final int NOWHERE = -1;

    private static final double ONE_SITE = 0.75;

    /** Matches with documents that come after it in order. */
    final Map<DocumentId, List<PassageMatch>> later = new TreeMap<>();
    /** Those documents before it that have matches with it. */
    final TreeSet<DocumentId> earlier = new TreeSet<>();

    private List<WordRange> sites = List.of();
    /** The component that each site is in. */
    private int[] components = new int[0];

    List<WordRange> sites() {
        return sites;
    }

    int component(int site) {
        return components[site];
    }

    void setComponent(int site, int component) {
        components[site] = component;
    }

    boolean isAlone() {
        return later.isEmpty() && earlier.isEmpty();
    }

    /** Takes other sites, and the components that they are in. */
    void setSites(List<WordRange> ranges, int[] inComponents) {
        sites = List.copyOf(ranges);
        components = inComponents.clone();
    }

    /** The number of the site that a range belongs to. */
    static int site(List<WordRange> sites, WordRange range) {
        for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).overlap(range) >= ONE_SITE) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** The sites that the ranges of all links make; those of most links first. */
    static List<WordRange> sitesOf(List<WordRange> ranges) {
        Map<WordRange, Integer> counts = new HashMap<>();
        ranges.forEach(range -> counts.merge(range, 1, Integer::sum));
        List<WordRange> sorted = new ArrayList<>(counts.keySet());
        sorted.sort(Comparator.comparingInt((WordRange range) -> -counts.getOrDefault(range, 0))
                .thenComparing(range -> -range.length())
                .thenComparing(Comparator.naturalOrder()));
        List<WordRange> sites = new ArrayList<>();
        for (WordRange range : sorted) {
            if (site(sites, range) == NOWHERE) {
                sites.add(new WordRange(range.from(), range.to()));
            }
        }
        return sites;
    }
}
