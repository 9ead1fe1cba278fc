package org.annals.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.DocumentId;
import org.annals.document.Span;

/** What the documents of a pile share: passages, sorted by id, and lineages of whole documents. */
public final class ReuseResult {
    public static final ReuseResult NONE = new ReuseResult(List.of(), List.of());

    private final List<SharedPassage> passages;
    private final List<Lineage> lineages;
    private final Map<DocumentId, List<Carried>> byDocument = new HashMap<>();
    private final Map<DocumentId, List<TellingPassage>> telling = new HashMap<>();

    public ReuseResult(List<SharedPassage> passages, List<Lineage> lineages) {
        this.passages = List.copyOf(passages);
        this.lineages = List.copyOf(lineages);
        for (SharedPassage shared : this.passages) {
            for (ReusePassage passage : shared.passages()) {
                byDocument
                        .computeIfAbsent(passage.document(), key -> new ArrayList<>())
                        .add(new Carried(passage.span(), shared));
                if (!shared.boilerplate()) {
                    telling.computeIfAbsent(passage.document(), key -> new ArrayList<>())
                            .add(new TellingPassage(shared.id(), passage.span()));
                }
            }
        }
    }

    /** A shared passage at one of its places. */
    private record Carried(Span span, SharedPassage shared) {}

    /**
     * A shared passage that is no mere formula, at its place in a document.
     *
     * @param id of the passage
     */
    public record TellingPassage(String id, Span span) {}

    /** The passages of a document that are no mere formulas, by their ids. */
    public List<TellingPassage> telling(DocumentId document) {
        return List.copyOf(telling.getOrDefault(document, List.of()));
    }

    public List<SharedPassage> passages() {
        return passages;
    }

    public List<Lineage> lineages() {
        return lineages;
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
