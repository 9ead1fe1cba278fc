package org.annals.language.syntax;

/** Says by what relation a word hangs on its head. Immutable. */
final class RelationScorer {
    private final int from;
    private final int width;
    private final Layer labels;

    /** Of so many numbers for a word as dependent, from {@code from} on, and then for it as head. */
    RelationScorer(int from, int width, Layer labels) {
        this.from = from;
        this.width = width;
        this.labels = labels;
    }

    /** The best relation of each word to its head, never the root's, 0; the root's own entry and its word's are 0. */
    int[] relations(float[][] numbers, int[] headOf) {
        int[] best = new int[numbers.length];
        float[] both = new float[width];
        for (int i = 1; i < numbers.length; i++) {
            int head = headOf[i];
            if (head > 0) {
                for (int j = 0; j < width; j++) {
                    both[j] = Math.max(numbers[i][from + j] + numbers[head][from + width + j], 0f);
                }
                best[i] = best(labels.of(both));
            }
        }
        return best;
    }

    private static int best(float[] scores) {
        int best = 1;
        for (int i = 2; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
