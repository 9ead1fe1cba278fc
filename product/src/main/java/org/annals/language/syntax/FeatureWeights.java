package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/*
 * Features are 32-bit hashes. A perceptron touches only the two classes that a mistake concerns, so rows are short: each is
 * kept as (class, weight) pairs rather than as a weight for every class. One slot of the table is one long: the feature's
 * hash above, the row's start and length below; one cache line for the slot and one for the row is all a feature costs.
 */
/** The weights of a linear model: feature and class to whole number. Immutable. */
public final class FeatureWeights {
    private static final int LENGTH_BITS = 8;
    private static final int WEIGHT_BITS = 24;
    private static final int GOLDEN = 0x9E3779B9;

    private final long[] table;
    private final int shift;
    private final int[] entries;

    private FeatureWeights(long[] table, int[] entries) {
        this.table = table;
        this.shift = 32 - Integer.numberOfTrailingZeros(table.length);
        this.entries = entries;
    }

    /** One feature's weights: classes ascending, below 256, with their weights. */
    public static final class Row {
        private final int feature;
        private final int[] classes;
        private final int[] weights;

        public Row(int feature, int[] classes, int[] weights) {
            this.feature = feature;
            this.classes = classes.clone();
            this.weights = weights.clone();
        }

        public int feature() {
            return feature;
        }

        /** The number of classes that have a weight. */
        public int length() {
            return classes.length;
        }
    }

    /** Weights of rows with distinct features. */
    public static FeatureWeights of(Iterable<Row> rows) {
        int features = 0;
        int size = 0;
        for (Row row : rows) {
            features++;
            size += row.classes.length;
        }
        long[] table = emptyTable(features);
        int[] entries = new int[size];
        FeatureWeights weights = new FeatureWeights(table, entries);
        int at = 0;
        for (Row row : rows) {
            weights.put(row.feature, at, row.classes.length);
            for (int i = 0; i < row.classes.length; i++) {
                entries[at++] = row.classes[i] << WEIGHT_BITS | row.weights[i] & (1 << WEIGHT_BITS) - 1;
            }
        }
        return weights;
    }

    private static long[] emptyTable(int features) {
        int size = Integer.highestOneBit(Math.max(features, 8)) << 1;
        return new long[size < features * 1.6 ? size << 1 : size];
    }

    private void put(int feature, int start, int length) {
        int slot = feature * GOLDEN >>> shift;
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = (long) feature << 32 | (long) start << LENGTH_BITS | length;
    }

    /**
     * Adds the weights of the first {@code count} features to the classes' scores.
     *
     * @param slots room for as many numbers as there are features; what it holds afterwards means nothing
     */
    public void addTo(int[] scores, int[] features, int count, long[] slots) {
        // First all slots, then all rows: so the memory answers many requests at a time instead of one after the other.
        for (int f = 0; f < count; f++) {
            slots[f] = table[features[f] * GOLDEN >>> shift];
        }
        for (int f = 0; f < count; f++) {
            long found = slots[f];
            if (found != 0) {
                if ((int) (found >>> 32) != features[f]) {
                    found = probe(features[f]);
                }
                slots[f] = found;
            }
        }
        for (int f = 0; f < count; f++) {
            int at = (int) slots[f] >>> LENGTH_BITS;
            int end = at + ((int) slots[f] & (1 << LENGTH_BITS) - 1);
            for (; at < end; at++) {
                int entry = entries[at];
                scores[entry >>> WEIGHT_BITS] += entry << 8 >> 8;
            }
        }
    }

    private long probe(int feature) {
        int slot = (feature * GOLDEN >>> shift) + 1 & table.length - 1;
        while (table[slot] != 0 && (int) (table[slot] >>> 32) != feature) {
            slot = slot + 1 & table.length - 1;
        }
        return table[slot];
    }

    /** The number of features that have weights. */
    public int size() {
        int size = 0;
        for (long slot : table) {
            size += slot == 0 ? 0 : 1;
        }
        return size;
    }

    void writeTo(DataOutputStream out) throws IOException {
        long[] sorted = Arrays.stream(table).filter(slot -> slot != 0).toArray();
        for (int i = 0; i < sorted.length; i++) {
            // Unsigned order of the features, whatever the order in the table.
            sorted[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        PackedNumbers.write(out, sorted.length);
        int last = 0;
        for (long flipped : sorted) {
            long slot = flipped ^ Long.MIN_VALUE;
            int feature = (int) (slot >>> 32);
            int start = (int) (slot & 0xFFFFFFFFL) >>> LENGTH_BITS;
            int length = (int) (slot & (1 << LENGTH_BITS) - 1);
            PackedNumbers.write(out, feature - last);
            last = feature;
            PackedNumbers.write(out, length);
            for (int i = start; i < start + length; i++) {
                out.writeByte(entries[i] >>> WEIGHT_BITS);
                PackedNumbers.writeSigned(out, entries[i] << 8 >> 8);
            }
        }
    }

    static FeatureWeights readFrom(DataInputStream in) throws IOException {
        int features = PackedNumbers.read(in);
        long[] table = emptyTable(features);
        int[] entries = new int[features * 4 + 16];
        FeatureWeights index = new FeatureWeights(table, entries);
        int feature = 0;
        int at = 0;
        for (int row = 0; row < features; row++) {
            feature += PackedNumbers.read(in);
            int length = PackedNumbers.read(in);
            if (at + length > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(at + length, entries.length * 3 / 2));
            }
            index.put(feature, at, length);
            for (int i = 0; i < length; i++) {
                int label = in.readUnsignedByte();
                entries[at++] = label << WEIGHT_BITS | PackedNumbers.readSigned(in) & (1 << WEIGHT_BITS) - 1;
            }
        }
        return new FeatureWeights(table, Arrays.copyOf(entries, at));
    }
}
