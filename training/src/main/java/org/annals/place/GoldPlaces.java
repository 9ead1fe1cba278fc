package org.annals.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The labelled places of a geoparsing corpus in the XML of LGL or GeoWebNews, by document. */
final class GoldPlaces {
    /** A labelled place; the span in UTF-16 units, the point null where the label has none. */
    record Gold(
            Span span, @Nullable Double latitude, @Nullable Double longitude) {}

    private GoldPlaces() {}

    static Map<String, List<Gold>> read(Path file) throws IOException {
        Map<String, List<Gold>> byDocument = new HashMap<>();
        NodeList articles = parse(file).getElementsByTagName("article");
        for (int i = 0; i < articles.getLength(); i++) {
            Element article = (Element) articles.item(i);
            String id = article.getAttribute(article.hasAttribute("docid") ? "docid" : "file");
            byDocument.put(id, places(article));
        }
        return byDocument;
    }

    private static Document parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the corpus must be XML, in " + file, e);
        }
    }

    private static List<Gold> places(Element article) {
        String text = text(article, "text", "");
        List<Gold> places = new ArrayList<>();
        NodeList toponyms = article.getElementsByTagName("toponym");
        for (int i = 0; i < toponyms.getLength(); i++) {
            Element toponym = (Element) toponyms.item(i);
            boolean extracted = toponym.getElementsByTagName("extractedName").getLength() > 0;
            boolean linked = toponym.getElementsByTagName("geonamesID").getLength() > 0;
            if (extracted && !linked) {
                continue;
            }
            int begin = Integer.parseInt(text(toponym, "start", "0"));
            int end = Integer.parseInt(text(toponym, "end", "0"));
            if (begin >= 0 && begin < end && end <= text.codePointCount(0, text.length())) {
                int from = text.offsetByCodePoints(0, begin);
                places.add(new Gold(
                        new Span(from, text.offsetByCodePoints(from, end - begin)),
                        number(text(toponym, "lat", text(toponym, "latitude", ""))),
                        number(text(toponym, "lon", text(toponym, "longitude", "")))));
            }
        }
        return places;
    }

    private static String text(Element element, String tag, String otherwise) {
        NodeList found = element.getElementsByTagName(tag);
        String content = found.getLength() == 0 ? "" : found.item(0).getTextContent();
        return content.isBlank() ? otherwise : content;
    }

    private static @Nullable Double number(String text) {
        return text.isBlank() ? null : Double.valueOf(text.strip());
    }
}
