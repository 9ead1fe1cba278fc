package org.annals.store;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Turns records of one type into compact bytes and back, component by component. The bytes carry no names: they are
 * understood only by a program whose records are the same, so they are kept beside its fingerprint and made anew when
 * that changes. Thread-safe.
 */
public final class RecordCodec<T extends Record> {
    private static final RecordShapes SHAPES = new RecordShapes();
    private static final int BUFFER = 1 << 14;
    /** A reading of the longest article stays far below. */
    private static final int MOST_BYTES = 1 << 30;

    private final Class<T> type;
    private final RecordParts parts;

    public RecordCodec(Class<T> type) {
        this.type = type;
        this.parts = SHAPES.parts(type);
    }

    /**
     * The bytes of a record.
     *
     * @param text a string that is kept elsewhere and need not be repeated, or ""
     */
    public byte[] encode(T value, String text) {
        ByteWriter out = new ByteWriter(List.of(text));
        parts.write(value, out);
        return deflate(out.toBytes());
    }

    /** Throws {@link IllegalArgumentException} where the bytes are not of {@link #encode}'s making. */
    public T decode(byte[] bytes, String text) {
        try {
            return type.cast(parts.read(new ByteReader(inflate(bytes), List.of(text))));
        } catch (ArithmeticException | DateTimeException | ClassCastException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the bytes must make a " + type.getName(), e);
        }
    }

    static byte[] deflate(byte[] bytes) {
        return deflate(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    /** In a third of the time, and some fifth more bytes. */
    static byte[] deflateQuickly(byte[] bytes) {
        return deflate(bytes, Deflater.BEST_SPEED);
    }

    private static byte[] deflate(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(64, bytes.length / 3));
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] inflate(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary()) || out.size() > MOST_BYTES) {
                    throw new IllegalArgumentException("the bytes must be complete, got " + bytes.length);
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("the bytes must be compressed by this class", e);
        } finally {
            inflater.end();
        }
    }
}
