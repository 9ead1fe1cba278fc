package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annals.dating.DatingInput;
import org.annals.dating.DocumentDating;
import org.annals.dating.EvidenceDocumentDater;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.event.TimelineSelector;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.annals.reuse.ReuseResult;
import org.annals.time.EnglishTimeExtractor;

/** The articles of a collection of Timeline17, read and dated by the product's own stages. */
final class TimelineArticles {
    private TimelineArticles() {}

    /** Reads {@code articles.json}: a list of articles with {@code uid}, {@code dct} and {@code text}. */
    static List<TimelineSelector.Article> read(Path file) throws IOException {
        List<Document> documents = documents(file);
        EnglishAnalyser analyser = new EnglishAnalyser(PlaceNames.NONE);
        EnglishTimeExtractor times = new EnglishTimeExtractor();
        try (Stream<Document> stream = documents.parallelStream()) {
            List<DatingInput> inputs = stream.map(document -> {
                        TextAnalysis text = analyser.analyse(document);
                        return new DatingInput(text, times.extract(text));
                    })
                    .toList();
            List<DocumentDating> datings = new EvidenceDocumentDater().date(inputs, ReuseResult.NONE);
            List<TimelineSelector.Article> articles = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                articles.add(new TimelineSelector.Article(inputs.get(i).text(), datings.get(i)));
            }
            return articles;
        }
    }

    /** The articles of such a file as documents, not read yet. */
    static List<Document> documents(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            documents.add(document(
                    row.path("uid").asText(),
                    row.path("dct").asText(),
                    row.path("text").asText()));
        }
        return documents;
    }

    /** The same under an id of its own: collections number their articles alike. */
    static Document withId(Document document, DocumentId id) {
        return new Document(
                id,
                document.sourceId(),
                List.of(),
                document.text(),
                document.sha256(),
                "en",
                document.metadata(),
                List.of());
    }

    /** The text as it was printed, as far as the treebank's marks allow; the words keep their blanks. */
    private static Document document(String id, String published, String tokens) {
        String text = tokens.replace("-LRB-", "(")
                .replace("-RRB-", ")")
                .replace("-LSB-", "[")
                .replace("-RSB-", "]")
                .replace("``", "\"")
                .replace("''", "\"");
        Metadata metadata = new Metadata(null, null, null, null, published, Map.of());
        DocumentId document = new DocumentId("d" + id);
        return new Document(document, id, List.of(), text, ContentHash.sha256(text), "en", metadata, List.of());
    }
}
