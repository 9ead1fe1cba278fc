package org.annals.event;

import java.util.Arrays;
import java.util.Collection;

/*
 * Claims are compared by the hundred thousand. Strings would be hashed and compared again for each pair; sorted hashes are
 * walked. Two words of a whole library fall together by chance less often than once in a million piles.
 */
/** A set of words or ids, as hashes of 64 bits. */
final class Marks {
    static final Marks NONE = new Marks(new long[0]);

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;

    private Marks(long[] hashes) {
        this.hashes = hashes;
    }

    static Marks of(Collection<?> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        return new Marks(words.stream()
                .mapToLong(word -> hash(word.toString()))
                .sorted()
                .distinct()
                .toArray());
    }

    /** FNV-1a (Fowler, Noll, Vo), by characters. */
    static long hash(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Ascending; not to be changed. */
    long[] hashes() {
        return hashes;
    }

    int size() {
        return hashes.length;
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    /** How many members both have. */
    int shared(Marks other) {
        return shared(hashes, other.hashes);
    }

    /** How many members are words of the bag. */
    int shared(WordBag bag) {
        return shared(hashes, bag.words());
    }

    private static int shared(long[] a, long[] b) {
        int shared = 0;
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            long x = a[i];
            long y = b[k];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            k += x >= y ? 1 : 0;
        }
        return shared;
    }

    /** Shared members over those of the smaller set; -1 where one is empty. */
    float overlap(Marks other) {
        if (isEmpty() || other.isEmpty()) {
            return -1;
        }
        return shared(other) / (float) Math.min(size(), other.size());
    }

    /** Whether both have members, and none in common. */
    boolean differs(Marks other) {
        return !isEmpty() && !other.isEmpty() && shared(other) == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks && Arrays.equals(hashes, marks.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
