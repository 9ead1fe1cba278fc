package org.annals.training.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.annals.event.BoostedTrees;
import org.annals.event.ClaimPairs;
import org.annals.pipeline.Annals;

/**
 * Trains the judge of claims on labelled crises and piles, and scores it first on each topic when trained on the others: arguments
 * GOLD PILES LABELS OUT.
 */
public final class ClaimModelTraining {
    /** The mean of several models that each leave out other pairs and features wavers less. */
    private static final int MODELS = 8;

    private static final double LINKED = 0.5;

    /** What a pair of a crisis counts for, where one of a pile is 1: its labels are those the product is asked for, and fewer. */
    private static final float CRISIS = 2;

    private ClaimModelTraining() {}

    /** What a judge can learn from: pairs of claims, right where both are of one happening or of one statement. */
    private record Labelled(String topic, float weight, List<float[]> pairs, List<Boolean> right) {
        static Labelled of(String name, float weight, List<ClaimPairs.Pair> pairs, Map<String, String> labels) {
            List<float[]> rows = new ArrayList<>();
            List<Boolean> right = new ArrayList<>();
            for (ClaimPairs.Pair pair : pairs) {
                String a = labels.get(pair.a());
                String b = labels.get(pair.b());
                if (a != null && b != null) {
                    rows.add(pair.features());
                    right.add(a.equals(b) && !a.startsWith("V") && !a.startsWith("N"));
                }
            }
            return new Labelled(name.replaceAll("\\d+$", ""), weight, rows, right);
        }
    }

    public static void main(String[] args) throws IOException {
        Annals annals = Annals.standard(2);
        List<Labelled> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            for (Path folder : folders.filter(path -> Files.exists(path.resolve("gold.json")))
                    .sorted()
                    .toList()) {
                LabelledCrisis crisis = LabelledCrisis.read(folder, annals);
                all.add(Labelled.of(crisis.name(), CRISIS, crisis.pairs(), crisis.events()));
            }
        }
        for (LabelledPile pile : LabelledPile.readAll(Path.of(args[1]), Path.of(args[2]), annals)) {
            all.add(Labelled.of(pile.name(), 1, pile.pairs(), pile.labels()));
        }
        for (String topic : topics(all)) {
            List<Labelled> others =
                    all.stream().filter(one -> !one.topic.equals(topic)).toList();
            score(
                    topic,
                    train(others),
                    all.stream().filter(one -> one.topic.equals(topic)).toList());
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
            train(all).write(out);
        }
    }

    private static Set<String> topics(List<Labelled> all) {
        Set<String> topics = new TreeSet<>();
        all.forEach(one -> topics.add(one.topic));
        return topics;
    }

    private static BoostedTrees train(List<Labelled> piles) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        piles.forEach(pile -> rows.addAll(pile.pairs));
        piles.forEach(pile -> right.addAll(pile.right));
        float[] labels = new float[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = right.get(i) ? 1 : 0;
        }
        float[] weights = new float[labels.length];
        int from = 0;
        for (Labelled pile : piles) {
            Arrays.fill(weights, from, from + pile.right.size(), pile.weight);
            from += pile.right.size();
        }
        List<BoostedTrees> models = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            BoostedTreesTrainer.Settings settings =
                    new BoostedTreesTrainer.Settings(120, 3, 0.08, 8, 0.6, 20261127 + i);
            models.add(new BoostedTreesTrainer(settings, rows, labels, weights).train());
        }
        return BoostedTrees.mean(models);
    }

    private static void score(String topic, BoostedTrees model, List<Labelled> piles) {
        int right = 0;
        int given = 0;
        int all = 0;
        for (Labelled pile : piles) {
            for (int i = 0; i < pile.pairs.size(); i++) {
                boolean linked = model.probability(pile.pairs.get(i)) >= LINKED;
                all += pile.right.get(i) ? 1 : 0;
                given += linked ? 1 : 0;
                right += linked && pile.right.get(i) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s held out: pairs, precision %.3f recall %.3f (%d of one event)%n",
                topic,
                right / (double) Math.max(1, given),
                right / (double) Math.max(1, all),
                all);
    }
}
