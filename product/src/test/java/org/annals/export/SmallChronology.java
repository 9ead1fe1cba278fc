package org.annals.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.actor.ActorClass;
import org.annals.actor.ActorKind;
import org.annals.actor.DocumentActors;
import org.annals.attribution.Attribution;
import org.annals.attribution.Attribution.Words;
import org.annals.attribution.Attributions;
import org.annals.attribution.Form;
import org.annals.attribution.Speaker;
import org.annals.attribution.Stance;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.Support;
import org.annals.claim.Claim;
import org.annals.claim.ClaimFigure;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.ClaimTime;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.claim.Predicate;
import org.annals.claim.RoleFiller;
import org.annals.dating.AnchoredTime;
import org.annals.dating.DocumentDating;
import org.annals.document.Basis;
import org.annals.document.ContentHash;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.document.Metadata;
import org.annals.document.NotUnderstood;
import org.annals.document.Span;
import org.annals.event.Event;
import org.annals.event.EventType;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.identity.Actor;
import org.annals.identity.ActorMention;
import org.annals.identity.ActorRegistry;
import org.annals.ingest.Rejection;
import org.annals.language.TextAnalysis;
import org.annals.origin.Independence;
import org.annals.origin.Origin;
import org.annals.place.Place;
import org.annals.place.PlaceKind;
import org.annals.place.PlaceMention;
import org.annals.place.PlacePrecision;
import org.annals.relation.Relation;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeValue;
import org.annals.time.Timex;
import org.jspecify.annotations.Nullable;

/**
 * A chronology made by hand, of two articles about an invented port: an event with a tension about its date, an undated
 * one with a withdrawn figure, characters outside the basic plane in front of every span, and words that would be a
 * formula in a spreadsheet or mark-up in Markdown.
 */
final class SmallChronology {
    static final String FIRST_TEXT =
            "\uD83D\uDEA2 Lenn port closed on May 3, mayor Ida Varro told Radio Lenn. 12 dockers were hurt.";
    static final String SECOND_TEXT =
            "\uD83D\uDEA2\uD83D\uDEA2 =The port of Lenn was *shut* on May 4.\n12 dockers were hurt.";

    private final Document first = document("first", FIRST_TEXT, "Port closed", "Harbour Post", "2031-05-04");
    private final Document second = document("second", SECOND_TEXT, null, null, null);
    private final Place lenn = new Place(
            "p0123456789ab",
            "Lenn",
            PlaceKind.CITY,
            "NL",
            null,
            null,
            null,
            null,
            null,
            PlacePrecision.UNRESOLVED,
            List.of(),
            "not in the gazetteer");
    private final Dated thirdOfMay = stated(first, "May 3", Edtf.day(LocalDate.of(2031, 5, 3)));
    private final Dated fourthOfMay = stated(second, "May 4", Edtf.day(LocalDate.of(2031, 5, 4)));
    private final Claim closed = claim(
            first,
            "Lenn port closed on May 3",
            "closed",
            "close",
            new Attribution(
                    Form.INDIRECT,
                    Stance.ASSERTS,
                    new Speaker(0, "Varro", "Ida Varro", span(first, "Ida Varro")),
                    "mayor",
                    new Words("told", span(first, "told")),
                    new Words("Radio Lenn", span(first, "Radio Lenn")),
                    List.of(),
                    null,
                    0,
                    "the subject of “told”"));
    private final Claim shut = claim(second, "=The port of Lenn was *shut* on May 4", "was *shut*", "shut", narrated());
    private final Claim hurt = claim(first, "12 dockers were hurt", "were hurt", "hurt", narrated());
    private final Claim hurtAgain = claim(second, "12 dockers were hurt", "were hurt", "hurt", narrated());
    private final DatedFigure toll = figure(hurt);
    private final DatedFigure tollAgain = figure(hurtAgain);
    private final String mayorId = "a0123456789ab";

