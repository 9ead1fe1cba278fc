package org.annals.training.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.annals.event.BoostedTrees;
import org.annals.event.ClaimHappenings;
import org.annals.event.TellingWords;
import org.annals.pipeline.Annals;

/**
 * Trains the table of telling words and the models of happenings and of lines, and says first how they fare on the piles of each
 * topic when trained on the others: arguments PILES LABELS OUT.
 */
public final class HappeningTraining {
    private static final int MODELS = 8;
    private static final int STEPS = 20;
    /** What a claim of a mere statement counts for: whether it is news by itself is a matter of taste. */
    private static final float STATEMENT = 0.4f;

    private final List<Row> rows = new ArrayList<>();

    private HappeningTraining(List<LabelledPile> piles) {
        for (LabelledPile pile : piles) {
            pile.labels().forEach((claim, label) -> {
                ClaimHappenings.Seen seen = pile.seen(claim);
                rows.add(new Row(
                        topic(pile.name()),
                        seen.row(),
                        seen.words(),
                        label,
                        pile.lines().getOrDefault(claim, "")));
            });
        }
    }

    /** One labelled claim. */
    private static final class Row {
        private final String topic;
        private final float[] seen;
        private final int[] words;
        private final String label;
        private final String line;

        Row(String topic, float[] seen, int[] words, String label, String line) {
            this.topic = topic;
            this.seen = seen;
            this.words = words;
            this.label = label;
            this.line = line;
        }

        int[] words() {
            return words;
        }

        boolean happens() {
            return label.startsWith("E");
        }

        boolean carries() {
            return line.equals("+");
        }

        boolean isJudged() {
            return !line.isEmpty();
        }

        float weight() {
            return label.startsWith("S") ? STATEMENT : 1;
        }
    }

    /** Claims at and above a probability, and those wanted below it. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        @Override
        public String toString() {
            double precision = right / (double) Math.max(1, right + wrong);
            double recall = right / (double) Math.max(1, right + missed);
            return String.format(Locale.ROOT, "precision %.3f recall %.3f of %d", precision, recall, right + wrong);
        }
    }

    public static void main(String[] args) throws IOException {
        List<LabelledPile> piles = LabelledPile.readAll(Path.of(args[0]), Path.of(args[1]), Annals.standard(2));
        HappeningTraining training = new HappeningTraining(piles);
        Path out = Path.of(args[2]);
        training.measure();
        TellingWords words = TellingWordsTrainer.train(
                        training.rows.stream().map(Row::words).toList(),
                        training.rows.stream().map(Row::happens).toList())
                .table();
        List<Row> scored = scoredByOthers(training.rows);
        try (OutputStream to = Files.newOutputStream(out.resolve("telling-words.bin"))) {
            words.write(to);
        }
        try (OutputStream to = Files.newOutputStream(out.resolve("happening-model.bin"))) {
            happenings(scored).write(to);
        }
        try (OutputStream to = Files.newOutputStream(out.resolve("line-model.bin"))) {
            lines(scored).write(to);
        }
    }

    /** Piles of one topic are held out together. */
    private static String topic(String pile) {
        return pile.replaceAll("\\d+$", "");
    }

    private void measure() {
        Count[] happenings = counts();
        Count[] lines = counts();
        for (String topic : topics(rows)) {
            List<Row> others =
                    rows.stream().filter(row -> !row.topic.equals(topic)).toList();
            List<Row> held =
                    rows.stream().filter(row -> row.topic.equals(topic)).toList();
            List<Row> scored = scoredByOthers(others);
            TellingWords words = words(others);
            BoostedTrees happens = happenings(scored);
            BoostedTrees carries = lines(scored);
            for (Row row : held) {
                float[] seen = scored(row, words).seen;
                count(happenings, happens.probability(seen), row.happens());
                if (row.isJudged()) {
                    count(lines, carries.probability(seen), row.carries());
                }
            }
        }
        for (int step = 1; step < STEPS; step++) {
            System.out.printf(
                    Locale.ROOT,
                    "held out, from %.2f: happenings %s; lines %s%n",
                    step / (double) STEPS,
                    happenings[step],
                    lines[step]);
        }
    }

    private static Count[] counts() {
        Count[] counts = new Count[STEPS];
        for (int step = 0; step < STEPS; step++) {
            counts[step] = new Count();
        }
        return counts;
    }

    private static void count(Count[] counts, double probability, boolean wanted) {
        for (int step = 0; step < STEPS; step++) {
            boolean told = probability >= step / (double) STEPS;
            counts[step].right += told && wanted ? 1 : 0;
            counts[step].wrong += told && !wanted ? 1 : 0;
            counts[step].missed += !told && wanted ? 1 : 0;
        }
    }

    private static Set<String> topics(List<Row> rows) {
        Set<String> topics = new TreeSet<>();
        rows.forEach(row -> topics.add(row.topic));
        return topics;
    }

    /** Each row with the score of its words by a table that has not seen its topic. */
    private static List<Row> scoredByOthers(List<Row> rows) {
        Map<String, TellingWords> tables = new HashMap<>();
        List<Row> scored = new ArrayList<>();
        for (Row row : rows) {
            TellingWords table = tables.computeIfAbsent(
                    row.topic,
                    topic -> words(rows.stream()
                            .filter(other -> !other.topic.equals(topic))
                            .toList()));
            scored.add(scored(row, table));
        }
        return scored;
    }

    private static Row scored(Row row, TellingWords words) {
        float[] seen = row.seen.clone();
        seen[ClaimHappenings.WORDS] = words.score(row.words);
        return new Row(row.topic, seen, row.words, row.label, row.line);
    }

    private static TellingWords words(List<Row> rows) {
        return TellingWordsTrainer.train(
                        rows.stream().map(Row::words).toList(),
                        rows.stream().map(Row::happens).toList())
                .table();
    }

    /** The model of happenings sees how a claim is said, not how its words are cut. */
    private static BoostedTrees happenings(List<Row> rows) {
        return trees(rows, ClaimHappenings.WORDS + 1, Row::happens, Row::weight);
    }

    private static BoostedTrees lines(List<Row> rows) {
        List<Row> judged = rows.stream().filter(Row::isJudged).toList();
        return trees(judged, judged.get(0).seen.length, Row::carries, row -> 1f);
    }

    private static BoostedTrees trees(
            List<Row> rows, int features, Predicate<Row> wanted, Function<Row, Float> weight) {
        List<float[]> seen = new ArrayList<>();
        float[] labels = new float[rows.size()];
        float[] weights = new float[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            seen.add(Arrays.copyOf(rows.get(i).seen, features));
            labels[i] = wanted.test(rows.get(i)) ? 1 : 0;
            weights[i] = weight.apply(rows.get(i));
        }
        List<BoostedTrees> models = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            BoostedTreesTrainer.Settings settings =
                    new BoostedTreesTrainer.Settings(100, 3, 0.08, 5, 0.5, 20261127 + i);
            models.add(new BoostedTreesTrainer(settings, seen, labels, weights).train());
        }
        return BoostedTrees.mean(models);
    }
}
