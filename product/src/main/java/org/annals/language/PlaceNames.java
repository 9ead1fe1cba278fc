package org.annals.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the name finder asks of a gazetteer: where place names stand, what is a country, and which one an adjective names. */
public interface PlaceNames {
    /** A gazetteer that knows no place. */
    PlaceNames NONE = new PlaceNames() {
        @Override
        public int longestMatch(List<Token> tokens, int from) {
            return 0;
        }

        @Override
        public boolean isCountry(String name) {
            return false;
        }

        @Override
        public @Nullable String countryOfDemonym(String word) {
            return null;
        }
    };

    /** The number of tokens of the longest place name that starts at {@code from}, or 0. */
    int longestMatch(List<Token> tokens, int from);

    /** Whether the words are a country's name or its abbreviation. */
    boolean isCountry(String name);

    /** The ISO 3166-1 alpha-2 code of the country whose people or things the word names ("Kenyan"), or null. */
    @Nullable
    String countryOfDemonym(String word);
}
