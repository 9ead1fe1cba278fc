package org.annals.reuse;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    /** Lower case for the letters of the Latin alphabet; else what the sign does behind letters. */
    private static final byte[] KINDS = new byte[128];

    /** Needs a closer look: a digit or an apostrophe. */
    private static final byte OTHER = 0;

    /** Ends a word. */
    private static final byte END = 1;

    /** Ends a word but for a single letter. */
    private static final byte STOP = 2;

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
    /** Open addressing: hashes of the number words, and at the same index of their digits; 0 is a free slot. */
    private static final int[] NUMBER_WORD_HASHES = new int[64];

    private static final int[] NUMBER_HASHES = new int[NUMBER_WORD_HASHES.length];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            KINDS[c] = Character.isDigit(c) || isApostrophe(c) ? OTHER : c == '.' ? STOP : END;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            KINDS[c] = (byte) c;
            KINDS[c - 'a' + 'A'] = (byte) c;
        }
        for (int i = 0; i < NUMBER_WORDS.length; i++) {
            int hash = hash(NUMBER_WORDS[i]);
            int slot = numberSlot(hash);
            NUMBER_WORD_HASHES[slot] = hash;
            NUMBER_HASHES[slot] = hash(Integer.toString(i + 2));
        }
    }

    private static int numberSlot(int hash) {
        int slot = hash & (NUMBER_WORD_HASHES.length - 1);
        while (NUMBER_WORD_HASHES[slot] != 0 && NUMBER_WORD_HASHES[slot] != hash) {
            slot = (slot + 1) & (NUMBER_WORD_HASHES.length - 1);
        }
        return slot;
    }

    /** Words seen lately, by hash: most words of a text are among the few thousand that every text has. */
    private static final int SLOTS = 1 << 14;

    /*
     * Multiplying by this is FNV in the lower 32 bits, which are the hash of the word, and a second hash in the upper 32:
     * words are told apart by 64 bits at the price of one multiplication a letter.
     */
    private static final long PRIME = 0x9e3779b1L << 32 | FNV_PRIME;

    private static final long START = 0xcbf29ce4L << 32 | FNV_START & 0xffffffffL;

    /** For each word its 64 bits, then the hash of its stem above its weight; the sign of the weight says "number". */
    private final long[] seen = new long[SLOTS * 2];

    private final @Nullable WordRarity rarity;

    /** The stretch, copied out of the text: an array is read faster than a string. */
    private char[] text = new char[0];

    /** Where the stretch begins in the text. */
    private int offset;

    private int limit;
    private int at;
    private int begin;
    private int end;
    private char[] letters = new char[32];
    private int length;
    /** The hash of the letters so far. */
    private long letterHash;

    /** Whether the letters of the word have been copied out of the text; for most words nobody asks for them. */
    private boolean lettered;

    private boolean cut;
    private int stemHash;
    private boolean number;
    private float weight;

    public WordCursor(String text, int from, int to) {
        this(null);
        moveTo(text, from, to);
    }

    /** One that weighs the words as well; to be used for many texts, as it remembers the words of all of them. */
    WordCursor(@Nullable WordRarity rarity) {
        this.rarity = rarity;
    }

    /** Goes on with another stretch; cheaper than a new cursor, with the same words. */
    final void moveTo(String newText, int from, int to) {
        if (text.length < to - from) {
            text = new char[Math.max(to - from, 2 * text.length)];
        }
        newText.getChars(from, to, text, 0);
        offset = from;
        at = 0;
        limit = to - from;
    }

    /** Moves to the next word; false at the end. */
    public boolean next() {
        while (at < limit) {
            char c = text[at];
            if (c < KINDS.length && KINDS[c] != OTHER && KINDS[c] < 'a') {
                at++;
                continue;
            }
            int start = at;
            if (readPlain()) {
                begin = start;
                end = at;
                finish();
                return true;
            }
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
        return offset + begin;
    }

    /** Includes a possessive ending. */
    public int end() {
        return offset + end;
    }

    /** A hash of the word as written, but for case, accents and possessive ending. */
    public int exactHash() {
        return mix((int) letterHash);
    }

    /** A hash of the word without its inflection; words that mean the same in a reprint share it. */
    public int stemHash() {
        return stemHash;
    }

    /** What {@link WordRarity} says of the stem; 0 where the cursor was given none. */
    float weight() {
        return weight;
    }

    public boolean isNumber() {
        return number;
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text[begin]);
    }

    /** The folded word, cut back to what {@link #stemHash} hashes. */
    public String stem() {
        cut();
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

    static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }

    /** The common case: letters of the Latin alphabet, then something that ends a word. Else moves nowhere. */
    private boolean readPlain() {
        char[] chars = text;
        int last = limit;
        int i = at;
        long hash = START;
        byte kind = END;
        while (i < last) {
            char c = chars[i];
            kind = c < KINDS.length ? KINDS[c] : OTHER;
            if (kind < 'a') {
                break;
            }
            hash = (hash ^ kind) * PRIME;
            i++;
        }
        int letterCount = i - at;
        boolean ends = i == last || kind == END || kind == STOP && letterCount > 1;
        if (letterCount == 0 || !ends) {
            return false;
        }
        at = i;
        length = letterCount;
        letterHash = hash;
        lettered = false;
        number = false;
        return true;
    }

    private void read() {
        length = 0;
        lettered = true;
        number = false;
        letterHash = START;
        int sinceDot = 0;
        while (at < limit) {
            char c = text[at];
            if (c < KINDS.length && KINDS[c] >= 'a') {
                appendFolded((char) KINDS[c]);
                sinceDot++;
                at++;
            } else if (c == ' ') {
                return;
            } else if (Character.isLetterOrDigit(c)) {
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
        appendFolded(c < PLAIN_LATIN.length ? PLAIN_LATIN[c] : Character.toLowerCase(c));
    }

    private void appendFolded(char c) {
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
        }
        letters[length++] = c;
        letterHash = (letterHash ^ c) * PRIME;
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
        return at + 1 < limit && Character.isLetter(text[at + 1]);
    }

    private boolean followedByDigit() {
        return at + 1 < limit && Character.isDigit(text[at + 1]);
    }

    /** Whether a dot is followed by one letter that stands alone, as in "U.S. troops". */
    private boolean followedBySingleLetter() {
        return followedByLetter() && (at + 2 >= limit || !Character.isLetterOrDigit(text[at + 2]));
    }

    private boolean isPossessive() {
        char c = text[at + 1];
        return (c == 's' || c == 'S') && (at + 2 >= limit || !Character.isLetterOrDigit(text[at + 2]));
    }

    private void finish() {
        cut = number;
        if (number) {
            stemHash = exactHash();
            weight = WordRarity.NUMBER_WEIGHT;
            return;
        }
        int slot = (int) (letterHash >>> 40) & SLOTS - 1;
        if (seen[slot * 2] != letterHash) {
            remember(slot);
        }
        long known = seen[slot * 2 + 1];
        stemHash = (int) (known >>> 32);
        number = (int) known < 0;
        weight = Float.intBitsToFloat((int) known & Integer.MAX_VALUE);
    }

    private void remember(int slot) {
        int word = numberSlot(exactHash());
        boolean numberWord = NUMBER_WORD_HASHES[word] != 0;
        if (!numberWord) {
            cut();
        }
        int stem = numberWord ? NUMBER_HASHES[word] : hashOfLetters();
        float weighs = numberWord ? WordRarity.NUMBER_WEIGHT : rarity == null ? 0 : rarity.weight(stem);
        int bits = Float.floatToIntBits(weighs) | (numberWord ? Integer.MIN_VALUE : 0);
        seen[slot * 2] = letterHash;
        seen[slot * 2 + 1] = (long) stem << 32 | bits & 0xffffffffL;
    }

    private void cut() {
        if (!lettered) {
            copyLetters();
        }
        if (!cut && !number) {
            length = EnglishEndings.cut(letters, length);
        }
        cut = true;
    }

    private void copyLetters() {
        if (letters.length < length) {
            letters = new char[length * 2];
        }
        int from = at - length;
        for (int i = 0; i < length; i++) {
            letters[i] = (char) KINDS[text[from + i]];
        }
        lettered = true;
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
