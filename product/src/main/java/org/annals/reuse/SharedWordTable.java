package org.annals.reuse;

import java.util.Arrays;

/** Counts the content words that sentences of two documents share. Reusable; not thread-safe. */
final class SharedWordTable {
    private static final int LEAST_SHARED = 2;
    private static final int MOST_PAIRS = 1 << 14;
    private static final int BAND = 3;

    /** Open addressing; a key is {@code sentence of a << 32 | sentence of b}, a free slot has count 0. */
    private long[] keys = new long[1 << 10];

    private int[] counts = new int[keys.length];
    private int filled;

    /** The pairs of sentences that share two content words or more, ascending. */
    long[] pairs(Wording a, Wording b) {
        Arrays.fill(counts, 0);
        filled = 0;
        long[] left = a.contentWords();
        long[] right = b.contentWords();
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            int order = Integer.compare((int) (left[i] >> 32), (int) (right[j] >> 32));
            if (order != 0) {
                i += order < 0 ? 1 : 0;
                j += order > 0 ? 1 : 0;
                continue;
            }
            int endA = endOfStem(left, i);
            int endB = endOfStem(right, j);
            countAll(left, i, endA, right, j, endB);
            i = endA;
            j = endB;
        }
        return collect();
    }

    private static int endOfStem(long[] words, int from) {
        int to = from + 1;
        while (to < words.length && words[to] >> 32 == words[from] >> 32) {
            to++;
        }
        return to;
    }

    /** A word that stands in very many sentences of both is paired in their order only, or time would be squared. */
    private void countAll(long[] left, int fromA, int toA, long[] right, int fromB, int toB) {
        boolean common = (long) (toA - fromA) * (toB - fromB) > MOST_PAIRS;
        for (int i = fromA; i < toA; i++) {
            int nth = fromB + i - fromA;
            int first = common ? Math.max(fromB, nth - BAND) : fromB;
            int last = common ? Math.min(toB, nth + BAND + 1) : toB;
            for (int j = first; j < last; j++) {
                count((left[i] << 32) | (right[j] & 0xffffffffL));
            }
        }
    }

    private void count(long key) {
        if (filled * 2 > keys.length) {
            grow();
        }
        int slot = slotOf(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            filled++;
        }
        counts[slot]++;
    }

    private int slotOf(long key) {
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 33) & (keys.length - 1);
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private long[] collect() {
        long[] found = new long[filled];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] >= LEAST_SHARED) {
                found[count++] = keys[i];
            }
        }
        long[] pairs = Arrays.copyOf(found, count);
        Arrays.sort(pairs);
        return pairs;
    }
}
