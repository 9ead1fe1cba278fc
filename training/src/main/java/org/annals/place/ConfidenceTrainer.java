package org.annals.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Learns the probability that a choice is right by logistic regression (Newton's method, L2); exact, so without a seed. */
final class ConfidenceTrainer {
    private static final int STEPS = 30;
    private static final double L2 = 1;
    private static final String BIAS = "bias";

    private record Example(Map<String, Double> features, boolean right) {}

    private final List<Example> examples = new ArrayList<>();

    void add(Map<String, Double> features, boolean right) {
        examples.add(new Example(features, right));
    }

    /** Weights by feature, {@value #BIAS} among them. */
    Map<String, Double> train() {
        TreeSet<String> all = new TreeSet<>(List.of(BIAS));
        examples.forEach(example -> all.addAll(example.features.keySet()));
        List<String> names = new ArrayList<>(all);
        double[][] rows = new double[examples.size()][names.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < names.size(); k++) {
                rows[i][k] =
                        names.get(k).equals(BIAS) ? 1 : examples.get(i).features.getOrDefault(names.get(k), 0.0);
            }
        }
        double[] weights = new double[names.size()];
        for (int step = 0; step < STEPS; step++) {
            double[] change = change(rows, weights, names.indexOf(BIAS));
            for (int k = 0; k < weights.length; k++) {
                weights[k] += change[k];
            }
        }
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int k = 0; k < weights.length; k++) {
            byName.put(names.get(k), weights[k]);
        }
        return byName;
    }

    /** Newton's step: the gradient through the inverse of the curvature. */
    private double[] change(double[][] rows, double[] weights, int bias) {
        int size = weights.length;
        double[][] system = new double[size][size + 1];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int k = 0; k < size; k++) {
                sum += weights[k] * rows[i][k];
            }
            double probability = 1 / (1 + Math.exp(-sum));
            double error = (examples.get(i).right ? 1 : 0) - probability;
            for (int k = 0; k < size; k++) {
                system[k][size] += error * rows[i][k];
                for (int j = 0; j < size; j++) {
                    system[k][j] += probability * (1 - probability) * rows[i][k] * rows[i][j];
                }
            }
        }
        for (int k = 0; k < size; k++) {
            double penalty = k == bias ? 1e-6 : L2;
            system[k][k] += penalty;
            system[k][size] -= penalty * weights[k];
        }
        return solve(system);
    }

    /** Gaussian elimination; the matrix is positive definite, so no rows need to be exchanged. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int k = 0; k < size; k++) {
            for (int i = k + 1; i < size; i++) {
                double factor = system[i][k] / system[k][k];
                for (int j = k; j <= size; j++) {
                    system[i][j] -= factor * system[k][j];
                }
            }
        }
        double[] solution = new double[size];
        for (int k = size - 1; k >= 0; k--) {
            double rest = system[k][size];
            for (int j = k + 1; j < size; j++) {
                rest -= system[k][j] * solution[j];
            }
            solution[k] = rest / system[k][k];
        }
        return solution;
    }
}
