package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;

/** Says by what relation a word hangs on its head. Immutable. */
final class RelationScorer {
    private final Layer dependents;
    private final Layer heads;
    private final Layer labels;

    private RelationScorer(Layer dependents, Layer heads, Layer labels) {
        this.dependents = dependents;
        this.heads = heads;
        this.labels = labels;
    }

    static RelationScorer readFrom(DataInputStream in, int width, int inner, int relations) throws IOException {
        Layer dependents = Layer.readFrom(in, width, inner);
        Layer heads = Layer.readFrom(in, width, inner);
        return new RelationScorer(dependents, heads, Layer.readFrom(in, inner, relations));
    }

    /** The best relation of each word to its head, never the root's, 0; the root's own entry and its word's are 0. */
    int[] relations(float[][] states, int[] headOf) {
        float[][] above = new float[states.length][];
        int[] best = new int[states.length];
        for (int i = 1; i < states.length; i++) {
            int head = headOf[i];
            if (head > 0) {
                if (above[head] == null) {
                    above[head] = heads.of(states[head]);
                }
                float[] both = dependents.of(states[i]);
                Layer.add(both, above[head]);
                Layer.rectify(both);
                best[i] = best(labels.of(both));
            }
        }
        return best;
    }

    private static int best(float[] scores) {
        int best = 1;
        for (int i = 2; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
