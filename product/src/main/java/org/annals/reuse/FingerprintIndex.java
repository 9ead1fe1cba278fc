package org.annals.reuse;

import java.util.Arrays;
import java.util.List;

/*
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every three neighbouring four-word phrases the one with the
 * smallest hash is kept, so every shared run of six words leaves a common fingerprint, whatever surrounds it. Phrases
 * never cross a sentence's end. Stock phrases and phrases of function words leave none.
 *
 * A posting is one long: hash in the upper half, document in the lower. Sorting brings documents with a common
 * fingerprint together. A long run of postings (a story that everybody reprints) is not paired all with all: each
 * document meets its next neighbours in the order of ids, so the work stays linear; grouping joins the links up.
 */

/** Finds the pairs of documents that share at least one run of words worth a closer look. */
final class FingerprintIndex {
    private static final int WINDOW = 3;
    private static final int NEIGHBOURS = 24;
    private static final float LEAST_WEIGHT = 0.9f;

    private long[] postings = new long[1 << 12];
    private int size;

    /** Pairs of positions in the list, each as {@code smaller << 32 | larger}, ascending. */
    static long[] candidates(List<Wording> wordings, StockPhrases stock) {
        FingerprintIndex index = new FingerprintIndex();
        for (int d = 0; d < wordings.size(); d++) {
            index.add(d, wordings.get(d), stock);
        }
        return index.pairs();
    }

    private void add(int document, Wording wording, StockPhrases stock) {
        for (int s = 0; s < wording.sentences(); s++) {
            int from = wording.firstWord(s);
            int phrases = wording.firstWord(s + 1) - from - StockPhrases.WORDS + 1;
            int lastKept = -1;
            for (int w = 0; w < Math.max(1, phrases - WINDOW + 1) && phrases > 0; w++) {
                int kept = smallest(wording, from + w, from + Math.min(phrases, w + WINDOW), stock);
                if (kept != lastKept && kept >= 0) {
                    append(((long) wording.phrase(kept) << 32) | document);
                }
                lastKept = kept;
            }
        }
    }

    private static int smallest(Wording wording, int from, int to, StockPhrases stock) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            int hash = wording.phrase(i);
            if (hash < least && saysSomething(wording, i) && !stock.contains(hash)) {
                best = i;
                least = hash;
            }
        }
        return best;
    }

    private static boolean saysSomething(Wording wording, int word) {
        float weight = 0;
        for (int i = 0; i < StockPhrases.WORDS; i++) {
            weight += wording.weight(word + i);
        }
        return weight >= LEAST_WEIGHT;
    }

    private void append(long posting) {
        if (size == postings.length) {
            postings = Arrays.copyOf(postings, size * 2);
        }
        postings[size++] = posting;
    }

    private long[] pairs() {
        Arrays.sort(postings, 0, size);
        FingerprintIndex pairs = new FingerprintIndex();
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && postings[to] >> 32 == postings[from] >> 32) {
                to++;
            }
            pairs.appendPairsOf(postings, from, to);
            from = to;
        }
        return Arrays.stream(pairs.postings, 0, pairs.size).sorted().distinct().toArray();
    }

    private void appendPairsOf(long[] all, int from, int to) {
        for (int i = from; i < to; i++) {
            int met = 0;
            for (int j = i + 1; j < to && met < NEIGHBOURS; j++) {
                int a = (int) all[i];
                int b = (int) all[j];
                if (a != b) {
                    append(((long) a << 32) | b);
                    met++;
                }
            }
        }
    }
}
