package org.annals.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Counts what goes into and comes out of an unpacking, and stops it where that becomes absurd. */
final class UnpackedCount {
    /** Articles shrink to a third or a tenth; only a trap shrinks more than two-hundredfold. */
    private static final long MOST_TIMES = 200;

    private static final long FREE = 64L << 20;
    private static final int BUFFER = 1 << 14;

    private final InputStream packed;
    private long in;
    private long out;

    UnpackedCount(InputStream packed) {
        this.packed = new Counted(packed, true);
    }

    /** What is unpacked is more than anybody packs. */
    static final class TooLarge extends ZipException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("unpacks into more than " + MOST_TIMES + " times its size");
        }
    }

    /** The stream to unpack from. */
    InputStream packed() {
        return packed;
    }

    /** What comes out of the unpacking, counted. */
    InputStream unpacked(InputStream stream) {
        return new Counted(stream, false);
    }

    void skip(InputStream stream) throws IOException {
        InputStream rest = unpacked(stream);
        byte[] buffer = new byte[BUFFER];
        // Counted and dropped.
        for (int read = 0; read >= 0; ) {
            read = rest.read(buffer);
        }
    }

    private void count(int bytes, boolean goesIn) throws TooLarge {
        in += goesIn ? bytes : 0;
        out += goesIn ? 0 : bytes;
        if (out > FREE && out / MOST_TIMES > in) {
            throw new TooLarge();
        }
    }

    private final class Counted extends FilterInputStream {
        private final boolean goesIn;

        Counted(InputStream stream, boolean goesIn) {
            super(stream);
            this.goesIn = goesIn;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1, goesIn);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read), goesIn);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            // Through read, so that it counts.
            int read = read(new byte[(int) Math.min(bytes, BUFFER)]);
            return Math.max(0, read);
        }
    }
}
