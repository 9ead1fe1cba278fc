package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

/*
 * Features are 32-bit hashes. A perceptron touches only the two classes that a mistake concerns, so rows are short: each is
 * kept as (class, weight) pairs rather than as a weight for every class. One slot of the table is one long: the feature's hash
 * above, and below the row itself, where it has at most two small weights (four of five have), else the row's start and length.
 */
/** The weights of a linear model: feature and class to whole number. Immutable. */
public final class FeatureWeights {
    /** Classes are below this. */
    private static final int MOST_CLASSES = 128;

    private static final int LENGTH_BITS = 8;
    private static final int CLASS_BITS = 7;
    private static final int PAIR_BITS = 15;
    private static final int WEIGHT_BITS = 24;
    private static final int GOLDEN = 0x9E3779B9;
    /** In a slot's lower half: what follows is a row's start and length. */
    private static final int ELSEWHERE = Integer.MIN_VALUE;

    private final long[] table;
    private final int shift;
    private final int[] entries;

    private FeatureWeights(long[] table, int[] entries) {
        this.table = table;
        this.shift = 32 - Integer.numberOfTrailingZeros(table.length);
        this.entries = entries;
    }

    /** One feature's weights: classes ascending, below 128, with their weights, none of them 0. */
    public static final class Row {
        private final int feature;
        private final int[] classes;
        private final int[] weights;

        public Row(int feature, int[] classes, int[] weights) {
            if (classes.length > 0 && classes[classes.length - 1] >= MOST_CLASSES) {
                throw new IllegalArgumentException("classes must be below 128, got " + classes[classes.length - 1]);
            }
            this.feature = feature;
            this.classes = classes.clone();
            this.weights = weights.clone();
        }

        public int feature() {
            return feature;
        }

        /** Adds the weights to the classes' scores. */
        void addTo(int[] scores) {
            for (int i = 0; i < classes.length; i++) {
                scores[classes[i]] += weights[i];
            }
        }

        /** The number of classes that have a weight. */
        public int length() {
            return classes.length;
        }
    }

    /** Weights of rows with distinct features. */
    public static FeatureWeights of(Collection<Row> rows) {
        Builder builder = new Builder(rows.size());
        for (Row row : rows) {
            builder.add(row.feature, row.classes, row.weights, row.classes.length);
        }
        return builder.weights();
    }

    /** Puts rows into a table of their number. */
    private static final class Builder {
        private final long[] table;
        private final int shift;
        private int[] entries = new int[1024];
        private int end;

        Builder(int features) {
            int size = Integer.highestOneBit(Math.max(features, 8)) << 1;
            table = new long[size < features * 1.6 ? size << 1 : size];
            shift = 32 - Integer.numberOfTrailingZeros(table.length);
        }

        void add(int feature, int[] classes, int[] weights, int length) {
            int slot = feature * GOLDEN >>> shift;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            int row = isSmall(weights, length) ? inline(classes, weights, length) : elsewhere(classes, weights, length);
            table[slot] = (long) feature << 32 | Integer.toUnsignedLong(row);
        }

        private static boolean isSmall(int[] weights, int length) {
            boolean small = length <= 2;
            for (int i = 0; i < length && small; i++) {
                small = weights[i] == (byte) weights[i];
            }
            return small;
        }

        private static int inline(int[] classes, int[] weights, int length) {
            int row = 0;
            for (int i = 0; i < length; i++) {
                row |= ((weights[i] & 0xFF) << CLASS_BITS | classes[i]) << i * PAIR_BITS;
            }
            return row;
        }

        private int elsewhere(int[] classes, int[] weights, int length) {
            if (end + length > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(end + length, entries.length * 3 / 2));
            }
            int start = end;
            for (int i = 0; i < length; i++) {
                entries[end++] = classes[i] << WEIGHT_BITS | weights[i] & (1 << WEIGHT_BITS) - 1;
            }
            return ELSEWHERE | start << LENGTH_BITS | length;
        }

        FeatureWeights weights() {
            return new FeatureWeights(table, Arrays.copyOf(entries, end));
        }
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
            int row = (int) slots[f];
            if (row >= 0) {
                // A pair that is not there adds nothing to class 0.
                scores[row & MOST_CLASSES - 1] += (byte) (row >>> CLASS_BITS);
                scores[row >>> PAIR_BITS & MOST_CLASSES - 1] += (byte) (row >>> PAIR_BITS + CLASS_BITS);
            } else {
                addRow(scores, row);
            }
        }
    }

    private void addRow(int[] scores, int row) {
        int at = start(row);
        for (int end = at + length(row); at < end; at++) {
            int entry = entries[at];
            scores[entry >>> WEIGHT_BITS] += entry << 8 >> 8;
        }
    }

    private static int start(int row) {
        return (row & ~ELSEWHERE) >>> LENGTH_BITS;
    }

    private static int length(int row) {
        return row & (1 << LENGTH_BITS) - 1;
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
            PackedNumbers.write(out, feature - last);
            last = feature;
            writeRow(out, (int) slot);
        }
    }

    private void writeRow(DataOutputStream out, int row) throws IOException {
        if (row >= 0) {
            int second = row >>> PAIR_BITS;
            PackedNumbers.write(out, second == 0 ? 1 : 2);
            writePair(out, row & MOST_CLASSES - 1, (byte) (row >>> CLASS_BITS));
            if (second != 0) {
                writePair(out, second & MOST_CLASSES - 1, (byte) (second >>> CLASS_BITS));
            }
            return;
        }
        PackedNumbers.write(out, length(row));
        for (int i = start(row); i < start(row) + length(row); i++) {
            writePair(out, entries[i] >>> WEIGHT_BITS, entries[i] << 8 >> 8);
        }
    }

    private static void writePair(DataOutputStream out, int label, int weight) throws IOException {
        out.writeByte(label);
        PackedNumbers.writeSigned(out, weight);
    }

    static FeatureWeights readFrom(DataInputStream in) throws IOException {
        int features = PackedNumbers.read(in);
        Builder builder = new Builder(features);
        int feature = 0;
        int[] classes = new int[MOST_CLASSES];
        int[] weights = new int[MOST_CLASSES];
        for (int row = 0; row < features; row++) {
            feature += PackedNumbers.read(in);
            int length = PackedNumbers.read(in);
            for (int i = 0; i < length; i++) {
                classes[i] = in.readUnsignedByte();
                weights[i] = PackedNumbers.readSigned(in);
            }
            builder.add(feature, classes, weights, length);
        }
        return builder.weights();
    }
}
