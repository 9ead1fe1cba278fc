package org.annals.training.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Writes the articles that were labelled, one file of JSON lines for each file of labels, from Timeline17, the news clusters of
 * giveme5w, the pile of one newspaper and ECB+; what was cut into tokens is put together again: arguments CORPORA LABELS OUT.
 */
public final class LabelledPileMaker {
    private static final int ID = 10;
    private static final int DAY = 10;
    private static final Map<String, String> OUTLETS = Map.of("bbc", "BBC", "cnn", "CNN", "reuters", "Reuters");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> articles = new HashMap<>();

    private LabelledPileMaker() {}

    public static void main(String[] args) throws IOException {
        LabelledPileMaker maker = new LabelledPileMaker();
        maker.readTimelines(Path.of(args[0], "timeline", "t17"));
        maker.readClusters(Path.of(args[0], "clustering", "giveme5w_news_cluster"));
        maker.readPile(Path.of(args[0], "pile", "guardian.jsonl.gz"));
        maker.readTopics(Path.of(args[0], "coreference", "ecbplus"));
        Path out = Files.createDirectories(Path.of(args[2]));
        for (Path labels : files(Path.of(args[1]))) {
            Set<String> ids = new LinkedHashSet<>();
            for (String line : Files.readAllLines(labels, StandardCharsets.UTF_8)) {
                ids.add(line.substring(0, line.indexOf('\t')));
            }
            List<String> lines = new ArrayList<>();
            for (String id : ids) {
                ObjectNode article = maker.articles.get(id);
                if (article == null) {
                    throw new IllegalArgumentException("every labelled article must be in the corpora, got " + id);
                }
                lines.add(article.toString());
            }
            String name = labels.getFileName().toString().replace(".tsv", ".jsonl");
            Files.write(out.resolve(name), lines, StandardCharsets.UTF_8);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void readTimelines(Path folder) throws IOException {
        for (Path collection : files(folder)) {
            Path file = collection.resolve("articles.json");
            if (!Files.exists(file)) {
                continue;
            }
            String name = collection.getFileName().toString();
            for (JsonNode article : json.readTree(file.toFile())) {
                ObjectNode made = json.createObjectNode();
                made.put("id", name + "/" + article.path("uid").asText());
                made.put("published", article.path("dct").asText().substring(0, DAY));
                made.put("outlet", OUTLETS.get(name.substring(name.lastIndexOf('_') + 1)));
                made.put("text", joined(article.path("text").asText()));
                articles.put(made.path("id").asText(), made);
            }
        }
    }

    private void readClusters(Path folder) throws IOException {
        for (Path file : files(folder)) {
            JsonNode article = json.readTree(file.toFile());
            ObjectNode made = json.createObjectNode();
            String id = article.path("dId").asText().substring(0, ID);
            made.put("id", id);
            made.set("title", article.path("title"));
            made.set("outlet", article.path("source_domain"));
            made.put(
                    "published",
                    article.path("date_publish")
                            .asText()
                            .substring(
                                    0,
                                    Math.min(
                                            DAY,
                                            article.path("date_publish")
                                                    .asText()
                                                    .length())));
            made.set("text", article.path("text"));
            articles.put(id, made);
        }
    }

    private void readPile(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (json.readTree(line) instanceof ObjectNode article) {
                    articles.put(article.path("id").asText(), article);
                }
            }
        }
    }

    private void readTopics(Path folder) throws IOException {
        for (Path topic : files(folder)) {
            for (Path file : files(topic)) {
                String name = file.getFileName().toString().replace(".xml", "");
                articles.put("ecb/" + name, EcbArticle.read(file, "ecb/" + name, json.createObjectNode()));
            }
        }
    }

    /** Tokens of the Penn Treebank as running text. */
    private static String joined(String tokens) {
        return tokens.replace("``", "\u201C")
                .replace("''", "\u201D")
                .replace("-LRB-", "(")
                .replace("-RRB-", ")")
                .replace("-LSB-", "[")
                .replace("-RSB-", "]")
                .replaceAll(" (n't|'s|'re|'ve|'ll|'d|'m|')(?=[ \\n.,;:!?\u201D)]|$)", "$1")
                .replaceAll(" ([.,;:!?%)\\]\u201D])", "$1")
                .replaceAll("([(\\[\u201C$\u00A3\u20AC]) ", "$1");
    }
}
