package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.annals.claim.DatedClaim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotations without a verb of speaking, and words that only look like somebody's statement. */
class BareQuotationsTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static String voice(String text, String words) {
        Chronology chronology = read(text);
        if (Chronicle.isLeftOpen(chronology, words)) {
            return "";
        }
        Attribution attribution = Chronicle.claim(chronology, words).claim().attribution();
        return attribution.speaker() == null ? "" : attribution.speaker().name();
    }

    @Test
    void goOnWithTheOnlyVoiceBefore() {
        String text =
                "The mayor, Orla Venning, said the vote should never have been called. “A vote of this kind is really"
                        + " the last option for a town.” The hall in Lenn was full.";

        assertThat(voice(text, "really the last option")).isEqualTo("Orla Venning");
    }

    @Test
    void areNobodysWhereSomebodyElseIsNamedBetween() {
        String text =
                "The mayor, Orla Venning, said the vote should never have been called. Milo Trant went to the window"
                        + " of the hall. “A vote of this kind is really the last option for a town.” The hall in Lenn was"
                        + " full.";

        assertThat(voice(text, "really the last option")).isEmpty();
    }

    @Test
    void areFoundWhereTheirMarkIsLeftBehindAtTheEndOfTheLineBefore() {
        String text = """
                The mayor, Orla Venning, said the harbour would open. "
                We have waited for this day since the flood in the spring. "
                It was a hard year for the town," she said. The hall in Lenn was full.\
                """;

        assertThat(voice(text, "We have waited")).isEqualTo("Orla Venning");
        assertThat(voice(text, "It was a hard year")).isEqualTo("Orla Venning");
        assertThat(voice(text, "The hall in Lenn")).isEmpty();
    }

    @Test
    void whoAsksAssertsNothing() {
        List<String> claims = Chronicle.claims(read(
                        "Orla Venning said: “Who closed the harbour in Lenn? Nobody told the crews on the river.”"))
                .stream()
                .map(DatedClaim::claim)
                .map(Claim::text)
                .toList();

        assertThat(claims)
                .noneMatch(text -> text.contains("Who closed"))
                .anyMatch(text -> text.contains("Nobody told"));
    }

    @Test
    void theWriterIsNoVoice() {
        List<Form> forms = Chronicle.claims(
                        read("I hope that the council of Lenn will open the harbour. Farmers blocked the road in May."))
                .stream()
                .map(claim -> claim.claim().attribution().form())
                .toList();

        assertThat(forms).containsOnly(Form.NONE);
    }

    @Test
    void silenceIsNoStatement() {
        List<String> claims = Chronicle.claims(
                        read("Orla Venning said nothing because she knew the harbour would open. The crews waited."))
                .stream()
                .filter(claim -> claim.claim().attribution().form() != Form.NONE)
                .map(claim -> claim.claim().text())
                .toList();

        assertThat(claims).isEmpty();
    }

    @Test
    void areThePersonsWhomTheNarrationBeforeTellsOf() {
        String text = "Orla Garran said the harbour had been her whole life. She was born in Lenn in a house by the"
                + " river.\n\n"
                + "Garran keeps no boat of her own. “I would only take it out in the storms and break it.”\n\n"
                + "The hall in Lenn was full.";

        assertThat(voice(text, "I would only take it out")).isEqualTo("Orla Garran");
    }

    @Test
    void ofSomebodyAreNotHisOwn() {
        String text = "Orla Venning said the harbour had been her whole life. The hall in Lenn was full.\n\n"
                + "Venning ran the harbour for nine years. “She showed again and again what one clerk can do for a town.”";

        assertThat(voice(text, "She showed again")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Venning was blunt: “Nobody will open this harbour before the autumn storms.”|Orla Venning",
                "After the vote ended, the council released a note: “Nobody will open this harbour before the"
                        + " storms.”|council",
                "The mother of a clerk spoke of the flood: “Nobody told us that the harbour was to be closed.”|mother"
                        + " of a clerk",
                "Officers found a note: “Nobody will open this harbour before the autumn storms.”|''",
            })
    void behindAColonAreItsSubjectsUnlessThatOnlyMeetsThem(String lead, String voice) {
        assertThat(voice("The clerk Orla Venning met the crews of Lenn on Monday.\n\n" + lead, "Nobody"))
                .isEqualTo(voice);
    }

    @Test
    void goOnBehindAPaperThatGoesOn() {
        String text =
                "The letter from the harbour board says the crews were warned. It goes on: “We told everybody in the"
                        + " town of the storm.”";

        assertThat(voice(text, "We told everybody")).isEqualTo("harbour board");
    }

    @Test
    void ofTwoParagraphsRunTogetherAreOneSpeech() {
        String text =
                "A former clerk said: \"They think of us as a threat to the harbour.\"I was put in a boat and taken to"
                        + " the town.\"\n\n"
                        + "The hall in Lenn was full.";

        assertThat(voice(text, "I was put in a boat")).isEqualTo("former clerk");
        assertThat(voice(text, "The hall in Lenn")).isEmpty();
    }

    @Test
    void theirPronounMayBeABodyThatSpokeBefore() {
        String text =
                "Lawmakers warned the council in June that the dam was old. Money for the dam was at its lowest for"
                        + " nine years, they said.";

        assertThat(voice(text, "Money for the dam")).isEqualTo("Lawmakers");
    }

    @Test
    void goOnWithWhomThePronounBeforeMeans() {
        String text = "“The harbour has been my whole life,” said Orla Garran. The boats came home at nine.\n\n"
                + "Her break came in May on the quay in Lenn. “I was last on the boat and nobody saw me.”";

        assertThat(voice(text, "I was last on the boat")).isEqualTo("Orla Garran");
    }

    @Test
    void ofAPronounAreTheOnlyPersonsWhomTheSentenceBeforeNames() {
        String text =
                "The next witness was Orla Garran, the harbour clerk. She explained that the dam was opened in July.";

        assertThat(voice(text, "the dam was opened")).isEqualTo("Orla Garran");
    }

    @Test
    void goBackToASpeakerWhoseDescriptionStandsBeforeTheVerb() {
        String text = "“Our parting was a great mistake,” Orla Garran, who left the town in May, told the paper.";

        assertThat(voice(text, "Our parting")).isEqualTo("Orla Garran");
    }

    @Test
    void whoseMarkIsLostAreKnownByTheParagraphRunIntoThem() {
        String text = "Judge Milo Trant said: \"\n"
                + "You knew that the boats would be sold by the men.\"\n"
                + "The fact is that all of you were charging for the boats.\"I am satisfied that each of you knew"
                + " of it.\"\n"
                + "The hall in Lenn was full.";

        assertThat(voice(text, "The fact is")).isEqualTo("Milo Trant");
        assertThat(voice(text, "I am satisfied")).isEqualTo("Milo Trant");
        assertThat(voice(text, "The hall in Lenn")).isEmpty();
    }

    @Test
    void goOnBehindTheSentenceThatReportsTheirFirstWords() {
        String text = "Orla Garran described the boat as “a fast one for the coast of Lenn. Used well, it is safe for"
                + " everybody on board.” The hall in Lenn was full.";

        assertThat(voice(text, "it is safe")).isEqualTo("Orla Garran");
        assertThat(voice(text, "The hall in Lenn")).isEmpty();
    }

    @Test
    void ofManyParagraphsRunTogetherAreOneSpeech() {
        String text =
                "Orla Garran said: “I still live with the flood every day of my life.“Your house remembers the water."
                        + " You lose your trust.”\n\n"
                        + "The hall in Lenn was full.";

        assertThat(voice(text, "Your house remembers")).isEqualTo("Orla Garran");
        assertThat(voice(text, "You lose")).isEqualTo("Orla Garran");
        assertThat(voice(text, "The hall in Lenn")).isEmpty();
    }

    @Test
    void thatArePartOfASentenceAreNoStatementOfTheirOwn() {
        List<String> claims = Chronicle.claims(
                        read("In Tavia the harbour was run by a small clique, “a kind of family firm,” which"
                                + " people are angry at, Orla Garran said."))
                .stream()
                .map(claim -> claim.claim().text())
                .toList();

        assertThat(claims).hasSize(1).first().asString().startsWith("In Tavia").endsWith("angry at");
    }

    @Test
    void behindAQuestionStandApart() {
        String text =
                "“I was born by the harbour of Lenn,” said Orla Garran. Why is she so good at it? “Practice all day."
                        + " It is my favourite job.”";

        assertThat(voice(text, "It is my favourite")).isEqualTo("Orla Garran");
    }

    @Test
    void openWithAMarkTurnedTheWrongWayAtTheEndOfTheLineBefore() {
        String text = "Orla Garran urged the towns to come to a deal: ”\n"
                + "Please, let us meet on the middle ground and show some sense. We cannot go on like this.” The"
                + " hall in Lenn was full.";

        assertThat(voice(text, "We cannot go on")).isEqualTo("Orla Garran");
    }
}
