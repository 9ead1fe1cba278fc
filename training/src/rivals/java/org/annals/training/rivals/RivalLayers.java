package org.annals.training.rivals;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.benchmarks.SpanScore;
import org.annals.benchmarks.TreebankText;
import org.annals.benchmarks.UdReader;
import org.annals.benchmarks.UdScore;
import org.annals.benchmarks.UdSentence;
import org.annals.document.Span;

/*
 * training/run --rivals org.annals.training.rivals.RivalLayers FILE.conllu...
 *
 * One thread, one run, the same sentences for all, each layer warm before its clock starts. Speed is of given words: tags, and
 * trees where there is a parser.
 */
/** Measures our language layer and its rivals on treebank files, all files pooled, in one run. */
public final class RivalLayers {
    private static final int WARM_SENTENCES = 300;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<UdSentence> sentences = new ArrayList<>();
    private final List<TreebankText> texts = new ArrayList<>();

    private RivalLayers(String[] files) throws IOException {
        for (String file : files) {
            sentences.addAll(UdReader.read(Path.of(file)));
            texts.add(TreebankText.read(Path.of(file)));
        }
    }

    public static void main(String[] files) throws IOException {
        RivalLayers layers = new RivalLayers(files);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("layer UPOS XPOS UAS LAS sentences words/s");
        for (LanguageLayer layer : List.of(new OurLayer(), new CoreNlpLayer(), new OpenNlpLayer())) {
            out.println(layers.row(layer));
        }
    }

    private String row(LanguageLayer layer) {
        for (UdSentence sentence : sentences.subList(0, Math.min(WARM_SENTENCES, sentences.size()))) {
            read(layer, sentence, new UdScore());
        }
        UdScore score = new UdScore();
        long words = 0;
        long nanoseconds = 0;
        for (UdSentence sentence : sentences) {
            nanoseconds += read(layer, sentence, score);
            words += sentence.words().size();
        }
        SpanScore extents = new SpanScore();
        for (TreebankText text : texts) {
            extents.add(TreebankText.extents(text.words()), layer.sentences(text.text()));
        }
        double speed = words / (nanoseconds / 1e9);
        return String.format(
                Locale.ROOT,
                "%s %.3f %.3f %.3f %.3f %.3f %.0f",
                layer.name(),
                score.tags(),
                score.fineTags(),
                score.unlabelled(),
                score.labelledUniversal(),
                extents.f1(),
                speed);
    }

    /** Reads a sentence, counts it, and returns the nanoseconds of processor time that the reading took. */
    private long read(LanguageLayer layer, UdSentence sentence, UdScore score) {
        List<String> forms = sentence.forms().stream()
                .map(form -> form.replaceAll("\\s", "_"))
                .toList();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String form : forms) {
            spans.add(new Span(at, at + form.length()));
            at += form.length() + 1;
        }
        long start = clock.getCurrentThreadCpuTime();
        List<UdScore.Item> found = layer.read(forms, spans);
        long taken = clock.getCurrentThreadCpuTime() - start;
        score.add(UdScore.items(sentence, spans, 0), found);
        return taken;
    }
}
