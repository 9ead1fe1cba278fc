package org.annals.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * Find the spots where a place may be named (SpotFinder, SpotContext) · group those that share a name (Sense) · choose a
 * reading for each group in the light of the others (SenseRanker) · keep the groups with enough evidence that a place is
 * meant at all · turn each spot into a mention (PlaceComposer).
 */
/** Resolves place names with the gazetteer, by what the text says and what else it names. */
public final class GazetteerPlaceResolver implements PlaceResolver {
    private static final int SURE = 3;
    private static final int LIKELY = 2;
    private static final double LEAST_PROBABILITY = 0.5;
    private static final long LARGE = 100_000;

    /** A noun beside the name says that a place is meant, if not which. */
    private static final double LEAST_OF_SITE = 0.2;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final SpotFinder finder;
    private final SenseRanker ranker;
    private final Map<String, Double> signs;
    private final Recogniser recogniser;
    private final AdjectiveFinder adjectives;
    private final PlaceConfidence confidence;

    public GazetteerPlaceResolver(Gazetteer gazetteer) {
        this(gazetteer, new SenseRanker(gazetteer.firstOwn()), Recogniser.shippedWeights());
    }

    GazetteerPlaceResolver(Gazetteer gazetteer, SenseRanker ranker, Map<String, Double> signs) {
        this(gazetteer, ranker, signs, new PlaceWords());
    }

    private GazetteerPlaceResolver(
            Gazetteer gazetteer, SenseRanker ranker, Map<String, Double> signs, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.signs = signs;
        this.ranker = ranker;
        this.recogniser = new Recogniser(gazetteer, words, signs);
        this.finder = new SpotFinder(gazetteer, words);
        this.adjectives = new AdjectiveFinder(gazetteer);
        this.confidence = new PlaceConfidence(signs);
    }

    /** This resolver with another gazetteer; cheap. */
    GazetteerPlaceResolver with(Gazetteer other) {
        return new GazetteerPlaceResolver(other, ranker.withOwnFrom(other.firstOwn()), signs, words);
    }

    /** What was found in a text before it is judged. */
    record Draft(
            SpotFinder.Found found,
            Map<Spot, Sense> senseOf,
            List<Sense> senses,
            List<AdjectiveFinder.Pointer> pointers) {}

    @Override
    public List<PlaceMention> resolve(TextAnalysis text) {
        Draft draft = draft(text);
        rank(draft);
        PlaceComposer composer = new PlaceComposer(gazetteer, text, draft.senseOf);
        List<PlaceMention> named = mentions(draft, draft.found.whole(), composer, PlaceMention.Use.NAMED);
        List<PlaceMention> inner = mentions(draft, draft.found.inner(), composer, PlaceMention.Use.IN_NAME);
        List<PlaceMention> pointed = new ArrayList<>();
        for (AdjectiveFinder.Pointer pointer : draft.pointers) {
            pointed.add(new PlaceMention(
                    pointer.span(),
                    composer.pointed(pointer.entry()),
                    PlaceMention.Use.ADJECTIVE,
                    confidence.ofAdjective(),
                    null));
        }
        return merged(merged(named, inner), pointed);
    }

