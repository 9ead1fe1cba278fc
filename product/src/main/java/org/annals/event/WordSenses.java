package org.annals.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
                Arrays.sort(numbers);
                senses.put(columns[0], numbers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of a word's senses, ascending. */
    int[] of(String word) {
        return senses.getOrDefault(word, NONE);
    }

    /** The share of senses in common, counted on the word that has fewer of them; 1 for the same word. */
    double closeness(String a, String b) {
        return a.equals(b) ? 1 : closeness(of(a), of(b));
    }

    /** The same of two different words, by their senses. */
    static double closeness(int[] first, int[] second) {
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < first.length && k < second.length) {
            int x = first[i];
            int y = second[k];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            k += x >= y ? 1 : 0;
        }
        return shared == 0 ? 0 : shared / (double) Math.min(first.length, second.length);
    }
}
