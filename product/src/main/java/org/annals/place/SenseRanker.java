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
 * place-weights.tsv. Two rounds: the first without the other places, the second with the choices of the first; more
 * rounds change little and could swing.
 */
/** Chooses a reading for every name of a text. */
final class SenseRanker {
    private static final int ROUNDS = 2;
    private static final int MOST_ANCHORS = 60;

    private final Map<String, List<String>> weights = WordList.table(SenseRanker.class, "place-weights.tsv");
    private final Map<PlaceFeature, Double> kinds = kinds();
    private final double country = weight("same-country");
    private final double division = weight("same-division");
    private final double near = weight("near");
    private final double nearKilometres = weight("near-kilometres");
    private final double alternate = weight("alternate-name");
    private final double exactSpelling = weight("exact-spelling");
    private final double anchorMargin = weight("anchor-margin");

    /** A reading with its score. */
    private record Scored(PlaceEntry entry, double score) {}

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

    void rank(List<Sense> senses) {
        for (int round = 0; round <= ROUNDS; round++) {
            List<Sense> anchors = round == 0 ? List.of() : anchors(senses);
            List<List<Scored>> scores = new ArrayList<>();
            for (Sense sense : senses) {
                scores.add(score(sense, anchors));
            }
            for (int i = 0; i < senses.size(); i++) {
                choose(senses.get(i), scores.get(i));
            }
        }
    }

    private static List<Sense> anchors(List<Sense> senses) {
        return senses.stream()
                .filter(sense -> sense.anchor)
                .sorted(Comparator.comparingInt((Sense sense) -> -sense.spots.size()))
                .limit(MOST_ANCHORS)
                .toList();
    }

    private List<Scored> score(Sense sense, List<Sense> anchors) {
        List<Scored> scored = new ArrayList<>();
        for (Gazetteer.Reading reading : sense.readings) {
            PlaceEntry entry = reading.entry();
            double score = prior(reading) + spelling(sense, entry) + fit(sense, entry, anchors);
            scored.add(new Scored(entry, score));
        }
        scored.sort(Comparator.comparingDouble((Scored one) -> -one.score).thenComparingInt(one -> one.entry.index()));
        return scored;
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

    private double fit(Sense sense, PlaceEntry entry, List<Sense> anchors) {
        double total = 0;
        double sameCountry = 0;
        double sameDivision = 0;
        double close = 0;
        for (Sense anchor : anchors) {
            PlaceEntry place = anchor.chosen;
            if (anchor == sense || place == null) {
                continue;
            }
            double mentions = Math.min(anchor.spots.size(), 4);
            total += mentions;
            boolean inCountry = place.country() != null && place.country().equals(entry.country());
            if (inCountry) {
                sameCountry += mentions;
                boolean inDivision = divisionOf(place) >= 0 && divisionOf(place) == divisionOf(entry);
                sameDivision += inDivision ? mentions : 0;
            }
            if (place.feature().isSettlement() && place.kilometresTo(entry) < nearKilometres) {
                close += mentions;
            }
        }
        return total == 0
                ? 0
                : country * sameCountry / total + division * sameDivision / total + near * Math.min(1, close / 2);
    }

    static int divisionOf(PlaceEntry entry) {
        return entry.feature() == PlaceFeature.ADMIN1 ? entry.index() : entry.admin1();
    }

    private void choose(Sense sense, List<Scored> scored) {
        if (scored.isEmpty()) {
            return;
        }
        Scored best = scored.get(0);
        sense.chosen = best.entry;
        double margin = scored.size() == 1 ? Double.MAX_VALUE : best.score - rival(best, scored);
        boolean stated = sense.spots.stream().anyMatch(spot -> spot.parent != null);
        sense.anchor = stated || margin > anchorMargin && sense.evidence() > 0 || isUnmistakable(best.entry);
        sense.others = scored.stream()
                .skip(1)
                .map(Scored::entry)
                .filter(entry -> !isSamePlace(entry, best.entry))
                .limit(4)
                .toList();
    }

    private static boolean isUnmistakable(PlaceEntry entry) {
        return entry.feature() == PlaceFeature.COUNTRY || entry.population() >= 500_000;
    }

    /** The best score of a reading that means another place than the best one: a city is not its own region's rival. */
    private static double rival(Scored best, List<Scored> scored) {
        for (Scored other : scored) {
            if (!isSamePlace(other.entry, best.entry)) {
                return other.score;
            }
        }
        return 0;
    }

    private static boolean isSamePlace(PlaceEntry one, PlaceEntry other) {
        return one.index() == other.index()
                || one.country() != null
                        && one.country().equals(other.country())
                        && (divisionOf(one) == other.index()
                                || divisionOf(other) == one.index()
                                || one.admin2() == other.index()
                                || other.admin2() == one.index())
                        && one.kilometresTo(other) < 100;
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
        boolean division = divisionOf(place) >= 0 && divisionOf(place) == divisionOf(chosen);
        return division || place.feature().isSettlement() && place.kilometresTo(chosen) < nearKilometres;
    }

    static @Nullable String countryOf(@Nullable PlaceEntry entry) {
        return entry == null ? null : entry.country();
    }
}
