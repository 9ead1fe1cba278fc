package org.annals.reuse;

import org.annals.document.DocumentId;
import org.annals.document.Span;

/** One carrier's copy of a shared passage. */
public record ReusePassage(DocumentId document, Span span) implements Comparable<ReusePassage> {
    @Override
    public int compareTo(ReusePassage other) {
        int order = document.compareTo(other.document);
        return order != 0 ? order : span.compareTo(other.span);
    }
}
