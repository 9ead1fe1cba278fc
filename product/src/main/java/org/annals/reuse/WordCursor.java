package org.annals.reuse;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Walks over the words of a text in the folded form in which wordings are compared: lower case, accents, hyphens,
 * apostrophes and possessive endings gone, inflection and British spelling cut back, number words as digits.
 *
 * <p>Scans the characters itself, so that the words do not depend on how a tokenizer cuts them. Not thread-safe.
 */
public final class WordCursor {
    private static final int FNV_PRIME = 0x01000193;
    private static final int FNV_START = 0x811c9dc5;
    private static final char[] PLAIN_LATIN = plainLatin();
    private static final String[] NUMBER_WORDS = {
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty"
    };
    /** Hashes of the number words, and at the same index of their digits. */
    private static final int[] NUMBER_WORD_HASHES = new int[NUMBER_WORDS.length];

    private static final int[] NUMBER_HASHES = new int[NUMBER_WORDS.length];

    static {
        for (int i = 0; i < NUMBER_WORDS.length; i++) {
            NUMBER_WORD_HASHES[i] = hash(NUMBER_WORDS[i]);
            NUMBER_HASHES[i] = hash(Integer.toString(i + 2));
        }
    }

    private final CharSequence text;
    private final int limit;
    private int at;
    private int begin;
    private int end;
    private char[] letters = new char[32];
    private int length;
    private int exactHash;
    private int stemHash;
    private boolean number;

    public WordCursor(CharSequence text, int from, int to) {
        this.text = text;
        this.at = from;
        this.limit = to;
    }

    /** Moves to the next word; false at the end. */
    public boolean next() {
        while (at < limit) {
            int start = at;
            read();
            if (length > 0) {
                begin = start;
                end = at;
                finish();
                return true;
            }
            at = Math.max(at, start + 1);
        }
        return false;
    }

    public int begin() {
        return begin;
    }

    /** Includes a possessive ending. */
    public int end() {
        return end;
    }

    /** A hash of the word as written, but for case, accents and possessive ending. */
    public int exactHash() {
        return exactHash;
    }

    /** A hash of the word without its inflection; words that mean the same in a reprint share it. */
    public int stemHash() {
        return stemHash;
    }

    public boolean isNumber() {
        return number;
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(begin));
    }

    /** The folded word, cut back to what {@link #stemHash} hashes. */
    public String stem() {
        return new String(letters, 0, length);
    }

    /** The hash that {@link #stemHash} gives for a word whose folded and cut form is {@code stem}. */
    public static int hash(CharSequence stem) {
        int hash = FNV_START;
        for (int i = 0; i < stem.length(); i++) {
            hash = (hash ^ stem.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** One hash for two in their order. */
    static int hash(int first, int second) {
        return mix(first * 31 + second);
    }

    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    private void read() {
        length = 0;
        number = false;
        int sinceDot = 0;
        while (at < limit) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                if (isIdeograph(c) && length > 0) {
                    return;
                }
                append(c);
                number |= length == 1 && Character.isDigit(c);
                sinceDot++;
                at++;
                if (isIdeograph(c)) {
                    return;
                }
            } else if (Character.isSurrogate(c) || isMark(c)) {
                at++;
            } else if (length == 0) {
                return;
            } else if (isApostrophe(c) && followedByLetter()) {
                if (isPossessive()) {
                    at += 2;
                    return;
                }
                at++;
            } else if ((c == ',' || c == '.') && number && followedByDigit()) {
                if (c == '.') {
                    append(c);
                }
                at++;
            } else if (c == '.' && sinceDot == 1 && !number && followedBySingleLetter()) {
                sinceDot = 0;
                at++;
            } else {
                return;
            }
        }
    }

    private void append(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
        }
        letters[length++] = c < PLAIN_LATIN.length ? PLAIN_LATIN[c] : Character.toLowerCase(c);
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x3040 && c < 0xa000;
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u00b4' || c == '`';
    }

    private boolean followedByLetter() {
        return at + 1 < limit && Character.isLetter(text.charAt(at + 1));
    }

    private boolean followedByDigit() {
        return at + 1 < limit && Character.isDigit(text.charAt(at + 1));
    }

    /** Whether a dot is followed by one letter that stands alone, as in "U.S. troops". */
    private boolean followedBySingleLetter() {
        return followedByLetter() && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private boolean isPossessive() {
        char c = text.charAt(at + 1);
        return (c == 's' || c == 'S') && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private void finish() {
        exactHash = hashOfLetters();
        if (!number) {
            for (int i = 0; i < NUMBER_WORD_HASHES.length; i++) {
                if (NUMBER_WORD_HASHES[i] == exactHash) {
                    number = true;
                    stemHash = NUMBER_HASHES[i];
                    return;
                }
            }
            length = EnglishEndings.cut(letters, length);
        }
        stemHash = number ? exactHash : hashOfLetters();
    }

    private int hashOfLetters() {
        int hash = FNV_START;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ letters[i]) * FNV_PRIME;
        }
        return mix(hash);
    }

    /** Lower case without accents for each character of the Latin blocks. */
    private static char[] plainLatin() {
        char[] plain = new char[0x250];
        for (char c = 0; c < plain.length; c++) {
            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
            plain[c] = Normalizer.normalize(lower, Normalizer.Form.NFKD).charAt(0);
        }
        return plain;
    }
}
