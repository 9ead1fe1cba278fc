package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;

/** Who speaks in transcripts, collected voices and interviews, and in papers that quote in single marks. */
class LabelledSpeechTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static String voice(Chronology chronology, String words) {
        Claim claim = Chronicle.claim(chronology, words).claim();
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @Test
    void aTranscriptNamesItsSpeakersBeforeAColon() {
        Chronology chronology =
                read("ORLA VENNING, CHANNEL 7 ANCHOR: The ferry sank off Lenn this morning. IVO GARRAN, HARBOUR "
                        + "MASTER: The crew left the ship in two boats. VENNING: The board has closed the harbour.");

        assertThat(voice(chronology, "ferry sank")).isEqualTo("Orla Venning");
        assertThat(voice(chronology, "crew left")).isEqualTo("Ivo Garran");
        assertThat(voice(chronology, "closed the harbour")).isEqualTo("Orla Venning");
    }

    @Test
    void collectedVoicesStandUnderTheirNames() {
        Chronology chronology =
                read("ORLA VENNING, RELATIVES IN LENN I am worried about my mother. The road to Lenn is closed. "
                        + "IVO GARRAN, TAVO My brother lost his house. We have no water.");

        assertThat(voice(chronology, "road to Lenn is closed")).isEqualTo("Orla Venning");
        assertThat(voice(chronology, "have no water")).isEqualTo("Ivo Garran");
    }

    @Test
    void answersOfAnInterviewAreNobodysClaims() {
        Chronology chronology =
                read("Q: Who has paid for the bridge? A: The board has paid for it. Q: Why did it fall? "
                        + "A: Nobody had looked at the old pillars.");

        assertThat(Chronicle.claims(chronology)).isEmpty();
        assertThat(Chronicle.isLeftOpen(chronology, "board has paid")).isTrue();
    }

    @Test
    void labelsOfNewsInBriefAreNoSpeakers() {
        Chronology chronology =
                read("NEW: The ferry sank off Lenn. NEW: The crew left the ship. VENUE: The board met in Lenn.");

        assertThat(voice(chronology, "ferry sank")).isEqualTo("nobody");
    }

    @Test
    void somePapersQuoteInSingleMarks() {
        Chronology chronology = read(
                "The ferry sank off Lenn in May. 'The crew left the ship in two boats,' Ivo Garran said. 'We "
                        + "heard the ship's bell.' Orla Venning told the Courier: 'The board's men had closed the harbour.'");

        assertThat(voice(chronology, "crew left the ship")).isEqualTo("Ivo Garran");
        assertThat(voice(chronology, "heard the ship's bell")).isEqualTo("Ivo Garran");
        assertThat(voice(chronology, "closed the harbour")).isEqualTo("Orla Venning");
    }
}
