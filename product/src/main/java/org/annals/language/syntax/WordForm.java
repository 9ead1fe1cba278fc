package org.annals.language.syntax;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A word's form as the numbers that features are made of: hashes of it, of its endings and beginnings, its shape, its classes. */
final class WordForm {
    static final int ENDINGS = 5;
    static final int BEGINNINGS = 3;
    private static final int SEED = 0x811C9DC5;
    private static final int PRIME = 0x01000193;
    private static final int OUTSIDE = 0x5BD1E995;

    /** The shape of a word of two or more small letters. */
    static final int LOWER_SHAPE = mix(((SEED ^ 'x') * PRIME ^ 'x') * PRIME);

    final int exact;
    final int lower;
    final int shape;
    final int cluster;
    final int group;
    final int ambiguity;
    /** Hash of the last n characters at {@code [n - 1]}. */
    private final int[] endings = new int[ENDINGS];

    private final int[] beginnings = new int[BEGINNINGS];

    /** What the form adds to the tagger's scores, by where it stands; filled in when it is first asked for. */
    private final AtomicReferenceArray<int[]> scores = new AtomicReferenceArray<>(TaggerFeatures.PARTS);

    /** The parser's vectors of the form, one for each tag that it has had. */
    private volatile @Nullable TaggedVector vectors;

    /** What stands before a sentence's first word and after its last. */
    WordForm() {
        exact = OUTSIDE;
        lower = OUTSIDE;
        shape = OUTSIDE;
        cluster = OUTSIDE;
        group = OUTSIDE;
        ambiguity = OUTSIDE;
        Arrays.fill(endings, OUTSIDE);
        Arrays.fill(beginnings, OUTSIDE);
    }

    WordForm(String word, Lexicon lexicon) {
        int length = word.length();
        int whole = SEED;
        int small = SEED;
        int form = SEED;
        int before = 0;
        int run = 0;
        for (int i = 0; i < length; i++) {
            char c = plain(word.charAt(i));
            whole = (whole ^ c) * PRIME;
            small = (small ^ Character.toLowerCase(c)) * PRIME;
            if (i < BEGINNINGS) {
                beginnings[i] = mix(small);
            }
            int kind = kind(c);
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run <= 2) {
                form = (form ^ kind) * PRIME;
            }
        }
        for (int i = length; i < BEGINNINGS; i++) {
            beginnings[i] = mix(small);
        }
        exact = mix(whole);
        lower = mix(small);
        shape = mix(form);
        readEndings(word);
        cluster = lexicon.cluster(exact, lower);
        group = lexicon.group(exact, lower);
        ambiguity = lexicon.ambiguity(lower);
    }

    private void readEndings(String word) {
        int ending = SEED;
        for (int n = 0; n < ENDINGS; n++) {
            int i = word.length() - 1 - n;
            ending = i < 0 ? (ending ^ 1) * PRIME : (ending ^ Character.toLowerCase(plain(word.charAt(i)))) * PRIME;
            endings[n] = mix(ending);
        }
    }

    int ending(int characters) {
        return endings[characters - 1];
    }

    int beginning(int characters) {
        return beginnings[characters - 1];
    }

    /** The scores that are kept for a part of the features, or those that are found now. */
    int[] scores(int part, Supplier<int[]> finder) {
        int[] known = scores.get(part);
        if (known == null) {
            // Two threads that ask at once come to the same numbers.
            known = finder.get();
            scores.set(part, known);
        }
        return known;
    }

    @Nullable
    TaggedVector vectors() {
        return vectors;
    }

    /** Keeps a vector, which leads to those kept before it; of two that are made at once one may be lost and made again. */
    void keep(TaggedVector vector) {
        vectors = vector;
    }

    /** The hash under which a word stands in the tables: case kept, digits as 0, marks in their plain forms. */
    static int hash(String word) {
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
    static int lowerHash(String word) {
        int hash = SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ Character.toLowerCase(plain(word.charAt(i)))) * PRIME;
        }
        return mix(hash);
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
