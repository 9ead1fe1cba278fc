package org.annals.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/*
 * Containment (Broder 1997, "On the resemblance and containment of documents"), over shared passages rather than
 * shingles: what the passages cover of the shorter text. Quoted speech is left out of both sides, since two reports of
 * one speech share its words without copying each other. Two texts of one desk (an agency, or an outlet under one dateline) are versions of one another at less:
 * its follow-ups keep a paragraph and a caption.
 */
/** Finds documents that are, as wholes, versions of one text. */
final class LineageFinder {
    /** Least share of the shorter text. Accounts of one happening that only quote the same statements stay below it. */
    private static final double CONTAINMENT = 0.4;

    private static final double CONTAINMENT_OF_DESK = 0.2;

    /** Fewest passages, unless they are long in all: one sentence does not make a version. */
    private static final int PASSAGES = 3;

    /** Characters; a reprint is one passage from end to end. */
    private static final int LONG_PASSAGE = 250;

    private static final int PASSAGES_OF_DESK = 2;

    /** How many following carriers of a passage each is laid beside; families join up through the others. */
    private static final int NEIGHBOURS = 24;

    private final Map<DocumentId, TextAnalysis> texts = new HashMap<>();
    /** Kept from one time to the next. */
    private final Map<DocumentId, Extent> extents = new HashMap<>();

    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    private Extent extent(DocumentId id) {
        TextAnalysis text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("passages must be of the texts given, got one of " + id);
        }
        Extent known = extents.get(id);
        if (known != null && known.text == text) {
            return known;
        }
        Extent made = Extent.of(text);
        extents.put(id, made);
        return made;
    }

    /** How long a document's own words are, and where quoted speech stands in it. */
    private record Extent(TextAnalysis text, int length, BitSet quoted) {
        static Extent of(TextAnalysis text) {
            BitSet quoted = new BitSet();
            for (Quotation quotation : text.quotations()) {
                if (quotation.speech()) {
                    quoted.set(quotation.span().begin(), quotation.span().end());
                }
            }
            int length = 0;
            for (Sentence sentence : text.sentences()) {
                length += sentence.span().length() - quotedIn(quoted, sentence.span());
            }
            return new Extent(text, Math.max(1, length), quoted);
        }

        static int quotedIn(BitSet quoted, Span span) {
            return quoted.get(span.begin(), span.end()).cardinality();
        }

        /** The share of the document's own words that the spans cover. */
        double share(List<Span> spans) {
            return Math.min(1, covered(spans) / (double) length);
        }

        /** How much of the document's own words the spans cover, overlaps counted once. */
        int covered(List<Span> spans) {
            int total = 0;
            int end = 0;
            for (Span span : spans.stream().sorted().toList()) {
                int from = Math.max(end, span.begin());
                if (from < span.end()) {
                    total += span.end() - from - quotedIn(quoted, new Span(from, span.end()));
                    end = span.end();
                }
            }
            return total;
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

        /** Most pairs share one short sentence; whether that was quoted need not be asked. */
        boolean mayLink() {
            return passages >= PASSAGES_OF_DESK || length(first) >= LONG_PASSAGE || length(second) >= LONG_PASSAGE;
        }

        private static int length(List<Span> spans) {
            return spans.stream().mapToInt(Span::length).sum();
        }
    }

    /** A family of documents in the making, and the weakest of the links that hold it together. */
    private static final class Family {
        private final Set<DocumentId> members = new TreeSet<>();
        private double least = 1;
        private boolean desk;
    }

    /** @param passages of these texts */
    List<Lineage> find(List<TextAnalysis> given, List<SharedPassage> passages) {
        texts.clear();
        given.forEach(text -> texts.put(text.document().id(), text));
        extents.keySet().retainAll(texts.keySet());
        Map<Pair, Cover> covers = new HashMap<>();
        for (SharedPassage passage : passages) {
            if (!passage.boilerplate()) {
                add(passage, covers);
            }
        }
        Map<DocumentId, Family> families = new TreeMap<>();
        covers.entrySet().stream()
                .filter(entry -> entry.getValue().mayLink())
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> link(entry.getKey(), entry.getValue(), families));
        return families.values().stream()
                .distinct()
                .map(this::lineage)
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
            for (int k = i + 1; k < Math.min(ids.size(), i + 1 + NEIGHBOURS); k++) {
                Cover cover = covers.computeIfAbsent(new Pair(ids.get(i), ids.get(k)), key -> new Cover());
                cover.first.addAll(carriers.getOrDefault(ids.get(i), List.of()));
                cover.second.addAll(carriers.getOrDefault(ids.get(k), List.of()));
                cover.passages++;
            }
        }
    }

    private void link(Pair pair, Cover cover, Map<DocumentId, Family> families) {
        Extent a = extent(pair.a);
        Extent b = extent(pair.b);
        double share = Math.max(a.share(cover.first), b.share(cover.second));
        boolean much = Math.max(a.covered(cover.first), b.covered(cover.second)) >= LONG_PASSAGE;
        boolean version = share >= CONTAINMENT && (cover.passages >= PASSAGES || much);
        boolean followUp = cover.passages >= PASSAGES_OF_DESK
                && share >= CONTAINMENT_OF_DESK
                && CarrierOrder.haveOneDesk(a.text().document(), b.text().document());
        if (version || followUp) {
            join(pair, share, !version, families);
        }
    }

    private static void join(Pair pair, double share, boolean desk, Map<DocumentId, Family> families) {
        Family a = families.computeIfAbsent(pair.a, key -> new Family());
        Family b = families.getOrDefault(pair.b, a);
        Family into = a.members.size() >= b.members.size() ? a : b;
        Family from = a.members.size() >= b.members.size() ? b : a;
        into.members.addAll(from.members);
        into.members.add(pair.a);
        into.members.add(pair.b);
        into.least = Math.min(share, Math.min(a.least, b.least));
        into.desk |= from.desk || desk;
        from.members.forEach(member -> families.put(member, into));
        families.put(pair.a, into);
        families.put(pair.b, into);
    }

    private Lineage lineage(Family family) {
        List<TextAnalysis> versions = new ArrayList<>();
        family.members.forEach(id -> versions.add(extent(id).text()));
        String what = String.format(
                Locale.ROOT,
                "shared passages cover at least %d%% of the shorter text of each linked pair, quoted speech left out",
                (int) Math.floor(family.least * 100));
        String whose =
                family.desk ? "; some are linked at less because one agency or one outlet's desk put them out" : "";
        CarrierOrder.First first = CarrierOrder.first(versions);
        String direction = first == null ? "" : "; " + first.explanation();
        return new Lineage(
                List.copyOf(family.members), first == null ? null : first.document(), what + whose + direction);
    }
}
