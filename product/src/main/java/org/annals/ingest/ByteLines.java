package org.annals.ingest;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, holding one of them at a time and no more of it than a line can have. */
final class ByteLines implements Closeable {
    /** A line of 5 million characters, most of them escaped, is shorter. */
    static final int LONGEST = 24_000_000;

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;

    ByteLines(InputStream stream) {
        this.stream = stream;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null; a line that is too long comes back cut, but longer than the limit. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            if (at == filled && !fill()) {
                number += any ? 1 : 0;
                return any ? line.toByteArray() : null;
            }
            any = true;
            int start = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (line.size() <= LONGEST) {
                line.write(buffer, start, at - start);
            }
            if (at < filled) {
                at++;
                number++;
                return line.toByteArray();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, stream.read(buffer));
        return filled > 0;
    }

    /** The line as text; a byte-order mark in front of the first is not part of it. */
    String text(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
