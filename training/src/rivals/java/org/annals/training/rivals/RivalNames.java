package org.annals.training.rivals;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.SentenceUtils;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.annals.benchmarks.NamesFile;
import org.annals.benchmarks.SpanScore;
import org.annals.language.NameFinder;
import org.annals.language.Token;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;

/*
 * training/run --rivals org.annals.training.rivals.RivalNames FILE...
 *
 * Files in CoNLL columns. Each reads all once before its clock starts.
 */
/** Measures our name finder and CoreNLP's, which was trained on CoNLL-2003, on given tokens in one run. */
public final class RivalNames {
    private static final String MODEL = "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    private final List<NamesFile.Text> texts = new ArrayList<>();

    private RivalNames(String[] files) throws IOException {
        for (String file : files) {
            texts.addAll(NamesFile.read(Path.of(file)));
        }
    }

    public static void main(String[] files) throws IOException, ClassNotFoundException {
        RivalNames names = new RivalNames(files);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        NameFinder ours = new NameFinder(new GazetteerPlaceNames(Gazetteer.load()));
        out.println("Annals " + names.score(ours::find));
        CRFClassifier<CoreLabel> theirs = CRFClassifier.getClassifier(MODEL);
        out.println("CoreNLP " + names.score(sentences -> find(theirs, sentences)));
    }

    private static List<NameFinder.Found> find(CRFClassifier<CoreLabel> model, List<List<Token>> sentences) {
        List<NameFinder.Found> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            List<CoreLabel> words = SentenceUtils.toCoreLabelList(
                    sentences.get(i).stream().map(Token::text).toArray(String[]::new));
            List<String> tags = model.classifySentence(words).stream()
                    .map(word -> word.get(CoreAnnotations.AnswerAnnotation.class))
                    .toList();
            found.addAll(NamesFile.names(i, tags));
        }
        return found;
    }

    private String score(Function<List<List<Token>>, List<NameFinder.Found>> finder) {
        // The first of two runs only warms up.
        String row = "";
        for (int run = 0; run < 2; run++) {
            row = timed(finder);
        }
        return row;
    }

    private String timed(Function<List<List<Token>>, List<NameFinder.Found>> finder) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        SpanScore score = new SpanScore();
        long tokens = 0;
        long nanoseconds = 0;
        for (NamesFile.Text text : texts) {
            long start = clock.getCurrentThreadCpuTime();
            List<NameFinder.Found> found = finder.apply(text.sentences());
            nanoseconds += clock.getCurrentThreadCpuTime() - start;
            tokens += text.sentences().stream().mapToInt(List::size).sum();
            score.add(text.names(), found);
        }
        return String.format(Locale.ROOT, "%s, %.0f tokens/s", score, tokens / (nanoseconds / 1e9));
    }
}