    private List<PlaceMention> mentions(Draft draft, List<Spot> spots, PlaceComposer composer, PlaceMention.Use use) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (Spot spot : spots) {
            Sense sense = draft.senseOf.get(spot);
            if (sense == null || !isPlace(spot, sense)) {
                continue;
            }
            Place place = composer.place(spot, sense);
            if (place != null) {
                double sure = sense.chosen == null ? 0 : spot.confidence;
                mentions.add(new PlaceMention(spot.span(), place, use, sure, composer.likeliest(spot, sense)));
            }
        }
        mentions.sort(Comparator.comparing(PlaceMention::span));
        return mentions;
    }

    /** All of the first, and those of the second that overlap none; in text order, none overlapping another. */
    private static List<PlaceMention> merged(List<PlaceMention> first, List<PlaceMention> second) {
        List<PlaceMention> kept = new ArrayList<>();
        int end = 0;
        int at = 0;
        for (PlaceMention mention : first) {
            if (mention.span().begin() < end) {
                continue;
            }
            while (at < second.size()
                    && second.get(at).span().begin() < mention.span().begin()) {
                PlaceMention other = second.get(at++);
                if (other.span().begin() >= end
                        && other.span().end() <= mention.span().begin()) {
                    kept.add(other);
                    end = other.span().end();
                }
            }
            kept.add(mention);
            end = mention.span().end();
        }
        for (PlaceMention other : second.subList(at, second.size())) {
            if (other.span().begin() >= end) {
                kept.add(other);
                end = other.span().end();
            }
        }
        return kept;
    }

    Draft draft(TextAnalysis text) {
        SpotFinder.Found found = finder.find(text);
        Map<Spot, Sense> senseOf = new LinkedHashMap<>();
        List<Spot> all = new ArrayList<>(found.whole());
        all.addAll(found.inner());
        List<Sense> senses = group(all, senseOf);
        return new Draft(found, senseOf, senses, adjectives.find(text));
    }

    /** Chooses the readings; each name speaks for the others as far as it is likely to mean a place. */
    void rank(Draft draft) {
        for (Sense sense : draft.senses) {
            sense.weight = sense.spots.stream()
                    .mapToDouble(spot -> recogniser.probability(spot, sense, false))
                    .sum();
        }
        ranker.rank(voters(draft));
        for (Sense sense : draft.senses) {
            boolean own = sense.chosen != null && gazetteer.isOwn(sense.chosen);
            sense.spots.forEach(spot -> spot.confidence = own ? 1 : confidence.of(spot, sense));
        }
    }

    /** The senses, and one for each country or area that adjectives point to. */
    static List<Sense> voters(Draft draft) {
        List<Sense> voters = new ArrayList<>(draft.senses);
        Map<PlaceEntry, Sense> pointed = new LinkedHashMap<>();
        for (AdjectiveFinder.Pointer pointer : draft.pointers) {
            Sense sense = pointed.get(pointer.entry());
            if (sense == null) {
                pointed.put(pointer.entry(), Sense.of(pointer.entry()));
            } else {
                sense.weight++;
            }
        }
        voters.addAll(pointed.values());
        return voters;
    }

    /** Whether a spot of a ranked sense is taken for a place. */
    boolean isPlace(Spot spot, Sense sense) {
        if (spot.kin) {
            return false;
        }
        if (sense.readings.isEmpty()) {
            return !spot.person || spot.evidence >= SURE || sameNameIsSure(sense);
        }
        boolean own = sense.chosen != null && gazetteer.isOwn(sense.chosen);
        if (own && (!spot.person || spot.key.indexOf(' ') > 0 || spot.evidence >= LIKELY)) {
            return true;
        }
        boolean stated = spot.parent != null || spot.called == Spot.Called.SETTLEMENT;
        boolean otherwise = gazetteer.findAdjective(spot.surface()) != null || words.isMostlyNoPlace(spot.key);
        boolean street = words.street.contains(spot.after(0)) && spot.isBeforeCapital();
        double least = spot.isCalledSite() ? LEAST_OF_SITE : LEAST_PROBABILITY;
        return (stated || !otherwise) && !street && recogniser.probability(spot, sense, true) >= least;
    }

    private static boolean sameNameIsSure(Sense sense) {
        return sense.spots.stream().anyMatch(spot -> !spot.person && spot.evidence >= 2);
    }

    private static List<Sense> group(List<Spot> spots, Map<Spot, Sense> senseOf) {
        Map<String, Sense> senses = new LinkedHashMap<>();
        Map<String, String> stated = new LinkedHashMap<>();
        for (Spot spot : spots) {
            spot.readings = narrowed(spot);
            if (spot.parent != null) {
                stated.putIfAbsent(groupKey(spot), groupKey(spot) + "|" + spot.parent.key);
            }
        }
        for (Spot spot : spots) {
            String key = groupKey(spot);
            String full = spot.parent == null ? stated.getOrDefault(key, key) : key + "|" + spot.parent.key;
            Sense sense = senses.get(full);
            if (sense == null) {
                sense = new Sense(spot.readings);
                senses.put(full, sense);
            } else if (sense.readings.isEmpty() && sense.isUncontradicted()) {
                sense.readings.addAll(spot.readings);
            } else if (spot.parent != null && sense.spots.stream().noneMatch(other -> other.parent != null)) {
                sense.readings.retainAll(spot.readings);
            }
            sense.spots.add(spot);
            senseOf.put(spot, sense);
        }
        return new ArrayList<>(senses.values());
    }

    private static String groupKey(Spot spot) {
        return switch (spot.called) {
            case REGION, COUNTY -> spot.key + "|region";
            case DISTRICT -> spot.key + "|district";
            case NOTHING, SETTLEMENT, FACILITY, NATURE -> spot.key;
        };
    }

    /** The readings that agree with what the name is called, if any do; a district that is no division has none. */
    private static List<Gazetteer.Reading> narrowed(Spot spot) {
        List<Gazetteer.Reading> narrow = switch (spot.called) {
            case SETTLEMENT -> {
                boolean capital = spot.noun.equals("capital") && spot.has(PlaceFeature.CAPITAL);
                yield only(
                        spot,
                        entry -> capital
                                ? entry.feature() == PlaceFeature.CAPITAL
                                : entry.feature().isSettlement());
            }
            case REGION -> isAroundTown(spot) ? spot.readings : region(spot);
            case COUNTY -> {
                // Kenya's counties, and Norway's, are divisions of the first order.
                List<Gazetteer.Reading> second = only(spot, entry -> entry.feature() == PlaceFeature.ADMIN2);
                yield second.isEmpty() ? only(spot, entry -> entry.feature() == PlaceFeature.ADMIN1) : second;
            }
            case DISTRICT ->
                isAroundTown(spot)
                        ? spot.readings
                        : only(
                                spot,
                                entry -> entry.feature() == PlaceFeature.ADMIN2
                                        || entry.feature() == PlaceFeature.SECTION);
            case NOTHING, FACILITY, NATURE -> spot.readings;
        };
        String country = spot.demonymCountry;
        if (country != null) {
            List<Gazetteer.Reading> inCountry = narrow.stream()
                    .filter(reading -> country.equals(reading.entry().country()))
                    .toList();
            narrow = new ArrayList<>(inCountry);
        }
        return narrow;
    }

    private static List<Gazetteer.Reading> region(Spot spot) {
        List<Gazetteer.Reading> first = only(spot, entry -> entry.feature() == PlaceFeature.ADMIN1);
        return first.isEmpty() ? only(spot, entry -> entry.feature() == PlaceFeature.ADMIN2) : first;
    }

    /** "The Vell area" may be around Vell; and so the region of a city in whose country no region is called so. */
    private static boolean isAroundTown(Spot spot) {
        if (spot.noun.startsWith("area")) {
            return true;
        }
        PlaceEntry city = null;
        for (Gazetteer.Reading reading : spot.readings) {
            PlaceEntry entry = reading.entry();
            boolean large = entry.feature().isSettlement() && entry.population() >= LARGE;
            city = large && (city == null || entry.population() > city.population()) ? entry : city;
        }
        String country = city == null ? null : city.country();
        return spot.noun.equals("region")
                && country != null
                && region(spot).stream()
                        .noneMatch(reading -> country.equals(reading.entry().country()));
    }

    private static List<Gazetteer.Reading> only(Spot spot, Predicate<PlaceEntry> predicate) {
        List<Gazetteer.Reading> kept = new ArrayList<>();
        for (Gazetteer.Reading reading : spot.readings) {
            if (predicate.test(reading.entry())) {
                kept.add(reading);
            }
        }
        return kept;
    }

    static @Nullable PlaceEntry chosenOf(Map<Spot, Sense> senseOf, @Nullable Spot spot) {
        Sense sense = spot == null ? null : senseOf.get(spot);
        return sense == null ? null : sense.chosen;
    }
}
