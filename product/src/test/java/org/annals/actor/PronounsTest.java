package org.annals.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.annals.Chronicle;
import org.annals.attribution.Speaker;
import org.annals.document.Span;
import org.junit.jupiter.api.Test;

class PronounsTest {
    private static String speaker(String text, String words) {
        Speaker speaker = Chronicle.claim(
                        new Chronicle()
                                .article("Lenn Courier", "2031-05-10", text)
                                .build(),
                        words)
                .claim()
                .attribution()
                .speaker();
        return speaker == null ? "" : speaker.name();
    }

    @Test
    void goOnWithWhoSpoke() {
        String speaker = speaker(
                "The judge, Ivo Garran, told Pavel Trant that the jury had heard enough. Trant had set the mill on fire."
                        + "\n\nGarran said the mill was lost. He added that the fire had spread to the harbour.",
                "had spread to the harbour");

        assertThat(speaker).isEqualTo("Ivo Garran");
    }

    @Test
    void passOverWhomTheGivenNameRulesOut() {
        String speaker = speaker(
                "Daniel Trant met Fatima Orlo in the harbour on Monday. She said the crews had left the town.",
                "had left the town");

        assertThat(speaker).isEqualTo("Fatima Orlo");
    }

    @Test
    void aSurnameThatIsAlsoAMansNameRulesNoWomanOut() {
        assertThat(PersonWords.isNameOfOthers("she", "Daniel")).isFalse();
        assertThat(PersonWords.isNameOfOthers("she", "Daniel Trant")).isTrue();
        assertThat(PersonWords.isNameOfOthers("he", "Fatima")).isTrue();
    }

    @Test
    void aSubjectBehindSomebodysMotherIsNotTheMother() {
        String speaker = speaker(
                "Daniel Trant was held in Lenn on Monday. After a call to his mother, Trant was freed. He said the guards had beaten him.",
                "had beaten him");

        assertThat(speaker).isEqualTo("Daniel Trant");
    }

    @Test
    void stayOpenWhereNobodyIsLikelyEnough() {
        Map<PronounFeature, PronounModel.Weight> weights =
                Map.of(PronounFeature.SUBJECT, new PronounModel.Weight(1, 0));
        List<PronounCandidate> candidates = List.of(
                new PronounCandidate(List.of(new Span(0, 4)), Map.of(), false),
                new PronounCandidate(List.of(new Span(8, 12)), Map.of(PronounFeature.SUBJECT, 1.0), false),
                new PronounCandidate(List.of(), Map.of(), false));
        Span pronoun = new Span(20, 22);

        double[] probabilities = new PronounModel(weights, 0.5).probabilities(candidates);

        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
        assertThat(probabilities[1]).isCloseTo(Math.E / (Math.E + 2), within(1e-9));
        assertThat(new PronounModel(weights, 0.5).choose(pronoun, candidates)).isEqualTo(1);
        assertThat(new PronounModel(weights, 0.6).choose(pronoun, candidates)).isEqualTo(2);
    }
}
