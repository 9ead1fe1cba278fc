package org.annals.document;

/**
 * The content-derived name of a document: {@code d} and twelve hexadecimal digits. Two carriers of one text have two
 * ids; the same text without metadata has one.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
    public DocumentId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a document id must not be empty");
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
