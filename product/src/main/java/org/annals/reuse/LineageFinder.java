package org.annals.reuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.Change;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

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

    /** Texts that are linked, by the first in order. */
    private final Map<DocumentId, Map<DocumentId, Link>> links = new TreeMap<>();

    private List<Lineage> lineages = List.of();

    /** What links two texts; {@code desk} if only one desk does. */
    private record Link(double share, boolean desk) {}

    private record Pair(DocumentId a, DocumentId b) {}

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

    /** What a passage adds to a pair. */
    private record Part(Pair pair, List<Span> first, List<Span> second) {}

    /** A family of documents, and the weakest of the links that hold it together. */
    private static final class Family {
        private final Set<DocumentId> members = new TreeSet<>();
        private double least = 1;
        private boolean desk;
    }

    /**
     * Follows which passages came and went; only pairs of texts between which something has changed are looked at again.
     *
     * @param now what is shared now
     * @param left documents whose words are no longer what they were
     */
    List<Lineage> follow(
            Change<SharedPassage> change, ReuseResult now, Map<DocumentId, KeptText> texts, Set<DocumentId> left) {
        Map<Part, Integer> parts = new HashMap<>();
        change.gone().forEach(passage -> parts(passage).forEach(part -> parts.merge(part, -1, Integer::sum)));
        change.come().forEach(passage -> parts(passage).forEach(part -> parts.merge(part, 1, Integer::sum)));
        Map<DocumentId, Map<DocumentId, Cover>> covers = new TreeMap<>();
        parts.forEach((part, count) -> {
            if (count != 0 || left.contains(part.pair.a) || left.contains(part.pair.b)) {
                covers.computeIfAbsent(part.pair.a, key -> new TreeMap<>()).put(part.pair.b, new Cover());
            }
        });
        Set<SharedPassage> looked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DocumentId id : covers.keySet()) {
            for (SharedPassage passage : now.of(id)) {
                if (looked.add(passage)) {
                    parts(passage).forEach(part -> add(part, covers));
                }
            }
        }
        boolean changed = false;
        for (Map.Entry<DocumentId, Map<DocumentId, Cover>> first : covers.entrySet()) {
            for (Map.Entry<DocumentId, Cover> second : first.getValue().entrySet()) {
                Pair pair = new Pair(first.getKey(), second.getKey());
                Link link = second.getValue().mayLink() ? link(pair, second.getValue(), texts) : null;
                boolean known = left.contains(pair.a) || left.contains(pair.b);
                changed |= put(pair, link) || link != null && known;
            }
        }
        lineages = changed ? families(texts) : lineages;
        return lineages;
    }

    private static void add(Part part, Map<DocumentId, Map<DocumentId, Cover>> covers) {
        Cover cover = covers.getOrDefault(part.pair.a, Map.of()).get(part.pair.b);
        if (cover != null) {
            cover.first.addAll(part.first);
            cover.second.addAll(part.second);
            cover.passages++;
        }
    }

    private static List<Part> parts(SharedPassage passage) {
        if (passage.boilerplate()) {
            return List.of();
        }
        TreeMap<DocumentId, List<Span>> carriers = new TreeMap<>();
        for (ReusePassage place : passage.passages()) {
            carriers.computeIfAbsent(place.document(), key -> new ArrayList<>()).add(place.span());
        }
        List<DocumentId> ids = List.copyOf(carriers.keySet());
        List<List<Span>> spans = List.copyOf(carriers.values());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int k = i + 1; k < Math.min(ids.size(), i + 1 + NEIGHBOURS); k++) {
                parts.add(new Part(new Pair(ids.get(i), ids.get(k)), spans.get(i), spans.get(k)));
            }
        }
        return parts;
    }

    /** Gives whether that is another link than before. */
    private boolean put(Pair pair, @Nullable Link link) {
        Map<DocumentId, Link> ofFirst = links.computeIfAbsent(pair.a, key -> new TreeMap<>());
        Link last = link == null ? ofFirst.remove(pair.b) : ofFirst.put(pair.b, link);
        if (ofFirst.isEmpty()) {
            links.remove(pair.a);
        }
        return !Objects.equals(last, link);
    }

    private static @Nullable Link link(Pair pair, Cover cover, Map<DocumentId, KeptText> texts) {
        KeptText a = text(pair.a, texts);
        KeptText b = text(pair.b, texts);
        double share = Math.max(a.extent().share(cover.first), b.extent().share(cover.second));
        boolean much = Math.max(a.extent().covered(cover.first), b.extent().covered(cover.second)) >= LONG_PASSAGE;
        boolean version = share >= CONTAINMENT && (cover.passages >= PASSAGES || much);
        boolean followUp = cover.passages >= PASSAGES_OF_DESK
                && share >= CONTAINMENT_OF_DESK
                && CarrierOrder.haveOneDesk(a.text().document(), b.text().document());
        return version || followUp ? new Link(share, !version) : null;
    }

    private static KeptText text(DocumentId id, Map<DocumentId, KeptText> texts) {
        KeptText text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("passages must be of the texts given, got one of " + id);
        }
        return text;
    }

    private List<Lineage> families(Map<DocumentId, KeptText> texts) {
        Map<DocumentId, Family> families = new TreeMap<>();
        links.forEach((a, others) -> others.forEach((b, link) -> join(new Pair(a, b), link, families)));
        return families.values().stream()
                .distinct()
                .map(family -> lineage(family, texts))
                .sorted(Comparator.comparing(lineage -> lineage.documents().get(0)))
                .toList();
    }

    private static void join(Pair pair, Link link, Map<DocumentId, Family> families) {
        Family a = families.computeIfAbsent(pair.a, key -> new Family());
        Family b = families.getOrDefault(pair.b, a);
        Family into = a.members.size() >= b.members.size() ? a : b;
        Family from = a.members.size() >= b.members.size() ? b : a;
        into.members.addAll(from.members);
        into.members.add(pair.a);
        into.members.add(pair.b);
        into.least = Math.min(link.share, Math.min(a.least, b.least));
        into.desk |= from.desk || link.desk;
        from.members.forEach(member -> families.put(member, into));
        families.put(pair.a, into);
        families.put(pair.b, into);
    }

    private static Lineage lineage(Family family, Map<DocumentId, KeptText> texts) {
        List<TextAnalysis> versions = new ArrayList<>();
        family.members.forEach(id -> versions.add(text(id, texts).text()));
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
