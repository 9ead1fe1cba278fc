package org.annals.reuse;

import java.util.Arrays;
import java.util.BitSet;

/*
 * Smith-Waterman over words: the best-scoring run of one sentence laid against the best-scoring run of another.
 * Equal stems gain by rarity, words left out or put in lose by rarity, so the run ends where the wordings part.
 * Sentences are short, so the full table (about 30 by 30) is cheaper than a band.
 */

/** The best local alignment of two word ranges. Reusable; not thread-safe. */
final class LocalAlignment {
    private static final float MATCH_BASE = 0.35f;
    private static final float GAP_BASE = 0.12f;
    private static final float GAP_FACTOR = 0.35f;
    private static final byte STOP = 0;
    private static final byte PAIR = 1;
    private static final byte SKIP_A = 2;
    private static final byte SKIP_B = 3;

    private float[] score = new float[0];
    private byte[] step = new byte[0];

    /** Of the columns, from 1: the word's stem, what leaving it out costs, and whether it is not yet used. */
    private int[] stems = new int[0];

    private float[] gaps = new float[0];
    private boolean[] free = new boolean[0];

    /** Words of the two ranges that are laid on each other, ascending; parallel. */
    private int[] matchedA = new int[16];

    private int[] matchedB = new int[16];
    private int matches;

    /** The words of one document that may be laid on another's: a range without those already used. */
    record Side(Wording wording, WordRange range, BitSet used) {
        boolean isFree(int word) {
            return !used.get(word);
        }

        float gap(int word) {
            return GAP_BASE + GAP_FACTOR * wording.weight(word);
        }
    }

    /** Aligns the two; false if nothing matches. */
    boolean align(Side a, Side b) {
        int columns = b.range().length() + 1;
        int cells = (a.range().length() + 1) * columns;
        if (score.length < cells) {
            score = new float[cells];
            step = new byte[cells];
        }
        Arrays.fill(score, 0, columns, 0);
        readColumns(b);
        int bestCell = -1;
        for (int i = 1; i <= a.range().length(); i++) {
            score[i * columns] = 0;
            int rowsBest = fill(i * columns, columns, a, a.range().from() + i - 1);
            if (score[rowsBest] > (bestCell < 0 ? 0 : score[bestCell])) {
                bestCell = rowsBest;
            }
        }
        matches = 0;
        if (bestCell >= 0) {
            trace(bestCell, columns, a.range().from(), b.range().from());
        }
        return matches > 0;
    }

    /** What every row asks of a column, once. */
    private void readColumns(Side b) {
        int length = b.range().length();
        if (stems.length <= length) {
            stems = new int[length + 1];
            gaps = new float[length + 1];
            free = new boolean[length + 1];
        }
        for (int j = 1; j <= length; j++) {
            int word = b.range().from() + j - 1;
            stems[j] = b.wording().stem(word);
            gaps[j] = b.gap(word);
            free[j] = b.isFree(word);
        }
    }

    /** Fills the row that begins at a cell; the first of its best cells. */
    private int fill(int row, int columns, Side a, int wordA) {
        int stem = a.wording().stem(wordA);
        float weight = a.wording().weight(wordA);
        float gap = a.gap(wordA);
        boolean open = a.isFree(wordA);
        int best = row;
        for (int j = 1; j < columns; j++) {
            int cell = row + j;
            float value = 0;
            byte way = STOP;
            if (open && stem == stems[j] && free[j]) {
                value = score[cell - columns - 1] + MATCH_BASE + weight;
                way = PAIR;
            }
            float skipA = score[cell - columns] - gap;
            if (skipA > value) {
                value = skipA;
                way = SKIP_A;
            }
            float skipB = score[cell - 1] - gaps[j];
            if (skipB > value) {
                value = skipB;
                way = SKIP_B;
            }
            score[cell] = value;
            step[cell] = way;
            best = value > score[best] ? cell : best;
        }
        return best;
    }

    private void trace(int fromCell, int columns, int firstA, int firstB) {
        int cell = fromCell;
        while (score[cell] > 0) {
            if (step[cell] == PAIR) {
                append(firstA + cell / columns - 1, firstB + cell % columns - 1);
                cell -= columns + 1;
            } else {
                cell -= step[cell] == SKIP_A ? columns : 1;
            }
        }
        reverse(matchedA);
        reverse(matchedB);
    }

    private void append(int wordA, int wordB) {
        if (matches == matchedA.length) {
            matchedA = Arrays.copyOf(matchedA, matches * 2);
            matchedB = Arrays.copyOf(matchedB, matches * 2);
        }
        matchedA[matches] = wordA;
        matchedB[matches] = wordB;
        matches++;
    }

    private void reverse(int[] words) {
        for (int i = 0, j = matches - 1; i < j; i++, j--) {
            int kept = words[i];
            words[i] = words[j];
            words[j] = kept;
        }
    }

    int matches() {
        return matches;
    }

    int wordOfA(int match) {
        return matchedA[match];
    }

    int wordOfB(int match) {
        return matchedB[match];
    }

    WordRange rangeOfA() {
        return new WordRange(matchedA[0], matchedA[matches - 1] + 1);
    }

    WordRange rangeOfB() {
        return new WordRange(matchedB[0], matchedB[matches - 1] + 1);
    }
}
