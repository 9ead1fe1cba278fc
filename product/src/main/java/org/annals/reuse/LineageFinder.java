package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.language.TextAnalysis;

/**
 * Finds documents that are, as wholes, versions of one text: those of which shared passages cover much of the shorter
 * (containment; Broder 1997, "On the resemblance and containment of documents").
 */
final class LineageFinder {
    /** Least share of the shorter text. Accounts of one happening that only quote the same statements stay below it. */
    private static final double CONTAINMENT = 0.4;

    /** Fewest passages: one long quotation does not make a version. */
    private static final int PASSAGES = 3;

    private final Map<DocumentId, Integer> lengths = new TreeMap<>();

    LineageFinder(List<TextAnalysis> texts) {
        for (TextAnalysis text : texts) {
            int running = text.sentences().stream()
                    .mapToInt(sentence -> sentence.span().length())
                    .sum();
            lengths.put(text.document().id(), Math.max(1, running));
        }
    }

    private record Pair(DocumentId a, DocumentId b) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = a.compareTo(other.a);
            return order != 0 ? order : b.compareTo(other.b);
        }
    }

    /** Shared passages of a pair, on the side of each. */
    private static final class Cover {
        private final List<Span> first = new ArrayList<>();
        private final List<Span> second = new ArrayList<>();
        private int passages;
    }

    List<Lineage> find(List<SharedPassage> passages) {
        Map<Pair, Cover> covers = new TreeMap<>();
        for (SharedPassage passage : passages) {
            if (!passage.boilerplate()) {
                add(passage, covers);
            }
        }
        Map<DocumentId, Set<DocumentId>> families = new TreeMap<>();
        Map<DocumentId, Double> least = new TreeMap<>();
        covers.forEach((pair, cover) -> {
            double share = containment(pair, cover);
            if (cover.passages >= PASSAGES && share >= CONTAINMENT) {
                least.merge(pair.a, share, Math::min);
                least.merge(pair.b, share, Math::min);
                join(families, pair);
            }
        });
        return families.values().stream()
                .distinct()
                .map(family -> lineage(family, least))
                .sorted(Comparator.comparing(lineage -> lineage.documents().get(0)))
                .toList();
    }

    private static void add(SharedPassage passage, Map<Pair, Cover> covers) {
        Map<DocumentId, List<Span>> carriers = new TreeMap<>();
        for (ReusePassage place : passage.passages()) {
            carriers.computeIfAbsent(place.document(), key -> new ArrayList<>()).add(place.span());
        }
        List<DocumentId> ids = List.copyOf(new TreeSet<>(carriers.keySet()));
        for (int i = 0; i < ids.size(); i++) {
            for (int k = i + 1; k < ids.size(); k++) {
                Cover cover = covers.computeIfAbsent(new Pair(ids.get(i), ids.get(k)), key -> new Cover());
                cover.first.addAll(carriers.getOrDefault(ids.get(i), List.of()));
                cover.second.addAll(carriers.getOrDefault(ids.get(k), List.of()));
                cover.passages++;
            }
        }
    }

    private double containment(Pair pair, Cover cover) {
        double first = (double) covered(cover.first) / lengths.getOrDefault(pair.a, 1);
        double second = (double) covered(cover.second) / lengths.getOrDefault(pair.b, 1);
        return Math.min(1, Math.max(first, second));
    }

    /** Length that the spans cover, overlaps counted once. */
    private static int covered(List<Span> spans) {
        int total = 0;
        int end = 0;
        for (Span span : spans.stream().sorted().toList()) {
            total += Math.max(0, span.end() - Math.max(end, span.begin()));
            end = Math.max(end, span.end());
        }
        return total;
    }

    private static void join(Map<DocumentId, Set<DocumentId>> families, Pair pair) {
        Set<DocumentId> joined = new TreeSet<>(List.of(pair.a, pair.b));
        joined.addAll(families.getOrDefault(pair.a, joined));
        joined.addAll(families.getOrDefault(pair.b, joined));
        for (DocumentId member : joined) {
            families.put(member, joined);
        }
    }

    private static Lineage lineage(Set<DocumentId> family, Map<DocumentId, Double> least) {
        double share = family.stream()
                .mapToDouble(id -> least.getOrDefault(id, 1.0))
                .min()
                .orElse(1);
        String explanation = String.format(
                Locale.ROOT, "shared passages cover at least %d%% of the shorter text of each linked pair", (int)
                        Math.floor(share * 100));
        return new Lineage(List.copyOf(family), null, explanation);
    }
}
