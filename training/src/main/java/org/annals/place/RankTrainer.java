package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/*
 * The features that the other places decide depend on the weights, by way of the shares: so the texts are ranked with the
 * weights of the moment, the weights are moved with the features held, and so on until they hold still.
 */
/** Learns the weights of {@link SenseRanker} as those of a conditional logit. */
final class RankTrainer {
    private static final int RANKINGS = 15;
    private static final int STEPS = 25;
    private static final double RATE = 0.3;
    private static final double L2 = 0.001;

    /** The names of one text, and of some of them the readings that are right, by entry number. */
    record Text(List<Sense> voters, List<Set<Integer>> right, double weight) {}

    private static final class Case {
        final List<double[]> features;
        final boolean[] right;
        final double weight;

        Case(List<double[]> features, boolean[] right, double weight) {
            this.features = features;
            this.right = right;
            this.weight = weight;
        }
    }

    private final List<Text> texts;

    RankTrainer(List<Text> texts) {
        this.texts = List.copyOf(texts);
    }

    double[] train(double[] start) {
        double[] weights = start.clone();
        double[] squares = new double[weights.length];
        for (int ranking = 0; ranking < RANKINGS; ranking++) {
            List<Case> cases = cases(weights);
            double all = cases.stream().mapToDouble(one -> one.weight).sum();
            for (int step = 0; step < STEPS; step++) {
                double[] gradient = gradient(cases, weights);
                for (int i = 0; i < weights.length; i++) {
                    double slope = gradient[i] / all - L2 * (weights[i] - start[i]);
                    squares[i] += slope * slope;
                    weights[i] += RATE * slope / Math.sqrt(squares[i] + 1e-9);
                }
            }
        }
        return weights;
    }

    private List<Case> cases(double[] weights) {
        SenseRanker ranker = new SenseRanker(weights);
        List<Case> cases = new ArrayList<>();
        for (Text text : texts) {
            for (SenseRanker.Ballot ballot : ranker.ballots(text.voters)) {
                Set<Integer> right = text.right.get(text.voters.indexOf(ballot.sense));
                if (!right.isEmpty() && ballot.candidates.size() > right.size()) {
                    cases.add(oneCase(ballot, right, text.weight));
                }
            }
        }
        return cases;
    }

    private static Case oneCase(SenseRanker.Ballot ballot, Set<Integer> right, double weight) {
        List<double[]> features = new ArrayList<>();
        boolean[] flags = new boolean[ballot.candidates.size()];
        for (int i = 0; i < flags.length; i++) {
            Candidate candidate = ballot.candidates.get(i);
            features.add(candidate.features.clone());
            flags[i] = right.contains(candidate.entry.index());
        }
        return new Case(features, flags, weight);
    }

    /** Of the log-likelihood that one of the right readings is chosen. */
    private static double[] gradient(List<Case> cases, double[] weights) {
        double[] gradient = new double[weights.length];
        for (Case one : cases) {
            double[] shares = new double[one.right.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < shares.length; c++) {
                double[] features = one.features.get(c);
                for (int i = 0; i < weights.length; i++) {
                    shares[c] += weights[i] * features[i];
                }
                most = Math.max(most, shares[c]);
            }
            double all = 0;
            double right = 0;
            for (int c = 0; c < shares.length; c++) {
                shares[c] = Math.exp(shares[c] - most);
                all += shares[c];
                right += one.right[c] ? shares[c] : 0;
            }
            for (int c = 0; c < shares.length; c++) {
                double pull = one.weight * ((one.right[c] ? shares[c] / right : 0) - shares[c] / all);
                double[] features = one.features.get(c);
                for (int i = 0; i < weights.length; i++) {
                    gradient[i] += pull * features[i];
                }
            }
        }
        return gradient;
    }
}
