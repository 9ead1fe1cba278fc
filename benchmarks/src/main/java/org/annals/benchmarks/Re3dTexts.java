package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.NameKind;
import org.annals.language.NameMention;
import org.jspecify.annotations.Nullable;

/*
 * re3d marks phrases ("the enemy", "U.S. service members"), not names. Kept are its persons, organisations and places of
 * confidence .8 and more all of whose longer words have a capital once a leading article is cut off; of overlapping ones
 * the longest. Some of those are still no names, so recall is a lower bound.
 */
/** The texts of one re3d folder with the marked phrases that look like names. */
final class Re3dTexts {
    private static final double SURE = .8;
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "al", "de", "a", "an");

    private Re3dTexts() {}

    /** A document and the names in it. */
    record Text(Document document, List<NameMention> names) {
        Text {
            names = List.copyOf(names);
        }
    }

    static boolean isFolder(Path path) {
        return Files.exists(path.resolve("entities.json"));
    }

    static List<Text> read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode node : lines(folder.resolve("documents.json"))) {
            texts.put(node.path("_id").asText(), node.path("text").asText());
        }
        Map<String, List<NameMention>> names = new LinkedHashMap<>();
        for (JsonNode node : lines(folder.resolve("entities.json"))) {
            String id = node.path("documentId").asText();
            NameMention name = name(node, texts.getOrDefault(id, ""));
            if (name != null) {
                names.computeIfAbsent(id, key -> new ArrayList<>()).add(name);
            }
        }
        List<Text> read = new ArrayList<>();
        texts.forEach((id, text) -> read.add(new Text(document(id, text), longest(names.getOrDefault(id, List.of())))));
        return read;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                nodes.add(mapper.readTree(line));
            }
        }
        return nodes;
    }

    private static @Nullable NameMention name(JsonNode node, String text) {
        NameKind kind = switch (node.path("type").asText()) {
            case "Person" -> NameKind.PERSON;
            case "Organisation" -> NameKind.ORGANISATION;
            case "Location" -> NameKind.PLACE;
            default -> null;
        };
        int begin = node.path("begin").asInt();
        int end = node.path("end").asInt();
        if (kind == null || node.path("confidence").asDouble() < SURE || end > text.length() || begin >= end) {
            return null;
        }
        String words = text.substring(begin, end);
        int article = words.toLowerCase(Locale.ROOT).startsWith("the ") ? 4 : 0;
        String name = words.substring(article);
        return isName(name) ? new NameMention(new Span(begin + article, end), kind) : null;
    }

    private static boolean isName(String words) {
        for (String word : words.split("\\s+", -1)) {
            boolean capital = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            if (!capital && !SMALL.contains(word)) {
                return false;
            }
        }
        return Character.isUpperCase(words.codePointAt(0));
    }

    private static List<NameMention> longest(List<NameMention> names) {
        List<NameMention> sorted = new ArrayList<>(names);
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        List<NameMention> kept = new ArrayList<>();
        int end = 0;
        for (NameMention name : sorted) {
            if (name.span().begin() >= end) {
                kept.add(name);
                end = name.span().end();
            }
        }
        return kept;
    }

    private static Document document(String id, String text) {
        String hash = ContentHash.sha256(text);
        DocumentId documentId = new DocumentId("d" + hash.substring(0, 12));
        return new Document(documentId, id, List.of(), text, hash, "en", Metadata.NONE, List.of());
    }
}
