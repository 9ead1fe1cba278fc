package org.annals.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;

/** The word lists of this package. */
final class PlaceWords {
    private final Map<String, List<String>> table = WordList.table(PlaceWords.class, "place-words.tsv");
    final Set<String> region = words("region");
    final Set<String> county = words("county");
    final Set<String> district = words("district");
    final Set<String> settlement = words("settlement");
    final Set<String> facility = words("facility");
    final Set<String> nature = words("nature");
    final Set<String> surelyPlace = words("surely-place");
    final Set<String> calendar = words("calendar");
    final Set<String> modifier = words("modifier");
    final Set<String> inside = words("inside");
    final Set<String> motion = words("motion");
    final Set<String> particle = words("particle");
    final Set<String> medium = words("medium");
    final Set<String> institution = words("institution");
    final Set<String> street = words("street");
    final Set<String> kin = words("kin");
    final Set<String> direction = words("direction");
    final Set<String> compass = words("compass");
    final Set<String> ofTown = words("of-town");
    final Set<String> ofDivision = words("of-division");
    final Set<String> ofCountry = words("of-country");
    private final Set<String> wordNames = WordList.phrases(PlaceWords.class, "word-names.txt");
    private final Set<String> personNames = WordList.phrases(PlaceWords.class, "person-names.txt");
    private final Set<String> neverPlaces = WordList.phrases(PlaceWords.class, "never-places.txt");
    private final Set<String> furtherPersonNames = WordList.phrases(PlaceWords.class, "further-person-names.txt");

    private Set<String> words(String kind) {
        List<String> row = table.get(kind);
        if (row == null) {
            throw new IllegalStateException("place-words.tsv must have a row " + kind);
        }
        return new LinkedHashSet<>(List.of(row.get(1).split("\\|")));
    }

    /** What a noun of one or two lower-case words calls a place. */
    Spot.Called called(String noun) {
        if (settlement.contains(noun)) {
            return Spot.Called.SETTLEMENT;
        }
        if (region.contains(noun)) {
            return Spot.Called.REGION;
        }
        if (county.contains(noun)) {
            return Spot.Called.COUNTY;
        }
        if (district.contains(noun)) {
            return Spot.Called.DISTRICT;
        }
        if (facility.contains(noun)) {
            return Spot.Called.FACILITY;
        }
        return nature.contains(noun) ? Spot.Called.NATURE : Spot.Called.NOTHING;
    }

    /** Whether the noun says what kind of place a name names. */
    boolean isKindNoun(String noun) {
        return called(noun) != Spot.Called.NOTHING;
    }

    /** Whether the key of a place name is a common word too ("nice", "reading"). */
    boolean isWord(String key) {
        return wordNames.contains(key);
    }

    /** Whether the key means an institution or a thing wherever the text does not say otherwise ("white house"). */
    boolean isMostlyNoPlace(String key) {
        return neverPlaces.contains(key);
    }

    /** Whether the key of a place name is a person's first or last name too ("jackson", "khan"). */
    boolean isPersonName(String key) {
        return personNames.contains(key) || furtherPersonNames.contains(key);
    }
}
