package org.annals.training.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annals.language.HashedWeights;

/*
 * AdaGrad on the logistic loss (one row: yes or no) or on the softmax over a list of choices, with decay in place of a
 * prior. Shuffles are seeded and StrictMath is used, so that the same input gives the same bytes.
 */
/** Trains one column of hashed weights. */
final class LinearTrainer {
    private static final float RATE = 0.1f;

    private final int rows;
    private final float decay;
    private final float[] weights;
    private final float[] squares;
    private final Random random = new Random(20261126);

    LinearTrainer(int bits, float decay) {
        this.rows = 1 << bits;
        this.decay = decay;
        this.weights = new float[rows];
        this.squares = new float[rows];
    }

    /** A yes-or-no example. */
    static final class Verdict {
        private final int[] features;
        private final boolean yes;

        Verdict(int[] features, boolean yes) {
            this.features = features;
            this.yes = yes;
        }

        int[] features() {
            return features;
        }

        boolean isYes() {
            return yes;
        }
    }

    /** Choices of which one is right. */
    record Question(List<int[]> choices, int right) {}

    HashedWeights classify(List<Verdict> examples, int epochs) {
        List<Verdict> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Verdict example : order) {
                float error = (float) ((example.yes ? 1 : 0) - 1 / (1 + StrictMath.exp(-score(example.features))));
                move(example.features, error);
            }
        }
        return HashedWeights.of(weights, 1);
    }

    HashedWeights rank(List<Question> questions, int epochs) {
        List<Question> order = new ArrayList<>(questions);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            for (Question question : order) {
                double[] scores = new double[question.choices.size()];
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = score(question.choices.get(i));
                    most = Math.max(most, scores[i]);
                }
                double sum = 0;
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = StrictMath.exp(scores[i] - most);
                    sum += scores[i];
                }
                for (int i = 0; i < scores.length; i++) {
                    move(question.choices.get(i), (float) ((i == question.right ? 1 : 0) - scores[i] / sum));
                }
            }
        }
        return HashedWeights.of(weights, 1);
    }

    private double score(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature & rows - 1];
        }
        return sum;
    }

    private void move(int[] features, float error) {
        if (Math.abs(error) < 1e-3f) {
            return;
        }
        for (int feature : features) {
            int at = feature & rows - 1;
            float gradient = error - decay * weights[at];
            squares[at] += gradient * gradient;
            weights[at] += RATE * gradient / (float) StrictMath.sqrt(squares[at] + 1e-6f);
        }
    }
}
