package org.annals.attribution.report;

import java.util.Arrays;

/** Collects the hashed features of one choice; the same words always give the same numbers. Not thread-safe. */
final class FeatureBag {
    private static final int MIX = 0x9E3779B1;

    private int[] features = new int[48];
    private int count;

    FeatureBag add(String name) {
        put(hash(name.hashCode()));
        return this;
    }

    FeatureBag add(String name, String value) {
        put(hash(name.hashCode() * 31 + value.hashCode() * MIX));
        return this;
    }

    FeatureBag add(String name, String value, String other) {
        put(hash((name.hashCode() * 31 + value.hashCode() * MIX) * 31 + other.hashCode() * 0x85EBCA6B));
        return this;
    }

    private void put(int feature) {
        if (count == features.length) {
            features = Arrays.copyOf(features, count * 2);
        }
        features[count++] = feature;
    }

    private static int hash(int value) {
        int mixed = value * MIX;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ mixed >>> 13;
    }

    /** What was collected; the bag is empty after. */
    int[] take() {
        int[] taken = Arrays.copyOf(features, count);
        count = 0;
        return taken;
    }
}
