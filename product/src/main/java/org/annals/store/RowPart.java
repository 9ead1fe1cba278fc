package org.annals.store;

import org.annals.document.ContentHash;

/** A part of the rows that a run ended with. Equal parts of several runs are kept once. */
public final class RowPart {
    private final Content content;
    private final String sha256;

    /** Rows that can be written out. */
    public interface Content {
        /** The same at each call. */
        byte[] bytes();
    }

    private RowPart(Content content) {
        this.content = content;
        this.sha256 = ContentHash.sha256(content.bytes());
    }

    public static RowPart of(Content content) {
        return new RowPart(content);
    }

    /** One whose bytes are at hand; they are not to be changed any more. */
    public static RowPart of(byte[] bytes) {
        return new RowPart(() -> bytes);
    }

    byte[] bytes() {
        return content.bytes();
    }

    String sha256() {
        return sha256;
    }
}
