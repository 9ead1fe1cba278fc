package org.annals.delta;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.annals.chronology.Chronology;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a run ended with, as far as a later run must be compared with them. Kept as JSON, so that newer versions
 * can read it.
 */
public record Snapshot(
        List<DocumentRow> documents,
        List<EventRow> events,
        List<ClaimRow> claims,
        List<FigureRow> figures,
        List<RelationRow> relations,
        List<String> origins) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** A chronology without rows: what there was before the first run. */
    public static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Snapshot {
        documents = List.copyOf(documents);
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
        origins = List.copyOf(origins);
    }

    /** A document; {@code published} in EDTF. */
    public record DocumentRow(
            String id,
            String sourceId,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published,
            String textSha256) {}

    /**
     * An event.
     *
     * @param when EDTF, or null where undated
     * @param where names of places
     * @param typeAcled type and sub-event with a slash between them
     * @param legs independent origins, as the chronology counts them
     */
    public record EventRow(
            String id,
            @Nullable String when,
            String headline,
            List<String> where,
            @Nullable String typePlover,
            @Nullable String typeAcled,
            String status,
            int documents,
            int legs,
            String independence) {
        public EventRow {
            where = List.copyOf(where);
        }
    }

    /** Where something stands: the document, and a span of its text in code points. */
    public record Place(String document, int begin, int end) {}

    /**
     * A claim.
     *
     * @param predicate where its predicate stands
     * @param event the event that holds it, or null
     * @param origin who is taken to know, or null
     * @param detail null in rows that an older program wrote
     */
    public record ClaimRow(
            String id,
            Place predicate,
            String quote,
            @Nullable String speaker,
            @Nullable String eventDate,
            @Nullable String statementDate,
            List<String> places,
            String status,
            @Nullable String event,
            @Nullable String origin,
            @Nullable ClaimDetail detail) {
        public ClaimRow {
            places = List.copyOf(places);
        }

        public String document() {
            return predicate.document();
        }
    }

    /** What a figure says: its bounds as plain numbers, null where open. */
    public record Value(
            @Nullable String min,
            @Nullable String max,
            String unit,
            String outcome,
            @Nullable String group,
            boolean cumulative) {}

    /**
     * A figure.
     *
     * @param place where it stands
     * @param text its words
     * @param asOf EDTF, or null
     * @param detail null in rows that an older program wrote
     */
    public record FigureRow(
            String id,
            String claim,
            Place place,
            String text,
            Value value,
            @Nullable String asOf,
            boolean withdrawn,
            @Nullable FigureDetail detail) {}

    /** A relation between two rows. */
    public record RelationRow(String id, String type, String aspect, String a, String b, String explanation) {}

    public static Snapshot of(Chronology chronology) {
        return new SnapshotRows().of(chronology).snapshot();
    }

    private static Snapshot together(List<Snapshot> parts) {
        return new Snapshot(
                parts.stream().flatMap(part -> part.documents.stream()).toList(),
                parts.stream().flatMap(part -> part.events.stream()).toList(),
                parts.stream().flatMap(part -> part.claims.stream()).toList(),
                parts.stream().flatMap(part -> part.figures.stream()).toList(),
                parts.stream().flatMap(part -> part.relations.stream()).toList(),
                parts.stream().flatMap(part -> part.origins.stream()).toList());
    }

    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of strings and numbers must be writable", e);
        }
    }

    /** Of one snapshot, or of the parts of one behind each other; throws {@link IllegalArgumentException} for other bytes. */
    public static Snapshot parse(byte[] bytes) {
        try (MappingIterator<Snapshot> parts = JSON.readerFor(Snapshot.class).readValues(bytes)) {
            List<Snapshot> all = parts.readAll();
            return all.size() == 1 ? all.get(0) : together(all);
        } catch (IOException e) {
            throw new IllegalArgumentException("a snapshot must be JSON of ours", e);
        }
    }
}
