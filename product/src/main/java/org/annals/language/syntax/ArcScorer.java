package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;

/** Says how likely it is that one word hangs on another. Immutable. */
final class ArcScorer {
    private final Layer dependents;
    private final Layer heads;
    private final int farthest;
    /** What the distance from a word to its head adds, from the farthest on the left on; the last is the root's. */
    private final float[] distances;

    private ArcScorer(Layer dependents, Layer heads, int farthest, float[] distances) {
        this.dependents = dependents;
        this.heads = heads;
        this.farthest = farthest;
        this.distances = distances;
    }

    static ArcScorer readFrom(DataInputStream in, int width, int arc, int farthest) throws IOException {
        Layer dependents = Layer.readFrom(in, width, arc);
        Layer heads = Layer.readFrom(in, width, arc);
        return new ArcScorer(dependents, heads, farthest, Layer.floats(in, 2 * farthest + 2));
    }

    /** The score of each head, the root at 0, for each word; the row of the root says nothing. */
    float[][] scores(float[][] states) {
        int size = states.length;
        // The heads' numbers lie across the sentence, so that a word's scores are a sum of rows.
        float[][] across = new float[heads.outputs()][size];
        for (int i = 0; i < size; i++) {
            float[] head = heads.of(states[i]);
            Layer.rectify(head);
            for (int k = 0; k < head.length; k++) {
                across[k][i] = head[k];
            }
        }
        float[][] scores = new float[size][size];
        for (int i = 1; i < size; i++) {
            float[] row = scores[i];
            float[] asked = dependents.of(states[i]);
            for (int k = 0; k < asked.length; k += Layer.ROWS) {
                Layer.addRows(row, across, k, asked, k);
            }
            row[0] += distances[2 * farthest + 1];
            for (int j = 1; j < size; j++) {
                row[j] += distances[Math.max(-farthest, Math.min(j - i, farthest)) + farthest];
            }
        }
        return scores;
    }
}
