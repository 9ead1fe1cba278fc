package org.annals.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Words, each with what it tells, as a direction of unit length; sums over them run in the order of their hashes. */
final class WordBag {
    private final long[] words;
    /** As they were given. */
    private final float[] weights;

    private final float[] units;

    private WordBag(long[] words, float[] weights, float[] units) {
        this.words = words;
        this.weights = weights;
        this.units = units;
    }

    static WordBag of(Map<String, Float> given) {
        record Entry(long word, float weight) {}

        List<Entry> entries = new ArrayList<>(given.size());
        given.forEach((word, weight) -> entries.add(new Entry(Marks.hash(word), weight)));
        entries.sort(Comparator.comparingLong(Entry::word));
        long[] words = new long[entries.size()];
        float[] weights = new float[words.length];
        double square = 0;
        for (int i = 0; i < words.length; i++) {
            words[i] = entries.get(i).word;
            weights[i] = entries.get(i).weight;
            square += weights[i] * weights[i];
        }
        float length = (float) Math.max(1e-9, Math.sqrt(square));
        float[] units = weights.clone();
        for (int i = 0; i < units.length; i++) {
            units[i] /= length;
        }
        return new WordBag(words, weights, units);
    }

    int size() {
        return words.length;
    }

    /** Their hashes, ascending; not to be changed. */
    long[] words() {
        return words;
    }

    boolean has(long word) {
        return Arrays.binarySearch(words, word) >= 0;
    }

    /** The cosine of both: the sum of products over shared words. */
    double product(WordBag other) {
        long[] theirs = other.words;
        double sum = 0;
        int i = 0;
        int k = 0;
        while (i < words.length && k < theirs.length) {
            long x = words[i];
            long y = theirs[k];
            if (x == y) {
                sum += units[i++] * other.units[k++];
            } else if (x < y) {
                i++;
            } else {
                k++;
            }
        }
        return sum;
    }

    /** The greatest weight of a word that both have; 0 without one. */
    float strongestShared(WordBag other) {
        float strongest = 0;
        int i = 0;
        int k = 0;
        while (i < words.length && k < other.words.length) {
            long x = words[i];
            long y = other.words[k];
            strongest = x == y ? Math.max(strongest, weights[i]) : strongest;
            i += x <= y ? 1 : 0;
            k += x >= y ? 1 : 0;
        }
        return strongest;
    }
}
