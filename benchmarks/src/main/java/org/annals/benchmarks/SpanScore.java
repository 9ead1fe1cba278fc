package org.annals.benchmarks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counts of spans that gold and system share: precision, recall and their harmonic mean. */
public final class SpanScore {
    private long gold;
    private long system;
    private long shared;

    /** Adds two lists of spans or labelled spans of one text; equal elements match. */
    public <T> void add(List<T> goldSpans, List<T> systemSpans) {
        Set<T> known = new HashSet<>(goldSpans);
        gold += known.size();
        Set<T> given = new HashSet<>(systemSpans);
        system += given.size();
        given.retainAll(known);
        shared += given.size();
    }

    public double precision() {
        return system == 0 ? 0 : (double) shared / system;
    }

    public double recall() {
        return gold == 0 ? 0 : (double) shared / gold;
    }

    public double f1() {
        return gold + system == 0 ? 0 : 2.0 * shared / (gold + system);
    }

    public long gold() {
        return gold;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "F1 %.3f  P %.3f  R %.3f  (gold %d, found %d)", f1(), precision(), recall(), gold, system);
    }
}
