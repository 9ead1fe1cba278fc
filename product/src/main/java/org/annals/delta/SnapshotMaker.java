package org.annals.delta;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.attribution.Speaker;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.Place;
import org.annals.delta.Snapshot.RelationRow;
import org.annals.delta.Snapshot.Value;
import org.annals.document.CodePoints;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Span;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.figure.Figure;
import org.annals.identity.Actor;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one chronology. */
final class SnapshotMaker {
    private final Chronology chronology;
    private final Map<String, String> eventOf = new HashMap<>();
    private final Map<String, String> originOf = new HashMap<>();
    private final Map<String, String> actorNames = new HashMap<>();
    private final Map<String, String> placeNames = new HashMap<>();

    SnapshotMaker(Chronology chronology) {
        this.chronology = chronology;
        for (ChronologyEntry entry : chronology.entries()) {
            Event event = entry.event();
            event.claims().forEach(claim -> eventOf.put(claim, event.id()));
        }
        for (Origin origin : chronology.origins()) {
            origin.claims().forEach(claim -> originOf.put(claim, origin.id()));
        }
        for (Actor actor : chronology.actors().actors()) {
            actorNames.put(actor.id(), actor.name());
        }
        for (DatedReading reading : chronology.readings()) {
            for (DatedClaim claim : reading.claims()) {
                for (ClaimPlace place : claim.claim().places()) {
                    placeNames.put(place.place().id(), place.place().name());
                }
            }
        }
    }

    /** The rows of all documents; of one that is as it was when they were made last, those. */
    List<DocumentRows> documents(Map<DocumentId, DocumentRows> last) {
        return chronology.readings().parallelStream()
                .map(reading -> rows(reading, last.get(reading.document().id())))
                .toList();
    }

    Snapshot make() {
        return make(documents(Map.of()));
    }

    Snapshot make(List<DocumentRows> rows) {
        List<EventRow> events =
                chronology.entries().parallelStream().map(this::event).toList();
        List<RelationRow> relations =
                chronology.relations().stream().map(SnapshotMaker::relation).toList();
        List<String> origins = chronology.origins().stream().map(Origin::id).toList();
        return new Snapshot(
                rows.stream().map(DocumentRows::document).toList(),
                events,
                rows.stream().flatMap(one -> one.claims().stream()).toList(),
                rows.stream().flatMap(one -> one.figures().stream()).toList(),
                relations,
                origins);
    }

    private DocumentRows rows(DatedReading reading, @Nullable DocumentRows last) {
        List<@Nullable Object> ties = ties(reading);
        if (last != null && last.areOf(reading, ties)) {
            return last;
        }
        Document document = reading.document();
        CodePoints points = CodePoints.of(document.text());
        return new DocumentRows(
                reading,
                ties,
                new DocumentRow(
                        document.id().value(),
                        document.sourceId(),
                        document.metadata().title(),
                        document.metadata().outlet(),
                        date(reading.dating().published()),
                        document.sha256()),
                reading.claims().stream().map(claim -> claim(claim, points)).toList(),
                reading.figures().stream().map(figure -> figure(figure, points)).toList());
    }

    private List<@Nullable Object> ties(DatedReading reading) {
        List<@Nullable Object> ties = new ArrayList<>();
        for (DatedClaim claim : reading.claims()) {
            ties.add(eventOf.get(claim.id()));
            ties.add(originOf.get(claim.id()));
            ties.add(speaker(claim.claim()));
        }
        for (DatedFigure figure : reading.figures()) {
            ties.add(chronology.withdrawnFigures().contains(figure.id()));
        }
        return ties;
    }

    private EventRow event(ChronologyEntry entry) {
        Event event = entry.event();
        EventType type = event.type();
        String acled = type.acledSubEvent() == null ? type.acled() : type.acled() + "/" + type.acledSubEvent();
        return new EventRow(
                event.id(),
                date(event.when()),
                entry.headline(),
                event.where().stream()
                        .map(place -> placeNames.getOrDefault(place, place))
                        .toList(),
                type.plover(),
                acled,
                word(event.status()),
                entry.support().documents(),
                entry.support().origins(),
                word(entry.support().independence()));
    }

    private ClaimRow claim(DatedClaim dated, CodePoints points) {
        Claim claim = dated.claim();
        List<String> places = claim.places().stream()
                .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                .map(place -> place.place().name())
                .distinct()
                .toList();
        return new ClaimRow(
                claim.id(),
                place(claim.document().value(), claim.predicate().span(), points),
                claim.text(),
                speaker(claim),
                date(dated.eventDate()),
                date(dated.statementDate()),
                places,
                word(claim.status()),
                eventOf.get(claim.id()),
                originOf.get(claim.id()));
    }

    private @Nullable String speaker(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        if (speaker == null) {
            return null;
        }
        String actor = chronology.actors().idOf(claim.document(), speaker.actor());
        return actor == null ? speaker.name() : actorNames.getOrDefault(actor, speaker.name());
    }

    private FigureRow figure(DatedFigure dated, CodePoints points) {
        Figure figure = dated.figure().figure();
        return new FigureRow(
                dated.id(),
                dated.figure().claim(),
                place(dated.figure().document().value(), figure.span(), points),
                figure.text(),
                new Value(
                        number(figure.min()),
                        number(figure.max()),
                        figure.unit(),
                        figure.outcome().word(),
                        figure.group(),
                        figure.kind() == Figure.CountKind.CUMULATIVE),
                date(dated.asOf()),
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

    private static Place place(String document, Span span, CodePoints points) {
        return new Place(document, points.toCodePoint(span.begin()), points.toCodePoint(span.end()));
    }

    private static @Nullable String date(@Nullable Dated dated) {
        return dated == null ? null : dated.date().text();
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped).toPlainString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
