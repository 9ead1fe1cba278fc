package org.annals.training.event;

import java.util.List;
import org.annals.event.TellingWords;

/** Logistic regression over hashed words with a squared penalty, by full steps of Adam (Kingma and Ba 2015). */
final class TellingWordsTrainer {
    private static final int STEPS = 150;
    private static final double RATE = 0.05;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;
    /** The strength of the penalty; the sum of losses is over all rows. */
    private static final double PENALTY = 6;

    private final double[] weights = new double[TellingWords.SIZE];
    private double bias;

    /** Which claims tell a happening, by the words of each. */
    static TellingWordsTrainer train(List<int[]> rows, List<Boolean> labels) {
        TellingWordsTrainer made = new TellingWordsTrainer();
        double[] mean = new double[TellingWords.SIZE + 1];
        double[] square = new double[TellingWords.SIZE + 1];
        double[] gradient = new double[TellingWords.SIZE + 1];
        for (int step = 1; step <= STEPS; step++) {
            for (int i = 0; i < TellingWords.SIZE; i++) {
                gradient[i] = PENALTY * made.weights[i];
            }
            gradient[TellingWords.SIZE] = 0;
            for (int row = 0; row < rows.size(); row++) {
                double wrong = made.probability(rows.get(row)) - (labels.get(row) ? 1 : 0);
                for (int feature : rows.get(row)) {
                    gradient[feature] += wrong;
                }
                gradient[TellingWords.SIZE] += wrong;
            }
            for (int i = 0; i <= TellingWords.SIZE; i++) {
                mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
                square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
                double move = RATE
                        * (mean[i] / (1 - Math.pow(FIRST, step)))
                        / (Math.sqrt(square[i] / (1 - Math.pow(SECOND, step))) + TINY);
                if (i < TellingWords.SIZE) {
                    made.weights[i] -= move;
                } else {
                    made.bias -= move;
                }
            }
        }
        return made;
    }

    private double probability(int[] row) {
        double sum = bias;
        for (int feature : row) {
            sum += weights[feature];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The table that ships: weights in steps that a byte can hold. */
    TellingWords table() {
        double most = 0;
        for (double weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = (float) (most / Byte.MAX_VALUE);
        byte[] steps = new byte[TellingWords.SIZE];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(weights[i] / scale);
        }
        return new TellingWords(scale, steps);
    }
}
