package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSensesTest {
    private final WordSenses senses = new WordSenses();

    @Test
    void knowsThatANounDerivesFromAVerb() {
        assertThat(senses.closeness("seize", "seizure")).isPositive();
        assertThat(senses.closeness("demolition", "demolish")).isPositive();
    }

    @Test
    void sharesNoSenseBetweenUnlikeWords() {
        assertThat(senses.closeness("seize", "marathon")).isZero();
        assertThat(senses.closeness("qqzx", "seize")).isZero();
    }
}
