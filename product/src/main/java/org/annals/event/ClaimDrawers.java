package org.annals.event;

import java.util.Arrays;
import java.util.function.IntConsumer;

/*
 * A drawer that fills up tells nothing and is not used, so the work for one more claim has a bound that does not grow with
 * the pile. A pile of ten thousand articles fills tens of millions of drawers, most with one claim: they are chains in
 * flat arrays behind a table with linear probing, some 30 bytes each, not objects.
 */
/** Drawers, by key, that hold the numbers of claims. */
final class ClaimDrawers {
    /** The most claims that a drawer may hold and still bring them together. */
    static final int LARGEST = 60;

    private static final int NONE = -1;
    private static final int SMALLEST_TABLE = 1 << 10;

    private long[] keys = new long[SMALLEST_TABLE];
    private int[] counts = filledWithNone(SMALLEST_TABLE);
    private int[] heads = new int[SMALLEST_TABLE];
    private int slotsTaken;

    private int[] claims = new int[SMALLEST_TABLE];
    private int[] next = new int[SMALLEST_TABLE];
    private int entries;
    private int free = NONE;

    private static int[] filledWithNone(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Puts a claim, which must not be in it, into a drawer; the number of claims that are in it now. */
    int put(long key, int claim) {
        if (slotsTaken * 3L > keys.length * 2L) {
            rehash();
        }
        int slot = slot(key);
        if (counts[slot] == NONE) {
            keys[slot] = key;
            counts[slot] = 0;
            heads[slot] = NONE;
            slotsTaken++;
        }
        int entry = newEntry();
        claims[entry] = claim;
        next[entry] = heads[slot];
        heads[slot] = entry;
        return ++counts[slot];
    }

    /** Takes a claim, which must be in it, out of a drawer; the number of claims that are left. */
    int take(long key, int claim) {
        int slot = slot(key);
        int before = NONE;
        int entry = counts[slot] == NONE ? NONE : heads[slot];
        while (entry != NONE && claims[entry] != claim) {
            before = entry;
            entry = next[entry];
        }
        if (entry == NONE) {
            throw new IllegalArgumentException("the claim must be in the drawer, got " + claim);
        }
        if (before == NONE) {
            heads[slot] = next[entry];
        } else {
            next[before] = next[entry];
        }
        next[entry] = free;
        free = entry;
        return --counts[slot];
    }

    /** Whether the drawer brings its claims together. */
    boolean isUsed(long key) {
        int count = counts[slot(key)];
        return count > 1 && count <= LARGEST;
    }

    void forEach(long key, IntConsumer action) {
        int slot = slot(key);
        for (int entry = counts[slot] == NONE ? NONE : heads[slot]; entry != NONE; entry = next[entry]) {
            action.accept(claims[entry]);
        }
    }

    private int newEntry() {
        if (free != NONE) {
            int entry = free;
            free = next[entry];
            return entry;
        }
        if (entries == claims.length) {
            claims = Arrays.copyOf(claims, entries * 2);
            next = Arrays.copyOf(next, entries * 2);
        }
        return entries++;
    }

    /** Where the key is, or where it would go. */
    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (counts[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Makes room; drawers that are empty by now are forgotten. */
    private void rehash() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        int[] oldHeads = heads;
        long kept = Arrays.stream(oldCounts).filter(count -> count > 0).count();
        int size = kept * 2 > oldKeys.length ? oldKeys.length * 2 : oldKeys.length;
        keys = new long[size];
        counts = filledWithNone(size);
        heads = new int[size];
        slotsTaken = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
                heads[slot] = oldHeads[i];
                slotsTaken++;
            }
        }
    }
}
