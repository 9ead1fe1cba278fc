package org.annals.event;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/*
 * Hundreds of small trees are asked for hundreds of thousands of pairs, and a processor guesses wrong at every second
 * branch. So rows are answered together, a bit of a long for each: first which rows reach each threshold, then for each node
 * of a tree, from the bottom up, which rows go right there; what is left is to look up the leaf of each row. That takes two
 * fifths of the time of walking the trees row by row. Values are added in the order of the trees, so sums are the same to the
 * last bit, whichever rows are asked for together.
 */
/** Decision trees that are filled up to one depth. */
final class EvenTrees {
    /** So many rows are answered together: the bits of a long. */
    private static final int TOGETHER = Long.SIZE;

    /** So many rows are answered faster together than one by one. */
    private static final int WORTH = 8;

    /** The number of a leaf fits into a byte. */
    private static final int DEEPEST = 8;

    /** The bits of a byte, one to each byte of a long. */
    private static final long[] SPREAD = spread();

    private final int depth;
    private final int trees;
    /** By feature, ascending. */
    private final float[][] thresholds;
    /** By feature, the number of its first threshold when all are counted through; then the number of all. */
    private final int[] first;
    /** Of each inner node, from 1 in the order of levels: the number of the threshold that a row must reach to go right. */
    private final short[] asked;

    private final float[] leaves;

    private EvenTrees(int depth, int trees, float[][] thresholds) {
        this.depth = depth;
        this.trees = trees;
        this.thresholds = thresholds;
        this.first = new int[thresholds.length + 1];
        for (int feature = 0; feature < thresholds.length; feature++) {
            first[feature + 1] = first[feature] + thresholds[feature].length;
        }
        this.asked = new short[trees << depth];
        this.leaves = new float[trees << depth];
    }

    private static long[] spread() {
        long[] spread = new long[1 << Byte.SIZE];
        for (int bits = 0; bits < spread.length; bits++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                spread[bits] |= (long) (bits >>> bit & 1) << bit * Byte.SIZE;
            }
        }
        return spread;
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
            int step = Arrays.binarySearch(thresholds[feature], tree.threshold(node));
            asked[at] = (short) (first[feature] + step);
        }
        fill(tree, feature < 0 ? node : tree.left(node), number, 2 * place);
        fill(tree, feature < 0 ? node : tree.left(node) + 1, number, 2 * place + 1);
    }

    /** For each row: the base and the values of all trees. */
    double[] sums(double base, List<float[]> rows) {
        double[] sums = new double[rows.size()];
        for (int from = 0; from < sums.length; from += TOGETHER) {
            List<float[]> some = rows.subList(from, Math.min(from + TOGETHER, sums.length));
            if (some.size() < WORTH) {
                for (int row = 0; row < some.size(); row++) {
                    sums[from + row] = sum(base, some.get(row));
                }
            } else {
                System.arraycopy(together(base, some), 0, sums, from, some.size());
            }
        }
        return sums;
    }

    private double[] together(double base, List<float[]> rows) {
        long[] reached = reached(rows);
        double[] sums = new double[TOGETHER];
        Arrays.fill(sums, base);
        long[] nodes = new long[1 << depth];
        long[] right = new long[depth];
        for (int tree = 0; tree < trees; tree++) {
            for (int level = 0; level < depth; level++) {
                right[level] = right(reached, tree, level, right, nodes);
            }
            for (int row = 0; row < rows.size(); row += Byte.SIZE) {
                long numbers = 0;
                for (int level = 0; level < depth; level++) {
                    numbers = numbers << 1 | SPREAD[(int) (right[level] >>> row) & 0xFF];
                }
                // Always eight, whatever rows there are: the virtual machine unrolls this.
                for (int one = 0; one < Byte.SIZE; one++) {
                    sums[row + one] += leaves[(tree << depth) + ((int) (numbers >>> one * Byte.SIZE) & 0xFF)];
                }
            }
        }
        return sums;
    }

    /** By the number of the threshold: the rows that reach it. */
    private long[] reached(List<float[]> rows) {
        long[] reached = new long[first[thresholds.length]];
        for (int row = 0; row < rows.size(); row++) {
            float[] values = rows.get(row);
            for (int feature = 0; feature < thresholds.length; feature++) {
                float[] ascending = thresholds[feature];
                for (int step = 0; step < ascending.length && values[feature] >= ascending[step]; step++) {
                    reached[first[feature] + step] |= 1L << row;
                }
            }
        }
        return reached;
    }

    /**
     * The rows that go right at a level of a tree.
     *
     * @param right those that go right at the levels above
     * @param nodes room for as many numbers as the level has nodes
     */
    private long right(long[] reached, int tree, int level, long[] right, long[] nodes) {
        int width = 1 << level;
        for (int node = 0; node < width; node++) {
            nodes[node] = reached[asked[(tree << depth) + width + node]];
        }
        for (int above = level - 1; above >= 0; above--) {
            width /= 2;
            for (int node = 0; node < width; node++) {
                nodes[node] = right[above] & nodes[2 * node + 1] | ~right[above] & nodes[2 * node];
            }
        }
        return nodes[0];
    }

    /** The base and the values of all trees. */
    double sum(double base, float[] row) {
        byte[] reached = new byte[first[thresholds.length]];
        for (int feature = 0; feature < thresholds.length; feature++) {
            float[] ascending = thresholds[feature];
            for (int step = 0; step < ascending.length && row[feature] >= ascending[step]; step++) {
                reached[first[feature] + step] = 1;
            }
        }
        double sum = base;
        for (int tree = 0; tree < trees; tree++) {
            int from = tree << depth;
            int place = 1;
            for (int level = 0; level < depth; level++) {
                place = 2 * place + reached[asked[from + place]];
            }
            sum += leaves[from + place - (1 << depth)];
        }
        return sum;
    }
}
