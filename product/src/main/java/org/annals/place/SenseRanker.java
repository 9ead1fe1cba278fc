package org.annals.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A reading's score is a sum: how many people live there (in powers of ten), what kind of entry it is, whether the name is
 * its usual one, and how well it fits the text's other places: the same country, the same division, not far away. What
 * the text says outright (a noun, "X, Y") has already removed the readings that contradict it. The weights stand in
 * place-weights.tsv.
 *
 * The other places are ambiguous themselves: "Gainesville" and "Hall County" settle one another though neither is sure. So
 * every name lends its support divided over its readings, in proportion to e^score; after a few rounds the shares hold
 * still (mean-field inference). The cost is bounded: only the best readings of the commonest names lend support.
 */
/** Chooses a reading for every name of a text. */
final class SenseRanker {
    private static final int ROUNDS = 4;
    private static final int MOST_LENDERS = 60;
    private static final int MOST_LENT = 12;
    private static final int MOST_MENTIONS = 4;
    private static final int MOST_OTHERS = 4;
    private static final double SURE_SHARE = 0.8;

    private final Map<String, List<String>> weights;
    private final Map<PlaceFeature, Double> kinds;
    private final double country;
    private final double division;
    private final double near;
    private final double nearKilometres;
    private final double enoughNear;
    private final double alternate;
    private final double exactSpelling;
    private final double sharpness;

    SenseRanker() {
        this(WordList.table(SenseRanker.class, "place-weights.tsv"));
    }

    /** Rows of name and weight, as the data file has them. */
    SenseRanker(Map<String, List<String>> weights) {
        this.weights = weights;
        this.kinds = kinds();
        this.country = weight("same-country");
        this.division = weight("same-division");
        this.near = weight("near");
        this.nearKilometres = weight("near-kilometres");
        this.enoughNear = weight("enough-near");
        this.alternate = weight("alternate-name");
        this.exactSpelling = weight("exact-spelling");
        this.sharpness = weight("sharpness");
    }

    private double weight(String name) {
        List<String> row = weights.get(name);
        if (row == null) {
            throw new IllegalStateException("place-weights.tsv must have a row " + name);
        }
        return Double.parseDouble(row.get(1));
    }

    private Map<PlaceFeature, Double> kinds() {
        Map<PlaceFeature, Double> byFeature = new EnumMap<>(PlaceFeature.class);
        for (PlaceFeature feature : PlaceFeature.values()) {
            byFeature.put(feature, weight("kind-" + feature.name().toLowerCase(Locale.ROOT)));
        }
        return byFeature;
    }

    /** A reading while its sense is being decided. */
    private static final class Candidate {
        final PlaceEntry entry;
        final double prior;
        final double x;
        final double y;
        final double z;
        double score;
        double share;

        Candidate(PlaceEntry entry, double prior) {
            this.entry = entry;
            this.prior = prior;
            double latitude = Math.toRadians(entry.latitude());
            double longitude = Math.toRadians(entry.longitude());
            this.x = Math.cos(latitude) * Math.cos(longitude);
            this.y = Math.cos(latitude) * Math.sin(longitude);
            this.z = Math.sin(latitude);
            this.score = prior;
        }

        double cosine(Candidate other) {
            return x * other.x + y * other.y + z * other.z;
        }
    }

    private static final class Ballot {
        final Sense sense;
        final List<Candidate> candidates = new ArrayList<>();
        final double mentions;

        Ballot(Sense sense) {
            this.sense = sense;
            this.mentions = Math.min(sense.spots.size(), MOST_MENTIONS);
        }

        List<Candidate> lent() {
            return candidates.subList(0, Math.min(MOST_LENT, candidates.size()));
        }
    }

    void rank(List<Sense> senses) {
        List<Ballot> ballots = new ArrayList<>();
        for (Sense sense : senses) {
            Ballot ballot = new Ballot(sense);
            for (Gazetteer.Reading reading : sense.readings) {
                ballot.candidates.add(
                        new Candidate(reading.entry(), prior(reading) + spelling(sense, reading.entry())));
            }
            ballots.add(ballot);
        }
        ballots.forEach(this::share);
        List<Ballot> lenders = ballots.stream()
                .sorted(Comparator.comparingDouble((Ballot ballot) -> -ballot.mentions))
                .limit(MOST_LENDERS)
                .toList();
        double nearCosine = Math.cos(nearKilometres / PlaceEntry.EARTH_RADIUS_KM);
        for (int round = 0; round < ROUNDS; round++) {
            for (Ballot ballot : ballots) {
                for (Candidate candidate : ballot.candidates) {
                    candidate.score = candidate.prior + fit(ballot, candidate, lenders, nearCosine);
                }
            }
            ballots.forEach(this::share);
        }
        ballots.forEach(SenseRanker::choose);
    }

