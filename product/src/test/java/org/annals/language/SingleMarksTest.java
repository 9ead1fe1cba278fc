package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which texts quote speech in single marks. */
class SingleMarksTest {
    private static final String SPOKEN = "'The dam held all night,' she said. ";

    @Test
    void whereSpeechStandsInThemMoreThanOnce() {
        assertThat(SingleMarks.areUsed(SPOKEN + "'We saw it from the depot.' He left."))
                .isTrue();
        assertThat(SingleMarks.areUsed(SPOKEN)).isFalse();
        assertThat(
                        SingleMarks.areUsed(
                                "The miners' depot burned. 'Lenn' and 'Tavo' were its names, the town's moles 'Old' and 'New'."))
                .isFalse();
        assertThat(SingleMarks.areUsed(
                        SPOKEN + "“We saw it,” he said. “We left,” she said. “All of us,” they said. “So?”"))
                .isFalse();
    }

    @Test
    void anApostropheWithinAWordEndsNothing() {
        assertThat(SingleMarks.areUsed("'It wasn't the dam's fault,' she said. ‘It didn’t hold us,’ he said."))
                .isTrue();
    }

    @Test
    void aLongTextWithAMarkThatNothingClosesIsReadOnce() {
        assertThat(SingleMarks.areUsed("'The dam " + "held and held ".repeat(200_000)))
                .isFalse();
        assertThat(SingleMarks.areUsed("'The dam 'Held ".repeat(200_000))).isFalse();
    }
}
