package org.annals.training.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annals.benchmarks.GivenMentions;
import org.annals.event.BoostedTrees;
import org.annals.event.MentionLinker;

/** Trains the pair model on mentions with a key: arguments PREFIX[,PREFIX...] OUT. */
public final class PairModelTraining {
    private PairModelTraining() {}

    public static void main(String[] args) throws IOException {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        MentionLinker linker = new MentionLinker(null);
        for (String prefix : args[0].split(",", -1)) {
            GivenMentions given = GivenMentions.read(prefix);
            JsonNode key =
                    new ObjectMapper().readTree(Path.of(prefix + ".key.json").toFile());
            for (MentionLinker.Pair pair : linker.pairs(given.texts(), given.mentions())) {
                rows.add(pair.features());
                String a = key.path(given.mentions().get(pair.a()).id()).asText();
                String b = key.path(given.mentions().get(pair.b()).id()).asText();
                labels.add(a.equals(b) ? 1f : 0f);
            }
        }
        float[] right = new float[labels.size()];
        float[] weights = new float[labels.size()];
        float sum = 0;
        for (int i = 0; i < right.length; i++) {
            right[i] = labels.get(i);
            sum += right[i];
        }
        Arrays.fill(weights, 1);
        System.out.println(rows.size() + " pairs, " + (int) sum + " of one happening");
        BoostedTreesTrainer.Settings settings = new BoostedTreesTrainer.Settings(
                Integer.getInteger("trees", 150), Integer.getInteger("depth", 4), 0.1, 8, 0.7, 20261126);
        BoostedTrees model = new BoostedTreesTrainer(settings, rows, right, weights).train();
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            model.write(out);
        }
    }
}
