package org.annals.reuse;

import java.util.Arrays;

/** Measures how much two ranges of words have in common: in order, and whatever the order. Reusable; not thread-safe. */
final class WordingComparison {
    /** Function words count a little too, so that a run of them is not free. */
    private static final float WORD_MASS = 0.1f;

    private static final float NAME_FACTOR = 0.35f;

    private long[] sortedA = new long[64];
    private long[] sortedB = new long[64];

    /** The stretch that an alignment found. */
    PassageMatch ordered(Wording a, Wording b, LocalAlignment alignment) {
        WordRange rangeA = alignment.rangeOfA();
        WordRange rangeB = alignment.rangeOfB();
        float shared = 0;
        float information = 0;
        int run = 0;
        int longestRun = 0;
        for (int m = 0; m < alignment.matches(); m++) {
            int word = alignment.wordOfA(m);
            shared += mass(a, word);
            information += information(a, word, b, alignment.wordOfB(m));
            run = goesOn(alignment, m) ? run + 1 : 1;
            longestRun = Math.max(longestRun, run);
        }
        float likeness = 2 * shared / (mass(a, rangeA) + mass(b, rangeB));
        float sentencesA = mass(a, a.sentencesOf(rangeA));
        float sentencesB = mass(b, b.sentencesOf(rangeB));
        return new PassageMatch(
                rangeA,
                rangeB,
                alignment.matches(),
                information,
                Math.min(1, likeness),
                longestRun,
                shared / Math.min(sentencesA, sentencesB),
                shared / Math.max(sentencesA, sentencesB),
                true);
    }

    /** The two ranges as bags of words. */
    PassageMatch unordered(Wording a, WordRange rangeA, Wording b, WordRange rangeB) {
        sortedA = sorted(a, rangeA, sortedA);
        sortedB = sorted(b, rangeB, sortedB);
        float shared = 0;
        float information = 0;
        int words = 0;
        int i = 0;
        int j = 0;
        while (i < rangeA.length() && j < rangeB.length()) {
            int stemA = (int) (sortedA[i] >> 32);
            int stemB = (int) (sortedB[j] >> 32);
            if (stemA == stemB) {
                int word = (int) sortedA[i];
                shared += mass(a, word);
                information += information(a, word, b, (int) sortedB[j]);
                words++;
                i++;
                j++;
            } else if (stemA < stemB) {
                i++;
            } else {
                j++;
            }
        }
        float likeness = 2 * shared / (mass(a, rangeA) + mass(b, rangeB));
        float sentencesA = mass(a, a.sentencesOf(rangeA));
        float sentencesB = mass(b, b.sentencesOf(rangeB));
        return new PassageMatch(
                rangeA,
                rangeB,
                words,
                information,
                Math.min(1, likeness),
                0,
                shared / Math.min(sentencesA, sentencesB),
                shared / Math.max(sentencesA, sentencesB),
                false);
    }

    private static boolean goesOn(LocalAlignment alignment, int match) {
        return match > 0
                && alignment.wordOfA(match) == alignment.wordOfA(match - 1) + 1
                && alignment.wordOfB(match) == alignment.wordOfB(match - 1) + 1;
    }

    private static long[] sorted(Wording wording, WordRange range, long[] into) {
        long[] sorted = into.length < range.length() ? new long[range.length() * 2] : into;
        for (int i = 0; i < range.length(); i++) {
            int word = range.from() + i;
            sorted[i] = ((long) wording.stem(word) << 32) | word;
        }
        Arrays.sort(sorted, 0, range.length());
        return sorted;
    }

    static float mass(Wording wording, int word) {
        return wording.weight(word) + WORD_MASS;
    }

    /** Of all words of a sentence. */
    static float sentenceMass(Wording wording, int sentence) {
        return wording.sentenceWeight(sentence)
                + WORD_MASS * (wording.firstWord(sentence + 1) - wording.firstWord(sentence));
    }

    private static float mass(Wording wording, WordRange range) {
        return wording.weight(range) + WORD_MASS * range.length();
    }

    /** A word that a document keeps coming back to says less than one it uses once. */
    static float information(Wording a, int wordA, Wording b, int wordB) {
        float weight = a.weight(wordA) / (float) Math.sqrt(Math.max(a.uses(wordA), b.uses(wordB)));
        return a.isName(wordA) || b.isName(wordB) ? weight * NAME_FACTOR : weight;
    }
}
