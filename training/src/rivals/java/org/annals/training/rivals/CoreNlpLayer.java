package org.annals.training.rivals;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreSentence;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.annals.benchmarks.UdScore;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/** CoreNLP's default tagger, its neural dependency parser and its sentence splitter. CoreNLP has Penn tags alone. */
final class CoreNlpLayer implements LanguageLayer {
    private final StanfordCoreNLP givenWords =
            pipeline("tokenize,pos,depparse", "tokenize.whitespace", "true", "ssplit.eolonly", "true");
    private final StanfordCoreNLP runningText = pipeline("tokenize", "ssplit.newlineIsSentenceBreak", "two");

    private static StanfordCoreNLP pipeline(String annotators, String... settings) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        for (int i = 0; i < settings.length; i += 2) {
            properties.setProperty(settings[i], settings[i + 1]);
        }
        return new StanfordCoreNLP(properties);
    }

    @Override
    public String name() {
        return "CoreNLP";
    }

    @Override
    public List<UdScore.Item> read(List<String> forms, List<Span> spans) {
        CoreDocument document = new CoreDocument(String.join(" ", forms));
        givenWords.annotate(document);
        CoreSentence sentence = document.sentences().get(0);
        List<CoreLabel> words = sentence.tokens();
        if (words.size() != spans.size()) {
            throw new IllegalStateException("CoreNLP must keep " + spans.size() + " given words, got " + words);
        }
        SemanticGraph tree = sentence.dependencyParse();
        List<UdScore.Item> items = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            CoreLabel word = words.get(i);
            SemanticGraphEdge edge = incoming(tree, word.index());
            int head = edge == null ? -1 : edge.getGovernor().index() - 1;
            String relation = edge == null ? "root" : edge.getRelation().toString();
            items.add(new UdScore.Item(spans.get(i), "_", word.tag(), "", head, relation));
        }
        return items;
    }

    private static @Nullable SemanticGraphEdge incoming(SemanticGraph tree, int index) {
        var node = tree.getNodeByIndexSafe(index);
        List<SemanticGraphEdge> edges = node == null ? List.of() : tree.getIncomingEdgesSorted(node);
        return edges.isEmpty() ? null : edges.get(0);
    }

    @Override
    public List<Span> sentences(String text) {
        CoreDocument document = new CoreDocument(text);
        runningText.annotate(document);
        List<Span> spans = new ArrayList<>();
        for (CoreSentence sentence : document.sentences()) {
            spans.add(new Span(sentence.charOffsets().first(), sentence.charOffsets().second()));
        }
        return spans;
    }
}
