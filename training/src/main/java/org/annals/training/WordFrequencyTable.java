package org.annals.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.annals.reuse.StockPhrases;
import org.annals.reuse.WordCursor;

/**
 * Makes the two tables of {@code org.annals.reuse} that say what is common in English news: words with the bits they
 * carry, and hashes of stock phrases. Described in docs/word-frequencies.md.
 *
 * <p>Arguments: output folder, then files: {@code .jsonl.gz} with a field {@code text}, or {@code .conllu} with
 * {@code # text = } lines.
 */
public final class WordFrequencyTable {
    private static final int LEAST_COUNT = 4;
    private static final int LEAST_ARTICLES_OF_PHRASE = 6;

    private static final int RARE_BITS = 17;

    /** Counts in articles and in the treebanks' mixed genres: a word must be common in both to count as common. */
    private final Map<String, Integer> articleCounts = new HashMap<>();

    private final Map<String, Integer> mixedCounts = new HashMap<>();
    private final Map<Integer, Integer> phrases = new HashMap<>();

    private WordFrequencyTable() {}

    public static void main(String[] args) throws IOException {
        WordFrequencyTable table = new WordFrequencyTable();
        for (String file : Arrays.asList(args).subList(1, args.length)) {
            table.read(Path.of(file));
        }
        table.writeWords(Path.of(args[0], "word-frequencies.txt"));
        table.writePhrases(Path.of(args[0], "stock-phrases.txt"));
    }

    private void read(Path file) throws IOException {
        if (file.toString().endsWith(".gz")) {
            ObjectMapper mapper = new ObjectMapper();
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    JsonNode article = mapper.readTree(line);
                    count(article.path("text").asText(), articleCounts);
                }
            }
        } else {
            StringBuilder text = new StringBuilder();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.startsWith("# newdoc")) {
                    count(text, mixedCounts);
                    text.setLength(0);
                } else if (line.startsWith("# text = ")) {
                    text.append(line.substring(9)).append('\n');
                }
            }
            count(text, mixedCounts);
        }
    }

    private void count(CharSequence text, Map<String, Integer> counts) {
        WordCursor cursor = new WordCursor(text.toString(), 0, text.length());
        Set<Integer> seen = new HashSet<>();
        StockPhrases.Window window = new StockPhrases.Window();
        while (cursor.next()) {
            counts.merge(cursor.stem(), 1, Integer::sum);
            if (window.push(cursor.stemHash())) {
                seen.add(window.hash());
            }
        }
        seen.forEach(hash -> phrases.merge(hash, 1, Integer::sum));
    }

    private static double bits(Map<String, Integer> counts, long total, String stem) {
        return Math.log((total + 1) / (counts.getOrDefault(stem, 0) + 0.5)) / Math.log(2);
    }

    private static long total(Map<String, Integer> counts) {
        return counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    private void writeWords(Path file) throws IOException {
        TreeMap<Integer, List<String>> byBits = new TreeMap<>();
        long articleTotal = total(articleCounts);
        long mixedTotal = total(mixedCounts);
        articleCounts.forEach((stem, count) -> {
            if (count >= LEAST_COUNT && stem.codePoints().allMatch(Character::isLetter)) {
                double bits = (bits(articleCounts, articleTotal, stem) + bits(mixedCounts, mixedTotal, stem)) / 2;
                byBits.computeIfAbsent((int) Math.round(bits), key -> new ArrayList<>())
                        .add(stem);
            }
        });
        StringBuilder out = new StringBuilder();
        out.append("# Common English words, cut as WordCursor cuts them, by the bits they carry:\n");
        out.append("# one line for each number of bits, the number first. See docs/word-frequencies.md.\n");
        byBits.forEach((bits, words) -> {
            if (bits < RARE_BITS) {
                words.sort(Comparator.naturalOrder());
                out.append(bits).append(' ').append(String.join(" ", words)).append('\n');
            }
        });
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    private void writePhrases(Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("# Hashes of four-word phrases that many unrelated articles share, ascending, hexadecimal.\n");
        out.append("# See docs/word-frequencies.md.\n");
        phrases.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_ARTICLES_OF_PHRASE)
                .mapToInt(Map.Entry::getKey)
                .mapToLong(Integer::toUnsignedLong)
                .sorted()
                .forEach(hash -> out.append(Long.toHexString(hash)).append('\n'));
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }
}
