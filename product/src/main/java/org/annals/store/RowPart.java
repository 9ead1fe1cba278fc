package org.annals.store;

import org.annals.document.ContentHash;

/** A part of the rows that a run ended with. Equal parts of several runs are kept once. */
public final class RowPart {
    private final byte[] bytes;
    private final String sha256;

    private RowPart(byte[] bytes) {
        this.bytes = bytes;
        this.sha256 = ContentHash.sha256(bytes);
    }

    public static RowPart of(byte[] bytes) {
        return new RowPart(bytes.clone());
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }
}
