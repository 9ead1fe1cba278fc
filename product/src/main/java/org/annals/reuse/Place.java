package org.annals.reuse;

import org.annals.document.DocumentId;

/** A stretch of one document. */
record Place(DocumentId document, WordRange range) implements Comparable<Place> {
    /** With a range of its own, so that what keeps it needs nothing else. */
    static Place of(DocumentId document, WordRange range) {
        return new Place(document, new WordRange(range.from(), range.to()));
    }

    @Override
    public int compareTo(Place other) {
        int order = document.compareTo(other.document);
        return order != 0 ? order : range.compareTo(other.range);
    }
}
