package org.annals.actor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;
import org.annals.language.WordList;

/**
 * The shipped judge of pronouns: a log-linear model over candidates and nobody, which answers only where it is sure enough
 * (docs/models/pronouns.md).
 */
public final class PronounModel implements PronounChooser {
    private static final String LEAST = "LEAST";

    private final Map<PronounFeature, Weight> weights;
    private final double least;

    /**
     * What a feature counts.
     *
     * @param speaking what is added where the pronoun is the subject of a verb of saying
     */
    public record Weight(double general, double speaking) {}

    /**
     * @param weights of the features that count
     * @param least the least probability of an answer
     */
    public PronounModel(Map<PronounFeature, Weight> weights, double least) {
        this.weights = new EnumMap<>(PronounFeature.class);
        this.weights.putAll(weights);
        this.least = least;
    }

    static PronounModel load() {
        Map<String, List<String>> rows = WordList.table(PronounModel.class, "pronoun-weights.tsv");
        Map<PronounFeature, Weight> weights = new EnumMap<>(PronounFeature.class);
        for (PronounFeature feature : PronounFeature.values()) {
            weights.put(feature, new Weight(value(rows, feature.name(), 1), value(rows, feature.name(), 2)));
        }
        return new PronounModel(weights, value(rows, LEAST, 1));
    }

    private static double value(Map<String, List<String>> rows, String name, int column) {
        List<String> row = rows.get(name);
        if (row == null || row.size() <= column) {
            throw new IllegalStateException("pronoun-weights.tsv must have a full row " + name);
        }
        return Double.parseDouble(row.get(column));
    }

    @Override
    public int choose(Span pronoun, List<PronounCandidate> candidates) {
        double[] probabilities = probabilities(candidates);
        int best = candidates.size() - 1;
        for (int i = 0; i < candidates.size() - 1; i++) {
            best = probabilities[i] >= least && probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }

    /** Of each candidate that it is meant; they sum to one. */
    public double[] probabilities(List<PronounCandidate> candidates) {
        double[] scores = new double[candidates.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(candidates.get(i));
            most = Math.max(most, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    private double score(PronounCandidate candidate) {
        double score = 0;
        for (Map.Entry<PronounFeature, Double> feature : candidate.features().entrySet()) {
            Weight weight = weights.get(feature.getKey());
            if (weight != null) {
                score += feature.getValue() * (weight.general + (candidate.speaks() ? weight.speaking : 0));
            }
        }
        return score;
    }
}
