package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * Towns, divisions, countries and named areas of the world. Loading takes about a quarter of a second and 40 MB; load
 * once and share: the object does not change and may be used by any number of threads. Countries, areas, abbreviations and
 * demonyms are small hand-written tables beside this class; towns and divisions come from GeoNames (docs/gazetteer.md).
 */
/** Where in the world a name may lie. */
public final class Gazetteer {
    /** A name's reading: an entry, and whether the name is not the one it mostly goes by. */
    record Reading(PlaceEntry entry, boolean alternate) {}

    /** An abbreviation's reading; some stand for a place only after a comma. */
    record Abbreviation(PlaceEntry entry, boolean onlyAfterComma) {}

    private final EntryTable entries;
    private final NameTable names;
    private final Map<String, Abbreviation> abbreviations;
    private final Map<String, String> demonyms;
    private final Map<String, PlaceEntry> countries;
    private final Map<String, PlaceEntry> adjectives;

    Gazetteer(GazetteerLoader loader) {
        this.entries = loader.entries();
        this.names = loader.names();
        this.abbreviations = loader.abbreviations();
        this.demonyms = loader.demonyms();
        this.countries = loader.countries();
        this.adjectives = loader.adjectives();
    }

    /** The gazetteer that Annals ships. */
    public static Gazetteer load() {
        return new Gazetteer(new GazetteerLoader());
    }

    /** All readings of a name, countries and divisions first, then in the gazetteer's order; empty if unknown. */
    List<Reading> find(String name) {
        return findKey(NameFold.key(name));
    }

    List<Reading> findKey(String key) {
        int[] found = names.find(key);
        List<Reading> readings = new ArrayList<>(found.length);
        for (int posting : found) {
            readings.add(new Reading(entries.entry(posting >> 1), (posting & 1) == 1));
        }
        return readings;
    }

    boolean containsKey(String key) {
        return names.contains(key);
    }

    /** The most words of any name that starts with the first word of the key. */
    int longestFrom(String key) {
        return names.longestFrom(key);
    }

    PlaceEntry entry(int index) {
        return entries.entry(index);
    }

    /** The reading of an abbreviation as it is written ("Calif.", "U.S."), or null. */
    @Nullable
    Abbreviation findAbbreviation(String surface) {
        return abbreviations.get(surface);
    }

    /** The entry of a country by its ISO code, or null. */
    @Nullable
    PlaceEntry findCountry(@Nullable String code) {
        return code == null ? null : countries.get(code);
    }

    /** The country whose people or things the words name ("Kenyan", "Costa Ricans"), or null. */
    public @Nullable String countryOfDemonym(String words) {
        return demonyms.get(words);
    }

    /** The country or area that an adjective or the name of a people points to ("Kenyan", "European"), or null. */
    @Nullable
    PlaceEntry findAdjective(String words) {
        return adjectives.get(words);
    }

    /** The name of a country by its ISO code; the code itself if it is unknown. */
    public String countryName(String code) {
        PlaceEntry country = countries.get(code);
        return country == null ? code : country.name();
    }

    /** The number of entries. */
    public int size() {
        return entries.size();
    }

    /** The number of different names. */
    public int names() {
        return names.names();
    }
}
