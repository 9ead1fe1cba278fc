package org.annals.training.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.annals.benchmarks.UdSentence;
import org.annals.language.syntax.DependencyParser;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;
import org.annals.language.syntax.TagNumbers;

/** Makes the models of {@code org.annals.language.syntax}; docs/models/ says how to run it. */
public final class SyntaxTraining {
    /** In place of a fold: no news document at all is trained on; any other number that is no fold leaves none out. */
    private static final int NO_NEWS = -2;

    private static final int SILVER_WORDS = 2_000_000;
    private static final double LEAST_SURE = 0.85;

    private SyntaxTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path shared = Path.of(arguments[1]);
        Path work = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "clusters" -> clusters(shared, work, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            case "text" -> TeacherText.write(shared, work);
            case "tagger" -> tagger(shared, work, Path.of(arguments[3]), Integer.parseInt(arguments[4]));
            case "verbs" -> verbs(shared, work, Path.of(arguments[3]));
            case "lemmas" -> lemmas(shared, Path.of(arguments[3]));
            case "student-data" -> studentData(shared, work, Path.of(arguments[3]));
            case "jackknife" -> jackknife(shared, work);
            case "score-parser" ->
                scoreParser(shared, work, Path.of(arguments[3]), Path.of(arguments[4]), Integer.parseInt(arguments[5]));
            default -> throw new IllegalArgumentException("unknown step " + arguments[0]);
        }
    }

    private static void clusters(Path shared, Path work, int fine, int coarse) throws IOException {
        List<String[]> words = NewsWords.read(shared);
        Map<String, Integer> large = new ClusterInducer(fine).induce(words, 8, 6);
        Map<String, Integer> small = new ClusterInducer(coarse).induce(words, 8, 6);
        ClusterFile.write(work, large, small);
    }

    /** The tagger of all treebank documents but a fold's, and silver. */
    private static void tagger(Path shared, Path work, Path file, int fold) throws IOException {
        Treebanks treebanks = new Treebanks(shared);
        List<UdSentence> gold = new ArrayList<>(treebanks.withoutNews());
        if (fold != NO_NEWS) {
            gold.addAll(treebanks.news(fold, false));
        }
        ModelMaker maker = new ModelMaker(ClusterFile.read(work), gold);
        List<UdSentence> silver = TeacherLabels.read(work, "nonews", SILVER_WORDS, LEAST_SURE);
        SequenceTagger tagger = maker.tagger(gold, silver, 3, 3);
        try (DataOutputStream out = packed(file)) {
            tagger.writeTo(out);
        }
        report("tagger", tagger, treebanks, fold);
    }

    private static void jackknife(Path shared, Path work) throws IOException {
        List<UdSentence> gold = new Treebanks(shared).withoutNews();
        ModelMaker maker = new ModelMaker(ClusterFile.read(work), gold);
        StudentData.writeLabels(maker.jackknifed(3), work.resolve("jackknife-tags.txt.gz"));
    }

    private static void studentData(Path shared, Path work, Path taggerFile) throws IOException {
        try (DataInputStream in = unpacked(taggerFile)) {
            new StudentData(SequenceTagger.readFrom(in, ClusterFile.read(work))).write(new Treebanks(shared), work);
        }
    }

    private static void verbs(Path shared, Path work, Path folder) throws IOException {
        List<UdSentence> sentences = new ArrayList<>(new Treebanks(shared).withoutNews());
        sentences.addAll(TeacherLabels.read(work, "nonews", SILVER_WORDS / 2, LEAST_SURE));
        LemmaTable.writeVerbs(sentences, folder.resolve("verb-bases.txt"));
    }

    private static void lemmas(Path shared, Path folder) throws IOException {
        Treebanks treebanks = new Treebanks(shared);
        List<UdSentence> gold = new ArrayList<>(treebanks.withoutNews());
        gold.addAll(treebanks.news(-1, false));
        LemmaTable.write(gold, folder.resolve("treebank-lemmas.tsv"));
    }

    /** Scores a parser that student.py wrote, with tags of the tagger, on what neither has seen. */
    private static void scoreParser(Path shared, Path work, Path taggerFile, Path file, int fold) throws IOException {
        try (DataInputStream tagging = unpacked(taggerFile);
                DataInputStream parsing = unpacked(file)) {
            SequenceTagger tagger = SequenceTagger.readFrom(tagging, ClusterFile.read(work));
            DependencyParser parser = DependencyParser.readFrom(parsing);
            reportParser(file.toString(), tagger, parser, new Treebanks(shared), fold);
        }
    }

    private static DataOutputStream packed(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))));
    }

    private static DataInputStream unpacked(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
    }

    private static void reportParser(
            String what, SequenceTagger tagger, DependencyParser parser, Treebanks treebanks, int fold)
            throws IOException {
        System.err.printf(
                Locale.ROOT,
                "%s: EWT dev %s, GUM news %s%n",
                what,
                attachment(tagger, parser, treebanks.ewtDevelopment()),
                attachment(tagger, parser, news(treebanks, fold)));
    }

    private static String universal(String relation) {
        int subtype = relation.indexOf(':');
        return subtype < 0 ? relation : relation.substring(0, subtype);
    }

    private static String attachment(SequenceTagger tagger, DependencyParser parser, List<UdSentence> sentences) {
        int words = 0;
        int heads = 0;
        int both = 0;
        int universal = 0;
        long start = System.nanoTime();
        for (UdSentence sentence : sentences) {
            SentenceWords numbers = SentenceWords.of(sentence.forms(), tagger.lexicon());
            int[] given = tagger.tag(numbers);
            List<String> labels =
                    Arrays.stream(given).mapToObj(tagger.labels()::get).toList();
            DependencyParser.Tree tree =
                    parser.parse(new DependencyParser.Sentence(numbers, TagNumbers.of(labels), sentence.forms()));
            for (int i = 0; i < given.length; i++) {
                boolean head = sentence.words().get(i).head() == tree.head(i);
                String mine = parser.relations().get(tree.relation(i));
                String right = sentence.words().get(i).relation();
                words++;
                heads += head ? 1 : 0;
                both += head && mine.equals(right) ? 1 : 0;
                universal += head && universal(mine).equals(universal(right)) ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "UAS %.4f LAS %.4f without subtypes %.4f (%.0f words/s)",
                heads / (double) words,
                both / (double) words,
                universal / (double) words,
                words / seconds);
    }

    /** The news that the models have not seen: the fold left out, else all of it (which only a model without news has not seen). */
    private static List<UdSentence> news(Treebanks treebanks, int fold) throws IOException {
        boolean left = fold >= 0 && fold < Treebanks.FOLDS;
        return treebanks.news(left ? fold : -1, left);
    }

    private static void report(String what, SequenceTagger tagger, Treebanks treebanks, int fold) throws IOException {
        System.err.printf(
                Locale.ROOT,
                "%s: EWT dev %s, GUM news %s%n",
                what,
                accuracy(tagger, treebanks.ewtDevelopment()),
                accuracy(tagger, news(treebanks, fold)));
    }

    private static String accuracy(SequenceTagger tagger, List<UdSentence> sentences) {
        int words = 0;
        int universal = 0;
        int fine = 0;
        long start = System.nanoTime();
        for (UdSentence sentence : sentences) {
            int[] given = tagger.tag(SentenceWords.of(sentence.forms(), tagger.lexicon()));
            for (int i = 0; i < given.length; i++) {
                List<String> pair = List.of(tagger.labels().get(given[i]).split("\\|"));
                words++;
                universal += pair.get(0).equals(sentence.words().get(i).tag()) ? 1 : 0;
                fine += pair.get(1).equals(sentence.words().get(i).fineTag()) ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "UPOS %.4f XPOS %.4f (%.0f words/s)",
                universal / (double) words,
                fine / (double) words,
                words / seconds);
    }
}
