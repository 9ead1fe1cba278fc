package org.annals.language;

import java.util.Arrays;
import java.util.List;

/*
 * Labels are kinds times positions: beginning, inside, last and only token of a name (Ratinov and Roth 2009), plus none. The
 * Viterbi search keeps to sequences that make whole names. A label's score given the one before it is a feature too.
 */
/** The linear model of names: decides the labels of one sentence from its features. */
public final class NameModel {
    /** None, and four positions of four kinds. */
    public static final int LABELS = 17;

    private static final List<NameKind> KINDS =
            List.of(NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER);
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

    private final HashedWeights weights;
    private final int[][] transitions;

    public NameModel(HashedWeights weights) {
        this.weights = weights;
        this.transitions = new int[LABELS][LABELS];
        for (int from = 0; from < LABELS; from++) {
            int[] row = new int[LABELS];
            weights.addScores(new int[] {transition(from)}, 1, row);
            for (int to = 0; to < LABELS; to++) {
                transitions[from][to] = isPossible(from, to) ? row[to] : IMPOSSIBLE;
            }
        }
    }

    /** The feature that stands for the label before. */
    public static int transition(int from) {
        return (from + 1) * 0x9E3779B1 ^ 0x3C6EF372;
    }

    /** The number of a kind in the labels. */
    public static int number(NameKind kind) {
        return KINDS.indexOf(kind);
    }

    /** The label of a token of a name: its kind's number, and whether a token of the name stands before and after it. */
    public static int label(int kind, boolean before, boolean after) {
        return 1 + 4 * kind + (before ? after ? INSIDE : LAST : after ? BEGIN : ONLY);
    }

    /** Whether a name begins at a label. */
    public static boolean isStart(int label) {
        return label > 0 && (position(label) == BEGIN || position(label) == ONLY);
    }

    /** Whether a name ends at a label. */
    public static boolean isEnd(int label) {
        return label > 0 && (position(label) == LAST || position(label) == ONLY);
    }

    /** The kind of the name that a label is part of. */
    public static NameKind kind(int label) {
        return KINDS.get((label - 1) / 4);
    }

    private static int position(int label) {
        return (label - 1) % 4;
    }

    /** Whether one label may follow another. */
    public static boolean isPossible(int from, int to) {
        boolean open = from > 0 && (position(from) == BEGIN || position(from) == INSIDE);
        boolean continues = to > 0 && (position(to) == INSIDE || position(to) == LAST);
        return open ? continues && (from - 1) / 4 == (to - 1) / 4 : !continues;
    }

    /** The best labels for the tokens of a sentence; a token without features has label 0. */
    public int[] decode(int[][] features) {
        int n = features.length;
        int[] labels = new int[n];
        int i = 0;
        while (i < n) {
            if (features[i] == null) {
                i++;
                continue;
            }
            int end = i;
            while (end < n && features[end] != null) {
                end++;
            }
            decode(features, i, end, labels);
            i = end;
        }
        return labels;
    }

    /** A stretch of tokens with features; label 0 stands before and after it. */
    private void decode(int[][] features, int from, int to, int[] labels) {
        int[] before = new int[LABELS];
        Arrays.fill(before, IMPOSSIBLE);
        before[0] = 0;
        int[] now = new int[LABELS];
        byte[][] back = new byte[to - from][LABELS];
        int[] emitted = new int[LABELS];
        for (int i = from; i < to; i++) {
            Arrays.fill(emitted, 0);
            weights.addScores(features[i], features[i].length, emitted);
            for (int label = 0; label < LABELS; label++) {
                int best = IMPOSSIBLE * 2;
                int bestFrom = 0;
                for (int previous = 0; previous < LABELS; previous++) {
                    int score = before[previous] + transitions[previous][label];
                    if (score > best) {
                        best = score;
                        bestFrom = previous;
                    }
                }
                now[label] = Math.max(best, IMPOSSIBLE) + emitted[label];
                back[i - from][label] = (byte) bestFrom;
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        int best = 0;
        for (int label = 1; label < LABELS; label++) {
            if (isEnd(label) && before[label] + transitions[label][0] > before[best] + transitions[best][0]) {
                best = label;
            }
        }
        for (int i = to - 1; i >= from; i--) {
            labels[i] = best;
            best = back[i - from][best];
        }
    }
}
