package org.annals.training.actor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.annals.actor.PronounFeature;
import org.annals.actor.PronounModel;
import org.annals.document.Document;
import org.annals.document.Span;
import org.annals.ingest.ArticleReader;
import org.annals.language.EnglishAnalyser;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;

/*
 * Two rounds: the pronouns before are tied as annotators did, then as the first model does, so that the second one has seen what
 * it will meet. Prints first how it fares in five folds of texts, then on genres of which nothing is learnt.
 */
/** Trains the judge of pronouns on the genres of GUM that may ship: arguments GUM ARTICLES OUT. */
public final class PronounTraining {
    private static final List<String> LEARNT =
            List.of("news", "interview", "bio", "voyage", "court", "speech", "textbook");
    private static final List<String> OTHERS = List.of("fiction", "letter", "podcast", "essay", "conversation");
    private static final int FOLDS = 5;
    private static final double[] LEAST = {0, .5, .6, .7};
    private static final double SHIPPED = Double.parseDouble(System.getProperty("least", "0.5"));

    private static final double SILVER = Double.parseDouble(System.getProperty("silver", "0.2"));
    private static final int ARTICLES = Integer.getInteger("articles", 5000);

    private final List<PronounExample> silver = new ArrayList<>();
    private final List<PronounExample> silverHeld = new ArrayList<>();
    private final GazetteerPlaceNames places = new GazetteerPlaceNames(Gazetteer.load());
    private final EnglishAnalyser analyser = new EnglishAnalyser(places);

    private PronounTraining() {}

    public static void main(String[] args) throws IOException {
        PronounTraining training = new PronounTraining();
        training.readSilver(args[1]);
        List<PronounText> learnt = training.read(Path.of(args[0]), LEARNT);
        for (double least : LEAST) {
            PronounText.Count all = new PronounText.Count(0, 0, 0);
            for (int fold = 0; fold < FOLDS; fold++) {
                List<PronounText> rest = new ArrayList<>();
                List<PronounText> held = new ArrayList<>();
                for (int i = 0; i < learnt.size(); i++) {
                    (i % FOLDS == fold ? held : rest).add(learnt.get(i));
                }
                PronounModel model = new PronounModel(training.weights(rest), least);
                for (PronounText text : held) {
                    all = all.and(text.score(training.places, model));
                }
            }
            print("five folds, least " + least, all);
        }
        Map<PronounFeature, PronounModel.Weight> weights = training.weights(learnt);
        training.printSilver(weights);
        List<PronounText> others = training.read(Path.of(args[0]), OTHERS);
        for (double least : LEAST) {
            PronounText.Count all = new PronounText.Count(0, 0, 0);
            for (PronounText text : others) {
                all = all.and(text.score(training.places, new PronounModel(weights, least)));
            }
            print("other genres, least " + least, all);
        }
        write(weights, Path.of(args[2]));
    }

    private void readSilver(String file) throws IOException {
        ArticleReader articles = new ArticleReader(List.of(file), InputStream.nullInputStream());
        int read = 0;
        for (Document document : articles.readAll()) {
            if (read++ < ARTICLES) {
                TextAnalysis text = analyser.parse(analyser.analyse(document));
                (read % FOLDS == 0 ? silverHeld : silver).addAll(SilverPronouns.of(text, places, SILVER));
            }
        }
    }

    private void printSilver(Map<PronounFeature, PronounModel.Weight> weights) {
        Map<PronounFeature, PronounModel.Weight> focus = Map.of(PronounFeature.IN_FOCUS, new PronounModel.Weight(9, 0));
        for (boolean speaks : new boolean[] {true, false}) {
            String what = speaks ? "silver, speaks" : "silver, other";
            List<PronounExample> held = silverHeld.stream()
                    .filter(example -> example.candidates().get(0).speaks() == speaks)
                    .toList();
            print(what + ", the focus alone", count(held, new PronounModel(focus, 0)));
            for (double least : LEAST) {
                print(what + ", least " + least, count(held, new PronounModel(weights, least)));
            }
        }
    }

    private static PronounText.Count count(List<PronounExample> examples, PronounModel model) {
        int tied = 0;
        int right = 0;
        for (PronounExample example : examples) {
            int chosen = model.choose(new Span(0, 0), example.candidates());
            boolean somebody = chosen < example.candidates().size() - 1;
            tied += somebody ? 1 : 0;
            right += somebody && chosen == example.right() ? 1 : 0;
        }
        return new PronounText.Count(examples.size(), tied, right);
    }

    private static void print(String what, PronounText.Count count) {
        System.out.printf(
                Locale.ROOT,
                "%-32s pronouns %d, tied %d, right %d, precision %.3f, of all %.3f%n",
                what,
                count.pronouns(),
                count.tied(),
                count.right(),
                (double) count.right() / count.tied(),
                (double) count.right() / count.pronouns());
    }

    private List<PronounText> read(Path folder, List<String> genres) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> genres.stream()
                            .anyMatch(
                                    genre -> String.valueOf(file.getFileName()).startsWith("GUM_" + genre + "_")))
                    .sorted()
                    .toList();
        }
        List<PronounText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(PronounText.read(file, analyser));
        }
        return texts;
    }

    private Map<PronounFeature, PronounModel.Weight> weights(List<PronounText> texts) {
        List<PronounExample> examples = new ArrayList<>(silver);
        for (PronounText text : texts) {
            examples.addAll(text.examples(places));
        }
        PronounModel first = new PronounModel(PronounTrainer.train(examples), SHIPPED);
        for (PronounText text : texts) {
            examples.addAll(text.examples(places, first));
        }
        return PronounTrainer.train(examples);
    }

    private static void write(Map<PronounFeature, PronounModel.Weight> weights, Path out) throws IOException {
        StringBuilder lines = new StringBuilder(
                "# What speaks for whom a pronoun means (PronounFeature): its weight, and what is added where the pronoun is the subject of"
                        + " a verb of saying.\n# Made by PronounTraining, see docs/models/pronouns.md.\n");
        for (PronounFeature feature : PronounFeature.values()) {
            PronounModel.Weight weight = weights.getOrDefault(feature, new PronounModel.Weight(0, 0));
            lines.append(String.format(
                    Locale.ROOT, "%s\t%.4f\t%.4f%n", feature.name(), weight.general(), weight.speaking()));
        }
        lines.append("# The least probability of an answer.\n")
                .append("LEAST\t")
                .append(SHIPPED)
                .append('\n');
        Files.writeString(out, lines, StandardCharsets.UTF_8);
    }
}
