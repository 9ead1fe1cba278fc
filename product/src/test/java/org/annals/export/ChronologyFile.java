package org.annals.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@code chronology.json} under test: checks it against the published schema, and what no schema can say: that ids
 * resolve, spans lie in their texts and quote them, and arrays are in order.
 */
public final class ChronologyFile {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> SORTED =
            List.of("documents", "times", "actors", "places", "claims", "figures", "reuse", "origins", "relations");

    private final JsonNode root;
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ChronologyFile(JsonNode root, Path textFolder) {
        this.root = root;
        for (JsonNode document : root.get("documents")) {
            String id = document.get("id").asText();
            try {
                texts.put(id, Files.readString(textFolder.resolve(id + ".txt"), StandardCharsets.UTF_8));
            } catch (IOException e) {
                problems.add("no text of " + id);
            }
        }
    }

    /** Everything that is wrong with the chronology that was written to the folder; empty if nothing is. */
    public static List<String> problems(Path folder) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(ChronologyJsonExport.FILE));
            JsonNode root = MAPPER.readTree(bytes);
            List<String> problems = new ArrayList<>(againstSchema(new String(bytes, StandardCharsets.UTF_8)));
            ChronologyFile file = new ChronologyFile(root, folder.resolve(TextsExport.FOLDER));
            file.order();
            file.references();
            file.quotations();
            file.memberships();
            problems.addAll(file.problems);
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema has against the text of a chronology. */
    static List<String> againstSchema(String json) throws IOException {
        Path path = Path.of("..", "docs", "schema", "annals-chronology.schema.json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(path, StandardCharsets.UTF_8));
        return schema.validate(json, com.networknt.schema.InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private void order() {
        for (String array : SORTED) {
            String last = "";
            for (JsonNode item : root.get(array)) {
                String id = item.get("id").asText();
                if (id.compareTo(last) <= 0) {
                    problems.add(array + " must be sorted by unique id, got " + last + " before " + id);
                }
                last = id;
            }
        }
    }

    private void references() {
        Set<String> known = new HashSet<>();
        for (JsonNode array : root) {
            array.forEach(item -> {
                if (item.isObject() && item.has("id")) {
                    known.add(item.get("id").asText());
                }
            });
        }
        resolve("claims", known, "document", "event", "origin", "figures");
        resolve("times", known, "document");
        resolve("figures", known, "claim", "document", "giver");
        resolve("origins", known, "actor", "claims");
        resolve("events", known, "where", "parent", "toldIn", "claims", "figures", "relations", "after", "before");
        resolve("relations", known, "a", "b");
        resolve("lineages", known, "documents", "first");
        resolve("notUnderstood", known, "document");
    }

    private void resolve(String array, Set<String> known, String... fields) {
        for (JsonNode item : root.get(array)) {
            for (String field : fields) {
                JsonNode value = item.get(field);
                Iterable<JsonNode> values = value.isArray() ? value : List.of(value);
                for (JsonNode id : values) {
                    if (!id.isNull() && !known.contains(id.asText())) {
                        problems.add(array + "." + field + " must name something, got " + id);
                    }
                }
            }
        }
    }

    private void quotations() {
        spans(root, null);
        for (JsonNode claim : root.get("claims")) {
            List<String> parts = new ArrayList<>();
            claim.get("spans")
                    .forEach(span -> parts.add(words(claim.get("document").asText(), span)));
            if (!String.join(" ", parts).equals(claim.get("text").asText())) {
                problems.add("claim must quote its text, got " + claim.get("text") + " for " + parts);
            }
        }
        for (String array : List.of("times", "figures")) {
            for (JsonNode item : root.get(array)) {
                String words = words(item.get("document").asText(), item.get("span"));
                if (!words.equals(item.get("text").asText())) {
                    problems.add(array + " must quote their text, got " + item.get("text") + " for " + words);
                }
            }
        }
    }

    private void spans(JsonNode node, @Nullable String document) {
        @Nullable
        String here = node.isObject() && node.path("document").isTextual()
                ? node.get("document").asText()
                : document;
        if (node.isObject() && node.path("span").isArray() && here != null) {
            words(here, node.get("span"));
        }
        for (JsonNode child : node) {
            spans(child, here);
        }
    }

    private String words(String document, JsonNode span) {
        String text = texts.getOrDefault(document, "");
        int begin = span.get(0).asInt();
        int end = span.get(1).asInt();
        if (begin < 0 || end <= begin || end > text.codePointCount(0, text.length())) {
            problems.add("span must lie in the text of " + document + ", got " + span);
            return "";
        }
        return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
    }

    private void memberships() {
        Map<String, String> eventOfClaim = new HashMap<>();
        for (JsonNode event : root.get("events")) {
            for (JsonNode claim : event.get("claims")) {
                if (eventOfClaim.put(claim.asText(), event.get("id").asText()) != null) {
                    problems.add("claim must be in one event, got a second one for " + claim);
                }
            }
        }
        for (JsonNode claim : root.get("claims")) {
            String said =
                    claim.get("event").isNull() ? null : claim.get("event").asText();
            String listed = eventOfClaim.get(claim.get("id").asText());
            if (said == null ? listed != null : !said.equals(listed)) {
                problems.add("claim and event must agree, got " + said + " and " + listed);
            }
        }
    }
}
