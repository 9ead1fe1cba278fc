package org.annals.place;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A position in the inflated bytes of a gazetteer file. */
final class ByteCursor {
    private static final int BUFFER = 1 << 16;

    private final byte[] bytes;
    private int at;

    private ByteCursor(byte[] bytes) {
        this(bytes, 0);
    }

    /** A position in these bytes, which are not to change. */
    ByteCursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    static ByteCursor inflate(String resource) {
        InputStream stream = ByteCursor.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("the gazetteer must be on the class path, missing " + resource);
        }
        try (InputStream inflated = new InflaterInputStream(stream, new Inflater(true), BUFFER)) {
            return new ByteCursor(inflated.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void expect(int magic) {
        int found = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            found = found << 8 | next();
        }
        if (found != magic) {
            throw new IllegalStateException("gazetteer file must begin with " + Integer.toHexString(magic) + ", got "
                    + Integer.toHexString(found));
        }
    }

    int next() {
        if (at >= bytes.length) {
            throw new UncheckedIOException(new EOFException("gazetteer file ends early"));
        }
        return bytes[at++] & 0xff;
    }

    int varint() {
        return (int) varlong();
    }

    long varlong() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    long signed() {
        long value = varlong();
        return value >>> 1 ^ -(value & 1);
    }

    /** Copies the next bytes to {@code target} from {@code offset} on. */
    void copy(byte[] target, int offset, int length) {
        System.arraycopy(bytes, at, target, offset, length);
        at += length;
    }

    /** The next text, a length and UTF-8 bytes. */
    String text() {
        int length = varint();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Skips the next text and returns where it began; {@link #bytes()} holds it. */
    int skipText() {
        int start = at;
        int length = varint();
        at += length;
        return start;
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return at;
    }
}
