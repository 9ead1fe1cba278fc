package org.annals.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its frequent small words; undecided rather than wrong. */
final class LanguageGuesser {
    static final String UNDECIDED = "und";
    private static final int SAMPLE = 4_000;
    private static final int FEWEST_HITS = 3;

    private final Map<String, Set<String>> stopWords = new LinkedHashMap<>();

    LanguageGuesser() {
        for (String line : ResourceLines.read("stop-words.tsv")) {
            int tab = line.indexOf('\t');
            stopWords.put(
                    line.substring(0, tab),
                    Set.copyOf(List.of(line.substring(tab + 1).split(" ", -1))));
        }
    }

    /** ISO 639-1 code, or {@code und}. */
    String guess(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
        Map<String, Integer> hits = new LinkedHashMap<>();
        int words = 0;
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = sample.substring(start, i);
                stopWords.forEach((language, list) -> hits.merge(language, list.contains(word) ? 1 : 0, Integer::sum));
                words++;
                start = -1;
            }
        }
        return best(hits, words);
    }

    private static String best(Map<String, Integer> hits, int words) {
        String best = UNDECIDED;
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> entry : hits.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        boolean clear = most >= FEWEST_HITS && most * 20 >= words && most > second;
        return clear ? best : UNDECIDED;
    }
}
