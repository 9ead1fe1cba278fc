package org.annals.place;

import java.util.List;
import org.annals.language.PlaceNames;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/*
 * The name finder asks before anything else is known of the text, and takes the answer over its own lists. So only names
 * are given that are rarely anything else: countries, divisions, larger towns; a small town, or one that is named like a
 * person or a word, only after a preposition of place.
 */
/** The gazetteer as the language layer sees it: cautious, and fast. */
public final class GazetteerPlaceNames implements PlaceNames {
    private static final long LARGE = 50_000;
    private static final long LARGE_DESPITE_PERSON = 1_000_000;

    private final Gazetteer gazetteer;
    private final PlaceWords words = new PlaceWords();
    private final PlaceNameMatcher matcher;

    public GazetteerPlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.matcher = new PlaceNameMatcher(gazetteer, words);
    }

    @Override
    public int longestMatch(List<Token> tokens, int from) {
        PlaceNameMatcher.Match match = matcher.longest(tokens, from);
        if (match == null) {
            return 0;
        }
        if (match.abbreviation() != null) {
            boolean afterComma = from > 1 && tokens.get(from - 1).text().equals(",");
            return match.abbreviation().onlyAfterComma() && !afterComma ? 0 : match.length();
        }
        return isLikely(match, tokens, from) ? match.length() : 0;
    }

    private boolean isLikely(PlaceNameMatcher.Match match, List<Token> tokens, int from) {
        boolean located = from > 0 && words.inside.contains(tokens.get(from - 1).lower());
        boolean word = words.isWord(match.key());
        boolean person = words.isPersonName(match.key());
        long population = 0;
        for (Gazetteer.Reading reading : gazetteer.findKey(match.key())) {
            PlaceFeature feature = reading.entry().feature();
            if (feature == PlaceFeature.COUNTRY || feature == PlaceFeature.AREA) {
                return !person || located || feature == PlaceFeature.COUNTRY;
            }
            if (feature == PlaceFeature.ADMIN1 && !reading.alternate() && !word && !person) {
                return true;
            }
            if (feature != PlaceFeature.ADMIN2) {
                population = Math.max(population, reading.entry().population());
            }
        }
        if (located) {
            return !word || match.length() > 1;
        }
        long needed = person ? LARGE_DESPITE_PERSON : match.length() > 1 ? 1 : LARGE;
        return population >= needed && !word;
    }

    @Override
    public boolean isCountry(String name) {
        Gazetteer.Abbreviation abbreviation = gazetteer.findAbbreviation(name);
        if (abbreviation != null) {
            return abbreviation.entry().feature() == PlaceFeature.COUNTRY;
        }
        return gazetteer.findKey(NameFold.key(name)).stream()
                .anyMatch(reading -> reading.entry().feature() == PlaceFeature.COUNTRY);
    }

    @Override
    public @Nullable String countryOfDemonym(String word) {
        return gazetteer.countryOfDemonym(word);
    }
}
