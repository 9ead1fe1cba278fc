package org.annals.training.syntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.WordClasses;

/** Clusters of words between two steps of the training: lines of word, fine cluster, coarse cluster. */
final class ClusterFile {
    private ClusterFile() {}

    static void write(Path file, Map<String, Integer> fine, Map<String, Integer> coarse) throws IOException {
        List<String> lines = new ArrayList<>();
        fine.forEach((word, cluster) -> lines.add(word + "\t" + cluster + "\t" + coarse.get(word)));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** The clusters of one column: 1 fine, 2 coarse. */
    static WordClasses read(Path file, int column) throws IOException {
        Map<Integer, Integer> classes = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            List<String> columns = List.of(line.split("\t"));
            classes.putIfAbsent(SentenceWords.hash(columns.get(0)), Integer.parseInt(columns.get(column)));
        }
        return WordClasses.of(classes);
    }
}
