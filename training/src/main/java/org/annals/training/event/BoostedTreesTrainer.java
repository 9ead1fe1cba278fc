package org.annals.training.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.annals.event.BoostedTrees;
import org.jspecify.annotations.Nullable;

/** Gradient boosting of small trees for the logistic loss, on histograms (Friedman 2001; Chen and Guestrin 2016). */
final class BoostedTreesTrainer {
    private static final int BINS = 48;
    private static final double LAMBDA = 4;
    private static final int[] LEAF = {-1, 0, 0};

    private final Settings settings;
    private final float[][] cuts;
    private final byte[][] binned;
    private final float[] labels;
    private final float[] weights;
    private final double[] scores;
    private final float[] gradient;
    private final float[] curvature;

    /** @param least the least sum of curvatures in a leaf */
    record Settings(int trees, int depth, double rate, double least, double share, long seed) {}

    BoostedTreesTrainer(Settings settings, List<float[]> rows, float[] labels, float[] weights) {
        this.settings = settings;
        this.labels = labels;
        this.weights = weights;
        int features = rows.get(0).length;
        this.cuts = new float[features][];
        this.binned = new byte[features][rows.size()];
        for (int f = 0; f < features; f++) {
            cuts[f] = cuts(rows, f);
            for (int i = 0; i < rows.size(); i++) {
                binned[f][i] = (byte) bin(cuts[f], rows.get(i)[f]);
            }
        }
        this.scores = new double[rows.size()];
        this.gradient = new float[rows.size()];
        this.curvature = new float[rows.size()];
    }

    private static float[] cuts(List<float[]> rows, int feature) {
        float[] values = new float[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[feature];
        }
        Arrays.sort(values);
        float[] cuts = new float[BINS];
        int count = 0;
        for (int k = 1; k <= BINS; k++) {
            float cut = values[(int) ((long) k * (values.length - 1) / (BINS + 1))];
            // Many values are one and the same: the next larger one is a cut as well.
            int above = Arrays.binarySearch(values, Math.nextUp(cut));
            int at = above < 0 ? -above - 1 : above;
            for (float c : new float[] {cut, at < values.length ? values[at] : cut}) {
                if (c > values[0] && (count == 0 || c > cuts[count - 1]) && count < BINS) {
                    cuts[count++] = c;
                }
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    private static int bin(float[] cuts, float value) {
        int bin = 0;
        while (bin < cuts.length && value >= cuts[bin]) {
            bin++;
        }
        return bin;
    }

    BoostedTrees train() {
        double right = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            right += labels[i] * weights[i];
            all += weights[i];
        }
        float base = (float) Math.log(right / (all - right));
        Arrays.fill(scores, base);
        Random random = new Random(settings.seed());
        List<BoostedTrees.Tree> trees = new ArrayList<>();
        for (int t = 0; t < settings.trees(); t++) {
            int[] chosen = new int[labels.length];
            int count = 0;
            for (int i = 0; i < labels.length; i++) {
                double probability = 1 / (1 + Math.exp(-scores[i]));
                gradient[i] = (float) (weights[i] * (labels[i] - probability));
                curvature[i] = (float) (weights[i] * probability * (1 - probability));
                if (random.nextDouble() < settings.share()) {
                    chosen[count++] = i;
                }
            }
            Grower grower = new Grower(random);
            grower.grow(Arrays.copyOf(chosen, count));
            trees.add(grower.tree());
            for (int i = 0; i < labels.length; i++) {
                scores[i] += grower.value(i);
            }
        }
        return new BoostedTrees(base, trees);
    }

    /** Grows one tree, level by level in the order of nodes. */
    private final class Grower {
        private final List<int[]> splits = new ArrayList<>();
        private final List<Float> values = new ArrayList<>();
        private final boolean[] used = new boolean[cuts.length];

        Grower(Random random) {
            for (int f = 0; f < used.length; f++) {
                used[f] = random.nextDouble() < settings.share();
            }
        }

        void grow(int[] rows) {
            splits.add(LEAF);
            values.add(0f);
            grow(0, rows, 0);
        }

        private void grow(int node, int[] rows, int depth) {
            double g = 0;
            double h = 0;
            for (int row : rows) {
                g += gradient[row];
                h += curvature[row];
            }
            int @Nullable [] best = depth < settings.depth() ? best(rows, g, h) : null;
            if (best == null) {
                splits.set(node, LEAF);
                values.set(node, (float) (settings.rate() * g / (h + LAMBDA)));
                return;
            }
            int left = splits.size();
            splits.set(node, new int[] {best[0], best[1], left});
            for (int side = 0; side < 2; side++) {
                splits.add(LEAF);
                values.add(0f);
            }
            byte[] bins = binned[best[0]];
            grow(left, Arrays.stream(rows).filter(row -> bins[row] < best[1]).toArray(), depth + 1);
            grow(
                    left + 1,
                    Arrays.stream(rows).filter(row -> bins[row] >= best[1]).toArray(),
                    depth + 1);
        }

        private int @Nullable [] best(int[] rows, double g, double h) {
            double gain = 1e-3;
            int @Nullable [] best = null;
            for (int f = 0; f < cuts.length; f++) {
                if (!used[f]) {
                    continue;
                }
                double[] sums = new double[BINS + 1];
                double[] curves = new double[BINS + 1];
                byte[] bins = binned[f];
                for (int row : rows) {
                    sums[bins[row]] += gradient[row];
                    curves[bins[row]] += curvature[row];
                }
                double gl = 0;
                double hl = 0;
                for (int bin = 0; bin < cuts[f].length; bin++) {
                    gl += sums[bin];
                    hl += curves[bin];
                    if (hl < settings.least() || h - hl < settings.least()) {
                        continue;
                    }
                    double found =
                            gl * gl / (hl + LAMBDA) + (g - gl) * (g - gl) / (h - hl + LAMBDA) - g * g / (h + LAMBDA);
                    if (found > gain) {
                        gain = found;
                        best = new int[] {f, bin + 1};
                    }
                }
            }
            return best;
        }

        float value(int row) {
            int at = 0;
            while (splits.get(at)[0] >= 0) {
                int[] split = splits.get(at);
                at = split[2] + (binned[split[0]][row] < split[1] ? 0 : 1);
            }
            return values.get(at);
        }

        BoostedTrees.Tree tree() {
            int nodes = splits.size();
            int[] features = new int[nodes];
            float[] thresholds = new float[nodes];
            int[] left = new int[nodes];
            for (int i = 0; i < nodes; i++) {
                int[] split = splits.get(i);
                features[i] = split[0];
                thresholds[i] = split[0] < 0 ? values.get(i) : cuts[split[0]][split[1] - 1];
                left[i] = split[2];
            }
            return new BoostedTrees.Tree(features, thresholds, left);
        }
    }
}
