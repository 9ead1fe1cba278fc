package org.annals.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.claim.Predicate;
import org.annals.delta.Snapshot;
import org.annals.document.Span;
import org.annals.review.Decision.By;
import org.annals.review.ReplayOutcome.State;
import org.junit.jupiter.api.Test;

/** Decisions meet the readings of another program, as after a model was trained again. */
class ReplayTest {
    private static final Chronology READ = new Chronicle()
            .article(
                    "Lenn Post",
                    "2031-05-05",
                    "The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said on Friday. The"
                            + " bridge had been blocked since Monday, the police said. 🚢 Soldiers shot eleven protesters"
                            + " on 4 May 2031, the health ministry said.")
            .build();

    private static List<Decision> decisions() {
        RowIndex rows = new RowIndex(Snapshot.of(READ));
        DecisionDesk desk = new DecisionDesk(rows, new By("Vera", "", "test"));
        List<Decision> log = new ArrayList<>();
        for (DatedClaim claim : Chronicle.claims(READ)) {
            Decision made = desk.correct(claim.id(), Fields.EVENT_DATE, "2031-05-01");
            log.add(new Decision(
                    log.size() + 1,
                    "x" + log.size(),
                    "",
                    made.who(),
                    "",
                    made.route(),
                    made.kind(),
                    made.target(),
                    made.content()));
        }
        return log;
    }

    /** Moves the predicate of every claim. */
    private interface Shift {
        Span of(Span predicate, String text);
    }

    private static List<DatedReading> shifted(Shift shift) {
        return shifted(shift, text -> text);
    }

    private static List<DatedReading> shifted(Shift shift, UnaryOperator<String> words) {
        List<DatedReading> readings = new ArrayList<>();
        for (DatedReading reading : READ.readings()) {
            List<DatedClaim> claims = new ArrayList<>();
            for (DatedClaim dated : reading.claims()) {
                Claim claim = dated.claim();
                String text = reading.document().text();
                Span span = shift.of(claim.predicate().span(), text);
                Claim moved = new Claim(
                        claim.id() + "m",
                        claim.document(),
                        claim.spans(),
                        words.apply(claim.text()),
                        claim.attribution(),
                        claim.negative(),
                        claim.status(),
                        claim.quoted(),
                        claim.statementTime(),
                        claim.eventTime(),
                        new Predicate(span.of(text), claim.predicate().lemma(), span),
                        claim.roles(),
                        claim.places(),
                        claim.sentences());
                claims.add(new DatedClaim(moved, dated.statementDate(), dated.eventDate()));
            }
            readings.add(new DatedReading(reading.reading(), reading.dating(), claims, reading.figures()));
        }
        return readings;
    }

    private static List<String> dates(List<DatedReading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.claims().stream())
                .map(claim -> claim.eventDate() == null
                        ? ""
                        : claim.eventDate().date().text())
                .toList();
    }

    @Test
    void holdWhereThePredicateIsCutOtherwise() {
        List<Decision> log = decisions();
        assertThat(log).hasSizeGreaterThanOrEqualTo(3);
        List<Shift> shifts = List.of(
                (span, text) -> span,
                (span, text) -> new Span(span.end() - 1, span.end()),
                (span, text) -> new Span(span.begin(), span.begin() + 1),
                (span, text) -> new Span(span.begin(), Math.min(text.length(), span.end() + 2)));
        for (Shift shift : shifts) {
            Replay replay = new Replay(log);
            assertThat(dates(replay.claims(shifted(shift)))).containsOnly("2031-05-01");
            assertThat(replay.count(State.APPLIED)).isEqualTo(log.size());
        }
    }

    @Test
    void holdWhereAnotherVerbOfTheSameWordsIsThePredicate() {
        List<Decision> log = decisions();
        Replay replay = new Replay(log);
        List<DatedReading> elsewhere = shifted((span, text) -> new Span(span.begin() + 1, span.end() - 1));
        assertThat(dates(replay.claims(elsewhere))).containsOnly("2031-05-01");
        assertThat(replay.count(State.APPLIED)).isEqualTo(log.size());
    }

    @Test
    void areNeverMovedToOtherWords() {
        Replay replay = new Replay(decisions());
        List<DatedReading> elsewhere =
                shifted((span, text) -> new Span(span.end(), span.end()), words -> words + " again");
        assertThat(dates(replay.claims(elsewhere))).isEqualTo(dates(elsewhere));
        assertThat(replay.count(State.APPLIED)).isZero();
        assertThat(replay.outcomes().values())
                .allSatisfy(outcome -> assertThat(outcome.why()).contains("nothing that was read lies at its words"));
    }

    @Test
    void chooseNoneOfSeveral() {
        DatedReading reading = READ.readings().get(0);
        List<Decision> log = decisions();
        List<DatedClaim> doubled = new ArrayList<>(shifted((span, text) -> new Span(span.begin(), span.begin() + 1))
                .get(0)
                .claims());
        doubled.addAll(shifted((span, text) -> new Span(span.end() - 1, span.end()))
                .get(0)
                .claims());
        Replay replay = new Replay(log);
        replay.claims(List.of(new DatedReading(reading.reading(), reading.dating(), doubled, reading.figures())));
        assertThat(replay.count(State.APPLIED)).isZero();
    }

    @Test
    void changeNothingWhereThereAreNone() {
        Replay replay = new Replay(List.of());
        assertThat(replay.claims(READ.readings())).isSameAs(READ.readings());
        assertThat(replay.reuse(READ.reuse())).isSameAs(READ.reuse());
        assertThat(replay.origins(READ.origins())).isSameAs(READ.origins());
        assertThat(replay.reasons()).isEqualTo(Map.of());
    }
}
