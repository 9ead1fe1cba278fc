package org.annals.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.annals.Chronicle;
import org.annals.attribution.Speaker;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.claim.DatedReading;
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
                            + " bridge had been blocked since Monday, the police said. 🚢 Soldiers killed eleven protesters"
                            + " on 4 May 2031, the health ministry said.")
            .build();

    private static List<Decision> decisions() {
        RowIndex rows = new RowIndex(Snapshot.of(READ));
        DecisionDesk desk = new DecisionDesk(rows, new By("Vera", "", "test"));
        List<Decision> log = new ArrayList<>();
        for (DatedClaim claim : Chronicle.claims(READ)) {
            Decision made = desk.correct(claim.id(), Fields.EVENT_DATE, "2031-05-01");
            log.add(numbered(log.size() + 1, made));
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
                        new org.annals.claim.Predicate(
                                span.of(text), claim.predicate().lemma(), span),
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

    /** What the same texts give a program that reads nothing but what is wanted. */
    private static List<DatedReading> onlyClaims(Predicate<DatedClaim> wanted) {
        return READ.readings().stream()
                .map(reading -> new DatedReading(
                        reading.reading(),
                        reading.dating(),
                        reading.claims().stream().filter(wanted).toList(),
                        reading.figures()))
                .toList();
    }

    /** As programs wrote it that did not tell what they saw. */
    private static List<Decision> withoutWhatWasSeen(List<Decision> log) {
        return log.stream().map(ReplayTest::blind).toList();
    }

    private static Decision blind(Decision decision) {
        Map<String, String> content = new TreeMap<>(decision.content());
        content.remove(Decision.Content.SEEN);
        return logged((int) decision.number(), decision, content);
    }

    private static Decision logged(int number, Decision made, Map<String, String> content) {
        return new Decision(
                number, "x" + number, "", made.who(), made.why(), made.route(), made.kind(), made.target(), content);
    }

    @Test
    void keepWhatIsNoLongerReadAsItWasSeen() {
        List<Decision> log = decisions();
        Replay replay = new Replay(log);
        List<DatedReading> revised = replay.claims(onlyClaims(claim -> false));
        List<DatedClaim> before = Chronicle.claims(READ);
        assertThat(revised.get(0).claims()).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            DatedClaim kept = revised.get(0).claims().get(i);
            Claim claim = kept.claim();
            Claim seen = before.get(i).claim();
            assertThat(kept.eventDate())
                    .isNotNull()
                    .extracting(dated -> dated.date().text())
                    .isEqualTo("2031-05-01");
            assertThat(kept.statementDate() == null).isEqualTo(before.get(i).statementDate() == null);
            assertThat(claim.attribution().explanation()).isEqualTo("read by an earlier program and kept by Vera");
            assertThat(claim)
                    .usingRecursiveComparison()
                    .ignoringFields("statementTime", "eventTime", "attribution.explanation")
                    .isEqualTo(seen);
        }
        assertThat(replay.count(State.APPLIED)).isEqualTo(log.size());
        assertThat(replay.kept())
                .containsOnlyKeys(before.stream().map(DatedClaim::id).toList());
    }

    @Test
    void keepTheFiguresOfAClaimAndThoseDecidedOn() {
        DatedFigure eleven = READ.readings().get(0).figures().get(0);
        RowIndex rows = new RowIndex(Snapshot.of(READ));
        DecisionDesk desk = new DecisionDesk(rows, new By("Vera", "", "test"));
        Decision accepted =
                numbered(1, desk.verdict(DecisionKind.ACCEPT, eleven.figure().claim()));
        Decision corrected = numbered(2, desk.correct(eleven.id(), Fields.MAX, "12"));
        Predicate<DatedClaim> owner = claim -> claim.id().equals(eleven.figure().claim());
        DatedReading whole =
                new Replay(List.of(accepted)).claims(without(owner)).get(0);
        assertThat(whole.figures()).extracting(DatedFigure::figure).containsExactly(eleven.figure());
        assertThat(whole.figures().get(0).asOf())
                .isNotNull()
                .extracting(dated -> dated.date().text())
                .isEqualTo("2031-05-04");
        assertThat(new Replay(List.of(corrected)).claims(without(owner)).get(0).claims())
                .anyMatch(owner);
        Decision rejected =
                numbered(3, desk.verdict(DecisionKind.REJECT, eleven.figure().claim()));
        Replay both = new Replay(List.of(corrected, rejected));
        assertThat(both.claims(without(owner)).get(0).figures()).isEmpty();
        assertThat(both.kept()).isEmpty();
        for (List<DatedReading> readings : List.of(without(owner), without(claim -> false))) {
            Replay replay = new Replay(List.of(corrected));
            assertThat(replay.claims(readings).get(0).figures())
                    .singleElement()
                    .satisfies(figure -> assertThat(figure.id()).isEqualTo(eleven.id()))
                    .satisfies(figure -> assertThat(figure.figure().claim())
                            .isEqualTo(eleven.figure().claim()))
                    .satisfies(
                            figure -> assertThat(figure.figure().figure().min()).isEqualByComparingTo("11"))
                    .satisfies(
                            figure -> assertThat(figure.figure().figure().max()).isEqualByComparingTo("12"));
            assertThat(replay.kept()).containsKey(eleven.id());
            assertThat(replay.count(State.ORPHANED)).isZero();
        }
    }

    /** What the texts give a program that reads no figures, and those claims not. */
    private static List<DatedReading> without(Predicate<DatedClaim> unwanted) {
        return onlyClaims(unwanted.negate()).stream()
                .map(reading -> new DatedReading(reading.reading(), reading.dating(), reading.claims(), List.of()))
                .toList();
    }

    @Test
    void keepNothingWithoutItsTextNorForRemarksAndRejections() {
        Replay elsewhere = new Replay(decisions());
        assertThat(elsewhere.claims(List.of())).isEmpty();
        assertThat(elsewhere.outcomes().values())
                .allSatisfy(outcome -> assertThat(outcome.why()).contains("not among the documents"));
        RowIndex rows = new RowIndex(Snapshot.of(READ));
        DecisionDesk desk = new DecisionDesk(rows, new By("Vera", "", "test"));
        String claim = Chronicle.claims(READ).get(0).id();
        List<Decision> log = List.of(
                numbered(1, desk.remark(DecisionKind.COMMENT, claim, "who closed it?")),
                numbered(2, desk.verdict(DecisionKind.REJECT, claim)));
        Replay replay = new Replay(log);
        assertThat(replay.claims(onlyClaims(any -> false)).get(0).claims()).isEmpty();
        assertThat(replay.count(State.ORPHANED)).isEqualTo(2);
    }

    private static Decision numbered(int number, Decision made) {
        return logged(number, made, made.content());
    }

    @Test
    void leaveOutWhatIsKeptAndThenRejected() {
        RowIndex rows = new RowIndex(Snapshot.of(READ));
        DecisionDesk desk = new DecisionDesk(rows, new By("Vera", "", "test"));
        String claim = Chronicle.claims(READ).get(0).id();
        Replay replay = new Replay(List.of(
                numbered(1, desk.correct(claim, Fields.EVENT_DATE, "2031-05-01")),
                numbered(2, desk.verdict(DecisionKind.REJECT, claim))));
        assertThat(replay.claims(onlyClaims(any -> false)).get(0).claims()).isEmpty();
        assertThat(replay.kept()).isEmpty();
        assertThat(replay.reasons()).containsOnlyKeys(claim);
        assertThat(replay.count(State.APPLIED)).isEqualTo(2);
    }

    @Test
    void keepNothingOfWhatWasUndone() {
        List<Decision> log = new ArrayList<>(decisions());
        String claim = Chronicle.claims(READ).get(0).id();
        DecisionDesk corrected = new DecisionDesk(rows(log), new By("Oleg", "", "test"));
        log.add(numbered(10, corrected.correct(claim, Fields.SPEAKER, "Ida Varro's deputy")));
        log.add(numbered(11, corrected.undo(log.get(0).id(), log)));
        DatedClaim kept = new Replay(log)
                .claims(onlyClaims(any -> false)).get(0).claims().stream()
                        .filter(any -> any.id().equals(claim))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.eventDate())
                .isNotNull()
                .extracting(dated -> dated.date().text())
                .isEqualTo("2031-05-03");
        assertThat(kept.claim().attribution().speaker())
                .isNotNull()
                .extracting(Speaker::name)
                .isEqualTo("Ida Varro's deputy");
        log.add(numbered(12, corrected.undo("x10", log)));
        assertThat(new Replay(log).claims(onlyClaims(any -> false)).get(0).claims())
                .noneMatch(any -> any.id().equals(claim));
    }

    /** The rows of a run with these decisions. */
    private static RowIndex rows(List<Decision> log) {
        List<DatedReading> revised = new Replay(log).claims(READ.readings());
        return new RowIndex(Snapshot.of(new Chronology(
                READ.profile(),
                revised,
                READ.actors(),
                READ.reuse(),
                READ.origins(),
                READ.entries(),
                READ.views(),
                READ.relations(),
                Set.of(),
                List.of(),
                List.of())));
    }

    @Test
    void doNotKeepWhatAPersonAddedAndTookBack() {
        String text = READ.readings().get(0).document().text();
        String document = READ.readings().get(0).document().id().value();
        DecisionDesk desk = new DecisionDesk(new RowIndex(Snapshot.of(READ)), new By("Vera", "", "test"));
        List<Decision> log = new ArrayList<>();
        log.add(numbered(1, desk.addClaim(document, text, " since Monday", Map.of())));
        DatedClaim added = new Replay(log)
                .claims(READ.readings()).get(0).claims().stream()
                        .filter(any -> any.claim().text().equals("since Monday"))
                        .findFirst()
                        .orElseThrow();
        DecisionDesk later = new DecisionDesk(rows(log), new By("Vera", "", "test"));
        log.add(numbered(2, later.correct(added.id(), Fields.EVENT_DATE, "2031-04-28")));
        log.add(numbered(3, later.undo("x1", log)));
        Replay replay = new Replay(log);
        assertThat(dates(replay.claims(READ.readings()))).isEqualTo(dates(READ.readings()));
        assertThat(replay.count(State.ORPHANED)).isEqualTo(1);
    }

    @Test
    void areNeverMovedToOtherWords() {
        List<DatedReading> elsewhere =
                shifted((span, text) -> new Span(span.end(), span.end()), words -> words + " again");
        Replay blind = new Replay(withoutWhatWasSeen(decisions()));
        assertThat(dates(blind.claims(elsewhere))).isEqualTo(dates(elsewhere));
        assertThat(blind.count(State.APPLIED)).isZero();
        assertThat(blind.outcomes().values())
                .allSatisfy(outcome -> assertThat(outcome.why()).contains("nothing that was read lies at its words"));
        Replay replay = new Replay(decisions());
        List<DatedClaim> revised = replay.claims(elsewhere).get(0).claims();
        List<DatedClaim> others = elsewhere.get(0).claims();
        assertThat(revised.subList(0, others.size())).isEqualTo(others);
        assertThat(revised.subList(others.size(), revised.size()))
                .extracting(DatedClaim::id)
                .containsExactlyElementsOf(
                        replay.kept().keySet().stream().sorted(inTextOrder()).toList());
    }

    private static Comparator<String> inTextOrder() {
        List<String> ids = Chronicle.claims(READ).stream().map(DatedClaim::id).toList();
        return Comparator.comparingInt(ids::indexOf);
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
