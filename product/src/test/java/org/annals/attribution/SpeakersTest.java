package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is taken to say a claim, in the forms that articles use; and where nobody may be named. */
class SpeakersTest {
    private static Claim claim(String text, String words) {
        Chronology chronology =
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
        return Chronicle.claim(chronology, words).claim();
    }

    private static String speaker(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge collapsed on May 8, said Orla Venning. | Orla Venning",
                "Orla Venning said that the bridge collapsed on May 8. | Orla Venning",
                "“The bridge collapsed on May 8,” Orla Venning told reporters. | Orla Venning",
                "According to Orla Venning, the bridge collapsed on May 8. | Orla Venning",
                "The bridge collapsed on May 8, according to the Transport Ministry. | Transport Ministry",
                "The Transport Ministry denied that the bridge collapsed on May 8. | Transport Ministry",
                "A clerk of the port, where Orla and Milo worked, said that the bridge collapsed on May 8. | clerk",
                "It is reported that the bridge collapsed on May 8. | nobody",
                "The bridge collapsed on May 8. | nobody"
            })
    void areReadFromTheirForm(String text, String expected) {
        assertThat(speaker(claim(text, "ridge collapsed on May 8"))).isEqualTo(expected);
    }

    @Test
    void denialsAreNotAssertions() {
        Claim claim = claim("The Transport Ministry denied that the bridge collapsed on May 8.", "bridge collapsed");

        assertThat(claim.attribution().stance()).isEqualTo(Stance.DENIES);
    }

    @Test
    void aQuotationThatOnlyTheNextSentenceAttributesIsLeftOpen() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "“The bridge collapsed on May 8. Nobody was on it.” That is what Orla Venning said on Friday.")
                .build();

        assertThat(Chronicle.isLeftOpen(chronology, "bridge collapsed")).isTrue();
    }

    @Test
    void theOutletThatQuotesIsAChannelAndNotTheSpeaker() {
        Claim claim = claim(
                "“The bridge collapsed on May 8,” Orla Venning told the Tavo Herald.", "bridge collapsed on May 8");

        assertThat(speaker(claim)).isEqualTo("Orla Venning");
    }

    @Test
    void aTermOfOfficeIsNoDayOfSpeaking() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "Orla Venning, who was mayor from 2010 to 2014, said that the bridge collapsed.")
                .build();

        assertThat(Chronicle.claim(chronology, "bridge collapsed").statementDate())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The family of a clerk who has been held since July said the bridge collapsed on May 8. | family of a clerk",
                "The bridge collapsed on May 8, according to a biography of Mayor Ivo Garran by the historian Orla Venning."
                        + " | Orla Venning",
                "The bridge collapsed on May 8, according to a biography of Mayor Ivo Garran. | nobody",
                "“The bridge collapsed on May 8 in the morning,” the agency reports Orla Venning's words. | Orla Venning",
                "“The bridge collapsed on May 8 in the morning,” the Associated Press reports. | Associated Press",
                "The city headquarters for the fight against fraud announced that the bridge collapsed on May 8."
                        + " | city headquarters for the fight against fraud"
            })
    void areWhoeverSpeaksInAPhraseThatNamesOthersToo(String text, String expected) {
        assertThat(speaker(claim(text, "ridge collapsed on May 8"))).isEqualTo(expected);
    }

    @Test
    void whatSomebodyHopesIsNotReportedAsSo() {
        Claim claim = claim("Orla Venning said that she hoped the bridge had been repaired.", "bridge had been");

        assertThat(claim.status()).isEqualTo(ClaimStatus.ALLEGED);
    }

    @Test
    void aPhotographerIsNobodyWhoSpeaks() {
        String text = """
                Orla Venning, head of the Harbour Club, said the bridge was safe.

                Mayor Ivo Garran stands before the bridge near Lenn, January 1, 2031. REUTERS/Peter Trant

                “Nobody has looked after the bridge for ten years,” she said.
                """;

        assertThat(speaker(claim(text, "Nobody has looked"))).isEqualTo("Orla Venning");
    }
}
