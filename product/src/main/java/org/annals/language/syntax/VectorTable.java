package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;

/** Vectors by number. Immutable. */
final class VectorTable {
    private final float[][] vectors;

    private VectorTable(float[][] vectors) {
        this.vectors = vectors;
    }

    /** The number of vectors, what a byte of each is worth, and their bytes. */
    static VectorTable readFrom(DataInputStream in, int width) throws IOException {
        float[] worth = Layer.floats(in, in.readInt());
        float[][] vectors = new float[worth.length][width];
        byte[] whole = new byte[width];
        for (int row = 0; row < vectors.length; row++) {
            in.readFully(whole);
            for (int j = 0; j < width; j++) {
                vectors[row][j] = worth[row] * whole[j];
            }
        }
        return new VectorTable(vectors);
    }

    /** Adds the vector of a row; a row that the table lacks is the unknown one, 0. */
    void addTo(float[] sum, int row) {
        Layer.add(sum, vectors[row < vectors.length ? row : 0]);
    }
}
