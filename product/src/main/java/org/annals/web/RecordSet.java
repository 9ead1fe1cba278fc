package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Part of a chronology's records that can be read by itself: what was asked for, and everything it names. Long lists of
 * mentions are cut to the documents at hand. Not thread-safe.
 */
final class RecordSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordFile records;
    private final Map<RecordKind, Set<String>> wanted = new EnumMap<>(RecordKind.class);
    /** Where mentions are wanted. */
    private final Set<String> read = new HashSet<>();

    RecordSet(RecordFile records) {
        this.records = records;
    }

    private Set<String> wanted(RecordKind kind) {
        return wanted.computeIfAbsent(kind, any -> new TreeSet<>());
    }

    private boolean add(RecordKind kind, String id) {
        return records.has(kind, id) && wanted(kind).add(id);
    }

    /** An event with all that is held about it. */
    void event(String id) {
        if (!add(RecordKind.EVENTS, id)) {
            return;
        }
        JsonNode event = parse(RecordKind.EVENTS, id);
        event.path("claims").forEach(claim -> claim(claim.asText()));
        event.path("figures").forEach(figure -> figure(figure.asText()));
        event.path("relations").forEach(relation -> relation(relation.asText()));
        event.path("where").forEach(place -> add(RecordKind.PLACES, place.asText()));
        for (JsonNode participant : event.path("participants")) {
            add(RecordKind.ACTORS, participant.path("actor").asText());
            participant
                    .path("labels")
                    .forEach(label ->
                            add(RecordKind.ACTORS, label.path("speaker").asText()));
        }
    }

    /** The event without what is held about it. */
    void eventRow(String id) {
        if (!add(RecordKind.EVENTS, id)) {
            return;
        }
        for (JsonNode participant : parse(RecordKind.EVENTS, id).path("participants")) {
            add(RecordKind.ACTORS, participant.path("actor").asText());
            participant
                    .path("labels")
                    .forEach(label ->
                            add(RecordKind.ACTORS, label.path("speaker").asText()));
        }
    }

    void claim(String id) {
        if (!add(RecordKind.CLAIMS, id)) {
            return;
        }
        JsonNode claim = parse(RecordKind.CLAIMS, id);
        String document = claim.path("document").asText();
        add(RecordKind.DOCUMENTS, document);
        read.add(document);
        add(RecordKind.ACTORS, claim.at("/attribution/speaker/actor").asText());
        claim.path("roles")
                .forEach(role -> add(RecordKind.ACTORS, role.path("actor").asText()));
        claim.path("places")
                .forEach(place -> add(RecordKind.PLACES, place.path("place").asText()));
        claim.path("figures").forEach(figure -> figure(figure.asText()));
        String origin = claim.path("origin").asText();
        if (add(RecordKind.ORIGINS, origin)) {
            add(
                    RecordKind.ACTORS,
                    parse(RecordKind.ORIGINS, origin).path("actor").asText());
        }
        String event = records.eventOf(id);
        if (event != null) {
            add(RecordKind.EVENTS, event);
        }
    }

    void figure(String id) {
        if (!add(RecordKind.FIGURES, id)) {
            return;
        }
        JsonNode figure = parse(RecordKind.FIGURES, id);
        add(RecordKind.ACTORS, figure.path("giver").asText());
        claim(figure.path("claim").asText());
        records.relationsOf(id).forEach(relation -> add(RecordKind.RELATIONS, relation));
    }

    void relation(String id) {
        if (!add(RecordKind.RELATIONS, id)) {
            return;
        }
        JsonNode relation = parse(RecordKind.RELATIONS, id);
        for (String end :
                new String[] {relation.path("a").asText(), relation.path("b").asText()}) {
            if (records.has(RecordKind.CLAIMS, end)) {
                claim(end);
            } else if (records.has(RecordKind.FIGURES, end)) {
                figure(end);
            } else {
                add(RecordKind.EVENTS, end);
            }
        }
    }

    /** A document with everything that was read in it. */
    void document(String id) {
        add(RecordKind.DOCUMENTS, id);
        read.add(id);
        records.in(RecordKind.CLAIMS, id).forEach(this::claim);
        records.in(RecordKind.FIGURES, id).forEach(this::figure);
        for (RecordKind kind :
                new RecordKind[] {RecordKind.TIMES, RecordKind.PLACES, RecordKind.ACTORS, RecordKind.NOT_UNDERSTOOD}) {
            records.in(kind, id).forEach(record -> add(kind, record));
        }
        for (String reuse : records.in(RecordKind.REUSE, id)) {
            add(RecordKind.REUSE, reuse);
            parse(RecordKind.REUSE, reuse)
                    .path("passages")
                    .forEach(passage ->
                            add(RecordKind.DOCUMENTS, passage.path("document").asText()));
        }
        for (String lineage : records.in(RecordKind.LINEAGES, id)) {
            add(RecordKind.LINEAGES, lineage);
            parse(RecordKind.LINEAGES, lineage)
                    .path("documents")
                    .forEach(document -> add(RecordKind.DOCUMENTS, document.asText()));
        }
    }

    /** What was not understood, or not read, as it is. */
    void plain(RecordKind kind, String id) {
        if (add(kind, id) && kind == RecordKind.NOT_UNDERSTOOD) {
            add(RecordKind.DOCUMENTS, parse(kind, id).path("document").asText());
        }
    }

    int claims() {
        return wanted(RecordKind.CLAIMS).size();
    }

    private JsonNode parse(RecordKind kind, String id) {
        try {
            return JSON.readTree(records.read(kind, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of arrays, as in {@code chronology.json}. */
    byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.write('{');
        for (RecordKind kind : RecordKind.values()) {
            out.writeBytes(((kind == RecordKind.DOCUMENTS ? "\"" : ",\"") + kind.word() + "\":[")
                    .getBytes(StandardCharsets.UTF_8));
            boolean first = true;
            for (String id : wanted(kind)) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                out.writeBytes(
                        kind == RecordKind.ACTORS || kind == RecordKind.PLACES || kind == RecordKind.ORIGINS
                                ? Response.write(cut(kind, id))
                                : records.read(kind, id));
            }
            out.write(']');
        }
        out.write('}');
        return out.toByteArray();
    }

    private JsonNode cut(RecordKind kind, String id) {
        ObjectNode record = (ObjectNode) parse(kind, id);
        if (kind == RecordKind.ORIGINS) {
            Set<String> claims = wanted(RecordKind.CLAIMS);
            ArrayNode kept = JSON.createArrayNode();
            record.path("claims").forEach(claim -> {
                if (claims.contains(claim.asText())) {
                    kept.add(claim);
                }
            });
            record.set("claims", kept);
            return record;
        }
        ArrayNode kept = JSON.createArrayNode();
        for (JsonNode mention : record.path("mentions")) {
            if (read.contains(mention.path("document").asText())) {
                kept.add(mention);
            }
        }
        JsonNode first = record.path("mentions").path(0);
        if (kept.isEmpty() && first.isObject()) {
            kept.add(first);
        }
        record.set("mentions", kept);
        return record;
    }
}
