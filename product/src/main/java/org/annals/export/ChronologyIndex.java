package org.annals.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.identity.Actor;
import org.annals.origin.Origin;
import org.annals.place.Place;
import org.annals.place.PlaceMention;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** A chronology's records by id, and who belongs to whom. Looked up only; never iterated where order would show. */
public final class ChronologyIndex {
    /** Articles in the order in which a reader wants them: by publication, undated ones last. */
    static final Comparator<DatedReading> BY_PUBLICATION = Comparator.comparing(ChronologyIndex::published)
            .thenComparing(reading -> reading.document().sourceId())
            .thenComparing(reading -> reading.document().id());

    private static final String AFTER_ALL_DATES = "~";

    private final Chronology chronology;
    private final Map<DocumentId, DatedReading> readings = new HashMap<>();
    private final Map<DocumentId, CodePoints> codePoints = new HashMap<>();
    private final Map<String, DatedClaim> claims = new TreeMap<>();
    private final Map<String, DatedFigure> figures = new TreeMap<>();
    private final Map<String, List<String>> figuresOfClaim = new HashMap<>();
    private final Map<String, ChronologyEntry> entryOfClaim = new HashMap<>();
    private final Map<String, String> viewOfClaim = new HashMap<>();
    private final Map<String, ChronologyEntry> entries = new HashMap<>();
    private final Map<String, Origin> originOfClaim = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Place> places = new TreeMap<>();
    private final Map<String, List<Mention>> placeMentions = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    /** Where something stands in which document. */
    public record Mention(DocumentId document, Span span) {}

    public ChronologyIndex(Chronology chronology) {
        this.chronology = chronology;
        chronology.readings().forEach(this::addReading);
        for (ChronologyEntry entry : chronology.entries()) {
            entries.put(entry.event().id(), entry);
            entry.event().claims().forEach(claim -> entryOfClaim.put(claim, entry));
        }
        for (ChronologyEntry view : chronology.views()) {
            view.event()
                    .claims()
                    .forEach(claim -> viewOfClaim.put(claim, view.event().id()));
        }
        for (Origin origin : chronology.origins()) {
            origin.claims().forEach(claim -> originOfClaim.put(claim, origin));
        }
        chronology.actors().actors().forEach(actor -> actors.put(actor.id(), actor));
        chronology.relations().forEach(relation -> relations.put(relation.id(), relation));
    }

    private void addReading(DatedReading reading) {
        Document document = reading.document();
        readings.put(document.id(), reading);
        codePoints.put(document.id(), CodePoints.of(document.text()));
        reading.claims().forEach(claim -> claims.put(claim.id(), claim));
        for (DatedFigure figure : reading.figures()) {
            figures.put(figure.id(), figure);
            figuresOfClaim
                    .computeIfAbsent(figure.figure().claim(), id -> new ArrayList<>())
                    .add(figure.id());
        }
        for (PlaceMention mention : reading.reading().places()) {
            if (!mention.isLocation()) {
                continue;
            }
            places.putIfAbsent(mention.place().id(), mention.place());
            placeMentions
                    .computeIfAbsent(mention.place().id(), id -> new ArrayList<>())
                    .add(new Mention(document.id(), mention.span()));
        }
        for (DatedClaim claim : reading.claims()) {
            for (ClaimPlace place : claim.claim().places()) {
                places.putIfAbsent(place.place().id(), place.place());
            }
        }
    }

    private static String published(DatedReading reading) {
        Dated published = reading.dating().published();
        return published == null ? AFTER_ALL_DATES : published.date().text();
    }

    /** In the order of {@link #BY_PUBLICATION}. */
    public List<DatedReading> readingsByPublication() {
        return chronology.readings().stream().sorted(BY_PUBLICATION).toList();
    }

    public Chronology chronology() {
        return chronology;
    }

    public DatedReading reading(DocumentId document) {
        return known(readings.get(document), "document", document);
    }

    public Document document(DocumentId document) {
        return reading(document).document();
    }

    public CodePoints codePoints(DocumentId document) {
        return known(codePoints.get(document), "document", document);
    }

    public DatedClaim claim(String id) {
        return known(claims.get(id), "claim", id);
    }

    @Nullable
    public DatedClaim findClaim(String id) {
        return claims.get(id);
    }

    @Nullable
    public DatedFigure findFigure(String id) {
        return figures.get(id);
    }

    @Nullable
    public ChronologyEntry findEntry(String event) {
        return entries.get(event);
    }

    public Relation relation(String id) {
        return known(relations.get(id), "relation", id);
    }

    public Actor actor(String id) {
        return known(actors.get(id), "actor", id);
    }

    public Place place(String id) {
        return known(places.get(id), "place", id);
    }

    /** All claims, sorted by id. */
    public List<DatedClaim> claims() {
        return List.copyOf(claims.values());
    }

    /** All figures, sorted by id. */
    public List<DatedFigure> figures() {
        return List.copyOf(figures.values());
    }

    /** All places, sorted by id. */
    public List<Place> places() {
        return List.copyOf(places.values());
    }

    /** Sorted by document, then span. */
    public List<Mention> mentions(Place place) {
        return Collections.unmodifiableList(placeMentions.getOrDefault(place.id(), List.of()));
    }

    /** Ids of the figures of a claim, sorted. */
    public List<String> figuresOf(String claim) {
        return figuresOfClaim.getOrDefault(claim, List.of()).stream().sorted().toList();
    }

    @Nullable
    public ChronologyEntry entryOf(String claim) {
        return entryOfClaim.get(claim);
    }

    /** The id of the claim's event, be it an entry or a view; null for a claim of none. */
    @Nullable
    public String eventOf(String claim) {
        ChronologyEntry entry = entryOfClaim.get(claim);
        return entry == null ? viewOfClaim.get(claim) : entry.event().id();
    }

    @Nullable
    public Origin originOf(String claim) {
        return originOfClaim.get(claim);
    }

    /** The name of a document's local actor across the pile, or null for null. */
    @Nullable
    public Actor actorOf(DocumentId document, @Nullable Integer localActor) {
        String id = chronology.actors().idOf(document, localActor);
        return id == null ? null : actor(id);
    }

    private static <T> T known(@Nullable T found, String kind, Object id) {
        if (found == null) {
            throw new IllegalArgumentException(kind + " must be in the chronology, got " + id);
        }
        return found;
    }
}
