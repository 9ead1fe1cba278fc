package org.annals.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A reading's score is a weighted sum of its features (ReadingFeature): how many people live there, what kind of entry it
 * is, whether the name is its usual one, and how well it fits the text's other places. What the text says outright (a
 * noun, "X, Y") has already removed the readings that contradict it. The weights stand in place-weights.tsv; they were
 * learnt as those of a conditional logit, so that e^score, divided by the sum over the readings, is a probability.
 *
 * The other places are ambiguous themselves: "Gainesville" and "Hall County" settle one another though neither is sure. So
 * every name lends its support divided over its readings, by their probability; after a few rounds the shares hold
 * still (mean-field inference). The cost is bounded: only the best readings of the weightiest names lend support.
 */
/** Chooses a reading for every name of a text. */
final class SenseRanker {
    static final int ROUNDS = 4;
    private static final int MOST_OTHERS = 4;
    private static final double AROUND_KM = 300;
    private static final double CLOSE = 0.3;
    private static final double HALF = 0.5;
    private static final double USUAL_COUNTRY = 7;
    private static final long TOWN_BEFORE_REGION = 100_000;

    /** What being the user's own place weighs, in a text to which it fits (OwnPlaceResolver): more than a million people. */
    private static final double OWN = 8;

    private final double[] weights;
    private final int firstOwn;

    /**
     * A ranker with the weights that Annals ships.
     *
     * @param firstOwn the index from which entries are the user's
     */
    SenseRanker(int firstOwn) {
        this(weights(WordList.table(SenseRanker.class, "place-weights.tsv")), firstOwn);
    }

    /** One weight for each {@link ReadingFeature}, in their order; no entry is a user's. */
    SenseRanker(double[] weights) {
        this(weights, Integer.MAX_VALUE);
    }

    /** This ranker where entries from that index on are the user's. */
    SenseRanker withOwnFrom(int index) {
        return new SenseRanker(weights, index);
    }

    private SenseRanker(double[] weights, int firstOwn) {
        this.weights = weights.clone();
        this.firstOwn = firstOwn;
    }

    private static double[] weights(Map<String, List<String>> table) {
        double[] weights = new double[ReadingFeature.COUNT];
        for (ReadingFeature feature : ReadingFeature.values()) {
            List<String> row = table.get(feature.row());
            if (row == null) {
                throw new IllegalStateException("place-weights.tsv must have a row " + feature.row());
            }
            weights[feature.column()] = Double.parseDouble(row.get(1));
        }
        return weights;
    }

    /** A sense and its readings, best first. */
    static final class Ballot {
        final Sense sense;
        final List<Candidate> candidates = new ArrayList<>();
        final double weight;

        @Nullable
        Ballot before;

        @Nullable
        Ballot after;

        Ballot(Sense sense) {
            this.sense = sense;
            this.weight = sense.weight;
        }
    }

    void rank(List<Sense> senses) {
        ballots(senses).forEach(SenseRanker::choose);
    }

    /** The ballots as they stand after the last round. */
    List<Ballot> ballots(List<Sense> senses) {
        List<Ballot> ballots = new ArrayList<>();
        for (Sense sense : senses) {
            if (!sense.readings.isEmpty()) {
                ballots.add(ballot(sense));
            }
        }
        linkNeighbours(ballots);
        ballots.forEach(this::share);
        for (int round = 0; round < ROUNDS; round++) {
            ContextVotes votes = new ContextVotes(ballots);
            for (Ballot ballot : ballots) {
                votes.setFeatures(ballot);
            }
            ballots.forEach(this::share);
        }
        return ballots;
    }

