package org.annals.language.syntax;

/*
 * The best head for each word is almost always a tree already. Where it is not, each circle is broken at the word that loses least by
 * hanging on a word outside of it: within a fraction of a point of the best tree, and simple.
 */
/** Chooses a tree over the scores of arcs. */
final class TreeChooser {
    private final float[][] scores;
    private final int[] heads;

    private TreeChooser(float[][] scores) {
        this.scores = scores;
        this.heads = new int[scores.length];
    }

    /** The head of each word from 1 on; one word has 0, the root. */
    static int[] heads(float[][] scores) {
        TreeChooser chooser = new TreeChooser(scores);
        chooser.choose();
        return chooser.heads;
    }

    private void choose() {
        int root = 1;
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 1; i < heads.length; i++) {
            heads[i] = bestHead(i);
            float lead = scores[i][0] - (heads[i] == 0 ? 0 : scores[i][heads[i]]);
            if (lead > best) {
                best = lead;
                root = i;
            }
        }
        heads[root] = 0;
        for (int start = circle(); start > 0; start = circle()) {
            breakCircle(start);
        }
    }

    /** The best head but the root; 0 only where there is no other word. */
    private int bestHead(int word) {
        float[] row = scores[word];
        int best = 0;
        for (int j = 1; j < row.length; j++) {
            if (j != word && (best == 0 || row[j] > row[best])) {
                best = j;
            }
        }
        return best;
    }

    /** A word of a circle, or 0. */
    private int circle() {
        int[] visit = new int[heads.length];
        for (int i = 1; i < heads.length; i++) {
            int at = i;
            while (at > 0 && visit[at] == 0) {
                visit[at] = i;
                at = heads[at];
            }
            if (at > 0 && visit[at] == i) {
                return at;
            }
        }
        return 0;
    }

    private void breakCircle(int start) {
        boolean[] below = below(start);
        int from = start;
        int to = 0;
        float least = Float.POSITIVE_INFINITY;
        int word = start;
        do {
            float now = scores[word][heads[word]];
            for (int j = 1; j < heads.length; j++) {
                float loss = now - scores[word][j];
                if (!below[j] && (to == 0 || loss < least)) {
                    least = loss;
                    from = word;
                    to = j;
                }
            }
            word = heads[word];
        } while (word != start);
        heads[from] = to;
    }

    /** The words of the circle and those that hang on them. */
    private boolean[] below(int start) {
        boolean[] below = new boolean[heads.length];
        boolean[] known = new boolean[heads.length];
        int word = start;
        do {
            below[word] = true;
            known[word] = true;
            word = heads[word];
        } while (word != start);
        known[0] = true;
        for (int i = 1; i < heads.length; i++) {
            int end = i;
            int steps = 0;
            while (!known[end] && steps <= heads.length) {
                end = heads[end];
                steps++;
            }
            boolean found = known[end] && below[end];
            for (int at = i; !known[at]; at = heads[at]) {
                known[at] = true;
                below[at] = found;
            }
        }
        return below;
    }
}
