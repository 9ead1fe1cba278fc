package org.annals.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.ingest.Rejection;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a row of a user's gazetteer, or says what is wrong with it. */
final class OwnRowReader {
    private static final String CODE = "GAZETTEER_ROW";
    private static final Map<String, List<String>> KINDS = WordList.table(OwnRowReader.class, "own-kinds.tsv");
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private final Gazetteer gazetteer;
    private final OwnPlaces taken;

    OwnRowReader(Gazetteer gazetteer, OwnPlaces taken) {
        this.gazetteer = gazetteer;
        this.taken = taken;
    }

    /** What is wrong with a row. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** Adds the row's place; returns why not, or null. */
    @Nullable
    Rejection read(OwnPlaces.Row row, int index) {
        try {
            add(row, index);
            return null;
        } catch (Wrong wrong) {
            String name = row.cell("name");
            return new Rejection(
                    taken.file(), CODE, (long) row.number(), (name.isEmpty() ? "" : name + ": ") + wrong.getMessage());
        }
    }

    private void add(OwnPlaces.Row row, int index) throws Wrong {
        String name = row.cell("name");
        if (NameFold.key(name).isEmpty()) {
            throw new Wrong("name must have a letter");
        }
        PlaceFeature feature = feature(row.cell("kind"));
        PlaceEntry country = country(row.cell("country"));
        String code = country == null ? null : country.country();
        PlaceEntry division = division(row.cell("admin1"), code);
        PlaceEntry within = within(row.cell("within"), code);
        if (code == null && within != null) {
            code = within.country();
        }
        Double latitude = degrees(row, "latitude", MOST_LATITUDE);
        Double longitude = degrees(row, "longitude", MOST_LONGITUDE);
        if ((latitude == null) != (longitude == null)) {
            throw new Wrong("latitude and longitude must both be given, or neither");
        }
        int admin1 = division != null ? division.index() : within != null ? SenseRanker.divisionOf(within) : -1;
        int admin2 = within == null ? -1 : within.feature() == PlaceFeature.ADMIN2 ? within.index() : within.admin2();
        Point point = latitude != null && longitude != null
                ? new Point(latitude, longitude, PlaceComposer.precision(feature, code))
                : pointOf(within == null ? division : within);
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(List.of(row.cell("alternates").split("[|;]", -1)));
        PlaceEntry entry =
                new PlaceEntry(index, name, feature, code, admin1, admin2, null, 0, point.latitude, point.longitude);
        taken.add(entry, point.precision, names);
    }

    private record Point(double latitude, double longitude, PlacePrecision precision) {}

    /** A place without a point has that of what it lies in, and is not more precise than that. */
    private static Point pointOf(@Nullable PlaceEntry container) throws Wrong {
        if (container == null) {
            throw new Wrong("must have latitude and longitude, or say in within or admin1 where it lies");
        }
        PlacePrecision precision = PlaceComposer.precision(container.feature(), container.country());
        return new Point(
                container.latitude(),
                container.longitude(),
                precision == PlacePrecision.EXACT ? PlacePrecision.NEAR : precision);
    }

    private static PlaceFeature feature(String kind) throws Wrong {
        List<String> row = KINDS.get(kind.isEmpty() ? "facility" : kind.toLowerCase(Locale.ROOT));
        if (row == null) {
            throw new Wrong("kind must be one of " + String.join(", ", KINDS.keySet()) + ", got " + kind);
        }
        return PlaceFeature.valueOf(row.get(1));
    }

    private @Nullable PlaceEntry country(String country) throws Wrong {
        if (country.isEmpty()) {
            return null;
        }
        PlaceEntry found = gazetteer.findCountry(country.toUpperCase(Locale.ROOT));
        for (Gazetteer.Reading reading : gazetteer.find(country)) {
            found = found == null && reading.entry().feature() == PlaceFeature.COUNTRY ? reading.entry() : found;
        }
        if (found == null) {
            throw new Wrong("country must be an ISO code or the name of a country, got " + country);
        }
        return found;
    }

    private @Nullable PlaceEntry division(String name, @Nullable String country) throws Wrong {
        if (name.isEmpty()) {
            return null;
        }
        for (Gazetteer.Reading reading : gazetteer.find(name)) {
            PlaceEntry entry = reading.entry();
            boolean there = country == null || country.equals(entry.country());
            if (entry.feature() == PlaceFeature.ADMIN1 && there) {
                return entry;
            }
        }
        throw new Wrong("admin1 must be a first-order division of the country, got " + name);
    }

    /** A place of an earlier row, else the shipped one with the most people. */
    private @Nullable PlaceEntry within(String name, @Nullable String country) throws Wrong {
        if (name.isEmpty()) {
            return null;
        }
        PlaceEntry best = taken.named(NameFold.key(name));
        for (Gazetteer.Reading reading : best == null ? gazetteer.find(name) : List.<Gazetteer.Reading>of()) {
            PlaceEntry entry = reading.entry();
            boolean there = country == null || country.equals(entry.country());
            if (there && (best == null || rank(entry) > rank(best))) {
                best = entry;
            }
        }
        if (best == null) {
            throw new Wrong("within must be a place of the gazetteer or of an earlier row, got " + name);
        }
        return best;
    }

    /** Towns before divisions, by people. */
    private static long rank(PlaceEntry entry) {
        return entry.feature().isSettlement() ? entry.population() + (1L << 40) : entry.population();
    }

    private static @Nullable Double degrees(OwnPlaces.Row row, String column, double most) throws Wrong {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        double value;
        try {
            value = Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new Wrong(column + " must be degrees such as 43.25, got " + cell);
        }
        if (!(Math.abs(value) <= most)) {
            throw new Wrong(column + " must lie within ±" + (int) most + ", got " + cell);
        }
        return value;
    }
}
