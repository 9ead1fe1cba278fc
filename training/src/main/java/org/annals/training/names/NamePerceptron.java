package org.annals.training.names;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.annals.language.HashedWeights;
import org.annals.language.NameModel;

/** A structured averaged perceptron (Collins 2002) over the features and labels of {@link NameModel}. */
final class NamePerceptron {
    private static final int LABELS = NameModel.LABELS;

    private final int rows;
    private final float[] weights;
    private final double[] sums;
    private int updates = 1;

    NamePerceptron(int rows) {
        this.rows = rows;
        this.weights = new float[rows * LABELS];
        this.sums = new double[rows * LABELS];
    }

    /** One sentence: features or null for each token, and the right labels. */
    static final class Example {
        private final int[][] features;
        private final int[] labels;

        Example(int[][] features, int[] labels) {
            this.features = features;
            this.labels = labels;
        }
    }

    void train(List<Example> examples, int epochs, long seed) {
        Random random = new Random(seed);
        List<Example> order = new java.util.ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            java.util.Collections.shuffle(order, random);
            int wrong = 0;
            for (Example example : order) {
                wrong += learn(example) ? 1 : 0;
                updates++;
            }
            System.out.println("epoch " + (epoch + 1) + ": " + wrong + " of " + order.size() + " sentences wrong");
        }
    }

    private boolean learn(Example example) {
        int n = example.features.length;
        boolean wrong = false;
        int from = 0;
        while (from < n) {
            if (example.features[from] == null) {
                from++;
                continue;
            }
            int to = from;
            while (to < n && example.features[to] != null) {
                to++;
            }
            int[] guessed = decode(example.features, from, to);
            wrong |= update(example, guessed, from, to);
            from = to;
        }
        return wrong;
    }

    private boolean update(Example example, int[] guessed, int from, int to) {
        boolean wrong = false;
        int goldBefore = 0;
        int guessBefore = 0;
        for (int i = from; i <= to; i++) {
            int gold = i < to ? example.labels[i] : 0;
            int guess = i < to ? guessed[i - from] : 0;
            if (gold != guess || goldBefore != guessBefore) {
                wrong = true;
                add(NameModel.transition(goldBefore), gold, 1);
                add(NameModel.transition(guessBefore), guess, -1);
            }
            if (gold != guess) {
                for (int feature : example.features[i]) {
                    add(feature, gold, 1);
                    add(feature, guess, -1);
                }
            }
            goldBefore = gold;
            guessBefore = guess;
        }
        return wrong;
    }

    private void add(int feature, int label, float change) {
        int at = (feature & rows - 1) * LABELS + label;
        weights[at] += change;
        sums[at] += (double) change * updates;
    }

    private int[] decode(int[][] features, int from, int to) {
        float[] before = new float[LABELS];
        Arrays.fill(before, Float.NEGATIVE_INFINITY);
        before[0] = 0;
        byte[][] back = new byte[to - from + 1][LABELS];
        for (int i = from; i <= to; i++) {
            float[] emitted = new float[LABELS];
            if (i < to) {
                for (int feature : features[i]) {
                    int at = (feature & rows - 1) * LABELS;
                    for (int label = 0; label < LABELS; label++) {
                        emitted[label] += weights[at + label];
                    }
                }
            }
            float[] now = new float[LABELS];
            Arrays.fill(now, Float.NEGATIVE_INFINITY);
            for (int previous = 0; previous < LABELS; previous++) {
                int row = (NameModel.transition(previous) & rows - 1) * LABELS;
                for (int label = 0; label < (i < to ? LABELS : 1); label++) {
                    float score = before[previous] + weights[row + label] + emitted[label];
                    if (score > now[label] && NameModel.isPossible(previous, label)) {
                        now[label] = score;
                        back[i - from][label] = (byte) previous;
                    }
                }
            }
            before = now;
        }
        int[] labels = new int[to - from];
        int label = back[to - from][0];
        for (int i = to - from - 1; i >= 0; i--) {
            labels[i] = label;
            label = back[i][label];
        }
        return labels;
    }

    /** The mean of the weights after each sentence, rounded. */
    HashedWeights averaged() {
        float[] mean = new float[weights.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (weights[i] - sums[i] / updates);
        }
        return HashedWeights.of(mean, LABELS);
    }
}
