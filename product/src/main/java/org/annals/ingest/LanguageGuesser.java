package org.annals.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/*
 * Two tests, both needed: nearly all letters of the beginning that are of its script are letters the language is written with (so Belarusian is not
 * taken for Russian, nor Persian for Arabic), and its frequent small words are frequent there, more so than any other
 * language's. A text of few words stays undecided.
 */
/** Tells the language of a text by its letters and its frequent small words; undecided rather than wrong. */
final class LanguageGuesser {
    static final String UNDECIDED = "und";

    private static final int[] NONE = {};
    private static final int SAMPLE = 4_000;
    private static final int FEWEST_HITS = 3;
    /** One word in ten, and a quarter more than the next language has. */
    private static final int SHARE = 10;

    private final List<Language> languages = new ArrayList<>();
    /** For each small word, the numbers of the languages that have it. */
    private final Map<String, int[]> byWord = new HashMap<>();

    private record Language(String code, BitSet letters, Character.UnicodeScript script) {}

    LanguageGuesser() {
        for (String line : ResourceLines.read("stop-words.tsv")) {
            String[] fields = line.split("\t", -1);
            BitSet letters = new BitSet();
            fields[1].chars().forEach(letters::set);
            for (String word : fields[2].split(" ", -1)) {
                byWord.merge(word, new int[] {languages.size()}, LanguageGuesser::joined);
            }
            languages.add(new Language(fields[0], letters, Character.UnicodeScript.of(fields[1].codePointAt(2))));
        }
    }

    private static int[] joined(int[] a, int[] b) {
        int[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** ISO 639-1 code, or {@code und}. */
    String guess(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length())).toLowerCase(Locale.ROOT);
        int[] hits = new int[languages.size()];
        int words = count(sample, hits);
        int best = -1;
        int second = 0;
        for (int i = 0; i < hits.length; i++) {
            boolean possible = hits[i] >= FEWEST_HITS && isWrittenIn(sample, languages.get(i));
            if (possible && (best < 0 || hits[i] > hits[best])) {
                second = best < 0 ? second : hits[best];
                best = i;
            } else if (possible) {
                second = Math.max(second, hits[i]);
            }
        }
        boolean clear = best >= 0 && hits[best] * SHARE >= words && hits[best] * 4 >= second * 5;
        return clear ? languages.get(best).code() : UNDECIDED;
    }

    /** Counts each language's small words; returns the number of all words. */
    private int count(String sample, int[] hits) {
        int words = 0;
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                for (int language : byWord.getOrDefault(sample.substring(start, i), NONE)) {
                    hits[language]++;
                }
                words++;
                start = -1;
            }
        }
        return words;
    }

    /** All but one letter in fifty of its script are the language's own; names in other scripts may stand between. */
    private static boolean isWrittenIn(String sample, Language language) {
        int own = 0;
        int foreign = 0;
        int otherScript = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            if (language.letters.get(c)) {
                own++;
            } else if (Character.UnicodeScript.of(c) == language.script()) {
                foreign++;
            } else {
                otherScript++;
            }
        }
        return foreign * 50 <= own && otherScript * 2 <= own;
    }
}
