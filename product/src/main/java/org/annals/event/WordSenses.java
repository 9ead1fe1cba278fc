package org.annals.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Which verbs and nouns share a sense, or derive from words that do ("seize", "seizure", "capture"). */
final class WordSenses {
    private static final String RESOURCE = "word-senses.tsv.gz";
    private static final int RADIX = 36;
    private static final int[] NONE = {};

    private final Map<String, int[]> senses = new HashMap<>();

    WordSenses() {
        InputStream stream = WordSenses.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("the table must be on the class path: " + RESOURCE);
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty() || line.charAt(0) == '#') {
                    continue;
                }
                String[] columns = line.split("\t", -1);
                int[] numbers = new int[columns.length - 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Integer.parseInt(columns[i + 1], RADIX);
                }
                senses.put(columns[0], numbers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of senses in common, counted on the word that has fewer of them; 1 for the same word. */
    double closeness(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int[] first = senses.getOrDefault(a, NONE);
        int[] second = senses.getOrDefault(b, NONE);
        int shared = 0;
        for (int x : first) {
            for (int y : second) {
                shared += x == y ? 1 : 0;
            }
        }
        return shared == 0 ? 0 : shared / (double) Math.min(first.length, second.length);
    }
}
