package org.annals.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/*
 * Candidates come from an inverted index of each text's most telling words, so that texts without one in common are never
 * compared.
 */
/** Groups texts that tell the same story, by the words and names they share. */
final class TextTopics {
    private final double least;

    /** @param least how alike, 0 to 1, the texts of one story must be in the mean */
    TextTopics(double least) {
        this.least = least;
    }

    /** The story of each text: numbers from 0 in the order of their first texts. */
    int[] of(List<TextProfile> texts) {
        return topics(link(texts, least), texts.size());
    }

    /**
     * How closely the story around each text is knit, step by step: for each of the steps, which rise, the stories whose
     * texts are at least so alike.
     */
    int[][] of(List<TextProfile> texts, double[] steps) {
        int[][] topics = new int[steps.length][];
        for (int step = 0; step < steps.length; step++) {
            topics[step] = topics(link(texts, steps[step]), texts.size());
        }
        return topics;
    }

    private static int[] topics(AverageLink link, int size) {
        int[] topics = new int[size];
        List<List<Integer>> clusters = link.clusters();
        for (int topic = 0; topic < clusters.size(); topic++) {
            for (int text : clusters.get(topic)) {
                topics[text] = topic;
            }
        }
        return topics;
    }

    private static AverageLink link(List<TextProfile> texts, double least) {
        Map<Long, List<Integer>> index = new HashMap<>();
        AverageLink link = new AverageLink(texts.size(), least);
        for (int i = 0; i < texts.size(); i++) {
            TextProfile text = texts.get(i);
            TreeSet<Integer> candidates = new TreeSet<>();
            for (long word : text.telling().hashes()) {
                List<Integer> others = index.computeIfAbsent(word, key -> new ArrayList<>());
                candidates.addAll(others);
                others.add(i);
            }
            for (int other : candidates) {
                link.add(other, i, texts.get(other).cosine(text));
            }
        }
        return link;
    }
}
