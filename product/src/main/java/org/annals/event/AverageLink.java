package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/*
 * Scores of pairs that were not compared count as 0. A pair that excludes each other keeps its clusters apart for good.
 * Ties fall to the smaller numbers, so members have to be numbered in an order that does not depend on their arrival.
 */
/** Average-link clustering of numbered members from the scores of some pairs, in which the best pair may count for more. */
final class AverageLink {
    /** The score of a pair that keeps its clusters apart, however well the others agree. */
    static final float EXCLUDING = -2e6f;

    private final double least;
    private final double share;
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<Map<Integer, Double>> best = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final PriorityQueue<Join> queue = new PriorityQueue<>(Comparator.comparingDouble((Join join) -> -join.score)
            .thenComparingInt(join -> join.a)
            .thenComparingInt(join -> join.b));

    private record Join(double score, int a, int b, int sizeA, int sizeB) {}

    /** @param least the least mean score of two clusters that are joined; positive */
    AverageLink(int size, double least) {
        this(size, least, 0);
    }

    /**
     * @param least the least score of two clusters that are joined; positive
     * @param share how much of that score is the best pair between them, from 0 to 1; the rest is the mean of all pairs
     */
    AverageLink(int size, double least, double share) {
        this.least = least;
        this.share = share;
        for (int i = 0; i < size; i++) {
            sums.add(new HashMap<>());
            best.add(new HashMap<>());
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    void add(int a, int b, double score) {
        sums.get(a).merge(b, score, Double::sum);
        sums.get(b).merge(a, score, Double::sum);
        best.get(a).merge(b, score, Math::max);
        best.get(b).merge(a, score, Math::max);
    }

    /** The clusters, each sorted, in the order of their smallest members. */
    List<List<Integer>> clusters() {
        for (int a = 0; a < sums.size(); a++) {
            for (int b : sums.get(a).keySet()) {
                offer(a, b);
            }
        }
        while (!queue.isEmpty()) {
            Join join = queue.remove();
            if (members.get(join.a).size() == join.sizeA && members.get(join.b).size() == join.sizeB) {
                join(join.a, join.b);
            }
        }
        Map<Integer, List<Integer>> found = new TreeMap<>();
        for (List<Integer> cluster : members) {
            if (!cluster.isEmpty()) {
                cluster.sort(Comparator.naturalOrder());
                found.put(cluster.get(0), cluster);
            }
        }
        return List.copyOf(found.values());
    }

    private void offer(int a, int b) {
        double pairs = (double) members.get(a).size() * members.get(b).size();
        Double sum = sums.get(a).get(b);
        Double nearest = best.get(a).get(b);
        if (a < b && sum != null && nearest != null) {
            double score = score(sum / pairs, nearest, share);
            if (score >= least) {
                queue.add(new Join(
                        score, a, b, members.get(a).size(), members.get(b).size()));
            }
        }
    }

    /** The score of two clusters by the mean of all their pairs and the best pair. */
    static double score(double mean, double best, double share) {
        return (1 - share) * mean + share * best;
    }

    private void join(int keep, int drop) {
        members.get(keep).addAll(members.get(drop));
        members.get(drop).clear();
        hand(sums, keep, drop, Double::sum);
        hand(best, keep, drop, Math::max);
        for (int other : sums.get(keep).keySet()) {
            offer(Math.min(keep, other), Math.max(keep, other));
        }
    }

    /** Gives what stands under one cluster to the one that takes it in. */
    private static void hand(List<Map<Integer, Double>> scores, int keep, int drop, BinaryOperator<Double> together) {
        Map<Integer, Double> dropped = scores.get(drop);
        scores.get(keep).remove(drop);
        dropped.remove(keep);
        for (Map.Entry<Integer, Double> entry : dropped.entrySet()) {
            int other = entry.getKey();
            scores.get(other).remove(drop);
            scores.get(other).merge(keep, entry.getValue(), together);
            scores.get(keep).merge(other, entry.getValue(), together);
        }
        dropped.clear();
    }
}
