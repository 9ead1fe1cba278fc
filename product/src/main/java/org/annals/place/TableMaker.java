package org.annals.place;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annals.language.WordList;
import org.annals.place.TableImage.Part;

/** Unpacks the shipped files into tables; used once. */
final class TableMaker {
    private final Map<Part, ByteBuffer> parts = new EnumMap<>(Part.class);
    private final NameTable.Builder names = new NameTable.Builder();
    private final Map<String, Integer> divisions = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final int shipped;
    private byte[] displayNames = {};
    private int added;

    TableMaker() {
        ByteCursor in = ByteCursor.inflate(GazetteerFormat.ENTRIES_FILE);
        in.expect(GazetteerFormat.ENTRIES_MAGIC);
        for (int left = in.varint(); left > 0; left--) {
            codes.add(in.text());
        }
        shipped = in.varint();
        readColumns(in);
    }

    TableImage image() {
        readCountries();
        for (String file : GazetteerFormat.NAME_FILES) {
            readNames(ByteCursor.inflate(file));
        }
        readDivisionNames();
        readAreas();
        names.build(parts);
        return TableImage.of(parts);
    }

    private void readColumns(ByteCursor in) {
        parts.put(Part.COUNTRY_CODES, ByteBuffer.wrap(String.join(" ", codes).getBytes(StandardCharsets.UTF_8)));
        byte[] feature = new byte[shipped];
        in.copy(feature, 0, shipped);
        parts.put(Part.FEATURES, ByteBuffer.wrap(feature));
        ByteBuffer country = ByteBuffer.allocate(2 * shipped).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < shipped; i++) {
            country.putShort(2 * i, (short) in.varint());
        }
        parts.put(Part.COUNTRIES, country);
        parts.put(Part.ADMIN1, parents(in));
        parts.put(Part.ADMIN2, parents(in));
        parts.put(Part.GEONAME_IDS, differences(in));
        int[] population = new int[shipped];
        for (int i = 0; i < shipped; i++) {
            population[i] = (int) Math.min(in.varlong(), Integer.MAX_VALUE);
        }
        parts.put(Part.POPULATIONS, TableImage.ints(population, shipped));
        parts.put(Part.LATITUDES, differences(in));
        parts.put(Part.LONGITUDES, differences(in));
        int[] nameStart = new int[shipped];
        int first = in.position();
        for (int i = 0; i < shipped; i++) {
            nameStart[i] = in.skipText() - first;
        }
        parts.put(Part.NAME_STARTS, TableImage.ints(nameStart, shipped));
        displayNames = Arrays.copyOfRange(in.bytes(), first, in.position());
        parts.put(Part.NAMES, ByteBuffer.wrap(displayNames));
    }

    private ByteBuffer parents(ByteCursor in) {
        int[] column = new int[shipped];
        for (int i = 0; i < shipped; i++) {
            int back = in.varint();
            column[i] = back == 0 ? -1 : i - back;
        }
        return TableImage.ints(column, shipped);
    }

    private ByteBuffer differences(ByteCursor in) {
        int[] column = new int[shipped];
        long value = 0;
        for (int i = 0; i < shipped; i++) {
            value += in.signed();
            column[i] = (int) value;
        }
        return TableImage.ints(column, shipped);
    }

    private void readNames(ByteCursor in) {
        in.expect(GazetteerFormat.NAMES_MAGIC);
        int from = in.varint();
        int count = in.varint();
        ByteBuffer features = part(Part.FEATURES);
        byte[] key = new byte[1 << 10];
        for (int entry = from; entry < from + count; entry++) {
            boolean division = features.get(entry) == PlaceFeature.ADMIN1.code();
            for (int left = in.varint(); left > 0; left--) {
                int head = in.varint();
                int shared = head >>> 1;
                int rest = in.varint();
                in.copy(key, shared, rest);
                names.add(key, shared + rest, entry, (head & 1) == 1);
            }
            if (division) {
                divisions.put(code(entry) + " " + NameFold.key(name(entry)), entry);
            }
        }
    }

    private String code(int entry) {
        return codes.get(part(Part.COUNTRIES).getShort(2 * entry));
    }

    private String name(int entry) {
        int at = part(Part.NAME_STARTS).getInt(Integer.BYTES * entry);
        return new ByteCursor(displayNames, at).text();
    }

    private ByteBuffer part(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    private void readCountries() {
        Map<String, List<String>> translations = WordList.table(TableMaker.class, "country-names-cldr.tsv");
        for (List<String> row :
                WordList.table(TableMaker.class, "countries.tsv").values()) {
            int country = shipped + added++;
            Set<String> keys = new HashSet<>();
            addName(keys, row.get(1), country, false);
            for (String variant : variants(row, 4)) {
                addName(keys, variant, country, false);
            }
            List<String> translated = translations.getOrDefault(row.get(0), List.of(row.get(0)));
            for (String name : translated.subList(1, translated.size())) {
                addName(keys, name, country, true);
            }
        }
    }

    private void addName(Set<String> keys, String name, int entry, boolean alternate) {
        String key = NameFold.key(name);
        if (!key.isEmpty() && keys.add(key)) {
            names.add(key, entry, alternate);
        }
    }

    static List<String> variants(List<String> row, int column) {
        return row.size() > column ? List.of(row.get(column).split("\\|")) : List.of();
    }

    private void readDivisionNames() {
        for (String line : WordList.lines(TableMaker.class, "division-names.tsv")) {
            List<String> row = List.of(line.split("\t"));
            Integer division = divisions.get(row.get(0) + " " + NameFold.key(row.get(1)));
            if (division == null) {
                throw new IllegalStateException("the gazetteer must have the division " + row.get(1));
            }
            Set<String> keys = new HashSet<>();
            for (String variant : variants(row, 2)) {
                addName(keys, variant, division, true);
            }
        }
    }

    private void readAreas() {
        for (List<String> row : WordList.table(TableMaker.class, "areas.tsv").values()) {
            String country = row.get(1).equals("-") ? null : row.get(1);
            if (divisions.containsKey(country + " " + NameFold.key(row.get(0)))) {
                continue;
            }
            int area = shipped + added++;
            Set<String> keys = new HashSet<>();
            addName(keys, row.get(0), area, false);
            for (String variant : variants(row, 4)) {
                addName(keys, variant, area, false);
            }
        }
    }
}