    private double prior(Gazetteer.Reading reading) {
        PlaceEntry entry = reading.entry();
        double score = kinds.getOrDefault(entry.feature(), 0.0);
        if (entry.feature() != PlaceFeature.COUNTRY && entry.feature() != PlaceFeature.AREA) {
            score += Math.log10((double) Math.max(entry.population(), 100));
        }
        return reading.alternate() ? score + alternate : score;
    }

    /** An accent that is written out as in the entry's own name tells San José from San Jose. */
    private double spelling(Sense sense, PlaceEntry entry) {
        for (Spot spot : sense.spots) {
            if (spot.hasAccent() && spot.surface().equals(entry.name())) {
                return exactSpelling;
            }
        }
        return 0;
    }

    /** Sorts the candidates, and divides one vote over them. */
    private void share(Ballot ballot) {
        ballot.candidates.sort(
                Comparator.comparingDouble((Candidate one) -> -one.score).thenComparingInt(one -> one.entry.index()));
        double total = 0;
        for (Candidate candidate : ballot.candidates) {
            double lead = candidate.score - ballot.candidates.get(0).score;
            candidate.share = Math.exp(sharpness * lead);
            total += candidate.share;
        }
        for (Candidate candidate : ballot.candidates) {
            candidate.share /= total;
        }
    }

    private double fit(Ballot own, Candidate candidate, List<Ballot> lenders, double nearCosine) {
        double total = 0;
        double sameCountry = 0;
        double sameDivision = 0;
        double close = 0;
        for (Ballot lender : lenders) {
            if (lender == own) {
                continue;
            }
            total += lender.mentions;
            for (Candidate other : lender.lent()) {
                double vote = lender.mentions * other.share;
                if (other.entry.country() != null && other.entry.country().equals(candidate.entry.country())) {
                    sameCountry += vote;
                    int there = divisionOf(other.entry);
                    sameDivision += there >= 0 && there == divisionOf(candidate.entry) ? vote : 0;
                }
                boolean point = other.entry.feature().isSettlement() || other.entry.feature() == PlaceFeature.ADMIN2;
                close += point && candidate.cosine(other) > nearCosine ? vote : 0;
            }
        }
        return total == 0
                ? 0
                : country * sameCountry / total
                        + division * sameDivision / total
                        + near * Math.min(1, close / enoughNear);
    }

    /** The first-order division that the entry is or lies in; -1 if none. */
    static int divisionOf(PlaceEntry entry) {
        return entry.feature() == PlaceFeature.ADMIN1 ? entry.index() : entry.admin1();
    }

    private static void choose(Ballot ballot) {
        if (ballot.candidates.isEmpty()) {
            return;
        }
        Sense sense = ballot.sense;
        PlaceEntry best = ballot.candidates.get(0).entry;
        sense.chosen = best;
        double share = 0;
        for (Candidate candidate : ballot.candidates) {
            share += isSamePlace(candidate.entry, best) ? candidate.share : 0;
        }
        boolean stated = sense.spots.stream().anyMatch(spot -> spot.parent != null);
        sense.anchor = stated || share > SURE_SHARE;
        sense.others = ballot.candidates.stream()
                .map(candidate -> candidate.entry)
                .filter(entry -> !isSamePlace(entry, best))
                .limit(MOST_OTHERS)
                .toList();
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

    /** Whether the choice of a doubtful name stands with others of the text: in the same division, or near one. */
    boolean coheres(Sense sense, List<Sense> senses) {
        PlaceEntry chosen = sense.chosen;
        if (chosen == null) {
            return false;
        }
        for (Sense other : senses) {
            PlaceEntry place = other.chosen;
            if (other != sense && place != null && other.anchor && isBeside(chosen, place)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBeside(PlaceEntry chosen, PlaceEntry place) {
        boolean inDivision = divisionOf(place) >= 0 && divisionOf(place) == divisionOf(chosen);
        return inDivision || place.feature().isSettlement() && place.kilometresTo(chosen) < nearKilometres;
    }

    static @Nullable String countryOf(@Nullable PlaceEntry entry) {
        return entry == null ? null : entry.country();
    }
}
