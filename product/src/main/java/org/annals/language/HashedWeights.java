package org.annals.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/*
 * Features are hashes, and a row is the hash's low bits: no feature names are kept, so a model is one array of bytes. Two
 * features may share a row; training happens with the same sharing, so the weights know of it.
 */
/** The weights of a linear model: one row for each hashed feature, one column for each label; one byte a weight. */
public final class HashedWeights {
    private static final int FORMAT = 0x414E4831;
    private static final VarHandle BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The sum of so many bytes fits into two. */
    private static final int TOGETHER = 256;

    /** Lifts each of eight bytes by 128, so that none is negative. */
    private static final long ABOVE_NOTHING = 0x8080808080808080L;

    private static final long EVEN = 0x00FF00FF00FF00FFL;

    private final int mask;
    private final int columns;
    private final float scale;
    private final byte[] weights;

    private HashedWeights(int rows, int columns, float scale, byte[] weights) {
        this.mask = rows - 1;
        this.columns = columns;
        this.scale = scale;
        this.weights = weights;
    }

    /**
     * Rounds trained weights to bytes.
     *
     * @param trained row after row; the number of rows must be a power of two
     */
    public static HashedWeights of(float[] trained, int columns) {
        int rows = trained.length / columns;
        if (Integer.bitCount(rows) != 1 || rows * columns != trained.length) {
            throw new IllegalArgumentException("rows must be a power of two, got " + rows);
        }
        float largest = 1e-9f;
        for (float weight : trained) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest / Byte.MAX_VALUE;
        byte[] weights = new byte[trained.length];
        for (int i = 0; i < trained.length; i++) {
            weights[i] = (byte) Math.round(trained[i] / scale);
        }
        return new HashedWeights(rows, columns, scale, weights);
    }

    /** Reads a resource that {@link #write} wrote. */
    public static HashedWeights load(Class<?> owner, String resource) {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("resource must be on the class path, got " + resource);
            }
            DataInputStream data = new DataInputStream(new InflaterInputStream(stream));
            if (data.readInt() != FORMAT) {
                throw new IllegalArgumentException("resource must hold hashed weights, got " + resource);
            }
            int rows = data.readInt();
            int columns = data.readInt();
            float scale = data.readFloat();
            byte[] weights = new byte[rows * columns];
            data.readFully(weights);
            return new HashedWeights(rows, columns, scale, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream stream) throws IOException {
        DeflaterOutputStream deflated = new DeflaterOutputStream(stream);
        DataOutputStream data = new DataOutputStream(deflated);
        data.writeInt(FORMAT);
        data.writeInt(mask + 1);
        data.writeInt(columns);
        data.writeFloat(scale);
        data.write(weights);
        data.flush();
        deflated.finish();
    }

    public int columns() {
        return columns;
    }

    /** What one byte of a score is worth in the units of training. */
    public float scale() {
        return scale;
    }

    /** The first column's score of the first {@code count} features, in bytes' units. */
    public int score(int[] features, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[(features[i] & mask) * columns];
        }
        return sum;
    }

    /** Adds each column's score of the first {@code count} features to {@code scores}, in bytes' units. */
    public void addScores(int[] features, int count, int[] scores) {
        for (int from = 0; from < count; from += TOGETHER) {
            int to = Math.min(from + TOGETHER, count);
            int column = 0;
            for (; column + Long.BYTES <= columns; column += Long.BYTES) {
                addEight(features, from, to, column, scores);
            }
            for (; column < columns; column++) {
                for (int i = from; i < to; i++) {
                    scores[column] += weights[(features[i] & mask) * columns + column];
                }
            }
        }
    }

    /** Adds eight columns' scores: four at a time as the halves of halves of a long, which so many bytes cannot overflow. */
    private void addEight(int[] features, int from, int to, int column, int[] scores) {
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long row = (long) BYTES.get(weights, (features[i] & mask) * columns + column) ^ ABOVE_NOTHING;
            even += row & EVEN;
            odd += row >>> Byte.SIZE & EVEN;
        }
        int lift = (to - from) << Byte.SIZE - 1;
        for (int pair = 0; pair < Long.BYTES; pair += 2) {
            int shift = pair * Byte.SIZE;
            scores[column + pair] += (int) (even >>> shift & 0xFFFF) - lift;
            scores[column + pair + 1] += (int) (odd >>> shift & 0xFFFF) - lift;
        }
    }
}
