package org.annals.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Reads the shipped files into tables; used once. */
final class GazetteerLoader {
    private static final long AREA_POPULATION = 1_000_000;

    private final NameTable.Builder nameBuilder = new NameTable.Builder();
    private final List<PlaceEntry> added = new ArrayList<>();
    private final Map<String, PlaceEntry> countries = new LinkedHashMap<>();
    private final Map<String, Integer> divisions = new HashMap<>();
    private final EntryTable entries;
    private final int shipped;
    private final NameTable names;
    private final Map<String, Gazetteer.Abbreviation> abbreviations = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, PlaceEntry> adjectives = new HashMap<>();
    private final Map<String, PlaceEntry> areas = new HashMap<>();

    GazetteerLoader() {
        ByteCursor in = ByteCursor.inflate(GazetteerFormat.ENTRIES_FILE);
        in.expect(GazetteerFormat.ENTRIES_MAGIC);
        List<String> codes = new ArrayList<>();
        for (int left = in.varint(); left > 0; left--) {
            codes.add(in.text());
        }
        shipped = in.varint();
        entries = new EntryTable(in, codes, shipped, added);
        readCountries();
        for (String file : GazetteerFormat.NAME_FILES) {
            readNames(ByteCursor.inflate(file));
        }
        readDivisionNames();
        readAreas();
        names = nameBuilder.build();
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

    private void readNames(ByteCursor in) {
        in.expect(GazetteerFormat.NAMES_MAGIC);
        int from = in.varint();
        int count = in.varint();
        byte[] key = new byte[1 << 10];
        for (int entry = from; entry < from + count; entry++) {
            boolean division = entries.feature(entry) == PlaceFeature.ADMIN1;
            for (int left = in.varint(); left > 0; left--) {
                int head = in.varint();
                int shared = head >>> 1;
                int rest = in.varint();
                in.copy(key, shared, rest);
                nameBuilder.add(key, shared + rest, entry, (head & 1) == 1);
            }
            if (division) {
                divisions.put(entries.country(entry) + " " + NameFold.key(entries.name(entry)), entry);
            }
        }
    }

    private PlaceEntry add(
            String name, PlaceFeature feature, @Nullable String country, long population, List<String> point) {
        PlaceEntry entry = new PlaceEntry(
                shipped + added.size(),
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
        Map<String, List<String>> translations = WordList.table(GazetteerLoader.class, "country-names-cldr.tsv");
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "countries.tsv").values()) {
            String code = row.get(0);
            PlaceEntry country = add(row.get(1), PlaceFeature.COUNTRY, code, 0, row.subList(2, 4));
            countries.put(code, country);
            Set<String> keys = new HashSet<>();
            addName(keys, row.get(1), country, false);
            for (String variant : variants(row, 4)) {
                addName(keys, variant, country, false);
            }
            List<String> translated = translations.getOrDefault(code, List.of(code));
            for (String name : translated.subList(1, translated.size())) {
                addName(keys, name, country, true);
            }
        }
    }

    private void addName(Set<String> keys, String name, PlaceEntry entry, boolean alternate) {
        String key = NameFold.key(name);
        if (!key.isEmpty() && keys.add(key)) {
            nameBuilder.add(key, entry.index(), alternate);
        }
    }

    private static List<String> variants(List<String> row, int column) {
        return row.size() > column ? List.of(row.get(column).split("\\|")) : List.of();
    }

    private void readDivisionNames() {
        for (String line : WordList.lines(GazetteerLoader.class, "division-names.tsv")) {
            List<String> row = List.of(line.split("\t"));
            PlaceEntry division = entries.entry(division(row.get(0), row.get(1)));
            Set<String> keys = new HashSet<>();
            for (String variant : variants(row, 2)) {
                addName(keys, variant, division, true);
            }
        }
    }

    private int division(String country, String name) {
        Integer division = divisions.get(country + " " + NameFold.key(name));
        if (division == null) {
            throw new IllegalStateException("the gazetteer must have the division " + name + " of " + country);
        }
        return division;
    }

    private void readAreas() {
        for (List<String> row :
                WordList.table(GazetteerLoader.class, "areas.tsv").values()) {
            String country = row.get(1).equals("-") ? null : row.get(1);
            if (divisions.containsKey(country + " " + NameFold.key(row.get(0)))) {
                continue;
            }
            PlaceEntry area = add(row.get(0), PlaceFeature.AREA, country, AREA_POPULATION, row.subList(2, 4));
            areas.put(row.get(1) + " " + row.get(0), area);
            Set<String> keys = new HashSet<>();
            addName(keys, row.get(0), area, false);
            for (String variant : variants(row, 4)) {
                addName(keys, variant, area, false);
            }
        }
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
            for (String word : variants(row, 1)) {
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
            for (String word : variants(row, 2)) {
                if (adjectives.put(word, entry) != null) {
                    throw new IllegalStateException("an adjective must point to one place, got " + word + " twice");
                }
            }
        }
    }
}
