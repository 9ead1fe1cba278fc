package org.annals.training.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.annals.event.BoostedTrees;
import org.annals.event.ClaimPairs;
import org.annals.pipeline.Annals;

/**
 * Trains the judge of claims on labelled crises and, with less weight and marked as such, on the mentions of ECB+; scores it on each
 * crisis when trained on the others: arguments GOLD ECBPLUS OUT.
 */
public final class ClaimModelTraining {
    /** Few pairs are labelled: the mean of several models that each leave out other pairs and features wavers less. */
    private static final int MODELS = 8;

    private static final double LINKED = 0.5;

    /** What a pair of ECB+ counts for, where one of a crisis is 1: the labels there are narrower, and ten times as many. */
    private static final float MENTIONS = 0.1f;

    private ClaimModelTraining() {}

    public static void main(String[] args) throws IOException {
        Annals annals = Annals.standard(2);
        List<LabelledCrisis> crises = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of(args[0]))) {
            for (Path folder : folders.filter(path -> Files.exists(path.resolve("gold.json")))
                    .sorted()
                    .toList()) {
                crises.add(LabelledCrisis.read(folder, annals));
            }
        }
        List<LabelledCrisis> topics = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of(args[1]))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                topics.add(EcbPlusTopic.read(folder, annals));
            }
        }
        for (LabelledCrisis held : crises) {
            List<LabelledCrisis> others = new ArrayList<>(crises);
            others.remove(held);
            score(train(others, topics), held);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            train(crises, topics).write(out);
        }
    }

    private static BoostedTrees train(List<LabelledCrisis> crises, List<LabelledCrisis> topics) {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        crises.forEach(crisis -> add(crisis, rows, labels));
        int ofCrises = rows.size();
        topics.forEach(topic -> add(topic, rows, labels));
        rows.subList(ofCrises, rows.size()).forEach(row -> row[ClaimPairs.FOR_CHRONOLOGY] = 0);
        float[] right = new float[labels.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = labels.get(i);
        }
        float[] weights = new float[right.length];
        Arrays.fill(weights, 0, ofCrises, 1);
        Arrays.fill(weights, ofCrises, weights.length, MENTIONS);
        List<BoostedTrees> models = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            BoostedTreesTrainer.Settings settings = new BoostedTreesTrainer.Settings(80, 3, 0.08, 8, 0.6, 20261126 + i);
            models.add(new BoostedTreesTrainer(settings, rows, right, weights).train());
        }
        return BoostedTrees.mean(models);
    }

    private static void add(LabelledCrisis crisis, List<float[]> rows, List<Float> labels) {
        for (ClaimPairs.Pair pair : crisis.pairs()) {
            String a = crisis.events().get(pair.a());
            String b = crisis.events().get(pair.b());
            if (a != null && b != null) {
                rows.add(pair.features());
                labels.add(a.equals(b) ? 1f : 0f);
            }
        }
    }

    private static void score(BoostedTrees model, LabelledCrisis crisis) {
        int right = 0;
        int given = 0;
        int all = 0;
        for (ClaimPairs.Pair pair : crisis.pairs()) {
            String a = crisis.events().get(pair.a());
            String b = crisis.events().get(pair.b());
            if (a == null || b == null) {
                continue;
            }
            boolean linked = model.probability(pair.features()) >= LINKED;
            all += a.equals(b) ? 1 : 0;
            given += linked ? 1 : 0;
            right += linked && a.equals(b) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s held out: pairs, precision %.3f recall %.3f (%d of one event)%n",
                crisis.name(),
                right / (double) Math.max(1, given),
                right / (double) Math.max(1, all),
                all);
    }
}