    private static Ballot ballot(Sense sense) {
        Ballot ballot = new Ballot(sense);
        long most = 0;
        for (Gazetteer.Reading reading : sense.readings) {
            most = Math.max(most, people(reading.entry()));
        }
        for (Gazetteer.Reading reading : sense.readings) {
            PlaceEntry entry = reading.entry();
            double[] features = new double[ReadingFeature.COUNT];
            features[ReadingFeature.kind(entry.feature()).column()] = 1;
            double magnitude = Math.log10((double) Math.max(entry.population(), 100));
            if (entry.feature().isSettlement()) {
                set(features, ReadingFeature.POPULATION, magnitude);
                set(features, ReadingFeature.NO_POPULATION, entry.population() == 0 ? 1 : 0);
            } else if (entry.feature() == PlaceFeature.ADMIN1 || entry.feature() == PlaceFeature.ADMIN2) {
                set(features, ReadingFeature.DIVISION_POPULATION, magnitude);
            }
            boolean largest = most > 0 && people(entry) == most;
            set(features, ReadingFeature.MOST_POPULOUS, largest ? 1 : 0);
            set(features, ReadingFeature.ALTERNATE_NAME, reading.alternate() ? 1 : 0);
            boolean country = entry.feature() == PlaceFeature.COUNTRY;
            set(features, ReadingFeature.COUNTRY_POPULATION, country ? magnitude - USUAL_COUNTRY : 0);
            setHoldings(features, sense, entry);
            boolean division = entry.feature() == PlaceFeature.ADMIN1;
            set(features, ReadingFeature.ALTERNATE_NAME_OF_DIVISION, reading.alternate() && division ? 1 : 0);
            boolean town = entry.feature().isSettlement();
            set(features, ReadingFeature.DATELINE_TOWN, town && sense.hasDateline() ? 1 : 0);
            set(features, ReadingFeature.MEDIUM_TOWN, town && sense.hasMedium() ? 1 : 0);
            set(features, ReadingFeature.ARTICLE_TOWN, town && sense.hasArticle() ? 1 : 0);
            boolean area = entry.feature() == PlaceFeature.AREA;
            set(features, ReadingFeature.ARTICLE_AREA, area && sense.hasArticle() ? 1 : 0);
            set(features, ReadingFeature.EXACT_SPELLING, isSpelling(sense, entry) ? 1 : 0);
            ballot.candidates.add(new Candidate(entry, features));
        }
        return ballot;
    }

    private static void setHoldings(double[] features, Sense sense, PlaceEntry entry) {
        set(features, ReadingFeature.holding("OF_TOWN", entry.feature()), sense.hasOfTown() ? 1 : 0);
        set(features, ReadingFeature.holding("OF_DIVISION", entry.feature()), sense.hasOfDivision() ? 1 : 0);
        set(features, ReadingFeature.holding("OF_COUNTRY", entry.feature()), sense.hasOfCountry() ? 1 : 0);
    }

    private static long people(PlaceEntry entry) {
        return entry.feature().isSettlement() ? entry.population() : 0;
    }

    private static void set(double[] features, ReadingFeature feature, double value) {
        features[feature.column()] = value;
    }

    /** An accent that is written out as in the entry's own name tells San José from San Jose. */
    private static boolean isSpelling(Sense sense, PlaceEntry entry) {
        for (Spot spot : sense.spots) {
            if (spot.hasAccent() && spot.surface().equals(entry.name())) {
                return true;
            }
        }
        return false;
    }

    /** The names before and behind the first spot of a name. */
    private static void linkNeighbours(List<Ballot> ballots) {
        Map<Spot, Ballot> of = new HashMap<>();
        List<Spot> spots = new ArrayList<>();
        for (Ballot ballot : ballots) {
            for (Spot spot : ballot.sense.spots) {
                of.put(spot, ballot);
                spots.add(spot);
            }
        }
        spots.sort(Comparator.comparing(spot -> spot.nameSpan().begin()));
        for (int i = 0; i < spots.size(); i++) {
            Ballot ballot = of.get(spots.get(i));
            if (ballot != null && ballot.sense.first() == spots.get(i)) {
                ballot.before = i > 0 ? of.get(spots.get(i - 1)) : null;
                ballot.after = i + 1 < spots.size() ? of.get(spots.get(i + 1)) : null;
            }
        }
    }

    /** Scores and sorts the candidates, and divides one vote over them. */
    private void share(Ballot ballot) {
        for (Candidate candidate : ballot.candidates) {
            candidate.score = 0;
            for (int i = 0; i < weights.length; i++) {
                candidate.score += weights[i] * candidate.features[i];
            }
            candidate.score += candidate.entry.index() >= firstOwn ? OWN : 0;
        }
        ballot.candidates.sort(
                Comparator.comparingDouble((Candidate one) -> -one.score).thenComparingInt(one -> one.entry.index()));
        double total = 0;
        for (Candidate candidate : ballot.candidates) {
            candidate.share = Math.exp(candidate.score - ballot.candidates.get(0).score);
            total += candidate.share;
        }
        for (Candidate candidate : ballot.candidates) {
            candidate.share /= total;
        }
    }

