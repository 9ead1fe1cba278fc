package org.annals.reuse;

import java.util.Arrays;
import java.util.List;

/*
 * A posting is one long: hash in the upper half, document in the lower. Sorting brings documents with a common
 * fingerprint together. A long run of postings (a story that everybody reprints) is not paired all with all: each
 * document meets its next neighbours in the order of ids, so a document has no more candidates than its fingerprints
 * times the neighbours, whatever the size of the pile; grouping joins the links up. One common phrase of everyday words
 * is no reason to lay two documents side by side, since the pile has ever more of them; two are, or a rare one.
 */

/** Finds the pairs of documents that share at least one run of words worth a closer look. */
final class FingerprintIndex {
    /** How many following documents with the same fingerprint each is paired with. */
    static final int NEIGHBOURS = 24;

    private long[] postings = new long[1 << 12];
    private int size;

    /** Pairs of positions in the list, each as {@code smaller << 32 | larger}, ascending. */
    static long[] candidates(List<int[]> fingerprints) {
        FingerprintIndex index = new FingerprintIndex();
        for (int d = 0; d < fingerprints.size(); d++) {
            for (int fingerprint : fingerprints.get(d)) {
                index.append(((long) fingerprint << 32) | d);
            }
        }
        return index.pairs();
    }

    private void append(long posting) {
        if (size == postings.length) {
            postings = Arrays.copyOf(postings, size * 2);
        }
        postings[size++] = posting;
    }

    private long[] pairs() {
        Arrays.sort(postings, 0, size);
        FingerprintIndex strong = new FingerprintIndex();
        FingerprintIndex weak = new FingerprintIndex();
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && postings[to] >> 32 == postings[from] >> 32) {
                to++;
            }
            (Sketch.isStrong((int) (postings[from] >> 32)) ? strong : weak).appendPairsOf(postings, from, to);
            from = to;
        }
        weak.repeated(strong);
        return Arrays.stream(strong.postings, 0, strong.size)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Appends to the other what stands here twice or more. */
    private void repeated(FingerprintIndex into) {
        Arrays.sort(postings, 0, size);
        for (int i = 1; i < size; i++) {
            if (postings[i] == postings[i - 1]) {
                into.append(postings[i]);
            }
        }
    }

    private void appendPairsOf(long[] all, int from, int to) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < Math.min(to, i + 1 + NEIGHBOURS); j++) {
                append(((all[i] & 0xffffffffL) << 32) | (all[j] & 0xffffffffL));
            }
        }
    }
}
