package org.annals.training.event;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Makes {@code word-senses.tsv.gz} from WordNet's files: arguments DICT_FOLDER WORDS OUT. */
public final class WordSenseTable {
    /** A word's commonest senses: the rarer ones mislead more than they find. */
    private static final int SENSES = 3;

    private static final String[] PARTS = {"verb", "noun"};
    private static final String DERIVATION = "+";

    private final Map<String, List<String>> synsets = new TreeMap<>();
    private final Map<String, Set<String>> derived = new HashMap<>();

    private WordSenseTable() {}

    public static void main(String[] args) throws IOException {
        WordSenseTable table = new WordSenseTable();
        Set<String> words = new HashSet<>(Files.readAllLines(Path.of(args[1])));
        for (String part : PARTS) {
            table.readIndex(Path.of(args[0], "index." + part), part.charAt(0), words);
            table.readData(Path.of(args[0], "data." + part), part.charAt(0));
        }
        table.write(Path.of(args[2]));
    }

    /** A line: lemma, part, count of synsets, count of pointers, pointers, two counts, synset offsets. */
    private void readIndex(Path file, char part, Set<String> words) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split(" +", -1);
            if (line.startsWith(" ") || !words.contains(columns[0])) {
                continue;
            }
            int first = 6 + Integer.parseInt(columns[3]);
            List<String> list = synsets.computeIfAbsent(columns[0], key -> new ArrayList<>());
            for (int i = first; i < Math.min(columns.length, first + SENSES); i++) {
                list.add(part + columns[i]);
            }
        }
    }

    /** A line: offset, file, type, count of words (hexadecimal), words with ids, count of pointers, pointers. */
    private void readData(Path file, char part) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(" ")) {
                continue;
            }
            String[] columns = line.split(" +", -1);
            int at = 4 + 2 * Integer.parseInt(columns[3], 16);
            int pointers = Integer.parseInt(columns[at]);
            for (int i = 0; i < pointers; i++) {
                int from = at + 1 + 4 * i;
                if (columns[from].equals(DERIVATION)) {
                    int source = Integer.parseInt(columns[from + 3].substring(0, 2), 16);
                    String word = source == 0 ? "" : columns[4 + 2 * (source - 1)].toLowerCase(Locale.ROOT);
                    String key = word + " " + part + columns[0];
                    derived.computeIfAbsent(key, unused -> new LinkedHashSet<>())
                            .add(columns[from + 2].charAt(0) + columns[from + 1]);
                }
            }
        }
    }

    private void write(Path out) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8)) {
            writer.write(
                    "# Words and their senses, numbered; from WordNet 3.0, see NOTICE and docs/models/events.md.\n");
            for (Map.Entry<String, List<String>> entry : synsets.entrySet()) {
                Set<String> senses = new LinkedHashSet<>(entry.getValue());
                for (String synset : entry.getValue()) {
                    senses.addAll(derived.getOrDefault(entry.getKey() + " " + synset, Set.of()));
                }
                StringBuilder line = new StringBuilder(entry.getKey());
                for (String sense : senses) {
                    int number = numbers.computeIfAbsent(sense, key -> numbers.size());
                    line.append('\t').append(Integer.toString(number, 36));
                }
                writer.write(line.append('\n').toString());
            }
        }
    }
}
