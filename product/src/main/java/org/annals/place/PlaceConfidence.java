package org.annals.place;

import java.util.Map;
import java.util.TreeMap;

/*
 * The shares that the ranker gives are too sure of famous names that nothing else in the text bears out ("Dublin" in a paper
 * of Dublin, Ohio), and too unsure of small places among their neighbours. A logistic regression over the share's odds and
 * how a kind of place fits the text makes a probability of them; its weights are the rows "3" of place-signs.tsv.
 */
/** How likely the place that was chosen for a name is the one that is meant. */
final class PlaceConfidence {
    /**
     * Below it a name stays open: it is shown without a point, with its readings. More likely wrong than right is no pin; four
     * fifths of all places of the corpora keep theirs (docs/quality.md).
     */
    static final double LEAST = 0.5;

    static final Map<String, Double> ADJECTIVE = Map.of("adjective", 1.0);

    private static final String STAGE = "3 ";
    private static final double LEAST_ODDS = -3;
    private static final double MOST_ODDS = 8;

    private final Map<String, Double> weights;

    PlaceConfidence(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** The probability for a spot of a sense that has a choice. */
    double of(Spot spot, Sense sense) {
        return of(features(spot, sense));
    }

    /** The probability for a country or area that an adjective points to. */
    double ofAdjective() {
        return of(ADJECTIVE);
    }

    private double of(Map<String, Double> features) {
        double sum = weights.getOrDefault(STAGE + "bias", 0.0);
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weights.getOrDefault(STAGE + feature.getKey(), 0.0) * feature.getValue();
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The odds bend where they stop to tell much: a line in three pieces. */
    static Map<String, Double> features(Spot spot, Sense sense) {
        double share = Math.max(1e-6, Math.min(1 - 1e-6, sense.shareAround));
        double odds = Math.max(LEAST_ODDS, Math.min(MOST_ODDS, Math.log(share / (1 - share))));
        String fit = sense.near || sense.sameDivision ? "near" : sense.sameCountry ? "country" : "alone";
        Map<String, Double> features = new TreeMap<>();
        features.put("odds", odds);
        features.put("odds-to-4", Math.min(odds, 4));
        features.put("odds-to-0", Math.min(odds, 0));
        String kind = kind(sense);
        features.put("kind=" + kind + " " + fit, 1.0);
        if (sense.abroad && kind.equals("town")) {
            features.put("abroad town" + magnitude(sense), 1.0);
        }
        boolean stated = spot.parent != null || spot.abbreviated;
        features.put("stated=" + stated, 1.0);
        if (spot.ofTown) {
            features.put("of town " + kind, 1.0);
        }
        if (spot.ofCountry) {
            features.put("of country " + kind, 1.0);
        }
        if (spot.isBeforeCapital()) {
            features.put("before capital " + (spot.inName ? "in name" : "name"), 1.0);
        }
        features.put("rival=" + sense.rival + " " + fit, 1.0);
        features.put("company=" + company(sense) + " " + fit, 1.0);
        if (kind.equals("town") || kind.equals("capital")) {
            features.put("spread town" + magnitude(sense), sense.spread);
            features.put("town" + magnitude(sense) + " " + fit, 1.0);
        }
        if (sense.hasArticle()) {
            features.put("article " + kind, 1.0);
        }
        features.put("readings=" + Math.min(4, 32 - Integer.numberOfLeadingZeros(sense.readings.size())), 1.0);
        features.put("spots=" + Math.min(3, sense.spots.size()), 1.0);
        return features;
    }

    private static int company(Sense sense) {
        return sense.company < 1 ? 0 : sense.company < 3 ? 1 : sense.company < 8 ? 2 : 3;
    }

    private static int magnitude(Sense sense) {
        long people = sense.chosen == null ? 0 : sense.chosen.population();
        return people < 1_000 ? 2 : Math.min(6, (int) Math.log10((double) people));
    }

    private static String kind(Sense sense) {
        PlaceEntry chosen = sense.chosen;
        if (chosen == null) {
            return "none";
        }
        return switch (chosen.feature()) {
            case COUNTRY, AREA -> "country";
            case ADMIN1, ADMIN2 -> "division";
            case CAPITAL -> "capital";
            default -> "town";
        };
    }
}
