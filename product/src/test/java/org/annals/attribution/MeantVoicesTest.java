package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several a pronoun, a surname or an office means, and where a content ends before the writer's own words. */
class MeantVoicesTest {
    private static Claim claim(String text, String words) {
        Chronology chronology =
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
        return Chronicle.claim(chronology, words).claim();
    }

    private static String voice(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @Test
    void itIsTheBodyThatSpokeRightBefore() {
        String text =
                "The Velm Fishing Board wants to close the yard. It warns that the yard is old. Lenn Shipping said the yard "
                        + "was safe. “We have checked every crane in the yard,” it said in response.";

        assertThat(voice(claim(text, "checked every crane"))).isEqualTo("Lenn Shipping");
    }

    @Test
    void aSurnameIsThatOfTheRelativeWhomThePronounCanMean() {
        String text =
                "John Garran was stabbed in Lenn in May. Garran's mother Orla wept in court. Outside, Garran said she was glad "
                        + "of the verdict of the jury.";

        assertThat(voice(claim(text, "glad of the verdict"))).isEqualTo("Orla");
    }

    @Test
    void aRoleIsWhatThePhraseNames() {
        Claim claim = claim(
                "After Vice President Ivo Garran's speech, Orla Venning said the board had closed the yard.",
                "closed the yard");

        assertThat(voice(claim)).isEqualTo("Orla Venning");
        assertThat(claim.attribution().role()).isNull();
    }

    @Test
    void theHeadOfAUnionIsNoChiefJustice() {
        String text =
                "The chief justice, Ivo Garran, wrote to the court in May. According to the head of the teachers' union, the "
                        + "school had been closed for a week.";

        assertThat(voice(claim(text, "school had been closed"))).isEqualTo("head of the teachers' union");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Some experts believe the lynx has left the valley; others argue for wolves. | the lynx has left the valley",
                "The bricks in Lenn were bad, says Ivo Garran, head of the Velm Group, a body that has worked here since May. | The bricks in Lenn were bad",
                "Experts said that meant the boats had been lost in May. | that meant the boats had been lost in May",
                "Ivo Garran denied that he had sunk the boat, saying: “I was in Lenn all day.” | he had sunk the boat",
                "Ivo Garran said after the boats were lost that the yard would close. | the yard would close"
            })
    void contentEndsWhereTheReportDoes(String text, String expected) {
        assertThat(claim(text, expected.substring(0, 12)).text()).isEqualTo(expected);
    }

    @Test
    void aQuotedClauseKeepsTheWordsItHangsOn() {
        String text = "“It is unlikely,” Ivo Garran says, “that the villages will be able to stay.”";

        assertThat(claim(text, "villages").text()).isEqualTo("It is unlikely that the villages will be able to stay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to the guards, Orla Venning was freed in Lenn on May 9. | was freed | guards",
                "According to the Treasury Department, Orla Venning bought rifles in Lenn. | bought rifles | Treasury Department",
                "According to a spokesman for the board, Orla Venning, the yard is closed. | yard is closed | Orla Venning",
                "Ada, a bus driver of Lenn, said the drivers had been told to vote. Former minister Ada Venning is in Lenn. | told to vote | Ada"
            })
    void theVoiceIsNotWhomTheWordsTellOf(String text, String words, String voice) {
        assertThat(voice(claim(text, words))).isEqualTo(voice);
    }

    @Test
    void heIsNotHisOwnFatherNorSheHerLawyer() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "In an interview, Ivo Garran's father criticised the board. He said the clerks had offered him money. Orla"
                                + " Venning left. Venning's lawyer spoke on May 9. She said the clerks had fled.")
                .build();

        assertThat(Chronicle.claims(chronology))
                .noneMatch(claim -> voice(claim.claim()).equals("Ivo Garran")
                        || voice(claim.claim()).equals("Orla Venning"));
    }
}
