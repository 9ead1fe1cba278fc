package org.annals.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.annals.document.Span;
import org.annals.language.TextAnalysis;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Tells which of given mentions, in texts of many stories, are about one happening. */
public final class MentionLinker {
    private static final double SAME_TOPIC = 0.16;
    private static final double[] STEPS = {SAME_TOPIC, 0.2, 0.24, 0.28, 0.34, 0.42};
    private static final double SAME_HAPPENING = 0.33;

    private final WordVectors vectors = WordVectors.load();
    private final TriggerLexicon triggers = new TriggerLexicon();
    private final WordSenses senses = new WordSenses();
    private final @Nullable BoostedTrees model;

    /** With the shipped model. */
    public MentionLinker() {
        this(BoostedTrees.load("pair-model.bin"));
    }

    /** With another model of pairs; with none, it can list pairs but not link them. */
    public MentionLinker(@Nullable BoostedTrees model) {
        this.model = model;
    }

    /** A parsed text with its times and places. */
    public record Text(TextAnalysis analysis, List<TimeExpression> times, List<PlaceMention> places) {
        public Text {
            times = List.copyOf(times);
            places = List.copyOf(places);
        }
    }

    /** Words of a text that tell a happening. */
    public record Told(String id, int text, Span span) {}

    /** Two mentions of texts that tell one story. */
    public static final class Pair {
        private final int a;
        private final int b;
        private final float[] features;

        Pair(int a, int b, float[] features) {
            this.a = a;
            this.b = b;
            this.features = features;
        }

        public int a() {
            return a;
        }

        public int b() {
            return b;
        }

        /** What the pair model sees, in the order of its features. */
        public float[] features() {
            return features.clone();
        }
    }

    /** Mention to happening, which is named by its smallest mention. */
    public Map<String, String> link(List<Text> texts, List<Told> told) {
        List<Told> sorted = told.stream().sorted(Comparator.comparing(Told::id)).toList();
        AverageLink link = new AverageLink(sorted.size(), SAME_HAPPENING);
        BoostedTrees judge = Objects.requireNonNull(model, "linking needs a model of pairs");
        for (Pair pair : pairs(texts, sorted)) {
            link.add(pair.a, pair.b, judge.probability(pair.features));
        }
        Map<String, String> happenings = new TreeMap<>();
        for (List<Integer> cluster : link.clusters()) {
            String name = sorted.get(cluster.get(0)).id();
            cluster.forEach(member -> happenings.put(sorted.get(member).id(), name));
        }
        return happenings;
    }

    /** The pairs that are worth comparing, by their numbers in the list. */
    public List<Pair> pairs(List<Text> texts, List<Told> all) {
        List<MentionReader> readers = new ArrayList<>();
        for (Text text : texts) {
            readers.add(new MentionReader(text.analysis(), text.times(), text.places(), vectors, senses, triggers));
        }
        List<TextProfile> profiles =
                readers.stream().map(MentionReader::profile).toList();
        int[][] stories = new TextTopics(SAME_TOPIC).of(profiles, STEPS);
        Map<Integer, List<Integer>> byTopic = new TreeMap<>();
        List<Mention> mentions = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int text = all.get(i).text();
            mentions.add(readers.get(text).read(all.get(i).id(), all.get(i).span()));
            told.merge(text + " " + mentions.get(i).head().word(), 1, Integer::sum);
            byTopic.computeIfAbsent(stories[0][text], key -> new ArrayList<>()).add(i);
        }
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> topic : byTopic.values()) {
            for (int x = 0; x < topic.size(); x++) {
                for (int y = x + 1; y < topic.size(); y++) {
                    int i = topic.get(x);
                    int j = topic.get(y);
                    Mention a = mentions.get(i);
                    Mention b = mentions.get(j);
                    float[] features = PairFeatures.of(a, b);
                    int textA = all.get(i).text();
                    int textB = all.get(j).text();
                    features[31] = told.getOrDefault(textA + " " + a.head().word(), 0)
                            + told.getOrDefault(textB + " " + b.head().word(), 0);
                    features[32] = closeness(stories, textA, textB);
                    pairs.add(new Pair(i, j, features));
                }
            }
        }
        return pairs;
    }

    private static int closeness(int[][] stories, int a, int b) {
        int step = 0;
        while (step < stories.length && stories[step][a] == stories[step][b]) {
            step++;
        }
        return step;
    }
}
