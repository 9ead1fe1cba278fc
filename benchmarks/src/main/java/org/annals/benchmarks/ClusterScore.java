package org.annals.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** B³ of a clustering against labels; items that the system does not know stand alone. */
final class ClusterScore {
    private record Item(String label, String cluster) {}

    private final List<Item> items = new ArrayList<>();
    private int size;
    private int found;
    private double precision;
    private double recall;

    /** Adds an item; an empty cluster is one of its own. */
    void add(String label, String cluster) {
        items.add(new Item(label, cluster.isEmpty() ? "alone " + items.size() : cluster));
        size++;
        found += cluster.isEmpty() ? 0 : 1;
        precision = 0;
        recall = 0;
        for (Item one : items) {
            int both = 0;
            int sameCluster = 0;
            int sameLabel = 0;
            for (Item other : items) {
                boolean label1 = one.label.equals(other.label);
                boolean cluster1 = one.cluster.equals(other.cluster);
                sameLabel += label1 ? 1 : 0;
                sameCluster += cluster1 ? 1 : 0;
                both += label1 && cluster1 ? 1 : 0;
            }
            precision += (double) both / sameCluster;
            recall += (double) both / sameLabel;
        }
    }

    /** Pools with another set of items, none of which is compared with these. */
    void addAll(ClusterScore other) {
        size += other.size;
        found += other.found;
        precision += other.precision;
        recall += other.recall;
    }

    int size() {
        return size;
    }

    /** The share of the items that the system knows. */
    double found() {
        return size == 0 ? 0 : (double) found / size;
    }

    double precision() {
        return size == 0 ? 0 : precision / size;
    }

    double recall() {
        return size == 0 ? 0 : recall / size;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
