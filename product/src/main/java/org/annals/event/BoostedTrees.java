package org.annals.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A sum of small decision trees over numeric features. */
public final class BoostedTrees {
    private final float base;
    private final List<Tree> trees;
    private final EvenTrees even;

    public BoostedTrees(float base, List<Tree> trees) {
        this.base = base;
        this.trees = List.copyOf(trees);
        this.even = EvenTrees.of(this.trees);
    }

    /**
     * A tree as arrays: node {@code i} asks whether a feature is below a threshold and goes on to node {@code left[i]} or
     * {@code left[i] + 1}; a leaf has no feature (-1) and its value for a threshold.
     */
    public static final class Tree {
        private final int[] features;
        private final float[] thresholds;
        private final int[] left;

        public Tree(int[] features, float[] thresholds, int[] left) {
            this.features = features.clone();
            this.thresholds = thresholds.clone();
            this.left = left.clone();
        }

        private Tree scaled(float factor) {
            float[] values = thresholds.clone();
            for (int i = 0; i < values.length; i++) {
                values[i] *= features[i] < 0 ? factor : 1;
            }
            return new Tree(features, values, left);
        }

        /** The moves from its root to its lowest leaf. */
        int depth() {
            return depth(0);
        }

        private int depth(int node) {
            return features[node] < 0 ? 0 : 1 + Math.max(depth(left[node]), depth(left[node] + 1));
        }

        /** One more than the greatest feature that it asks. */
        int features() {
            return Arrays.stream(features).max().orElse(-1) + 1;
        }

        void addThresholds(int feature, Set<Float> into) {
            for (int node = 0; node < features.length; node++) {
                if (features[node] == feature) {
                    into.add(thresholds[node]);
                }
            }
        }

        int feature(int node) {
            return features[node];
        }

        float threshold(int node) {
            return thresholds[node];
        }

        int left(int node) {
            return left[node];
        }

        public float value(float[] row) {
            int at = 0;
            while (features[at] >= 0) {
                at = left[at] + (row[features[at]] < thresholds[at] ? 0 : 1);
            }
            return thresholds[at];
        }
    }

    /** One model whose score is the mean of the models'. */
    public static BoostedTrees mean(List<BoostedTrees> models) {
        float base = 0;
        List<Tree> trees = new ArrayList<>();
        for (BoostedTrees model : models) {
            base += model.base / models.size();
            model.trees.forEach(tree -> trees.add(tree.scaled(1f / models.size())));
        }
        return new BoostedTrees(base, trees);
    }

    /** The score before it is squeezed to a probability. */
    public double score(float[] row) {
        return even.sum(base, row);
    }

    /** Those of many rows: the same, and quicker than one by one. */
    double[] scores(List<float[]> rows) {
        return even.sums(base, rows);
    }

    public double probability(float[] row) {
        return probability(score(row));
    }

    double[] probabilities(List<float[]> rows) {
        double[] probabilities = scores(rows);
        Arrays.setAll(probabilities, row -> probability(probabilities[row]));
        return probabilities;
    }

    private static double probability(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    static BoostedTrees load(String resource) {
        try (InputStream stream = BoostedTrees.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the model must be on the class path: " + resource);
            }
            return readFrom(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BoostedTrees readFrom(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new InflaterInputStream(stream)));
        float base = data.readFloat();
        Tree[] trees = new Tree[data.readInt()];
        for (int t = 0; t < trees.length; t++) {
            int nodes = data.readUnsignedShort();
            int[] features = new int[nodes];
            float[] thresholds = new float[nodes];
            int[] left = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                features[i] = data.readByte();
                thresholds[i] = data.readFloat();
                left[i] = data.readUnsignedShort();
            }
            trees[t] = new Tree(features, thresholds, left);
        }
        return new BoostedTrees(base, List.of(trees));
    }

    public void write(OutputStream stream) throws IOException {
        DeflaterOutputStream deflated = new DeflaterOutputStream(stream);
        DataOutputStream data = new DataOutputStream(deflated);
        data.writeFloat(base);
        data.writeInt(trees.size());
        for (Tree tree : trees) {
            data.writeShort(tree.features.length);
            for (int i = 0; i < tree.features.length; i++) {
                data.writeByte(tree.features[i]);
                data.writeFloat(tree.thresholds[i]);
                data.writeShort(tree.left[i]);
            }
        }
        data.flush();
        deflated.finish();
    }
}
