package org.annals.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Compressed data as they unpack, as long as they do not unpack into absurdly many more. */
final class GunzippedStream extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    /** Articles shrink to a third or a tenth; only a trap shrinks more than two-hundredfold. */
    private static final long MOST_TIMES = 200;

    private static final long FREE = 64L << 20;

    private final Counted packed;
    private long unpacked;

    private GunzippedStream(Counted packed) throws IOException {
        super(new GZIPInputStream(packed, BUFFER));
        this.packed = packed;
    }

    static GunzippedStream of(InputStream stream) throws IOException {
        return new GunzippedStream(new Counted(stream));
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        unpacked += read;
        if (unpacked > FREE && unpacked / MOST_TIMES > packed.bytes) {
            throw new ZipException("unpacks into more than " + MOST_TIMES + " times its size");
        }
    }

    /** Counts what is taken from the stream below. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
