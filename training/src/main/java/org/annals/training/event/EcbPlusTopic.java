package org.annals.training.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.event.ClaimPairs;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads a topic of ECB+ (Cybulska and Vossen 2014) as a pile of articles: a claim whose predicate is a labelled action belongs
 * to the happening of that label.
 */
final class EcbPlusTopic {
    private static final Set<String> CLOSING = Set.of(
            ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "''", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’",
            "-");
    private static final Set<String> OPENING = Set.of("(", "[", "{", "$", "``", "-");
    private static final Set<String> CLITICS = Set.of("s", "t", "re", "ve", "ll", "d", "m");

    private final Map<String, List<Action>> actions = new HashMap<>();

    /** A labelled action of an article. */
    private record Action(Span span, String happening) {}

    private EcbPlusTopic() {}

    /** @param folder the XML files of one topic */
    static LabelledCrisis read(Path folder, Annals annals) throws IOException {
        EcbPlusTopic topic = new EcbPlusTopic();
        Path articles = Files.createTempDirectory("ecbplus");
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            topic.write(file, articles);
        }
        ArticleReader reader = new ArticleReader(List.of(articles.toString()), InputStream.nullInputStream());
        Chronology chronology =
                annals.build(reader.readAll(), reader.rejections()).chronology();
        Map<String, String> events = new HashMap<>();
        for (DatedReading reading : chronology.readings()) {
            for (DatedClaim claim : reading.claims()) {
                for (Action action : topic.actions(reading)) {
                    if (action.span.overlaps(claim.claim().predicate().span())) {
                        events.put(claim.id(), action.happening);
                    }
                }
            }
        }
        List<ClaimPairs.Pair> pairs =
                ClaimPairs.of(chronology.readings(), chronology.actors(), chronology.reuse()).stream()
                        .filter(pair -> events.containsKey(pair.a()) && events.containsKey(pair.b()))
                        .toList();
        return new LabelledCrisis(folder.getFileName().toString(), pairs, events);
    }

    private List<Action> actions(DatedReading reading) {
        String source = reading.document().sourceId();
        String name = source.substring(source.lastIndexOf('/') + 1).replace(".txt", "");
        return actions.getOrDefault(name, List.of());
    }

    private void write(Path file, Path folder) throws IOException {
        Element root = parse(file).getDocumentElement();
        String name = file.getFileName().toString().replace(".xml", "");
        StringBuilder text = new StringBuilder();
        Map<String, Span> tokens = new HashMap<>();
        String sentence = "";
        String before = "";
        for (Element token : elements(root, "token")) {
            String word = token.getTextContent();
            boolean goesOn = sentence.equals(token.getAttribute("sentence"));
            boolean glued =
                    CLOSING.contains(word) || OPENING.contains(before) || before.equals("’") && CLITICS.contains(word);
            text.append(text.isEmpty() ? "" : !goesOn ? "\n" : glued ? "" : " ");
            sentence = token.getAttribute("sentence");
            before = word;
            int begin = text.length();
            text.append(word.equals("``") || word.equals("''") ? "\"" : word);
            tokens.put(token.getAttribute("t_id"), new Span(begin, text.length()));
        }
        Files.writeString(folder.resolve(name + ".txt"), text + "\n");
        actions.put(name, actions(root, name, tokens));
    }

    private static List<Action> actions(Element root, String name, Map<String, Span> tokens) {
        Map<String, Span> marked = new HashMap<>();
        for (Element mark : children(root, "Markables")) {
            Span span = null;
            for (Element anchor : elements(mark, "token_anchor")) {
                Span token = tokens.get(anchor.getAttribute("t_id"));
                span = span == null || token == null ? token : span.cover(token);
            }
            boolean action =
                    mark.getTagName().startsWith("ACTION") || mark.getTagName().startsWith("NEG_ACTION");
            if (action && span != null) {
                marked.put(mark.getAttribute("m_id"), span);
            }
        }
        List<Action> actions = new ArrayList<>();
        Set<String> tied = new HashSet<>();
        for (Element relation : children(root, "Relations")) {
            boolean across = relation.getTagName().equals("CROSS_DOC_COREF");
            String happening = across ? relation.getAttribute("note") : name + " " + relation.getAttribute("r_id");
            for (Element source : elements(relation, "source")) {
                Span span = marked.get(source.getAttribute("m_id"));
                if (span != null) {
                    tied.add(source.getAttribute("m_id"));
                    actions.add(new Action(span, happening));
                }
            }
        }
        marked.forEach((mark, span) -> {
            if (!tied.contains(mark)) {
                actions.add(new Action(span, name + " " + mark));
            }
        });
        return actions;
    }

    private static Document parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException failure) {
            throw new IOException("cannot read " + file, failure);
        }
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> children(Element root, String tag) {
        List<Element> children = new ArrayList<>();
        for (Element parent : elements(root, tag)) {
            for (Element child : elements(parent, "*")) {
                if (child.getParentNode().equals(parent)) {
                    children.add(child);
                }
            }
        }
        return children;
    }
}
