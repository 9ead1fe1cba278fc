package org.annals.reuse;

import java.util.List;
import org.annals.document.DocumentId;
import org.annals.document.Span;

/** What the documents of a pile share: passages, sorted by id, and lineages of whole documents. */
public record ReuseResult(List<SharedPassage> passages, List<Lineage> lineages) {
    public static final ReuseResult NONE = new ReuseResult(List.of(), List.of());

    public ReuseResult {
        passages = List.copyOf(passages);
        lineages = List.copyOf(lineages);
    }

    /** The shared passages of a document that overlap the span. */
    public List<SharedPassage> at(DocumentId document, Span span) {
        return passages.stream()
                .filter(shared -> shared.passages().stream()
                        .anyMatch(passage -> passage.document().equals(document)
                                && passage.span().overlaps(span)))
                .toList();
    }
}
