package org.annals.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.annals.ingest.Carrier;
import org.jspecify.annotations.Nullable;

/** Writes carriers as one line of JSON and reads them back; equal carriers are equal lines. */
final class CarrierJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CarrierJson() {}

    static String write(Carrier carrier) {
        Metadata metadata = carrier.metadata();
        ObjectNode node = JSON.createObjectNode();
        node.put("sourceId", carrier.sourceId());
        node.put("file", carrier.file());
        node.put("title", metadata.title());
        node.put("outlet", metadata.outlet());
        node.put("agency", metadata.agency());
        node.put("url", metadata.url());
        node.put("published", metadata.published());
        ObjectNode other = node.putObject("other");
        metadata.other().forEach(other::put);
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings must be writable", e);
        }
    }

    static Carrier read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Map<String, String> other = new TreeMap<>();
            node.path("other")
                    .properties()
                    .forEach(entry -> other.put(entry.getKey(), entry.getValue().asText()));
            Metadata metadata = new Metadata(
                    text(node, "title"),
                    text(node, "outlet"),
                    text(node, "agency"),
                    text(node, "url"),
                    text(node, "published"),
                    other);
            return new Carrier(node.path("sourceId").asText(), node.path("file").asText(), metadata);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a carrier must be a line of JSON, got " + line, e);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }
}
