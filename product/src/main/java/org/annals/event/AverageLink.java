package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/*
 * Scores of pairs that were not compared count as 0. A pair that excludes each other keeps its clusters apart for good.
 * Ties fall to the smaller numbers, so members have to be numbered in an order that does not depend on their arrival.
 */
/** Average-link clustering of numbered members from the scores of some pairs. */
final class AverageLink {
    /** The score of a pair that keeps its clusters apart, however well the others agree. */
    static final float EXCLUDING = -2e6f;

    private final double least;
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final PriorityQueue<Join> queue = new PriorityQueue<>(Comparator.comparingDouble((Join join) -> -join.mean)
            .thenComparingInt(join -> join.a)
            .thenComparingInt(join -> join.b));

    private record Join(double mean, int a, int b, int sizeA, int sizeB) {}

    /** @param least the least mean score of two clusters that are joined; positive */
    AverageLink(int size, double least) {
        this.least = least;
        for (int i = 0; i < size; i++) {
            sums.add(new HashMap<>());
            members.add(new ArrayList<>(List.of(i)));
        }
    }

    void add(int a, int b, double score) {
        sums.get(a).merge(b, score, Double::sum);
        sums.get(b).merge(a, score, Double::sum);
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
        if (a < b && sum != null && sum / pairs >= least) {
            queue.add(new Join(
                    sum / pairs, a, b, members.get(a).size(), members.get(b).size()));
        }
    }

    private void join(int keep, int drop) {
        members.get(keep).addAll(members.get(drop));
        members.get(drop).clear();
        Map<Integer, Double> dropped = sums.get(drop);
        sums.get(keep).remove(drop);
        dropped.remove(keep);
        for (Map.Entry<Integer, Double> entry : dropped.entrySet()) {
            int other = entry.getKey();
            sums.get(other).remove(drop);
            sums.get(other).merge(keep, entry.getValue(), Double::sum);
            sums.get(keep).merge(other, entry.getValue(), Double::sum);
        }
        dropped.clear();
        for (int other : sums.get(keep).keySet()) {
            offer(Math.min(keep, other), Math.max(keep, other));
        }
    }
}
