package org.annals.format;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** An input, or a file inside one: its name, its bytes from first to last, once, and what is known of it. */
public final class Part implements Closeable {
    static final int HEAD = 1 << 14;
    /** Beyond this nothing that holds one article is read; pages and documents take far less. */
    static final int MOST_BYTES = 64 << 20;

    private final String name;
    private final BufferedInputStream stream;
    private final Known known;

    public Part(String name, InputStream stream, Known known) {
        this.name = name;
        this.stream = new BufferedInputStream(stream, HEAD);
        this.known = known;
    }

    /** As the user knows it: the path, and behind "!/" the path inside it. */
    public String name() {
        return name;
    }

    Known known() {
        return known;
    }

    InputStream stream() {
        return stream;
    }

    /** The first bytes; they will be read again. */
    byte[] head() throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return head;
    }

    /** All bytes, if there are no more than {@code most}. */
    Bytes bytes(int most) throws IOException, FormatException {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            String message = "more than " + (most >> 20) + " MB; nothing of this kind is read beyond that";
            throw new FormatException(IngestCode.INGEST_TOO_LARGE, (long) most, message);
        }
        if (bytes.length == 0) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the input is empty");
        }
        return new Bytes(bytes);
    }

    /** The bytes from first to last, unpacked where they are compressed. */
    public InputStream plain() throws IOException {
        byte[] head = head();
        boolean packed = head.length > 1 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        return packed ? GunzippedStream.of(stream) : stream;
    }

    /** The same bytes, unpacked. */
    Part unpacked() throws IOException {
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return new Part(plain, GunzippedStream.of(stream), known);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
