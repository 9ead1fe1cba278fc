package org.annals.training.names;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.language.HashedWeights;
import org.annals.language.NameFeatures;
import org.annals.language.NameFinder;
import org.annals.language.NameLexicon;
import org.annals.language.NameModel;
import org.annals.language.NameSettler;
import org.annals.language.PlaceNames;
import org.annals.language.Tag;
import org.annals.language.Token;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;

/** Trains the model of names: {@code SILVER-FOLDER OUTPUT [SHARDS]}. */
public final class NameTraining {
    private static final int ROWS = 1 << Integer.getInteger("rows", 17);
    private static final int COUNTERS = 1 << 24;
    private static final int RAREST = Integer.getInteger("rarest", 3);
    private static final int SHOUTED = 25;

    private NameTraining() {}

    public static void main(String[] arguments) throws IOException {
        int shards = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        List<LabelledText> texts = new ArrayList<>(SilverNames.read(Path.of(arguments[0]), shards));
        System.out.println(texts.size() + " texts");
        PlaceNames places = new GazetteerPlaceNames(Gazetteer.load());
        List<int[][]> features = new ArrayList<>();
        List<List<Integer>> labels = new ArrayList<>();
        NameLexicon lexicon = new NameLexicon();
        NameSettler settler = new NameSettler(lexicon, places);
        for (int i = 0; i < texts.size(); i++) {
            LabelledText text = texts.get(i);
            features.addAll(NameFeatures.of(shouted(text.sentences(), i), places, lexicon));
            labels.addAll(settled(text, settler));
        }
        List<NamePerceptron.Example> examples = examples(features, labels);
        NamePerceptron perceptron = new NamePerceptron(ROWS);
        perceptron.train(examples, Integer.getInteger("epochs", 6), 20261126);
        HashedWeights model = perceptron.averaged();
        try (OutputStream stream = Files.newOutputStream(Path.of(arguments[1]))) {
            model.write(stream);
        }
    }

    /** The teacher's labels where the rules that settle a text agree with them, else the rules'. */
    private static List<List<Integer>> settled(LabelledText text, NameSettler settler) {
        List<NameFinder.Found> names = new ArrayList<>();
        List<int[]> labels = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++) {
            List<Integer> line = text.labels().get(s);
            labels.add(new int[line.size()]);
            int from = 0;
            for (int i = 0; i < line.size(); i++) {
                from = NameModel.isStart(line.get(i)) ? i : from;
                if (NameModel.isEnd(line.get(i))) {
                    names.add(new NameFinder.Found(s, from, i + 1, NameModel.kind(line.get(i))));
                }
            }
        }
        for (NameFinder.Found name : settler.settle(text.sentences(), names)) {
            for (int i = name.from(); i < name.to(); i++) {
                labels.get(name.sentence())[i] =
                        NameModel.label(NameModel.number(name.kind()), i > name.from(), i + 1 < name.to());
            }
        }
        return labels.stream()
                .map(line -> java.util.Arrays.stream(line).boxed().toList())
                .toList();
    }

    /** Writes one sentence in so many in capitals, as headlines are. */
    private static List<List<Token>> shouted(List<List<Token>> sentences, int seed) {
        List<List<Token>> changed = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean shout = (i * 31 + seed) % SHOUTED == 0;
            changed.add(
                    shout ? sentences.get(i).stream().map(NameTraining::upper).toList() : sentences.get(i));
        }
        return changed;
    }

    private static Token upper(Token token) {
        String upper = token.text().toUpperCase(Locale.ROOT);
        return new Token(token.span(), upper, upper, Tag.X);
    }

    /** Without the rarest features and the sentences that have no candidate. */
    private static List<NamePerceptron.Example> examples(List<int[][]> features, List<List<Integer>> labels) {
        byte[] counts = new byte[COUNTERS];
        for (int[][] sentence : features) {
            for (int[] token : sentence) {
                for (int k = 0; token != null && k < token.length; k++) {
                    int at = (token[k] ^ token[k] >>> 8) & COUNTERS - 1;
                    counts[at] = (byte) Math.min(counts[at] + 1, 100);
                }
            }
        }
        List<NamePerceptron.Example> examples = new ArrayList<>();
        for (int s = 0; s < features.size(); s++) {
            int[][] kept = new int[features.get(s).length][];
            boolean any = false;
            for (int i = 0; i < kept.length; i++) {
                int[] token = features.get(s)[i];
                if (token != null) {
                    any = true;
                    kept[i] = java.util.Arrays.stream(token)
                            .filter(feature -> counts[(feature ^ feature >>> 8) & COUNTERS - 1] >= RAREST)
                            .toArray();
                }
            }
            if (any) {
                examples.add(new NamePerceptron.Example(
                        kept, labels.get(s).stream().mapToInt(Integer::intValue).toArray()));
            }
        }
        return examples;
    }
}
