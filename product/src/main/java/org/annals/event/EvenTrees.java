package org.annals.event;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/*
 * Hundreds of small trees are asked for hundreds of thousands of pairs, and a processor guesses wrong at every second
 * branch. Here a row is turned into steps first (how many thresholds of each feature it reaches); then each tree is walked
 * in as many moves without a branch. Values are added in the order of the trees, so sums are the same to the last bit.
 */
/** Decision trees that are filled up to one depth. */
final class EvenTrees {
    private static final int DEEPEST = 10;

    private final int depth;
    private final int trees;
    /** By feature, ascending. */
    private final float[][] thresholds;
    /** Of each inner node, from 1 in the order of levels: its feature, and the steps from above which a row goes right. */
    private final byte[] features;

    private final short[] steps;
    private final float[] leaves;

    private EvenTrees(int depth, int trees, float[][] thresholds) {
        this.depth = depth;
        this.trees = trees;
        this.thresholds = thresholds;
        this.features = new byte[trees << depth];
        this.steps = new short[trees << depth];
        this.leaves = new float[trees << depth];
    }

    static EvenTrees of(List<BoostedTrees.Tree> trees) {
        int depth = 0;
        int features = 0;
        for (BoostedTrees.Tree tree : trees) {
            depth = Math.max(depth, tree.depth());
            features = Math.max(features, tree.features());
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("trees must be at most " + DEEPEST + " deep, got " + depth);
        }
        EvenTrees even = new EvenTrees(depth, trees.size(), thresholds(trees, features));
        for (int t = 0; t < trees.size(); t++) {
            even.fill(trees.get(t), 0, t, 1);
        }
        return even;
    }

    private static float[][] thresholds(List<BoostedTrees.Tree> trees, int features) {
        float[][] thresholds = new float[features][];
        for (int feature = 0; feature < features; feature++) {
            TreeSet<Float> found = new TreeSet<>();
            for (BoostedTrees.Tree tree : trees) {
                tree.addThresholds(feature, found);
            }
            thresholds[feature] = new float[found.size()];
            int at = 0;
            for (float threshold : found) {
                thresholds[feature][at++] = threshold;
            }
        }
        return thresholds;
    }

    /** Copies what is below a node of a tree to below a place; a leaf that stands too high is repeated. */
    private void fill(BoostedTrees.Tree tree, int node, int number, int place) {
        if (place >= 1 << depth) {
            leaves[(number << depth) + place - (1 << depth)] = tree.threshold(node);
            return;
        }
        int feature = tree.feature(node);
        if (feature >= 0) {
            int at = (number << depth) + place;
            features[at] = (byte) feature;
            steps[at] = (short) Arrays.binarySearch(thresholds[feature], tree.threshold(node));
        }
        fill(tree, feature < 0 ? node : tree.left(node), number, 2 * place);
        fill(tree, feature < 0 ? node : tree.left(node) + 1, number, 2 * place + 1);
    }

    /** The base and the values of all trees. */
    double sum(double base, float[] row) {
        int[] reached = new int[thresholds.length];
        for (int feature = 0; feature < reached.length; feature++) {
            float[] ascending = thresholds[feature];
            int count = 0;
            while (count < ascending.length && row[feature] >= ascending[count]) {
                count++;
            }
            reached[feature] = count;
        }
        double sum = base;
        for (int tree = 0; tree < trees; tree++) {
            int from = tree << depth;
            int place = 1;
            for (int level = 0; level < depth; level++) {
                int above = steps[from + place] - reached[features[from + place]] >>> 31;
                place = 2 * place + above;
            }
            sum += leaves[from + place - (1 << depth)];
        }
        return sum;
    }
}
