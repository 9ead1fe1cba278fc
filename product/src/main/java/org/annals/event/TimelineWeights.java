package org.annals.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.WordList;

/** The weights by which days and sentences are chosen, from a data file beside this class. */
final class TimelineWeights {
    private final Map<String, Double> weights = new HashMap<>();

    private TimelineWeights() {}

    static TimelineWeights load() {
        TimelineWeights weights = new TimelineWeights();
        for (List<String> row :
                WordList.table(TimelineWeights.class, "timeline-weights.tsv").values()) {
            weights.weights.put(row.get(0), Double.parseDouble(row.get(1)));
        }
        return weights;
    }

    double get(String name) {
        Double weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("a weight must be in the table, got " + name);
        }
        return weight;
    }
}
