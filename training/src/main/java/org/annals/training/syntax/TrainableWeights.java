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

    /** Adds the feature's weights to the classes' scores. */
    void addTo(int[] scores, int feature) {
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
     * @param scale what a weight is multiplied with before it is rounded
     * @param leastTouches features that fewer mistakes touched are left out
     * @param least weights whose size is below this, after rounding, are left out
     */
    FeatureWeights averaged(double scale, int leastTouches, int least) {
        List<FeatureWeights.Row> kept = new ArrayList<>();
        for (long entry : table) {
            int start = (int) entry;
            if (entry != 0 && touches(pool[start]) >= leastTouches) {
                FeatureWeights.Row row = averaged((int) (entry >>> 32), start, scale, least);
                if (row.length() > 0) {
                    kept.add(row);
                }
            }
        }
        return FeatureWeights.of(kept);
    }

    private FeatureWeights.Row averaged(int feature, int start, double scale, int least) {
        int length = length(pool[start]);
        long[] found = new long[length];
        int count = 0;
        for (int i = start + 1; i <= start + length; i++) {
            double sum = sums[i] + (pool[i] << 8 >> 8) * (double) (now - stamps[i]);
            int whole = (int) Math.round(sum / now * scale);
            if (Math.abs(whole) >= least) {
                found[count++] = (long) (pool[i] >>> 24) << 32 | whole & 0xFFFFFFFFL;
            }
        }
        Arrays.sort(found, 0, count);
        int[] classes = new int[count];
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            classes[i] = (int) (found[i] >>> 32);
            weights[i] = (int) found[i];
        }
        return new FeatureWeights.Row(feature, classes, weights);
    }
}
