package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annals.language.syntax.FeatureWeights;

/*
 * Rows exist only for features that a mistake touched. A row lies in one stretch of the pool: a header (length, capacity,
 * touches), then one entry for each class; a row that is full moves to the pool's end. Weights are whole numbers, because an
 * update adds or takes away one. The average over all decisions is kept lazily: a weight's sum is brought up to date when the
 * weight changes (Collins 2002; Daumé's trick with time stamps).
 */
/** The weights of an averaged perceptron while it learns. */
final class TrainableWeights {
    private static final int GOLDEN = 0x9E3779B9;
    private static final int MOST_TOUCHES = 0xFFFF;
    private static final int MOST_CLASSES = 128;

    private long[] table = new long[1 << 16];
    private int size;
    private int[] pool = new int[1 << 18];
    private double[] sums = new double[1 << 18];
    private int[] stamps = new int[1 << 18];
    private int end = 1;
    private int now;

    private int slot(int feature) {
        int mask = table.length - 1;
        int slot = feature * GOLDEN >>> 32 - Integer.numberOfTrailingZeros(table.length);
        while (table[slot] != 0 && (int) (table[slot] >>> 32) != feature) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int length(int header) {
        return header & 0xFF;
    }

    private static int capacity(int header) {
        return header >>> 8 & 0xFF;
    }

    private static int touches(int header) {
        return header >>> 16;
    }

    /** Adds the weights of the first {@code count} features to the classes' scores. */
    void addTo(int[] scores, int[] features, int count) {
        for (int f = 0; f < count; f++) {
            addTo(scores, features[f]);
        }
    }

    private void addTo(int[] scores, int feature) {
        int start = (int) table[slot(feature)];
        if (start != 0) {
            int last = start + length(pool[start]);
            for (int i = start + 1; i <= last; i++) {
                int entry = pool[i];
                scores[entry >>> 24] += entry << 8 >> 8;
            }
        }
    }

    /** Moves the weights of these features towards one class and away from another. */
    void update(int[] features, int count, int right, int wrong) {
        for (int f = 0; f < count; f++) {
            int slot = slot(features[f]);
            if (table[slot] == 0) {
                table[slot] = (long) features[f] << 32 | newRow(2);
                pool[(int) table[slot]] = 2 << 8;
                size++;
                if (size * 2 > table.length) {
                    grow();
                    slot = slot(features[f]);
                }
            }
            add(slot, right, 1);
            add(slot, wrong, -1);
            int start = (int) table[slot];
            if (touches(pool[start]) < MOST_TOUCHES) {
                pool[start] += 1 << 16;
            }
        }
    }

    private int newRow(int capacity) {
        int start = end;
        end += capacity + 1;
        if (end > pool.length) {
            int more = pool.length + pool.length / 2;
            pool = Arrays.copyOf(pool, more);
            sums = Arrays.copyOf(sums, more);
            stamps = Arrays.copyOf(stamps, more);
        }
        return start;
    }

    private void add(int slot, int label, int amount) {
        int start = (int) table[slot];
        int length = length(pool[start]);
        int at = start + 1;
        while (at <= start + length && pool[at] >>> 24 != label) {
            at++;
        }
        if (at > start + length) {
            if (length == capacity(pool[start])) {
                start = moved(slot, start, length);
                at = start + length + 1;
            }
            pool[start]++;
            pool[at] = label << 24;
            sums[at] = 0;
            stamps[at] = now;
        }
        int weight = pool[at] << 8 >> 8;
        sums[at] += weight * (double) (now - stamps[at]);
        stamps[at] = now;
        pool[at] = label << 24 | weight + amount & 0xFFFFFF;
    }

    private int moved(int slot, int from, int length) {
        int capacity = Math.min(255, length * 2);
        int to = newRow(capacity);
        System.arraycopy(pool, from, pool, to, length + 1);
        System.arraycopy(sums, from, sums, to, length + 1);
        System.arraycopy(stamps, from, stamps, to, length + 1);
        pool[to] = touches(pool[from]) << 16 | capacity << 8 | length;
        table[slot] = table[slot] & 0xFFFFFFFF00000000L | to;
        return to;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                table[slot((int) (entry >>> 32))] = entry;
            }
        }
    }

    /** Time passes; to be called once for each decision. */
    void tick() {
        now++;
    }

    /**
     * The averaged weights as whole numbers.
     *
     * @param leastTouches features that fewer mistakes touched are left out
     * @param least weights whose size is below this, after rounding, are left out
     */
    FeatureWeights averaged(int leastTouches, int least) {
        return averaged(new double[MOST_CLASSES], leastTouches, least, false);
    }

    /** The averaged weights of so many classes less those of class 0, which then has none: only differences decide. */
    FeatureWeights averagedAgainstFirst(int classes, int leastTouches, int least) {
        return averaged(new double[classes], leastTouches, least, true);
    }

    private FeatureWeights averaged(double[] means, int leastTouches, int least, boolean againstFirst) {
        List<FeatureWeights.Row> kept = new ArrayList<>();
        for (long entry : table) {
            int start = (int) entry;
            if (entry != 0 && touches(pool[start]) >= leastTouches) {
                Arrays.fill(means, 0);
                for (int i = start + 1; i <= start + length(pool[start]); i++) {
                    double sum = sums[i] + (pool[i] << 8 >> 8) * (double) (now - stamps[i]);
                    means[pool[i] >>> 24] = sum / now;
                }
                FeatureWeights.Row row = rounded((int) (entry >>> 32), means, againstFirst ? means[0] : 0, least);
                if (row.length() > 0) {
                    kept.add(row);
                }
            }
        }
        return FeatureWeights.of(kept);
    }

    private static FeatureWeights.Row rounded(int feature, double[] means, double zero, int least) {
        int[] classes = new int[means.length];
        int[] weights = new int[means.length];
        int count = 0;
        for (int label = 0; label < means.length; label++) {
            int whole = (int) Math.round(means[label] - zero);
            if (Math.abs(whole) >= least) {
                classes[count] = label;
                weights[count++] = whole;
            }
        }
        return new FeatureWeights.Row(feature, Arrays.copyOf(classes, count), Arrays.copyOf(weights, count));
    }
}
