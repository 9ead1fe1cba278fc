package org.annals.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.document.ContentHash;
import org.annals.review.Decision.By;
import org.annals.review.Decision.Content;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private final List<Decision> log = new ArrayList<>();

    private void say(String who, int row, DecisionKind kind) {
        Anchor anchor = new Anchor(ContentHash.sha256("row " + row), 0, 3, "row");
        add(Decision.of(new By(who, "", "test"), kind, Target.of(Target.Scope.CLAIM, anchor), Map.of()));
    }

    private void add(Decision decision) {
        log.add(new Decision(
                log.size() + 1,
                "x" + (log.size() + 1),
                "",
                decision.who(),
                "",
                "test",
                decision.kind(),
                decision.target(),
                decision.content()));
    }

    /** Ten rows; the reviewers differ on four: 1 where both words are counted, as in Krippendorff's binary example. */
    @Test
    void givesTheAlphaOfThePublishedExample() {
        String first = "0100000000";
        String second = "1110010000";
        for (int row = 0; row < 10; row++) {
            say("Vera", row, first.charAt(row) == '1' ? DecisionKind.ACCEPT : DecisionKind.REJECT);
            say("Oleg", row, second.charAt(row) == '1' ? DecisionKind.ACCEPT : DecisionKind.REJECT);
        }
        Agreement agreement = Agreement.of(log);
        assertThat(agreement.rows()).isEqualTo(10);
        assertThat(agreement.same()).isEqualTo(7);
        assertThat(agreement.reviewers()).containsExactly("Oleg", "Vera");
        // 20 values, 5 of them 1: De = 2*5*15/(20*19), Do = 6/20.
        assertThat(agreement.alpha()).isCloseTo(1 - (6.0 / 20) / (2 * 5 * 15 / (20.0 * 19)), within(1e-9));
        // Chance: .1*.4 + .9*.6 = .58.
        assertThat(agreement.kappa()).isCloseTo((.7 - .58) / (1 - .58), within(1e-9));
    }

    @Test
    void countsTheLastVerdictAndNothingThatWasUndone() {
        say("Vera", 1, DecisionKind.REJECT);
        say("Vera", 1, DecisionKind.ACCEPT);
        say("Oleg", 1, DecisionKind.ACCEPT);
        say("Vera", 2, DecisionKind.ACCEPT);
        say("Oleg", 2, DecisionKind.REJECT);
        add(Decision.of(
                new By("Oleg", "", "test"),
                DecisionKind.UNDO,
                new Target(Target.Scope.DECISION, List.of()),
                Map.of(Content.AFTER, "x5")));
        say("Oleg", 3, DecisionKind.ACCEPT);
        say("Vera", 3, DecisionKind.ACCEPT);
        say("Vera", 3, DecisionKind.PENDING);
        Agreement agreement = Agreement.of(log);
        assertThat(agreement.rows()).isEqualTo(1);
        assertThat(agreement.same()).isEqualTo(1);
        assertThat(agreement.alpha()).isNull();
        assertThat(agreement.kappa()).isNull();
    }

    @Test
    void saysNothingOfAnEmptyLog() {
        assertThat(Agreement.of(List.of())).isEqualTo(new Agreement(List.of(), 0, 0, null, null));
    }
}