    static Chronology make() {
        return new SmallChronology().chronology();
    }

    private Chronology chronology() {
        Relation tension = new Relation(
                id("l", "tension"),
                Relation.Type.TENSION,
                Relation.Aspect.DATE,
                shut.id(),
                closed.id(),
                Relation.Reading.ANNOUNCEMENT_OCCURRENCE,
                "3 May against 4 May");
        Event closing = event(List.of(closed, shut), thirdOfMay, List.of(lenn.id()), "one port, one act, near dates");
        Event injuries = event(List.of(hurt, hurtAgain), null, List.of(), "the same sentence");
        return new Chronology(
                "default",
                List.of(
                        reading(first, List.of(closed, hurt), toll, thirdOfMay),
                        reading(second, List.of(shut, hurtAgain), tollAgain, fourthOfMay)),
                registry(),
                new ReuseResult(List.of(shared()), List.of()),
                origins(),
                List.of(
                        new ChronologyEntry(
                                closing,
                                "Lenn port closed",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(tension.id()),
                                new Support(2, 2, 1, 1, 2, Independence.UNKNOWN, List.of()),
                                0.91234),
                        new ChronologyEntry(
                                injuries,
                                "12 dockers were hurt",
                                List.of(),
                                List.of(),
                                sorted(toll.id(), tollAgain.id()),
                                List.of(),
                                new Support(2, 2, 0, 0, 1, Independence.DERIVED, List.of(first.id())),
                                0.5)),
                List.of(),
                List.of(tension),
                Set.of(tollAgain.id()),
                List.of(new NotUnderstood(second.id(), span(second, "*shut*"), "time", "TIME_EXAMPLE", "not a date")),
                List.of(new Rejection("broken.txt", "INGEST_EMPTY", null, "the file is empty")));
    }

    private static Document document(
            String sourceId, String text, @Nullable String title, @Nullable String outlet, @Nullable String published) {
        return new Document(
                new DocumentId(id("d", sourceId)),
                sourceId,
                List.of(sourceId + ".txt"),
                text,
                ContentHash.sha256(text),
                "en",
                new Metadata(title, outlet, null, null, published, Map.of()),
                List.of());
    }

