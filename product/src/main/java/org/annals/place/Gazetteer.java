package org.annals.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * Towns, divisions, countries and named areas of the world. Loading takes a quarter of a second the first time, a tenth of
 * that afterwards (TableCache), and 40 MB, most of it in a mapped file; load
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
    private final OwnPlaces own;

    Gazetteer(GazetteerLoader loader) {
        this.entries = loader.entries();
        this.names = loader.names();
        this.abbreviations = loader.abbreviations();
        this.demonyms = loader.demonyms();
        this.countries = loader.countries();
        this.adjectives = loader.adjectives();
        this.own = OwnPlaces.NONE;
    }

    /** The own places must have been settled in this gazetteer, or be none. */
    private Gazetteer(Gazetteer shipped, OwnPlaces own) {
        this.entries = shipped.entries;
        this.names = shipped.names;
        this.abbreviations = shipped.abbreviations;
        this.demonyms = shipped.demonyms;
        this.countries = shipped.countries;
        this.adjectives = shipped.adjectives;
        this.own = own;
    }

    /** The gazetteer that Annals ships; what has to be unpacked for it is kept in the user's cache folder. */
    public static Gazetteer load() {
        return load(TableCache.folder());
    }

    /** The same, with what is unpacked kept in that folder, or nowhere. */
    static Gazetteer load(@Nullable Path cache) {
        return new Gazetteer(new GazetteerLoader(TableCache.open(cache)));
    }

    /** This gazetteer with a user's own places beside its own. */
    public Gazetteer with(OwnPlaces places) {
        Gazetteer shipped = shipped();
        return new Gazetteer(shipped, places.settledIn(shipped, entries.size()));
    }

    /** This gazetteer without a user's places. */
    Gazetteer shipped() {
        return own.isEmpty() ? this : new Gazetteer(this, OwnPlaces.NONE);
    }

    /** This gazetteer with only these of the user's places known by name. */
    Gazetteer withOnly(Set<PlaceEntry> kept) {
        return new Gazetteer(this, own.only(kept));
    }

    /** The user's places that this gazetteer took, and the rows that it could not take. */
    public OwnPlaces own() {
        return own;
    }

    /** The index from which entries are the user's. */
    int firstOwn() {
        return entries.size();
    }

    boolean isOwn(PlaceEntry entry) {
        return entry.index() >= entries.size();
    }

    /** How precise the point of a user's place is; null for others. */
    @Nullable
    PlacePrecision ownPrecision(PlaceEntry entry) {
        return isOwn(entry) ? own.precision(entry.index() - entries.size()) : null;
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
        readings.addAll(own.find(key));
        return readings;
    }

    boolean containsKey(String key) {
        return names.contains(key) || own.containsKey(key);
    }

    /** The most words of any name that starts with the first word of the key. */
    int longestFrom(String key) {
        return Math.max(names.longestFrom(key), own.longestFrom(key));
    }

    PlaceEntry entry(int index) {
        return index < entries.size() ? entries.entry(index) : own.entry(index - entries.size());
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
        return entries.size() + own.size();
    }

    /** The number of different names that the shipped gazetteer has. */
    public int names() {
        return names.names();
    }
}
