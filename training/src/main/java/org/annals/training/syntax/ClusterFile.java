package org.annals.training.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.language.syntax.WordClassTable;

/** The file of word classes as the product ships it: lines of fine class, coarse class, words. */
final class ClusterFile {
    private static final String NAME = "word-classes.tsv";

    private ClusterFile() {}

    static void write(Path folder, Map<String, Integer> fine, Map<String, Integer> coarse) throws IOException {
        Map<Integer, Map<Integer, List<String>>> words = new TreeMap<>();
        new TreeMap<>(fine)
                .forEach((word, cluster) -> words.computeIfAbsent(cluster, key -> new TreeMap<>())
                        .computeIfAbsent(coarse.get(word), key -> new ArrayList<>())
                        .add(word));
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Word classes by distribution: fine class, coarse class, words. Made from newspaper text, see docs/models/.");
        words.forEach((large, groups) ->
                groups.forEach((small, group) -> lines.add(large + "\t" + small + "\t" + String.join(" ", group))));
        Files.write(folder.resolve(NAME), lines, StandardCharsets.UTF_8);
    }

    static WordClassTable read(Path folder) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve(NAME), StandardCharsets.UTF_8)) {
            return WordClassTable.read(reader);
        }
    }
}
