package org.annals.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The outline of an area: rings of longitudes and latitudes in turn, holes among them. */
final class Outline {
    private final String name;
    private final String country;
    private final String code;
    private final long geonameId;
    private final Set<String> names;
    private final List<double[]> rings;
    private double area;
    private double latitude;
    private double longitude;
    private double south = 90;
    private double north = -90;
    private double west = 180;
    private double east = -180;

    Outline(String name, String country, String code, long geonameId, Set<String> names, List<double[]> rings) {
        this.name = name;
        this.country = country;
        this.code = code;
        this.geonameId = geonameId;
        this.names = names;
        this.rings = rings;
        rings.forEach(this::addRing);
        latitude /= area;
        longitude /= area;
    }

    /** The rings of a GeoJSON polygon or multi-polygon. */
    static List<double[]> rings(JsonNode geometry) {
        List<double[]> rings = new ArrayList<>();
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asText().equals("Polygon")) {
            coordinates.forEach(ring -> rings.add(ring(ring)));
        } else {
            coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
        }
        return rings;
    }

    private static double[] ring(JsonNode points) {
        double[] ring = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            ring[2 * i] = points.get(i).get(0).asDouble();
            ring[2 * i + 1] = points.get(i).get(1).asDouble();
        }
        return ring;
    }

    /** Holes run the other way round and count negative. */
    private void addRing(double[] ring) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double cross = ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
            sum += cross;
            x += (ring[i] + ring[i + 2]) * cross;
            y += (ring[i + 1] + ring[i + 3]) * cross;
            south = Math.min(south, ring[i + 1]);
            north = Math.max(north, ring[i + 1]);
            west = Math.min(west, ring[i]);
            east = Math.max(east, ring[i]);
        }
        if (sum == 0) {
            return;
        }
        double middle = y / (3 * sum);
        double weight = sum / 2 * Math.cos(Math.toRadians(middle));
        area += weight;
        latitude += weight * middle;
        longitude += weight * x / (3 * sum);
    }

    boolean contains(double atLatitude, double atLongitude) {
        if (atLatitude < south || atLatitude > north || atLongitude < west || atLongitude > east) {
            return false;
        }
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                boolean spans = ring[i + 1] > atLatitude != ring[i + 3] > atLatitude;
                if (spans) {
                    double share = (atLatitude - ring[i + 1]) / (ring[i + 3] - ring[i + 1]);
                    inside ^= atLongitude < ring[i] + share * (ring[i + 2] - ring[i]);
                }
            }
        }
        return inside;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    /** The code of the first-order division that the outline is said to be, or empty. */
    String code() {
        return code;
    }

    long geonameId() {
        return geonameId;
    }

    Set<String> names() {
        return names;
    }

    /** In square degrees at the equator; clockwise outlines count negative, all alike. */
    double area() {
        return Math.abs(area);
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }
}
