package org.annals.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.DocumentId;
import org.annals.document.Span;

/** What the documents of a pile share: passages, sorted by id, and lineages of whole documents. */
public final class ReuseResult {
    public static final ReuseResult NONE = new ReuseResult(List.of(), List.of());

    private static final Comparator<TellingPassage> IN_TEXT =
            Comparator.comparing(TellingPassage::span).thenComparing(TellingPassage::name);

    private final List<SharedPassage> passages;
    private final List<Lineage> lineages;
    private final Map<DocumentId, List<Carried>> byDocument = new HashMap<>();
    private final Map<DocumentId, List<TellingPassage>> telling = new HashMap<>();

    public ReuseResult(List<SharedPassage> passages, List<Lineage> lineages) {
        this.passages = List.copyOf(passages);
        this.lineages = List.copyOf(lineages);
        Set<String> names = new HashSet<>();
        for (SharedPassage shared : this.passages) {
            String name = name(shared, names);
            for (ReusePassage passage : shared.passages()) {
                byDocument
                        .computeIfAbsent(passage.document(), key -> new ArrayList<>())
                        .add(new Carried(passage.span(), shared));
                if (!shared.boilerplate()) {
                    telling.computeIfAbsent(passage.document(), key -> new ArrayList<>())
                            .add(new TellingPassage(name, passage.span()));
                }
            }
        }
    }

    /** By its first carrier, so that one more carrier mostly leaves it; two passages of one place are told apart by id. */
    private static String name(SharedPassage shared, Set<String> taken) {
        ReusePassage first = shared.passages().get(0);
        String place = first.document() + ":" + first.span().begin() + "-"
                + first.span().end();
        return taken.add(place) ? place : shared.id();
    }

    /** A shared passage at one of its places. */
    private record Carried(Span span, SharedPassage shared) {}

    /**
     * A shared passage that is no mere formula, at its place in a document.
     *
     * @param name the same at all places of the passage, and no other passage's
     */
    public record TellingPassage(String name, Span span) {}

    /** The passages of a document that are no mere formulas, in text order. */
    public List<TellingPassage> telling(DocumentId document) {
        return telling.getOrDefault(document, List.of()).stream()
                .sorted(IN_TEXT)
                .toList();
    }

    public List<SharedPassage> passages() {
        return passages;
    }

    public List<Lineage> lineages() {
        return lineages;
    }

    /** The shared passages of a document. */
    public List<SharedPassage> of(DocumentId document) {
        return byDocument.getOrDefault(document, List.of()).stream()
                .map(carried -> carried.shared)
                .distinct()
                .toList();
    }

    /** The shared passages of a document that overlap the span. */
    public List<SharedPassage> at(DocumentId document, Span span) {
        return byDocument.getOrDefault(document, List.of()).stream()
                .filter(carried -> carried.span.overlaps(span))
                .map(carried -> carried.shared)
                .distinct()
                .toList();
    }
}
