package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;

/** The tagger's labels: universal and Penn tag together ("VERB|VBD"); rare pairs become the tag's commonest pair. */
final class TagSet {
    private static final int LEAST = 12;

    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> byTag = new HashMap<>();

    TagSet(List<UdSentence> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        for (UdSentence sentence : sentences) {
            for (UdWord word : sentence.words()) {
                counts.merge(word.tag() + "|" + word.fineTag(), 1, Integer::sum);
            }
        }
        Map<String, Integer> best = new HashMap<>();
        counts.forEach((label, count) -> {
            String tag = label.substring(0, label.indexOf('|'));
            boolean first = count > best.getOrDefault(tag, 0);
            if (count >= LEAST || first && counts.keySet().stream().noneMatch(l -> isCommon(l, tag, counts))) {
                ids.put(label, labels.size());
                labels.add(label);
            }
            if (first) {
                best.put(tag, count);
            }
        });
        best.forEach((tag, count) -> counts.forEach((label, n) -> {
            if (n.equals(count) && label.startsWith(tag + "|") && ids.containsKey(label)) {
                byTag.putIfAbsent(tag, ids.get(label));
            }
        }));
    }

    private static boolean isCommon(String label, String tag, Map<String, Integer> counts) {
        return label.startsWith(tag + "|") && counts.getOrDefault(label, 0) >= LEAST;
    }

    List<String> labels() {
        return labels;
    }

    /** The label of a word, by its tags. */
    int of(UdWord word) {
        Integer id = ids.get(word.tag() + "|" + word.fineTag());
        return id != null ? id : byTag.getOrDefault(word.tag(), 0);
    }

    boolean knows(String label) {
        return ids.containsKey(label);
    }
}
