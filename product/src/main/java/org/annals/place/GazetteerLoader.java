package org.annals.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads the small hand-written tables beside the large ones; used once. */
final class GazetteerLoader {
    private static final long AREA_POPULATION = 1_000_000;

    private final List<PlaceEntry> added = new ArrayList<>();
    private final Map<String, PlaceEntry> countries = new LinkedHashMap<>();
    private final EntryTable entries;
    private final NameTable names;
    private final Map<String, Gazetteer.Abbreviation> abbreviations = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, PlaceEntry> adjectives = new HashMap<>();
    private final Map<String, PlaceEntry> areas = new HashMap<>();

    GazetteerLoader(TableImage image) {
        entries = new EntryTable(image, added);
        names = new NameTable(image);
        readCountries();
        readAreas();
        readAbbreviations();
        readDemonyms();
        readAdjectives();
    }

    EntryTable entries() {
        return entries;
    }

    NameTable names() {
        return names;
    }

    Map<String, Gazetteer.Abbreviation> abbreviations() {
        return Collections.unmodifiableMap(abbreviations);
    }

    Map<String, String> demonyms() {
        return Collections.unmodifiableMap(demonyms);
    }

    /** Demonyms of countries and adjectives of areas, as they are written. */
    Map<String, PlaceEntry> adjectives() {
        return Collections.unmodifiableMap(adjectives);
    }

    Map<String, PlaceEntry> countries() {
        return Collections.unmodifiableMap(countries);
    }

    private PlaceEntry add(
            String name, PlaceFeature feature, @Nullable String country, long population, List<String> point) {
        PlaceEntry entry = new PlaceEntry(
                entries.size(),
                name,
                feature,
                country,
                -1,
                -1,
                null,
                population,
                Double.parseDouble(point.get(0)),
                Double.parseDouble(point.get(1)));
        added.add(entry);
        return entry;
    }

    private void readCountries() {
        Map<String, Long> people = people();
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "countries.tsv").values()) {
            long all = people.getOrDefault(row.get(0), 0L);
            countries.put(row.get(0), add(row.get(1), PlaceFeature.COUNTRY, row.get(0), all, row.subList(2, 4)));
        }
    }

    /** How many live in the first-order divisions of each country. */
    private Map<String, Long> people() {
        Map<String, Long> people = new HashMap<>();
        for (int entry = 0; entry < entries.shipped(); entry++) {
            String country = entries.feature(entry) == PlaceFeature.ADMIN1 ? entries.country(entry) : null;
            if (country != null) {
                people.merge(country, entries.population(entry), Long::sum);
            }
        }
        return people;
    }

    /** In the order of {@link TableMaker}, which has numbered their names. */
    private void readAreas() {
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "areas.tsv").values()) {
            String country = row.get(1).equals("-") ? null : row.get(1);
            if (findDivision(country, row.get(0)) < 0) {
                PlaceEntry area = add(row.get(0), PlaceFeature.AREA, country, AREA_POPULATION, row.subList(2, 4));
                areas.put(row.get(1) + " " + row.get(0), area);
            }
        }
    }

    private int division(String country, String name) {
        int division = findDivision(country, name);
        if (division < 0) {
            throw new IllegalStateException("the gazetteer must have the division " + name + " of " + country);
        }
        return division;
    }

    /** The first-order division that goes by this name in the country, or -1. */
    private int findDivision(@Nullable String country, String name) {
        String key = NameFold.key(name);
        int found = -1;
        for (int posting : names.find(key)) {
            int entry = posting >> 1;
            boolean division = entry < entries.shipped()
                    && entries.feature(entry) == PlaceFeature.ADMIN1
                    && String.valueOf(entries.country(entry)).equals(country)
                    && NameFold.key(entries.name(entry)).equals(key);
            found = division ? Math.max(found, entry) : found;
        }
        return found;
    }

    private void readAbbreviations() {
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "abbreviations.tsv").values()) {
            PlaceEntry entry = row.get(2).equals("-")
                    ? countries.get(row.get(1))
                    : entries.entry(division(row.get(1), row.get(2)));
            if (entry == null) {
                throw new IllegalStateException("countries.tsv must have " + row.get(1));
            }
            abbreviations.put(
                    row.get(0), new Gazetteer.Abbreviation(entry, row.get(3).equals("comma")));
        }
    }

    private void readDemonyms() {
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "demonyms.tsv").values()) {
            for (String word : TableMaker.variants(row, 1)) {
                if (demonyms.put(word, row.get(0)) != null) {
                    throw new IllegalStateException("a demonym must name one country, got " + word + " twice");
                }
                PlaceEntry country = countries.get(row.get(0));
                if (country != null) {
                    adjectives.put(word, country);
                }
            }
        }
    }

    private void readAdjectives() {
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "area-adjectives.tsv").values()) {
            PlaceEntry area = areas.get(row.get(1) + " " + row.get(0));
            PlaceEntry entry = area == null ? entries.entry(division(row.get(1), row.get(0))) : area;
            for (String word : TableMaker.variants(row, 2)) {
                if (adjectives.put(word, entry) != null) {
                    throw new IllegalStateException("an adjective must point to one place, got " + word + " twice");
                }
            }
        }
    }
}
