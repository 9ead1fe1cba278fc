package org.annals.language.syntax;

import java.util.HashMap;
import java.util.Map;

/** Which rows of the parser's tables of vectors a word has: itself, its ending, its shape, its cluster. Immutable. */
public final class WordRows {
    /** The tables of vectors that a word has a row in. */
    public static final int TABLES = 4;

    static final int ENDINGS = 4096;
    static final int SHAPES = 512;
    private static final int ENDING = 2;

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
        return new int[] {
            vocabulary.of(words.lower[word]),
            words.endings[ENDING][word] & ENDINGS - 1,
            words.shape[word] & SHAPES - 1,
            words.cluster[word]
        };
    }
}