    /** The first-order division that the entry is or lies in; -1 if none. */
    static int divisionOf(PlaceEntry entry) {
        return entry.feature() == PlaceFeature.ADMIN1 ? entry.index() : entry.admin1();
    }

    private static void choose(Ballot ballot) {
        Sense sense = ballot.sense;
        Candidate first = preferred(ballot);
        PlaceEntry best = first.entry;
        sense.chosen = best;
        sense.share = 0;
        sense.shareAround = 0;
        sense.shareOfCountry = 0;
        for (Candidate candidate : ballot.candidates) {
            sense.share += isSamePlace(candidate.entry, best) ? candidate.share : 0;
            sense.shareAround += isAround(candidate.entry, best) ? candidate.share : 0;
            boolean there = best.country() != null && best.country().equals(candidate.entry.country());
            sense.shareOfCountry += there ? candidate.share : 0;
        }
        sense.near = first.features[ReadingFeature.NEAR_80.column()] > CLOSE;
        sense.sameDivision = first.features[ReadingFeature.DIVISION_VOTES.column()] > CLOSE;
        sense.sameCountry = first.features[ReadingFeature.SAME_COUNTRY.column()] > HALF;
        sense.abroad = first.features[ReadingFeature.SAME_COUNTRY.column()] < 0.05;
        sense.rival = rival(ballot, best);
        sense.others = ballot.candidates.stream()
                .map(candidate -> candidate.entry)
                .filter(entry -> !isSamePlace(entry, best))
                .limit(MOST_OTHERS)
                .toList();
    }

    private static String rival(Ballot ballot, PlaceEntry best) {
        String fit = "none";
        for (Candidate candidate : ballot.candidates) {
            if (isAround(candidate.entry, best)) {
                continue;
            }
            if (candidate.features[ReadingFeature.NEAR_80.column()] > CLOSE
                    || candidate.features[ReadingFeature.DIVISION_VOTES.column()] > CLOSE) {
                return "near";
            }
            boolean country = candidate.features[ReadingFeature.SAME_COUNTRY.column()] > HALF;
            fit = country ? "country" : fit.equals("country") ? fit : "alone";
        }
        return fit;
    }

    /** Of a town and the division that is called after it the town, unless the text speaks of a division. */
    private static Candidate preferred(Ballot ballot) {
        Candidate best = ballot.candidates.get(0);
        boolean division = best.entry.feature() == PlaceFeature.ADMIN1 || best.entry.feature() == PlaceFeature.ADMIN2;
        if (!division || ballot.sense.spots.stream().anyMatch(Spot::isCalledDivision)) {
            return best;
        }
        for (Candidate candidate : ballot.candidates) {
            boolean town = candidate.entry.feature().isSettlement()
                    && (candidate.entry.population() >= TOWN_BEFORE_REGION
                            || best.entry.feature() == PlaceFeature.ADMIN2);
            if (town && isSamePlace(candidate.entry, best.entry)) {
                return candidate;
            }
        }
        return best;
    }

    /** A city and the region of its name are not rivals: whichever is meant, it is there. */
    private static boolean isSamePlace(PlaceEntry one, PlaceEntry other) {
        if (one.index() == other.index()) {
            return true;
        }
        boolean nested = divisionOf(one) == other.index()
                || divisionOf(other) == one.index()
                || one.admin2() == other.index()
                || other.admin2() == one.index();
        return nested && one.kilometresTo(other) < 100;
    }

    /** Also where the division does not hold the town, as with capitals that are a division of their own. */
    private static boolean isAround(PlaceEntry one, PlaceEntry other) {
        boolean both = one.feature().isSettlement() && isDivision(other)
                || other.feature().isSettlement() && isDivision(one);
        return isSamePlace(one, other) || both && one.kilometresTo(other) < AROUND_KM;
    }

    private static boolean isDivision(PlaceEntry entry) {
        return entry.feature() == PlaceFeature.ADMIN1 || entry.feature() == PlaceFeature.ADMIN2;
    }

    static @Nullable String countryOf(@Nullable PlaceEntry entry) {
        return entry == null ? null : entry.country();
    }
}
