package org.annals.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/*
 * A PDF's parts are compressed one by one, and readers unpack each into memory. Here each that can be unpacked is unpacked
 * into nothing and counted before the file is opened; what comes out compressed again is followed.
 */
/** Refuses PDFs whose parts unpack into absurdly much. */
final class PdfBombs {
    private static final long MOST_PART = 100L << 20;
    private static final long MOST_ALL = 400L << 20;
    private static final int DEEPEST = 4;
    private static final byte[] MARK = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfBombs() {}

    static void check(byte[] pdf) throws FormatException {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        for (int at = indexOf(pdf, 0); at >= 0; at = indexOf(pdf, at)) {
            int from = at + MARK.length;
            while (from < pdf.length && (pdf[from] == '\r' || pdf[from] == '\n')) {
                from++;
            }
            boolean packed = from + 1 < pdf.length
                    && (pdf[from] & 0x0F) == 8
                    && ((pdf[from] & 0xFF) << 8 | pdf[from + 1] & 0xFF) % 31 == 0;
            at = from;
            if (packed) {
                long part = unpacked(new ByteArrayInputStream(pdf, from, pdf.length - from), 0, buffer);
                all += part;
                if (part > MOST_PART || all > MOST_ALL) {
                    String message =
                            "a part of the file unpacks into more than " + (Math.min(part, MOST_PART) >> 20) + " MB";
                    throw new FormatException(IngestCode.INGEST_UNPACKS_TOO_LARGE, (long) from, message);
                }
            }
        }
    }

    private static int indexOf(byte[] pdf, int from) {
        for (int at = from; at + MARK.length <= pdf.length; at++) {
            int same = 0;
            while (same < MARK.length && pdf[at + same] == MARK[same]) {
                same++;
            }
            boolean end = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
            if (same == MARK.length && !end) {
                return at;
            }
        }
        return -1;
    }

    /** How much comes out, at the most of all levels; counting stops beyond what is allowed. */
    private static long unpacked(InputStream packed, int depth, byte[] buffer) {
        long count = 0;
        try (InputStream stream = new java.io.BufferedInputStream(new InflaterInputStream(packed), 1 << 12)) {
            stream.mark(2);
            int first = stream.read();
            int second = stream.read();
            stream.reset();
            boolean again = (first & 0x0F) == 8 && first >= 0 && second >= 0 && (first << 8 | second) % 31 == 0;
            if (again && depth < DEEPEST) {
                return unpacked(stream, depth + 1, new byte[1 << 12]);
            }
            for (int read = stream.read(buffer); read >= 0 && count <= MOST_PART; read = stream.read(buffer)) {
                count += read;
            }
        } catch (IOException e) {
            // Not compressed after all, or damaged: what came out was counted.
            return count;
        }
        return count;
    }
}
