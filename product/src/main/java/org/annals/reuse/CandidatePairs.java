package org.annals.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * The same pairs as FingerprintIndex finds, kept up to date: who comes is counted against the neighbours of each of its
 * fingerprints; two that it pushes apart in a long run, or lets together by leaving, are counted again by what they share.
 */
/** The pairs of documents worth a closer look, while documents come and go. */
final class CandidatePairs<T extends CandidatePairs.Sketched> {
    private static final int REACH = FingerprintIndex.NEIGHBOURS;
    /** With so many arrivals for each that was there, all pairs are looked for at once. */
    private static final int MANY = 4;

    private final FingerprintRuns<T> runs = new FingerprintRuns<>();
    private final Map<T, Set<T>> partners = new HashMap<>();
    private final Set<Pair<T>> doubtful = new HashSet<>();

    /** A document with its fingerprints; equal only to itself. */
    interface Sketched {
        /** Its place in the order of runs; no two have the same. */
        String key();

        /** Ascending, each once. */
        int[] fingerprints();
    }

    /** Two documents, the first in order first. */
    record Pair<T>(T a, T b) {}

    /** Pairs that are no longer candidates, and pairs that are now. */
    record Change<T>(Set<Pair<T>> gone, Set<Pair<T>> come) {}

    /** Follows departures and arrivals. */
    Change<T> follow(List<T> gone, List<T> come) {
        Change<T> change = new Change<>(new HashSet<>(), new HashSet<>());
        gone.forEach(one -> remove(one, change));
        if (come.size() > partners.size() / MANY) {
            all(come, change);
            return change;
        }
        come.forEach(one -> add(one, change));
        for (Pair<T> pair : doubtful) {
            boolean known = partners.containsKey(pair.a) && partners.containsKey(pair.b);
            if (known) {
                set(pair, isCandidate(pair), change);
            }
        }
        doubtful.clear();
        return change;
    }

    private void all(List<T> come, Change<T> change) {
        come.forEach(one -> partners.put(one, new HashSet<>()));
        List<T> sorted = new ArrayList<>(partners.keySet());
        sorted.sort((a, b) -> a.key().compareTo(b.key()));
        runs.clear();
        for (T one : sorted) {
            for (int fingerprint : one.fingerprints()) {
                runs.add(fingerprint, runs.of(fingerprint).size(), one);
            }
        }
        Set<Pair<T>> now = new HashSet<>();
        List<int[]> sketches = sorted.stream().map(Sketched::fingerprints).toList();
        for (long pair : FingerprintIndex.candidates(sketches)) {
            now.add(new Pair<>(sorted.get((int) (pair >> 32)), sorted.get((int) pair)));
        }
        partners.forEach((a, others) -> {
            for (T b : List.copyOf(others)) {
                if (isBefore(a, b) && !now.contains(new Pair<>(a, b))) {
                    set(new Pair<>(a, b), false, change);
                }
            }
        });
        now.forEach(pair -> set(pair, true, change));
        doubtful.clear();
    }

    private void add(T one, Change<T> change) {
        partners.put(one, new HashSet<>());
        Map<T, Integer> shared = new LinkedHashMap<>();
        for (int fingerprint : one.fingerprints()) {
            List<T> run = runs.of(fingerprint);
            int at = place(run, one);
            doubt(run, at, REACH);
            int worth = Sketch.isStrong(fingerprint) ? 2 : 1;
            for (T other : run.subList(Math.max(0, at - REACH), Math.min(run.size(), at + REACH))) {
                shared.merge(other, worth, Integer::sum);
            }
            runs.add(fingerprint, at, one);
        }
        shared.forEach((other, worth) -> {
            if (worth > 1) {
                set(pair(one, other), true, change);
            }
        });
    }

    private void remove(T one, Change<T> change) {
        for (int fingerprint : one.fingerprints()) {
            int at = place(runs.of(fingerprint), one);
            if (at < runs.of(fingerprint).size()) {
                runs.remove(fingerprint, at);
                doubt(runs.of(fingerprint), at, REACH);
            }
        }
        runs.forget(one);
        for (T other : List.copyOf(partners.getOrDefault(one, Set.of()))) {
            set(pair(one, other), false, change);
        }
        partners.remove(one);
    }

    /** Marks those pairs of a run, taken without the one at the place, that it keeps from being neighbours. */
    private void doubt(List<T> run, int at, int reach) {
        for (int i = Math.max(0, at - reach); i < at && i + reach < run.size(); i++) {
            doubtful.add(new Pair<>(run.get(i), run.get(i + reach)));
        }
    }

    private void set(Pair<T> pair, boolean candidate, Change<T> change) {
        Set<T> ofA = partners.getOrDefault(pair.a, new HashSet<>());
        Set<T> ofB = partners.getOrDefault(pair.b, new HashSet<>());
        boolean moved = candidate ? ofA.add(pair.b) : ofA.remove(pair.b);
        if (candidate) {
            ofB.add(pair.a);
        } else {
            ofB.remove(pair.a);
        }
        Set<Pair<T>> into = candidate ? change.come : change.gone;
        Set<Pair<T>> from = candidate ? change.gone : change.come;
        if (moved && !from.remove(pair)) {
            into.add(pair);
        }
    }

    private boolean isCandidate(Pair<T> pair) {
        int worth = 0;
        int[] b = pair.b.fingerprints();
        for (int fingerprint : pair.a.fingerprints()) {
            if (Arrays.binarySearch(b, fingerprint) >= 0) {
                List<T> run = runs.of(fingerprint);
                boolean near = place(run, pair.b) - place(run, pair.a) <= REACH;
                worth += near ? Sketch.isStrong(fingerprint) ? 2 : 1 : 0;
            }
        }
        return worth > 1;
    }

    private Pair<T> pair(T a, T b) {
        return isBefore(a, b) ? new Pair<>(a, b) : new Pair<>(b, a);
    }

    private boolean isBefore(T a, T b) {
        return a.key().compareTo(b.key()) < 0;
    }

    private int place(List<T> run, T one) {
        int low = 0;
        int high = run.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (run.get(middle).key().compareTo(one.key()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
