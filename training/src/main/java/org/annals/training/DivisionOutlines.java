package org.annals.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * The outlines (Natural Earth) and the table of towns (GeoNames) divide countries in their own ways: one has London's
 * boroughs where the other has England, one has the regions of before a reform. Names and codes do not tell; the towns
 * do. An outline belongs to the division that most of its towns lie in; a division's middle is that of its outlines.
 */
/** Middles and further names of first-order divisions, from outlines. */
final class DivisionOutlines {
    /** So much of an outline's towns must lie in one division, and so much of a division's in its outlines. */
    private static final double MOST = 0.6;

    private static final List<String> NAME_FIELDS = List.of(
            "name",
            "name_alt",
            "gn_name",
            "woe_name",
            "name_en",
            "name_ar",
            "name_de",
            "name_es",
            "name_fa",
            "name_fr",
            "name_he",
            "name_pt",
            "name_ru",
            "name_tr",
            "name_uk",
            "name_zh");

    /** A division as its outlines show it; no name, names and GeoNames id (0) where they do not say. */
    record Division(String name, double latitude, double longitude, long geonameId, Set<String> names) {}

    private final List<Outline> outlines;

    private DivisionOutlines(List<Outline> outlines) {
        this.outlines = outlines;
    }

    static DivisionOutlines read(Path file) throws IOException {
        List<Outline> outlines = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (JsonParser parser = new JsonFactory(mapper).createParser(file.toFile())) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                if (parser.currentToken() == null) {
                    throw new IOException("outlines must be a list of features, got none in " + file);
                }
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode feature = parser.readValueAsTree();
                JsonNode properties = feature.get("properties");
                Set<String> names = new TreeSet<>();
                for (String field : NAME_FIELDS) {
                    Collections.addAll(names, properties.path(field).asText("").split("[|/]"));
                }
                names.remove("");
                boolean first = properties.path("gn_level").asInt() == 1;
                String english = properties.path("name_en").asText("");
                outlines.add(new Outline(
                        english.isBlank() ? properties.path("name").asText() : english,
                        properties.path("iso_a2").asText(),
                        first ? properties.path("gn_a1_code").asText() : "",
                        first ? properties.path("gn_id").asLong() : 0,
                        names,
                        Outline.rings(feature.get("geometry"))));
            }
        }
        return new DivisionOutlines(outlines);
    }

    /** The divisions, by code ("KZ.09"), whose towns the outlines hold. */
    SortedMap<String, Division> divisions(List<CityRow> towns) {
        Map<String, List<CityRow>> byCountry = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (CityRow town : towns) {
            byCountry.computeIfAbsent(town.country(), key -> new ArrayList<>()).add(town);
            sizes.merge(code(town), 1, Integer::sum);
        }
        Map<String, List<Outline>> parts = new TreeMap<>();
        Map<String, Integer> held = new TreeMap<>();
        for (Outline outline : outlines) {
            Map<String, Integer> counts = new TreeMap<>();
            int all = 0;
            for (CityRow town : byCountry.getOrDefault(outline.country(), List.of())) {
                if (outline.contains(town.latitude(), town.longitude())) {
                    counts.merge(code(town), 1, Integer::sum);
                    all++;
                }
            }
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                if (count.getValue() >= MOST * all) {
                    parts.computeIfAbsent(count.getKey(), key -> new ArrayList<>())
                            .add(outline);
                    held.merge(count.getKey(), count.getValue(), Integer::sum);
                }
            }
        }
        SortedMap<String, Division> divisions = new TreeMap<>();
        parts.forEach((code, own) -> {
            if (held.getOrDefault(code, 0) >= MOST * sizes.getOrDefault(code, 0)) {
                divisions.put(code, division(code, own));
            }
        });
        return divisions;
    }

    private static String code(CityRow town) {
        return town.country() + "." + town.admin1();
    }

    private static Division division(String code, List<Outline> own) {
        double area = 0;
        double latitude = 0;
        double longitude = 0;
        long id = 0;
        for (Outline outline : own) {
            area += outline.area();
            latitude += outline.area() * outline.latitude();
            longitude += outline.area() * outline.longitude();
            id = outline.code().equals(code) ? outline.geonameId() : id;
        }
        Set<String> names = own.size() == 1 ? own.get(0).names() : Set.of();
        String name = own.size() == 1 ? own.get(0).name() : "";
        return new Division(name, latitude / area, longitude / area, id, names);
    }
}
