package org.annals.language.syntax;

/** Says how likely it is that one word hangs on another. Immutable. */
final class ArcScorer {
    private final int width;
    private final int farthest;
    /** What the distance from a word to its head adds, from the farthest on the left on; the last is the root's. */
    private final float[] distances;

    /** Of so many numbers for a word as dependent, which come first of those of it, and then for it as head. */
    ArcScorer(int width, int farthest, float[] distances) {
        this.width = width;
        this.farthest = farthest;
        this.distances = distances;
    }

    /** The score of each head, the root at 0, for each word; the row of the root says nothing. */
    float[][] scores(float[][] numbers) {
        int size = numbers.length;
        // The heads' numbers lie across the sentence, so that a word's scores are a sum of rows.
        float[][] across = new float[width][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < width; k++) {
                across[k][i] = Math.max(numbers[i][width + k], 0f);
            }
        }
        float[][] scores = new float[size][size];
        for (int i = 1; i < size; i++) {
            float[] row = scores[i];
            for (int k = 0; k < width; k += Layer.ROWS) {
                Layer.addRows(row, across, k, numbers[i], k);
            }
            row[0] += distances[2 * farthest + 1];
            for (int j = 1; j < size; j++) {
                row[j] += distances[Math.max(-farthest, Math.min(j - i, farthest)) + farthest];
            }
        }
        return scores;
    }
}
