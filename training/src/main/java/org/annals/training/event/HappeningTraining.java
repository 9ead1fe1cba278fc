package org.annals.training.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.event.BoostedTrees;
import org.annals.pipeline.Annals;

/**
 * Trains the model that tells happenings from views and states, and says first how it fares on each pile when trained on the others:
 * arguments PILES LABELS OUT.
 */
public final class HappeningTraining {
    private static final int MODELS = 8;

    /** What a claim of a mere statement counts for: whether it is news by itself is a matter of taste. */
    private static final float STATEMENT = 0.4f;

    private static final int STEPS = 20;

    private HappeningTraining() {}

    /** Claims at and above a probability, and happenings below it. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        @Override
        public String toString() {
            double precision = right / (double) Math.max(1, right + wrong);
            double recall = right / (double) Math.max(1, right + missed);
            return String.format(Locale.ROOT, "precision %.3f recall %.3f", precision, recall);
        }
    }

    public static void main(String[] args) throws IOException {
        List<LabelledPile> piles = LabelledPile.readAll(Path.of(args[0]), Path.of(args[1]), Annals.standard(2));
        Count[] counts = new Count[STEPS];
        for (int step = 0; step < STEPS; step++) {
            counts[step] = new Count();
        }
        for (LabelledPile held : piles) {
            List<LabelledPile> others = new ArrayList<>(piles);
            others.remove(held);
            count(train(others), held, counts);
        }
        for (int step = STEPS / 4; step < STEPS; step++) {
            System.out.printf(Locale.ROOT, "held out, from %.2f: %s%n", step / (double) STEPS, counts[step]);
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            train(piles).write(out);
        }
    }

    private static void count(BoostedTrees model, LabelledPile pile, Count[] counts) {
        for (Map.Entry<String, String> entry : pile.labels().entrySet()) {
            boolean happening = entry.getValue().startsWith("E");
            double probability = model.probability(pile.seen(entry.getKey()));
            for (int step = 0; step < STEPS; step++) {
                boolean told = probability >= step / (double) STEPS;
                counts[step].right += told && happening ? 1 : 0;
                counts[step].wrong += told && !happening ? 1 : 0;
                counts[step].missed += !told && happening ? 1 : 0;
            }
        }
    }

    private static BoostedTrees train(List<LabelledPile> piles) {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (LabelledPile pile : piles) {
            for (Map.Entry<String, String> entry : pile.labels().entrySet()) {
                rows.add(pile.seen(entry.getKey()));
                labels.add(entry.getValue().startsWith("E") ? 1f : 0f);
                weights.add(entry.getValue().startsWith("S") ? STATEMENT : 1f);
            }
        }
        List<BoostedTrees> models = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            BoostedTreesTrainer.Settings settings =
                    new BoostedTreesTrainer.Settings(100, 3, 0.08, 5, 0.5, 20261126 + i);
            models.add(new BoostedTreesTrainer(settings, rows, array(labels), array(weights)).train());
        }
        return BoostedTrees.mean(models);
    }

    private static float[] array(List<Float> values) {
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }
}
