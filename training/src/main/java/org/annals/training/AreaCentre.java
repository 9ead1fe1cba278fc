package org.annals.training;

import java.util.Set;
import java.util.TreeSet;

/*
 * The sources have no outlines. The mean of a division's towns lies where the people are, far from the middle of a large
 * province; so the towns are first put into cells, each of which counts once.
 */
/** A point for an area that is known only by the towns in it: the mean of the cells that hold a town. */
final class AreaCentre {
    private static final double CELL = 0.25;

    private final Set<Long> cells = new TreeSet<>();
    private long population;

    void add(CityRow town) {
        long row = (long) Math.floor(town.latitude() / CELL);
        long column = (long) Math.floor(town.longitude() / CELL);
        cells.add(row * 100_000 + column + 50_000);
        population += town.population();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    long population() {
        return population;
    }

    double latitude() {
        return cells.stream()
                .mapToDouble(cell -> (Math.floorDiv(cell, 100_000L) + 0.5) * CELL)
                .average()
                .orElseThrow();
    }

    double longitude() {
        return cells.stream()
                .mapToDouble(cell -> (Math.floorMod(cell, 100_000L) - 50_000 + 0.5) * CELL)
                .average()
                .orElseThrow();
    }
}
