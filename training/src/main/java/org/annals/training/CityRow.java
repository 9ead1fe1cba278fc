package org.annals.training;

import java.util.List;
import org.annals.place.PlaceFeature;

/** A row of the GeoNames table of populated places. */
record CityRow(
        long id,
        String name,
        String asciiName,
        List<String> alternates,
        double latitude,
        double longitude,
        String code,
        String country,
        String admin1,
        String admin2,
        long population) {
    private static final int COLUMNS = 19;

    /** Reads a line of the GeoNames "geoname" table, tab-separated. */
    static CityRow parse(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() < COLUMNS) {
            throw new IllegalArgumentException("a row must have " + COLUMNS + " columns, got " + columns.size());
        }
        return new CityRow(
                Long.parseLong(columns.get(0)),
                columns.get(1),
                columns.get(2),
                List.of(columns.get(3).split(",", -1)),
                Double.parseDouble(columns.get(4)),
                Double.parseDouble(columns.get(5)),
                columns.get(7),
                columns.get(8),
                columns.get(10),
                columns.get(11),
                columns.get(14).isEmpty() ? 0 : Long.parseLong(columns.get(14)));
    }

    PlaceFeature feature() {
        return switch (code) {
            case "PPLC" -> PlaceFeature.CAPITAL;
            case "PPLA" -> PlaceFeature.SEAT1;
            case "PPLA2" -> PlaceFeature.SEAT2;
            case "PPLA3" -> PlaceFeature.SEAT3;
            case "PPLA4", "PPLA5" -> PlaceFeature.SEAT4;
            case "PPLX" -> PlaceFeature.SECTION;
            case "PPL", "PPLG", "PPLS", "PPLR", "STLMT", "PPLL" -> PlaceFeature.TOWN;
            default -> PlaceFeature.LOCALITY;
        };
    }
}
