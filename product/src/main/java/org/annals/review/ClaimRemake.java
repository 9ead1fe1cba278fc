package org.annals.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.actor.LocalActor;
import org.annals.attribution.Attribution;
import org.annals.attribution.Attribution.Words;
import org.annals.attribution.Form;
import org.annals.attribution.Speaker;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimFigure;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.ClaimTime;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
import org.annals.claim.Predicate;
import org.annals.claim.RoleFiller;
import org.annals.delta.ClaimDetail;
import org.annals.delta.ClaimDetail.Part;
import org.annals.delta.ClaimDetail.Reach;
import org.annals.delta.ClaimDetail.Voice;
import org.annals.delta.FigureDetail;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.language.Sentence;
import org.annals.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/** Makes a claim and its figures again as a person saw them. Actors and places are those that this program reads at the words. */
final class ClaimRemake {
    private final SeenClaim seen;
    private final DatedReading reading;
    private final Decision decision;
    private final AnchorIndex index;
    private final ClaimCorrections corrections;
    private final String text;
    private final String why;

    /** @param decision that has it stand again */
    ClaimRemake(
            SeenClaim seen, DatedReading reading, Decision decision, AnchorIndex index, ClaimCorrections corrections) {
        this.seen = seen;
        this.reading = reading;
        this.decision = decision;
        this.index = index;
        this.corrections = corrections;
        this.text = reading.document().text();
        this.why = "read by an earlier program and kept by " + decision.by();
    }

    DatedReading reading() {
        return reading;
    }

    /** For a person. */
    String why() {
        return why;
    }

    /** Null where the row has words that this program does not know, or the text no sentence. */
    @Nullable
    DatedClaim claim(Anchor anchor) {
        ClaimDetail detail = seen.row().detail();
        if (detail == null || reading.reading().text().sentences().isEmpty()) {
            return null;
        }
        try {
            return claim(anchor, detail);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private DatedClaim claim(Anchor anchor, ClaimDetail detail) {
        Span predicate = index.span(anchor, reading);
        List<Span> spans = detail.words().stream().map(this::span).toList();
        Claim claim = new Claim(
                anchor.rowId("c", reading.document().id()),
                reading.document().id(),
                spans,
                spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" ")),
                attribution(detail.voice()),
                detail.negative(),
                word(ClaimStatus.class, seen.row().status()),
                detail.quoted(),
                ClaimTime.NONE,
                ClaimTime.NONE,
                new Predicate(predicate.of(text), detail.lemma(), predicate),
                detail.parts().stream().map(this::filler).toList(),
                places(spans, predicate),
                ManualClaims.sentences(reading, predicate));
        return new DatedClaim(
                claim,
                date(seen.row().statementDate(), detail.statementBasis()),
                date(seen.row().eventDate(), detail.eventBasis()));
    }

    private Span span(Reach reach) {
        return index.span(reach.begin(), reach.end(), reading);
    }

    private Attribution attribution(Voice voice) {
        Words cue = words(voice.cue());
        Sentence sentence = cue == null
                ? null
                : reading.reading().text().sentenceAt(cue.span().begin());
        return new Attribution(
                word(Form.class, voice.form()),
                word(Stance.class, voice.stance()),
                speaker(voice.speaker()),
                voice.role(),
                cue,
                words(voice.channel()),
                voice.via(),
                voice.missing(),
                sentence == null ? -1 : sentence.index(),
                why);
    }

    private @Nullable Words words(@Nullable Reach reach) {
        return reach == null ? null : new Words(span(reach).of(text), span(reach));
    }

    private @Nullable Speaker speaker(@Nullable Reach reach) {
        String name = seen.row().speaker();
        if (reach == null || name == null) {
            return null;
        }
        Span span = span(reach);
        LocalActor actor = reading.reading().actors().at(span);
        return actor == null
                ? new Speaker(null, name, span.of(text), span)
                : new Speaker(actor.index(), actor.name(), span.of(text), span);
    }

    private RoleFiller filler(Part part) {
        Span span = span(part.words());
        LocalActor actor = reading.reading().actors().at(span);
        return new RoleFiller(
                word(RoleFiller.Role.class, part.role()),
                span.of(text),
                span,
                actor == null ? null : actor.index(),
                part.label());
    }

    /** The places by their names: as its own words have them, else as the documents do. */
    private List<ClaimPlace> places(List<Span> spans, Span predicate) {
        List<ClaimPlace> places = new ArrayList<>();
        for (String name : seen.row().places()) {
            PlaceMention own = reading.reading().places().stream()
                    .filter(mention -> mention.place().name().equals(name)
                            && spans.stream().anyMatch(span -> span.contains(mention.span())))
                    .findFirst()
                    .orElse(null);
            places.add(
                    own == null
                            ? new ClaimPlace(corrections.place(name, decision), ClaimPlace.Role.LOCATION, predicate)
                            : new ClaimPlace(own.place(), ClaimPlace.Role.LOCATION, own.span()));
        }
        return places;
    }

    /** Another carrier of the text may be of another day: there it stays undated. */
    private @Nullable Dated date(@Nullable String edtf, @Nullable String basis) {
        DocumentId document = reading.document().id();
        Edtf date = edtf == null || basis == null || !seen.row().document().equals(document.value())
                ? null
                : DateText.find(edtf);
        return date == null || basis == null ? null : new Dated(date, word(Basis.class, basis), why, document, null);
    }
    /** Its figures as far as they are known well enough, in a claim that is read or was made again. */
    List<DatedFigure> figures(DatedClaim owner) {
        List<DatedFigure> made = new ArrayList<>();
        for (FigureRow row : seen.figures()) {
            FigureDetail detail = row.detail();
            DatedFigure figure = detail == null ? null : figure(row, detail, owner);
            if (figure != null) {
                made.add(figure);
            }
        }
        return made;
    }

    private @Nullable DatedFigure figure(FigureRow row, FigureDetail detail, DatedClaim owner) {
        DocumentId document = reading.document().id();
        Anchor anchor = new Anchor(
                reading.document().sha256(), row.place().begin(), row.place().end(), row.text());
        Speaker speaker = owner.claim().attribution().speaker();
        try {
            Figure figure = new Figure(
                    index.span(anchor, reading),
                    row.text(),
                    number(row.value().min()),
                    number(row.value().max()),
                    detail.approximate(),
                    row.value().unit(),
                    outcome(row.value().outcome()),
                    row.value().group(),
                    word(Figure.CountKind.class, detail.kind()),
                    detail.scope(),
                    detail.asOf() == null ? null : span(detail.asOf()),
                    detail.partOf() == null ? null : span(detail.partOf()));
            return new DatedFigure(
                    new ClaimFigure(
                            anchor.rowId("f", document),
                            document,
                            owner.id(),
                            figure,
                            speaker == null ? null : speaker.actor()),
                    date(row.asOf(), detail.asOfBasis()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(@Nullable String plain) {
        return plain == null ? null : new BigDecimal(plain);
    }

    private static Outcome outcome(String word) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an outcome must be known, got " + word));
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
