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
    private static final long KNOWN = 100_000;
    private static final long FAMOUS = 500_000;
    private static final int SURE = 3;

    private final Gazetteer gazetteer;
    private final PlaceWords words = new PlaceWords();
    private final SpotFinder finder;
    private final SenseRanker ranker;
    private final AdjectiveFinder adjectives;

    public GazetteerPlaceResolver(Gazetteer gazetteer) {
        this(gazetteer, new SenseRanker());
    }

    GazetteerPlaceResolver(Gazetteer gazetteer, SenseRanker ranker) {
        this.gazetteer = gazetteer;
        this.ranker = ranker;
        this.finder = new SpotFinder(gazetteer, words);
        this.adjectives = new AdjectiveFinder(gazetteer);
    }

    @Override
    public List<PlaceMention> resolve(TextAnalysis text) {
        List<Spot> spots = finder.find(text);
        Map<Spot, Sense> senseOf = new LinkedHashMap<>();
        List<Sense> senses = group(spots, senseOf);
        List<Sense> likely = senses.stream()
                .filter(sense -> !sense.readings.isEmpty() && missing(sense) <= 0)
                .toList();
        ranker.rank(likely);
        List<Sense> doubtful = senses.stream()
                .filter(sense -> !sense.readings.isEmpty() && missing(sense) == 1)
                .toList();
        List<Sense> all = new ArrayList<>(likely);
        all.addAll(doubtful);
        ranker.rank(all);
        doubtful.stream().filter(sense -> !ranker.coheres(sense, likely)).forEach(sense -> sense.chosen = null);
        PlaceComposer composer = new PlaceComposer(gazetteer, text, senseOf);
        List<PlaceMention> mentions = new ArrayList<>();
        for (Spot spot : spots) {
            Sense sense = senseOf.get(spot);
            if (sense == null || spot.person && spot.evidence < SURE && !sameNameIsSure(sense)) {
                continue;
            }
            Place place = composer.place(spot, sense);
            if (place != null) {
                PlaceMention.Use use = spot.inName ? PlaceMention.Use.IN_NAME : PlaceMention.Use.NAMED;
                mentions.add(new PlaceMention(spot.span(), place, use));
            }
        }
        mentions.sort(Comparator.comparing(PlaceMention::span));
        List<PlaceMention> kept = withoutOverlaps(mentions);
        for (AdjectiveFinder.Pointer pointer : adjectives.find(text)) {
            kept.add(new PlaceMention(pointer.span(), composer.pointed(pointer.entry()), PlaceMention.Use.ADJECTIVE));
        }
        // The sort is stable: where an adjective is part of a name that begins with it, the name stays.
        kept.sort(Comparator.comparing(mention -> mention.span().begin()));
        return withoutOverlaps(kept);
    }

    private static boolean sameNameIsSure(Sense sense) {
        return sense.spots.stream().anyMatch(spot -> !spot.person && spot.evidence >= 2);
    }

    private static List<PlaceMention> withoutOverlaps(List<PlaceMention> mentions) {
        List<PlaceMention> kept = new ArrayList<>();
        int end = 0;
        for (PlaceMention mention : mentions) {
            if (mention.span().begin() >= end) {
                kept.add(mention);
                end = mention.span().end();
            }
        }
        return kept;
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
            case REGION -> {
                List<Gazetteer.Reading> first = only(spot, entry -> entry.feature() == PlaceFeature.ADMIN1);
                yield first.isEmpty() ? only(spot, entry -> entry.feature() == PlaceFeature.ADMIN2) : first;
            }
            case COUNTY -> only(spot, entry -> entry.feature() == PlaceFeature.ADMIN2);
            case DISTRICT ->
                only(spot, entry -> entry.feature() == PlaceFeature.ADMIN2 || entry.feature() == PlaceFeature.SECTION);
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

    private static List<Gazetteer.Reading> only(Spot spot, Predicate<PlaceEntry> predicate) {
        List<Gazetteer.Reading> kept = new ArrayList<>();
        for (Gazetteer.Reading reading : spot.readings) {
            if (predicate.test(reading.entry())) {
                kept.add(reading);
            }
        }
        return kept;
    }

    /** How much evidence is still wanting that the name names a place; 0 or less: none. */
    private int missing(Sense sense) {
        return needed(sense) - sense.evidence();
    }

    private int needed(Sense sense) {
        Spot spot = sense.first();
        boolean person = sense.spots.stream().anyMatch(one -> one.person);
        boolean word = words.isWord(spot.key);
        boolean nameLike = words.isPersonName(spot.key);
        if (spot.abbreviated) {
            return 0;
        }
        boolean demonym = gazetteer.countryOfDemonym(spot.surface()) != null;
        if (demonym || words.isMostlyNoPlace(spot.key)) {
            return SURE;
        }
        boolean known = false;
        boolean famous = false;
        for (Gazetteer.Reading reading : sense.readings) {
            PlaceEntry entry = reading.entry();
            if (entry.feature() == PlaceFeature.COUNTRY || entry.feature() == PlaceFeature.AREA) {
                return person ? 2 : 0;
            }
            boolean division = entry.feature() == PlaceFeature.ADMIN1 && !reading.alternate();
            boolean several = spot.key.indexOf(' ') > 0 && entry.feature().isSettlement() && !reading.alternate();
            famous |= entry.feature() == PlaceFeature.CAPITAL && !reading.alternate()
                    || entry.population() >= FAMOUS && entry.feature().isSettlement();
            known |= division || entry.population() >= KNOWN && entry.feature() != PlaceFeature.ADMIN2 || several;
        }
        if (person) {
            return SURE;
        }
        if (sense.spots.stream().anyMatch(one -> one.personWord)) {
            return known && !word && !nameLike ? 1 : SURE;
        }
        if (famous && !word) {
            return 0;
        }
        if (sense.spots.stream().allMatch(one -> one.inName)) {
            return known && !nameLike ? 0 : nameLike ? 2 : 1;
        }
        if (word || nameLike) {
            return known && !word ? 1 : 2;
        }
        return known ? 0 : 1;
    }

    static @Nullable PlaceEntry chosenOf(Map<Spot, Sense> senseOf, @Nullable Spot spot) {
        Sense sense = spot == null ? null : senseOf.get(spot);
        return sense == null ? null : sense.chosen;
    }
}
