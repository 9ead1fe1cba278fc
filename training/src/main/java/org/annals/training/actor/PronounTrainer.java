package org.annals.training.actor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.actor.PronounCandidate;
import org.annals.actor.PronounFeature;
import org.annals.actor.PronounModel;

/** Log-linear regression over candidates with a squared penalty, by full steps of Adam (Kingma and Ba 2015). */
final class PronounTrainer {
    private static final int STEPS = 300;
    private static final double RATE = 0.04;
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;
    private static final double PENALTY = 1;
    private static final List<PronounFeature> FEATURES = List.of(PronounFeature.values());

    private final List<PronounExample> examples;
    /** The general weights, then those that are added where the pronoun speaks. */
    private final double[] weights = new double[2 * FEATURES.size()];

    private PronounTrainer(List<PronounExample> examples) {
        this.examples = examples;
    }

    static Map<PronounFeature, PronounModel.Weight> train(List<PronounExample> examples) {
        PronounTrainer trainer = new PronounTrainer(examples);
        int size = trainer.weights.length;
        double[] mean = new double[size];
        double[] square = new double[size];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = trainer.gradient();
            for (int i = 0; i < size; i++) {
                mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
                square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
                trainer.weights[i] -= RATE
                        * (mean[i] / (1 - Math.pow(FIRST, step)))
                        / (Math.sqrt(square[i] / (1 - Math.pow(SECOND, step))) + TINY);
            }
        }
        return trainer.named();
    }

    private Map<PronounFeature, PronounModel.Weight> named() {
        Map<PronounFeature, PronounModel.Weight> named = new EnumMap<>(PronounFeature.class);
        for (int i = 0; i < FEATURES.size(); i++) {
            named.put(FEATURES.get(i), new PronounModel.Weight(weights[i], weights[FEATURES.size() + i]));
        }
        return named;
    }

    private double[] gradient() {
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = PENALTY * weights[i];
        }
        PronounModel model = new PronounModel(named(), 0);
        for (PronounExample example : examples) {
            double[] probabilities = model.probabilities(example.candidates());
            for (int c = 0; c < probabilities.length; c++) {
                PronounCandidate candidate = example.candidates().get(c);
                double wrong = example.weight() * (probabilities[c] - (c == example.right() ? 1 : 0));
                for (int i = 0; i < FEATURES.size(); i++) {
                    double move = wrong * candidate.value(FEATURES.get(i));
                    gradient[i] += move;
                    gradient[FEATURES.size() + i] += candidate.speaks() ? move : 0;
                }
            }
        }
        return gradient;
    }
}
