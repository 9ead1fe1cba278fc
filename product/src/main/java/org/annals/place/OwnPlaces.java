package org.annals.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.annals.ingest.Rejection;
import org.jspecify.annotations.Nullable;

/** The places that a user adds to the gazetteer: squares, villages and facilities of a crisis. */
public final class OwnPlaces {
    /** No places. */
    public static final OwnPlaces NONE = new OwnPlaces(new Source("", "", ""), List.of(), List.of());

    /** A row as written, and its number in the file, the line of headings being 1. */
    record Row(int number, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * The file as it was read.
     *
     * @param fingerprint of its content
     */
    record Source(String file, String fingerprint, String content) {}

    private final Source source;
    private final List<Row> rows;
    private final List<Rejection> rejections;
    private final List<PlaceEntry> entries = new ArrayList<>();
    private final List<PlacePrecision> precisions = new ArrayList<>();
    private final Map<PlaceEntry, Set<String>> keysOf = new HashMap<>();
    private final Map<String, List<Gazetteer.Reading>> readings = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    OwnPlaces(Source source, List<Row> rows, List<Rejection> rejections) {
        this.source = source;
        this.rows = List.copyOf(rows);
        this.rejections = new ArrayList<>(rejections);
    }

    /** The name that the file was read under. */
    public String file() {
        return source.file;
    }

    /** What the file says, to be kept beside what was read with it. */
    public String content() {
        return source.content;
    }

    /** Stands for what the file says; empty where there is none. */
    public String fingerprint() {
        return source.fingerprint;
    }

    /** The rows that could not be taken, once the gazetteer has taken the others. */
    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /** How many rows the gazetteer took. */
    public int size() {
        return entries.size();
    }

    /** A copy whose rows are looked up in the gazetteer: countries, divisions, and what they lie in. */
    OwnPlaces settledIn(Gazetteer gazetteer, int firstIndex) {
        OwnPlaces settled = new OwnPlaces(source, rows, rejections);
        OwnRowReader reader = new OwnRowReader(gazetteer, settled);
        for (Row row : rows) {
            Rejection refused = reader.read(row, firstIndex + settled.entries.size());
            if (refused != null) {
                settled.rejections.add(refused);
            }
        }
        return settled;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A copy that knows the names of these entries only; numbers stay as they are. */
    OwnPlaces only(Set<PlaceEntry> kept) {
        OwnPlaces some = new OwnPlaces(source, rows, rejections);
        some.entries.addAll(entries);
        some.precisions.addAll(precisions);
        for (PlaceEntry entry : kept) {
            keysOf.getOrDefault(entry, Set.of()).forEach(key -> some.know(key, entry));
        }
        return some;
    }

    private void know(String key, PlaceEntry entry) {
        readings.computeIfAbsent(key, unused -> new ArrayList<>()).add(new Gazetteer.Reading(entry, false));
        longest.merge(key.split(" ", 2)[0], key.split(" ", -1).length, Math::max);
    }

    void add(PlaceEntry entry, PlacePrecision precision, List<String> names) {
        entries.add(entry);
        precisions.add(precision);
        Set<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add(NameFold.key(name)));
        keys.remove("");
        keysOf.put(entry, keys);
        keys.forEach(key -> know(key, entry));
    }

    List<Gazetteer.Reading> find(String key) {
        return readings.getOrDefault(key, List.of());
    }

    boolean containsKey(String key) {
        return readings.containsKey(key);
    }

    int longestFrom(String firstWord) {
        return longest.getOrDefault(firstWord, 0);
    }

    PlaceEntry entry(int number) {
        return entries.get(number);
    }

    PlacePrecision precision(int number) {
        return precisions.get(number);
    }

    @Nullable
    PlaceEntry named(String key) {
        List<Gazetteer.Reading> found = find(key);
        return found.size() == 1 ? found.get(0).entry() : null;
    }
}
