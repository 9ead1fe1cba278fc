package org.annals.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusterScoreTest {
    private static final double EXACT = 1e-9;

    @Test
    void countsASplitSpeakerAgainstRecall() {
        ClusterScore score = new ClusterScore();
        score.add("Vera Olm", "a1");
        score.add("Vera Olm", "a2");
        assertThat(score.precision()).isCloseTo(1, within(EXACT));
        assertThat(score.recall()).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void countsTwoSpeakersInOneActorAgainstPrecision() {
        ClusterScore score = new ClusterScore();
        score.add("Vera Olm", "a1");
        score.add("Iden Korr", "a1");
        assertThat(score.precision()).isCloseTo(0.5, within(EXACT));
        assertThat(score.recall()).isCloseTo(1, within(EXACT));
    }

    @Test
    void letsUnknownMentionsStandAlone() {
        ClusterScore score = new ClusterScore();
        score.add("Vera Olm", "");
        score.add("Vera Olm", "");
        assertThat(score.recall()).isCloseTo(0.5, within(EXACT));
        assertThat(score.found()).isZero();
    }
}
