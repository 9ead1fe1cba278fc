package org.annals.delta;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.annals.attribution.Speaker;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.delta.DocumentRows.Rows;
import org.annals.delta.DocumentRows.Said;
import org.annals.delta.DocumentRows.Voice;
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
import org.annals.document.Late;
import org.annals.document.Span;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.figure.Figure;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one chronology. */
final class SnapshotMaker {
    private final Chronology chronology;
    private final SnapshotTies tied;

    /** @param tied as the chronology ties its claims */
    SnapshotMaker(Chronology chronology, SnapshotTies tied) {
        this.chronology = chronology;
        this.tied = tied;
    }

    private static Said said(DatedReading reading) {
        List<@Nullable Voice> voices = new ArrayList<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (DatedClaim claim : reading.claims()) {
            Speaker speaker = claim.claim().attribution().speaker();
            voices.add(speaker == null ? null : new Voice(speaker.name(), speaker.actor()));
            for (ClaimPlace place : claim.claim().places()) {
                places.put(place.place().id(), place.place().name());
            }
        }
        List<String> inTurn = new ArrayList<>();
        places.forEach((id, name) -> inTurn.addAll(List.of(id, name)));
        Rows rows = new Rows(
                reading.claims().stream().map(DatedClaim::id).toList(),
                voices,
                reading.figures().stream().map(DatedFigure::id).toList());
        return new Said(Late.of(rows), inTurn);
    }

    /** The rows of a document; those of the last time, where they are the same. */
    DocumentRows rows(DatedReading reading, @Nullable DocumentRows last) {
        Document document = reading.document();
        Said own = last != null && last.areOf(reading) ? last.said() : said(reading);
        List<@Nullable Object> ties = ties(own.rows().get(), document.id());
        if (last != null && last.areOf(reading, ties)) {
            return last;
        }
        CodePoints points = CodePoints.of(document.text());
        return new DocumentRows(
                reading,
                own,
                Late.of(ties),
                new DocumentRow(
                        document.id().value(),
                        document.sourceId(),
                        document.metadata().title(),
                        document.metadata().outlet(),
                        date(reading.dating().published()),
                        document.sha256()),
                new Sheet(
                        reading.claims().stream()
                                .map(claim -> claim(claim, points))
                                .toList(),
                        reading.figures().stream()
                                .map(figure -> figure(figure, points))
                                .toList()));
    }

    private List<@Nullable Object> ties(Rows own, DocumentId document) {
        List<@Nullable Object> ties = new ArrayList<>();
        for (int i = 0; i < own.claims().size(); i++) {
            String claim = own.claims().get(i);
            Voice voice = own.voices().get(i);
            ties.add(tied.event(claim));
            ties.add(tied.origin(claim));
            ties.add(voice == null ? null : speaker(document, voice));
        }
        for (String figure : own.figures()) {
            ties.add(chronology.withdrawnFigures().contains(figure));
        }
        return ties;
    }

    /** The row of an event, with its places as they are called. */
    EventRow event(ChronologyEntry entry, UnaryOperator<String> placeName) {
        Event event = entry.event();
        EventType type = event.type();
        String acled = type.acledSubEvent() == null ? type.acled() : type.acled() + "/" + type.acledSubEvent();
        return new EventRow(
                event.id(),
                date(event.when()),
                entry.headline(),
                event.where().stream().map(placeName).toList(),
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
                tied.event(claim.id()),
                tied.origin(claim.id()),
                ClaimDetail.of(dated, points));
    }

    private @Nullable String speaker(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? null : speaker(claim.document(), new Voice(speaker.name(), speaker.actor()));
    }

    private String speaker(DocumentId document, Voice voice) {
        String actor = chronology.actors().idOf(document, voice.actor());
        return actor == null ? voice.name() : tied.name(actor, voice.name());
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
                chronology.withdrawnFigures().contains(dated.id()),
                FigureDetail.of(dated, points));
    }

    static RelationRow relation(Relation relation) {
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
