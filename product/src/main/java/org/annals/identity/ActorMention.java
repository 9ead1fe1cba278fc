package org.annals.identity;

import org.annals.document.DocumentId;
import org.annals.document.Span;

/** A place in a text where an actor is named or meant. */
public record ActorMention(DocumentId document, Span span) implements Comparable<ActorMention> {
    @Override
    public int compareTo(ActorMention other) {
        int order = document.compareTo(other.document);
        return order != 0 ? order : span.compareTo(other.span);
    }
}
