package org.annals.language.syntax;

import java.util.List;

/*
 * What the features of tagger and parser need of each word, computed once: hashes of the word as written and in lower case
 * (digits as 0, marks in their plain forms), of its endings and beginnings, and its shape.
 */
/** The words of one sentence as the numbers that features are made of. */
public final class SentenceWords {
    static final int ENDINGS = 5;
    static final int BEGINNINGS = 3;
    private static final int SEED = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    /** The shape of a word of two or more small letters. */
    static final int LOWER_SHAPE = mix(((SEED ^ 'x') * PRIME ^ 'x') * PRIME);

    final int size;
    final int[] exact;
    final int[] lower;
    /** Hash of the last n characters at {@code [n - 1][word]}. */
    final int[][] endings;

    final int[][] beginnings;
    final int[] shape;
    final int[] cluster;
    final int[] group;
    final int[] ambiguity;

    private SentenceWords(int size) {
        this.size = size;
        exact = new int[size];
        lower = new int[size];
        endings = new int[ENDINGS][size];
        beginnings = new int[BEGINNINGS][size];
        shape = new int[size];
        cluster = new int[size];
        group = new int[size];
        ambiguity = new int[size];
    }

    /** The numbers of these words; marks of all kinds count as their plain forms. */
    public static SentenceWords of(List<String> words, Lexicon lexicon) {
        SentenceWords numbers = new SentenceWords(words.size());
        for (int i = 0; i < numbers.size; i++) {
            numbers.read(i, words.get(i));
            numbers.cluster[i] = lexicon.cluster(numbers.exact[i], numbers.lower[i]);
            numbers.group[i] = lexicon.group(numbers.exact[i], numbers.lower[i]);
            numbers.ambiguity[i] = lexicon.ambiguity(numbers.lower[i]);
        }
        return numbers;
    }

    public int size() {
        return size;
    }

    /** The hash under which a word stands in the tables: case kept, digits as 0, marks in their plain forms. */
    public static int hash(String word) {
        return mix(hash(SEED, word));
    }

    /** The hash of a label: two words with a bar between. */
    static int hash(String first, String second) {
        return mix(hash((hash(SEED, first) ^ '|') * PRIME, second));
    }

    private static int hash(int seed, String word) {
        int hash = seed;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ plain(word.charAt(i))) * PRIME;
        }
        return hash;
    }

    /** The hash of the word in lower case. */
    public static int lowerHash(String word) {
        int hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ Character.toLowerCase(plain(word.charAt(i)))) * PRIME;
        }
        return mix(hash);
    }

    private void read(int at, String word) {
        int length = word.length();
        int whole = SEED;
        int small = SEED;
        int form = SEED;
        int before = 0;
        int run = 0;
        for (int i = 0; i < length; i++) {
            char c = plain(word.charAt(i));
            char lowered = Character.toLowerCase(c);
            whole = (whole ^ c) * PRIME;
            small = (small ^ lowered) * PRIME;
            if (i < BEGINNINGS) {
                beginnings[i][at] = mix(small);
            }
            int kind = kind(c);
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run <= 2) {
                form = (form ^ kind) * PRIME;
            }
        }
        for (int i = length; i < BEGINNINGS; i++) {
            beginnings[i][at] = mix(small);
        }
        exact[at] = mix(whole);
        lower[at] = mix(small);
        shape[at] = mix(form);
        int ending = SEED;
        for (int n = 0; n < ENDINGS; n++) {
            int i = length - 1 - n;
            ending = i < 0 ? (ending ^ 1) * PRIME : (ending ^ Character.toLowerCase(plain(word.charAt(i)))) * PRIME;
            endings[n][at] = mix(ending);
        }
    }

    private static int kind(char c) {
        if (c == '0') {
            return 'd';
        }
        if (Character.isUpperCase(c)) {
            return 'X';
        }
        return Character.isLetter(c) ? 'x' : c;
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c >= '1' && c <= '9' ? '0' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u00AB', '\u00BB', '\u201E' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            default -> Character.isDigit(c) ? '0' : c;
        };
    }

    static int mix(int value) {
        int mixed = value;
        mixed ^= mixed >>> 16;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}
