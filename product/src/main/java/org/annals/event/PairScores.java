package org.annals.event;

import java.util.Arrays;
import java.util.Objects;
import org.annals.document.LateRows;

/** The scores of pairs of numbered claims, each kept at both ends. */
final class PairScores {
    private static final int FIRST_SIZE = 4;

    private final LateRows<Ends> ends = new LateRows<>();

    /** The claims that one claim was compared with, in no order, and how alike they are. */
    static final class Ends {
        private int[] others = new int[FIRST_SIZE];
        private float[] scores = new float[FIRST_SIZE];
        private int size;

        int size() {
            return size;
        }

        int other(int index) {
            return others[index];
        }

        float score(int index) {
            return scores[index];
        }

        private int indexOf(int other) {
            for (int i = 0; i < size; i++) {
                if (others[i] == other) {
                    return i;
                }
            }
            return -1;
        }

        private void add(int other, float score) {
            if (size == others.length) {
                others = Arrays.copyOf(others, size * 2);
                scores = Arrays.copyOf(scores, size * 2);
            }
            others[size] = other;
            scores[size++] = score;
        }

        private void remove(int other) {
            int index = indexOf(other);
            if (index >= 0) {
                others[index] = others[--size];
                scores[index] = scores[size];
            }
        }
    }

    Ends of(int claim) {
        while (ends.size() <= claim) {
            ends.add(new Ends());
        }
        return Objects.requireNonNull(ends.get(claim), "every claim has ends");
    }

    boolean has(int a, int b) {
        Ends first = of(a);
        Ends second = of(b);
        return first.size <= second.size ? first.indexOf(b) >= 0 : second.indexOf(a) >= 0;
    }

    /** The two must not have been compared yet. */
    void add(int a, int b, float score) {
        of(a).add(b, score);
        of(b).add(a, score);
    }

    void remove(int a, int b) {
        of(a).remove(b);
        of(b).remove(a);
    }

    /** Forgets all pairs of the claim. */
    void removeAll(int claim) {
        Ends gone = of(claim);
        for (int i = 0; i < gone.size; i++) {
            of(gone.others[i]).remove(claim);
        }
        ends.set(claim, new Ends());
    }
}
