package org.annals.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Dictionary forms as points of a space in which words of like company lie close, and how rare each is in news. */
public final class WordVectors {
    private static final String RESOURCE = "word-vectors.bin";
    /** The rarity of a word that is not in the table. */
    private static final int RAREST = 20;

    private static final int COMMON = 7;
    private static final float LEAST = 0.05f;

    private final List<String> words;
    private final Map<String, Integer> rows = new HashMap<>();
    private final byte[] bits;
    private final byte[][] vectors;
    private final int dimensions;
    /** By row; made when one is first asked for. */
    private final AtomicReferenceArray<float @Nullable []> directions;

    private WordVectors(List<String> words, byte[] bits, byte[][] vectors, int dimensions) {
        this.words = List.copyOf(words);
        this.bits = bits;
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.directions = new AtomicReferenceArray<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            rows.put(words.get(i), i);
        }
    }

    /**
     * Rounds each vector to bytes.
     *
     * @param bits of each word, minus the binary logarithm of its share in all words
     */
    public static WordVectors of(List<String> words, byte[] bits, float[][] trained) {
        byte[][] vectors = new byte[trained.length][];
        for (int i = 0; i < trained.length; i++) {
            double largest = 1e-9;
            for (float value : trained[i]) {
                largest = Math.max(largest, Math.abs(value));
            }
            vectors[i] = new byte[trained[i].length];
            for (int k = 0; k < trained[i].length; k++) {
                vectors[i][k] = (byte) Math.round(trained[i][k] / largest * Byte.MAX_VALUE);
            }
        }
        return new WordVectors(words, bits.clone(), vectors, trained.length == 0 ? 0 : trained[0].length);
    }

    /** The shipped vectors. */
    public static WordVectors load() {
        try (InputStream stream = WordVectors.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the vectors must be on the class path: " + RESOURCE);
            }
            DataInputStream data = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream)));
            int size = data.readInt();
            int dimensions = data.readInt();
            String[] words = new String[size];
            byte[][] vectors = new byte[size][dimensions];
            for (int i = 0; i < size; i++) {
                words[i] = data.readUTF();
            }
            byte[] bits = new byte[size];
            data.readFully(bits);
            for (byte[] vector : vectors) {
                data.readFully(vector);
            }
            return new WordVectors(List.of(words), bits, vectors, dimensions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream stream) throws IOException {
        DeflaterOutputStream deflated = new DeflaterOutputStream(stream);
        DataOutputStream data = new DataOutputStream(deflated);
        data.writeInt(words.size());
        data.writeInt(dimensions);
        for (String word : words) {
            data.writeUTF(word);
        }
        data.write(bits);
        for (byte[] vector : vectors) {
            data.write(vector);
        }
        data.flush();
        deflated.finish();
    }

    /** How much a word tells, from next to 0 to 1: common words little, rare ones much. */
    float weight(String lemma) {
        return weight(rows.get(lemma));
    }

    private float weight(@Nullable Integer row) {
        int rarity = row == null ? RAREST : bits[row];
        return Math.max(LEAST, Math.min(1, (rarity - COMMON) / (float) (RAREST - COMMON)));
    }

    /** The word's direction, of unit length, or null for a word that has none; not to be changed. */
    float @Nullable [] vector(String lemma) {
        Integer row = rows.get(lemma);
        return row == null ? null : vector(row);
    }

    private float[] vector(int row) {
        float[] known = directions.get(row);
        if (known != null) {
            return known;
        }
        float[] vector = new float[dimensions];
        for (int k = 0; k < dimensions; k++) {
            vector[k] = vectors[row][k];
        }
        unit(vector);
        directions.set(row, vector);
        return vector;
    }

    /** The direction of the words together, each weighed by how much it tells; null where none has a vector. */
    float @Nullable [] sum(Collection<String> lemmas) {
        float[] sum = new float[dimensions];
        boolean any = false;
        for (String lemma : lemmas) {
            Integer row = rows.get(lemma);
            if (row != null) {
                any = true;
                float[] vector = vector(row);
                float weight = weight(row);
                for (int k = 0; k < dimensions; k++) {
                    sum[k] += weight * vector[k];
                }
            }
        }
        return any ? unit(sum) : null;
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float size = (float) Math.max(1e-9, Math.sqrt(square));
        for (int k = 0; k < vector.length; k++) {
            vector[k] /= size;
        }
        return vector;
    }

    /** The cosine of two unit vectors; 0 where one is null. */
    static double cosine(float @Nullable [] a, float @Nullable [] b) {
        if (a == null || b == null) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
