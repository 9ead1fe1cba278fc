package org.annals.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.benchmarks.SpanScore;
import org.annals.benchmarks.TreebankText;
import org.annals.document.Span;
import org.annals.language.BoundaryContext;
import org.annals.language.EnglishSegmenter;
import org.annals.language.HashedWeights;

/*
 * Logistic regression with AdaGrad over the gaps between the product's own words in the raw text of treebanks. A treebank's
 * sentence end that falls inside a word of ours cannot be learnt and is left out.
 */
/** Trains the model of sentence boundaries: {@code CORPORA OUTPUT}; prints five-fold figures on GUM news first. */
public final class SentenceBoundaryTraining {
    /** GUM's genres whose sources allow models that ship. */
    static final Set<String> GENRES = Set.of("news", "interview", "bio", "voyage", "court", "speech", "textbook");

    private static final int ROWS = 1 << 15;
    private static final int EPOCHS = 12;
    private static final int FOLDS = 5;
    private static final float RATE = 0.1f;
    private static final float DECAY = 0.03f;

    private final EnglishSegmenter segmenter = new EnglishSegmenter(HashedWeights.of(new float[1], 1));

    private SentenceBoundaryTraining() {}

    /** One gap: its features and whether a sentence ends there. */
    private static final class Gap {
        private final int[] features;
        private final boolean boundary;

        Gap(int[] features, boolean boundary) {
            this.features = features;
            this.boundary = boundary;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path language = Path.of(arguments[0]).resolve("language");
        SentenceBoundaryTraining training = new SentenceBoundaryTraining();
        List<Gap> general = training.gaps(TreebankText.read(language.resolve("ewt/train.conllu")));
        List<TreebankText> news = new ArrayList<>();
        for (Path file : gum(language)) {
            TreebankText treebank = TreebankText.read(file);
            if (genre(file).equals("news")) {
                news.add(treebank);
            } else {
                general.addAll(training.gaps(treebank));
            }
        }
        training.crossValidate(general, news);
        List<Gap> all = new ArrayList<>(general);
        for (TreebankText treebank : news) {
            all.addAll(training.gaps(treebank));
        }
        HashedWeights model = train(all);
        SpanScore web = new SpanScore();
        score(model, TreebankText.read(language.resolve("ewt/dev.conllu")), web);
        System.out.println("EWT dev, sentences: " + web);
        try (OutputStream stream = Files.newOutputStream(Path.of(arguments[1]))) {
            model.write(stream);
        }
    }

    static List<Path> gum(Path language) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("train", "dev")) {
            try (Stream<Path> listed = Files.list(language.resolve("gum").resolve(part))) {
                listed.filter(file -> GENRES.contains(genre(file))).forEach(files::add);
            }
        }
        files.sort((a, b) -> a.getFileName().compareTo(b.getFileName()));
        return files;
    }

    static String genre(Path file) {
        return file.getFileName().toString().split("_", -1)[1];
    }

    private void crossValidate(List<Gap> general, List<TreebankText> news) {
        SpanScore pooled = new SpanScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Gap> gaps = new ArrayList<>(general);
            for (int i = 0; i < news.size(); i++) {
                if (i % FOLDS != fold) {
                    gaps.addAll(gaps(news.get(i)));
                }
            }
            HashedWeights model = train(gaps);
            for (int i = fold; i < news.size(); i += FOLDS) {
                score(model, news.get(i), pooled);
            }
        }
        System.out.printf(
                Locale.ROOT, "GUM news, %d folds over %d documents, sentences: %s%n", FOLDS, news.size(), pooled);
    }

    private static void score(HashedWeights model, TreebankText treebank, SpanScore score) {
        List<List<Span>> found = new EnglishSegmenter(model).segment(treebank.document("treebank"));
        score.add(TreebankText.extents(treebank.words()), TreebankText.extents(found));
    }

    private List<Gap> gaps(TreebankText treebank) {
        Set<Integer> ends = new HashSet<>();
        for (Span sentence : TreebankText.extents(treebank.words())) {
            ends.add(sentence.end());
        }
        List<Gap> gaps = new ArrayList<>();
        int[] features = new int[BoundaryContext.FEATURES];
        for (List<Span> words : segmenter.paragraphs(treebank.document("treebank"))) {
            BoundaryContext context = new BoundaryContext(treebank.text(), words);
            int start = 0;
            for (int i = 0; i + 1 < words.size(); i++) {
                boolean boundary = ends.contains(words.get(i).end());
                if (words.get(i).end() < words.get(i + 1).begin()) {
                    int count = context.features(i, start, features);
                    gaps.add(new Gap(java.util.Arrays.copyOf(features, count), boundary));
                }
                start = boundary ? i + 1 : start;
            }
        }
        return gaps;
    }

    private static HashedWeights train(List<Gap> gaps) {
        float[] weights = new float[ROWS];
        float[] squares = new float[ROWS];
        List<Gap> order = new ArrayList<>(gaps);
        Random random = new Random(20261126);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(order, random);
            for (Gap gap : order) {
                double sum = 0;
                for (int feature : gap.features) {
                    sum += weights[feature & ROWS - 1];
                }
                float error = (float) ((gap.boundary ? 1 : 0) - 1 / (1 + StrictMath.exp(-sum)));
                if (Math.abs(error) > 1e-3f) {
                    for (int feature : gap.features) {
                        int at = feature & ROWS - 1;
                        float gradient = error - DECAY * weights[at];
                        squares[at] += gradient * gradient;
                        weights[at] += RATE * gradient / (float) StrictMath.sqrt(squares[at] + 1e-6f);
                    }
                }
            }
        }
        return HashedWeights.of(weights, 1);
    }
}
