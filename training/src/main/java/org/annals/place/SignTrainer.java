package org.annals.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Learns the weights of signs by logistic regression (AdaGrad, L2); the same examples give the same weights. */
final class SignTrainer {
    private static final int EPOCHS = 25;
    private static final double RATE = 0.15;
    private static final double L2 = 2e-5;
    private static final int LEAST_EXAMPLES = 5;

    private record Example(List<String> signs, boolean place) {}

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(List<String> signs, boolean place) {
        examples.add(new Example(signs, place));
        signs.forEach(sign -> counts.merge(sign, 1, Integer::sum));
    }

    /** Weights by sign; rare signs have none. */
    Map<String, Double> train() {
        Map<String, double[]> state = new HashMap<>();
        counts.forEach((sign, count) -> {
            if (count >= LEAST_EXAMPLES) {
                state.put(sign, new double[] {0, 1e-6});
            }
        });
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(7);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                update(state, example);
            }
        }
        Map<String, Double> weights = new TreeMap<>();
        state.forEach((sign, values) -> weights.put(sign, values[0]));
        return weights;
    }

    private static void update(Map<String, double[]> state, Example example) {
        double sum = 0;
        for (String sign : example.signs) {
            double[] values = state.get(sign);
            sum += values == null ? 0 : values[0];
        }
        double error = (example.place ? 1 : 0) - 1 / (1 + Math.exp(-sum));
        for (String sign : example.signs) {
            double[] values = state.get(sign);
            if (values != null) {
                double gradient = error - L2 * values[0];
                values[1] += gradient * gradient;
                values[0] += RATE * gradient / Math.sqrt(values[1]);
            }
        }
    }
}
