package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.WordClasses;

/** Numbers the sets of labels that words are seen with. */
final class AmbiguityClasses {
    private static final double LEAST_SHARE = 0.02;

    private final Map<Integer, Map<Integer, Integer>> counts = new TreeMap<>();
    private final TagSet tags;

    AmbiguityClasses(TagSet tags) {
        this.tags = tags;
    }

    void add(List<UdSentence> sentences, int weight) {
        for (UdSentence sentence : sentences) {
            for (UdWord word : sentence.words()) {
                counts.computeIfAbsent(SentenceWords.lowerHash(word.form()), hash -> new TreeMap<>())
                        .merge(tags.of(word), weight, Integer::sum);
            }
        }
    }

    WordClasses classes(int least) {
        Map<String, Integer> ids = new HashMap<>();
        Map<Integer, Integer> classes = new TreeMap<>();
        counts.forEach((hash, labels) -> {
            int total = labels.values().stream().mapToInt(Integer::intValue).sum();
            if (total >= least) {
                List<Integer> kept = new ArrayList<>();
                labels.forEach((label, count) -> {
                    if (count >= total * LEAST_SHARE) {
                        kept.add(label);
                    }
                });
                // The likeliest label stands first: "NOUN, also VERB" and "VERB, also NOUN" are two classes.
                kept.sort((a, b) -> Integer.compare(labels.getOrDefault(b, 0), labels.getOrDefault(a, 0)));
                List<Integer> rest = new ArrayList<>(kept.subList(1, kept.size()));
                rest.sort(Integer::compare);
                classes.put(hash, ids.computeIfAbsent(kept.get(0) + ":" + rest, key -> ids.size() + 1));
            }
        });
        return WordClasses.of(classes);
    }
}
