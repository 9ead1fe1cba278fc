package org.annals.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.annals.place.NameFold;

/** Writes the place names that are also common English words, or also people's names: those need evidence. */
final class AmbiguousNamesWriter {
    private static final List<String> WORD_LISTS =
            List.of("english-words-10.json", "english-words-20.json", "english-words-35.json");
    private static final int SURNAMES = 8_000;

    private final Set<String> placeKeys = new TreeSet<>();

    AmbiguousNamesWriter(List<GazetteerEntry> entries) {
        for (GazetteerEntry entry : entries) {
            placeKeys.addAll(entry.primary());
            placeKeys.addAll(entry.alternates());
        }
    }

    /** The words of SCOWL's sizes 10 to 35: the commonest fifty thousand. */
    static SortedSet<String> words(Path folder) throws IOException {
        SortedSet<String> words = new TreeSet<>();
        for (String file : WORD_LISTS) {
            for (JsonNode word :
                    new ObjectMapper().readTree(folder.resolve(file).toFile())) {
                words.add(NameFold.key(word.asText()));
            }
        }
        return words;
    }

    /** First names and the commoner surnames of the US census of 1990; its lists are sorted by frequency. */
    static SortedSet<String> people(Path folder) throws IOException {
        SortedSet<String> people = new TreeSet<>();
        int surnames = 0;
        boolean last = false;
        for (String line : Files.readAllLines(folder.resolve("lib").resolve("names.js"), StandardCharsets.UTF_8)) {
            if (line.startsWith("module.exports.")) {
                last = line.contains(".last");
            }
            int open = line.indexOf('\'');
            int close = line.lastIndexOf('\'');
            if (close > open && open >= 0 && (!last || surnames++ < SURNAMES)) {
                people.add(NameFold.key(line.substring(open + 1, close)));
            }
        }
        return people;
    }

    void write(Set<String> words, Set<String> people, Path folder) throws IOException {
        write(folder.resolve("word-names.txt"), "Place names that are also common English words (SCOWL).", words);
        write(
                folder.resolve("person-names.txt"),
                "Place names that are also given names or surnames (US census 1990).",
                people);
    }

    private void write(Path file, String title, Set<String> keys) throws IOException {
        SortedSet<String> both = new TreeSet<>(keys);
        both.retainAll(placeKeys);
        String head = "# " + title + "\n# Look-up keys; made by org.annals.training.GazetteerGenerator.\n";
        Files.writeString(file, head + String.join("\n", both) + "\n", StandardCharsets.UTF_8);
    }
}
