package org.annals.language.syntax;

import java.util.HashMap;
import java.util.Map;

/** Which rows of the parser's tables of vectors a word has: itself, its ending, its shape, its cluster. Immutable. */
public final class WordRows {
    /** The tables of vectors that a word has a row in. */
    public static final int TABLES = 4;

    static final int ENDINGS = 4096;
    static final int SHAPES = 512;
    private static final int ENDING = 3;

    private final WordClasses vocabulary;

    private WordRows(WordClasses vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Rows for a vocabulary: the words with these hashes have rows of their own, from 1 on; row 0 is any other word's. */
    public static WordRows of(int[] hashes) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            rows.put(hashes[i], i + 1);
        }
        return new WordRows(WordClasses.of(rows));
    }

    /** The rows of a sentence's word, one for each table. */
    public int[] of(SentenceWords words, int word) {
        return of(words.at(word));
    }

    /** The rows of a word, one for each table. */
    int[] of(WordForm form) {
        return new int[] {
            vocabulary.of(form.lower), form.ending(ENDING) & ENDINGS - 1, form.shape & SHAPES - 1, form.cluster
        };
    }
}
