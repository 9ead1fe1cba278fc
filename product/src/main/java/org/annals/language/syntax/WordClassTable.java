package org.annals.language.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Classes of words by the company they keep, fine and coarse, from 1 on: what tagger, parser and names know of words besides
 * their letters. Immutable.
 */
public final class WordClassTable {
    /** A word's classes in one number: the fine one above so many bits, the coarse one in them. */
    public static final int COARSE_BITS = 10;

    /** The classes of a word that is not listed. */
    public static final int NONE = -1;

    private final Map<String, Integer> byWord = new HashMap<>();
    private final WordClasses fine;
    private final WordClasses coarse;

    private WordClassTable(Map<String, int[]> classes) {
        Map<Integer, Integer> fineByHash = new TreeMap<>();
        Map<Integer, Integer> coarseByHash = new TreeMap<>();
        // In the words' order, so that of two words with one hash the same one counts whatever the order of the file.
        new TreeMap<>(classes).forEach((word, pair) -> {
            int hash = SentenceWords.hash(word);
            fineByHash.putIfAbsent(hash, pair[0]);
            coarseByHash.putIfAbsent(hash, pair[1]);
            byWord.put(word, pair[0] << COARSE_BITS | pair[1]);
        });
        fine = WordClasses.of(fineByHash);
        coarse = WordClasses.of(coarseByHash);
    }

    /** Lines of fine class, coarse class and the words that are in both, between tabs and spaces; the first line is a comment. */
    public static WordClassTable read(BufferedReader lines) throws IOException {
        Map<String, int[]> classes = new HashMap<>();
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] columns = line.split("\t", -1);
            int[] pair = {Integer.parseInt(columns[0]), Integer.parseInt(columns[1])};
            for (String word : columns[2].split(" ", -1)) {
                classes.put(word, pair);
            }
        }
        return new WordClassTable(classes);
    }

    /** Fine classes by the words' hashes. */
    WordClasses fine() {
        return fine;
    }

    /** Coarse classes by the words' hashes. */
    WordClasses coarse() {
        return coarse;
    }

    /** Whether the word is listed as it is written here. */
    public boolean knows(String word) {
        return byWord.containsKey(word);
    }

    /** Both classes of the word in one number, {@link #NONE} if it is not listed as it is written here. */
    public int both(String word) {
        return byWord.getOrDefault(word, NONE);
    }

    /** The word's fine class, 0 if it is not listed as it is written here. */
    public int fine(String word) {
        return byWord.getOrDefault(word, 0) >>> COARSE_BITS;
    }

    /** The word's coarse class, 0 if it is not listed as it is written here. */
    public int coarse(String word) {
        return byWord.getOrDefault(word, 0) & (1 << COARSE_BITS) - 1;
    }
}
