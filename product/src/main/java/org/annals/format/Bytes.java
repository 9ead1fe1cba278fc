package org.annals.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes that nobody changes. */
public final class Bytes {
    private final byte[] content;

    /** @param content not changed by anybody from here on */
    public Bytes(byte[] content) {
        this.content = content;
    }

    /** The bytes themselves, not a copy: not to be changed. */
    public byte[] content() {
        return content;
    }

    public int size() {
        return content.length;
    }

    /** A stream of the bytes. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
