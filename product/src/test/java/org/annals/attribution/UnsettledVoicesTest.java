package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose voice was not found makes no claim; and where what somebody says ends. */
class UnsettledVoicesTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static String voice(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The hall was cold. “The ferry left Lenn without its crew and its papers.” The clock had stopped.",
                "The hall was cold. They said the ferry left Lenn without its crew."
            })
    void leaveNoClaim(String text) {
        Chronology chronology = read(text);

        assertThat(Chronicle.isLeftOpen(chronology, "ferry left Lenn")).isTrue();
        assertThat(Chronicle.claims(chronology))
                .noneMatch(claim -> claim.claim().text().contains("ferry left Lenn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some fear that the ferry left Lenn without its crew.",
                "It is reported that the ferry left Lenn without its crew."
            })
    void areNotThoseThatTheTextLeavesUnnamed(String text) {
        Claim claim = Chronicle.claim(read(text), "ferry left Lenn").claim();

        assertThat(claim.attribution().form()).isEqualTo(Form.IMPERSONAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1625 Ann Garran, a reader living in Velm, e-mails: “My mother has not been seen since the flood.”"
                        + " | mother has not been seen | Ann Garran",
                "The clerk Ann Garran said the repairs had been the hardest work, adding that the dam had held."
                        + " | dam had held | Ann Garran",
                "The mayor, Orla Venning, said: 'The dam has held through the night.' | dam has held | Orla Venning",
            })
    void areFound(String text, String words, String expected) {
        assertThat(voice(Chronicle.claim(read(text), words).claim())).isEqualTo(expected);
    }

    @Test
    void whatTheSpeakerDidBesidesIsTheArticlesOwn() {
        Chronology chronology = read(
                "Judge Orla Venning described the captain as “a danger to every crew” and sentenced him to nine years.");

        assertThat(Chronicle.claim(chronology, "danger to every crew").claim().text())
                .doesNotContain("sentenced");
        assertThat(Chronicle.claim(chronology, "sentenced him")
                        .claim()
                        .attribution()
                        .form())
                .isEqualTo(Form.NONE);
    }

    @Test
    void aSentenceCutByItsReportIsOneClaim() {
        Claim claim = Chronicle.claim(
                        read(
                                "“The challenge is no longer the flood,” says Orla Venning, “but the silence of the town.”"),
                        "silence")
                .claim();

        assertThat(claim.text()).contains("challenge");
    }

    @Test
    void whatItMentionsUnderSomebodysNameIsTheArticlesOwn() {
        Claim claim = Chronicle.claim(
                        read(
                                "The home secretary, Orla Venning, made an appeal for help in finding the men behind what she"
                                        + " called the “evil” attack."),
                        "appeal")
                .claim();

        assertThat(claim.attribution().form()).isEqualTo(Form.NONE);
    }
}
