package org.annals.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/*
 * Features are hashes, and a row is the hash's low bits: no feature names are kept, so a model is one array of bytes. Two
 * features may share a row; training happens with the same sharing, so the weights know of it.
 */
/** The weights of a linear model: one row for each hashed feature, one column for each label; one byte a weight. */
public final class HashedWeights {
    private static final int FORMAT = 0x414E4831;

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
        for (int i = 0; i < count; i++) {
            int at = (features[i] & mask) * columns;
            for (int column = 0; column < columns; column++) {
                scores[column] += weights[at + column];
            }
        }
    }
}