    private static Span span(Document document, String words) {
        int begin = document.text().indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static String id(String prefix, String... parts) {
        return ContentHash.id(prefix, parts);
    }

    private static List<String> sorted(String... ids) {
        return java.util.stream.Stream.of(ids).sorted().toList();
    }

    private static Dated stated(Document document, String words, Edtf date) {
        return new Dated(date, Basis.STATED, "stated, year from metadata", document.id(), span(document, words));
    }

    private static Attribution narrated() {
        return new Attribution(
                Form.NONE, Stance.ASSERTS, null, null, null, null, List.of(), null, -1, "nobody is named");
    }

    private Claim claim(Document document, String words, String predicate, String lemma, Attribution attribution) {
        Span span = span(document, words);
        boolean closing = words.contains("port");
        return new Claim(
                id("c", document.id().value(), words),
                document.id(),
                List.of(span),
                words,
                attribution,
                false,
                ClaimStatus.OCCURRED,
                false,
                ClaimTime.NONE,
                ClaimTime.NONE,
                new Predicate(predicate, lemma, span(document, predicate)),
                closing
                        ? List.of()
                        : List.of(new RoleFiller(
                                RoleFiller.Role.PATIENT, "dockers", span(document, "dockers"), null, "dockers")),
                closing ? List.of(new ClaimPlace(lenn, ClaimPlace.Role.LOCATION, span(document, "Lenn"))) : List.of(),
                List.of(0));
    }

    private DatedFigure figure(Claim claim) {
        Document document = claim.document().equals(first.id()) ? first : second;
        Figure figure = new Figure(
                span(document, "12 dockers"),
                "12 dockers",
                BigDecimal.valueOf(12),
                BigDecimal.valueOf(12),
                false,
                "people",
                Outcome.INJURED,
                "dockers",
                Figure.CountKind.UNKNOWN,
                "",
                null,
                null);
        return new DatedFigure(new ClaimFigure(id("f", claim.id()), document.id(), claim.id(), figure, null), null);
    }

    private Event event(List<Claim> claims, @Nullable Dated when, List<String> where, String explanation) {
        List<String> ids = claims.stream().map(Claim::id).sorted().toList();
        return new Event(
                "e" + ids.get(0).substring(1),
                when,
                false,
                where,
                null,
                null,
                Event.Clarity.INCIDENT,
                Event.Status.OCCURRED,
                EventType.UNKNOWN,
                List.of(),
                ids,
                List.of(),
                explanation);
    }

    private DatedReading reading(Document document, List<Claim> claims, DatedFigure figure, Dated time) {
        TextAnalysis text = new TextAnalysis(document, List.of(), List.of(), List.of(), List.of(), List.of());
        Span timeSpan = time.span() == null ? new Span(0, 0) : time.span();
        TimeExpression expression =
                new TimeExpression(timeSpan, timeSpan.of(document.text()), Timex.DATE, new Fixed(time), 0);
        DocumentReading reading = new DocumentReading(
                text,
                List.of(expression),
                List.of(new PlaceMention(span(document, "Lenn"), lenn, PlaceMention.Use.NAMED)),
                new DocumentActors(List.of()),
                Attributions.NONE,
                claims,
                List.of(figure.figure()),
                List.of());
        Dated published = document.metadata().published() == null
                ? null
                : new Dated(
                        Edtf.day(LocalDate.of(2031, 5, 4)), Basis.METADATA, "as the input says", document.id(), null);
        return new DatedReading(
                reading,
                new DocumentDating(
                        document.id(),
                        published,
                        List.of(new AnchoredTime(expression, time.date().text(), time)),
                        List.of()),
                claims.stream()
                        .map(claim -> new DatedClaim(claim, null, claim.text().contains("May") ? time : null))
                        .toList(),
                List.of(figure));
    }

    private ActorRegistry registry() {
        Actor mayor = new Actor(
                mayorId,
                "Ida Varro",
                ActorKind.PERSON,
                ActorClass.GOVERNMENT,
                "NL",
                "state of NL",
                List.of("mayor"),
                List.of("Ida Varro"),
                "one name in one article",
                List.of(new ActorMention(first.id(), span(first, "Ida Varro"))));
        return new ActorRegistry(List.of(mayor), Map.of(first.id(), List.of(mayorId)));
    }

    private SharedPassage shared() {
        return new SharedPassage(
                id("u", "hurt"),
                SharedPassage.Kind.VERBATIM,
                java.util.stream.Stream.of(first, second)
                        .map(document -> new ReusePassage(document.id(), span(document, "12 dockers were hurt")))
                        .sorted()
                        .toList(),
                1.0,
                false,
                "the same four words");
    }

    private List<Origin> origins() {
        return List.of(
                new Origin(
                        id("o", "mayor"),
                        Origin.Kind.SPEAKER,
                        mayorId,
                        "state of NL",
                        List.of(closed.id()),
                        "the mayor is named"),
                new Origin(
                        id("o", "hurt"),
                        Origin.Kind.SHARED_PASSAGE,
                        null,
                        null,
                        sorted(hurt.id(), hurtAgain.id()),
                        "the same sentence in both articles"),
                new Origin(
                        id("o", "shut"), Origin.Kind.UNATTRIBUTED, null, null, List.of(shut.id()), "nobody is named"));
    }

    /** A time that is what it is, whatever the reference. */
    private record Fixed(Dated dated) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return dated.date().text();
        }

        @Override
        public Edtf date(TimeReference reference) {
            return dated.date();
        }

        @Override
        public boolean isAbsolute() {
            return true;
        }
    }
}
