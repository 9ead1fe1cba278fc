package org.annals.delta;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.Document;
import org.annals.event.Event;
import org.annals.figure.Figure;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
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

    /** A document. */
    public record DocumentRow(
            String id, String sourceId, @Nullable String title) {}

    /**
     * An event.
     *
     * @param when EDTF, or null where undated
     * @param legs independent origins, as the chronology counts them
     */
    public record EventRow(
            String id, @Nullable String when, String headline, int documents, int legs, String independence) {}

    /**
     * A claim.
     *
     * @param event the event that holds it, or null
     */
    public record ClaimRow(
            String id, String document, @Nullable String event) {}

    /** A figure; {@code value} in words of the text. */
    public record FigureRow(String id, String claim, String value, String outcome, boolean withdrawn) {}

    /** A relation between two rows. */
    public record RelationRow(String id, String type, String aspect, String a, String b, String explanation) {}

    public static Snapshot of(Chronology chronology) {
        List<DocumentRow> documents = new ArrayList<>();
        List<FigureRow> figures = new ArrayList<>();
        Map<String, String> eventOf = new HashMap<>();
        List<EventRow> events = new ArrayList<>();
        for (ChronologyEntry entry : chronology.entries()) {
            Event event = entry.event();
            event.claims().forEach(claim -> eventOf.put(claim, event.id()));
            events.add(new EventRow(
                    event.id(),
                    event.when() == null ? null : event.when().date().text(),
                    entry.headline(),
                    entry.support().documents(),
                    entry.support().origins(),
                    entry.support().independence().name()));
        }
        List<ClaimRow> claims = new ArrayList<>();
        for (DatedReading reading : chronology.readings()) {
            Document document = reading.document();
            documents.add(new DocumentRow(
                    document.id().value(),
                    document.sourceId(),
                    document.metadata().title()));
            for (DatedClaim claim : reading.claims()) {
                claims.add(new ClaimRow(claim.id(), document.id().value(), eventOf.get(claim.id())));
            }
            for (DatedFigure figure : reading.figures()) {
                figures.add(figure(figure, chronology));
            }
        }
        List<RelationRow> relations =
                chronology.relations().stream().map(Snapshot::relation).toList();
        List<String> origins = chronology.origins().stream().map(Origin::id).toList();
        return new Snapshot(documents, events, claims, figures, relations, origins);
    }

    private static FigureRow figure(DatedFigure dated, Chronology chronology) {
        Figure figure = dated.figure().figure();
        return new FigureRow(
                dated.id(),
                dated.figure().claim(),
                figure.text(),
                figure.outcome().word(),
                chronology.withdrawnFigures().contains(dated.id()));
    }

    private static RelationRow relation(Relation relation) {
        return new RelationRow(
                relation.id(),
                relation.type().word(),
                relation.aspect().word(),
                relation.a(),
                relation.b(),
                relation.explanation());
    }

    public byte[] toBytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of strings and numbers must be writable", e);
        }
    }

    /** Throws {@link IllegalArgumentException} where the bytes are no snapshot. */
    public static Snapshot parse(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Snapshot.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("a snapshot must be JSON of ours", e);
        }
    }
}
