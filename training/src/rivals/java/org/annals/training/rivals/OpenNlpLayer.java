package org.annals.training.rivals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.annals.benchmarks.UdScore;
import org.annals.document.Span;

/** OpenNLP's published tagger and sentence splitter; it has no published parser. */
final class OpenNlpLayer implements LanguageLayer {
    private final POSTaggerME tagger;
    private final SentenceDetectorME splitter;

    OpenNlpLayer() {
        try (InputStream tags = open("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin");
                InputStream sentences = open("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
            tagger = new POSTaggerME(new POSModel(tags));
            splitter = new SentenceDetectorME(new SentenceModel(sentences));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = OpenNlpLayer.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new IllegalStateException("The model must be on the class path: " + name);
        }
        return stream;
    }

    @Override
    public String name() {
        return "OpenNLP";
    }

    @Override
    public List<UdScore.Item> read(List<String> forms, List<Span> spans) {
        String[] tags = tagger.tag(forms.toArray(String[]::new));
        List<UdScore.Item> items = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            items.add(new UdScore.Item(spans.get(i), tags[i], "_", "_", i, "_"));
        }
        return items;
    }

    @Override
    public List<Span> sentences(String text) {
        List<Span> spans = new ArrayList<>();
        for (opennlp.tools.util.Span span : splitter.sentPosDetect(text)) {
            spans.add(new Span(span.getStart(), span.getEnd()));
        }
        return spans;
    }
}
