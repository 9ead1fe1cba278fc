package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noun phrases, clauses and marks in which the voice of a claim, or its words, were once read wrong. */
@SuppressWarnings({"NullAway", "StringConcatToTextBlock"}) // Lines of an article; what is missing fails as it should.
class VoicePhrasesTest {
    private static Chronology chronology(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static Claim claim(String text, String words) {
        return Chronicle.claim(chronology(text), words).claim();
    }

    private static String speaker(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    private static List<String> contents(String text) {
        return Chronicle.claims(chronology(text)).stream()
                .map(claim -> claim.claim().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam had failed, one of Lenn's most senior engineers said yesterday. | one of Lenn's most senior"
                        + " engineers",
                "Several of the witnesses said the dam had failed. | Several of the witnesses",
                "The Norwegian general in Lenn has warned that the dam had failed. | Norwegian general in Lenn",
                "A family statement said the dam had failed. | family",
                "A company statement said the dam had failed. | company",
                "A report published today said that the dam had failed. | nobody",
                "The council last week also announced that the dam had failed. | council",
                "The survey was wrong, according to an engineer who argues the dam had failed. | engineer",
                "The engineers said the repair was done and warned that the dam had failed. | engineers",
                "Orla Garran and Milo Trant said the dam had failed. | Orla Garran and Milo Trant",
                "Police and prosecutors said the dam had failed. | Police and prosecutors",
                "Ruvia, Tavia, Lennia, Orrana and South Velm have complained that the dam had failed. | Ruvia, Tavia,"
                        + " Lennia, Orrana and South Velm",
                "“We all know that the dam had failed,” said Harbour Secretary for Dam Works, Orla Garran. | Orla"
                        + " Garran",
                "Maria Trant was found in May. Mr Trant said the dam had failed. | Mr Trant",
                "Union leader and harbour candidate Orla Garran said the dam had failed. | Orla Garran",
                "The engineer - not from the council - said the dam had failed. | engineer",
                "The council was contacted by more women who claim the dam had failed. | more women",
                "Last week Lennbus said the dam had failed. | Lennbus",
                "Last week the harbour clerk claimed the dam had failed. | harbour clerk",
                "“We all knew that the dam had failed,” Garran told Velm Dams magazine. | Garran",
                "The engineers said more than 40 dams were expected to fail and the dam had failed. | engineers",
                "The reporter spoke to one man who says the dam had failed. | man",
                "It was repaired twice and last week Velm Dams said the dam had failed. | Velm Dams",
                "In the council the “realists” have long argued that the dam had failed. | realists",
                "Since the raid against Milo Trant the dam had failed, guards in Lenn said. | guards in Lenn",
                "The dam had failed in a raid against Milo Trant, guards in Lenn said. | guards in Lenn",
                "The plan was rejected by the council, which says the dam had failed. | council",
                "It was a charge denied by clerks who say the dam had failed. | clerks",
                "The town's policymakers concluded that the dam had failed. | town's policymakers",
                "Orla Garran was quoted by Radio Velm as saying the dam had failed. | Orla Garran",
                "“We knew that the dam had failed,” engineer Orla Garran was quoted by Radio Velm as saying. | Orla"
                        + " Garran",
                "“We knew that the dam had failed,” a statement released by the harbour board read. | harbour board",
                "The harbour board has issued a statement. “We knew that the dam had failed.” | harbour board",
                "Orla Garran left on Monday. She criticised the clerks, adding that the dam had failed. | Orla Garran",
                "The harbour firm said the gate was shut. It added: “We knew that the dam had failed.” | harbour firm",
            })
    void nameTheVoice(String text, String expected) {
        assertThat(speaker(claim(text, "dam had failed"))).isEqualTo(expected);
    }

    @Test
    void aReportThatNobodyIsSaidToHaveIssuedIsTheChannel() {
        Claim claim = claim(
                "The failure could not have been prevented, according to a report published today.",
                "could not have been");

        assertThat(claim.attribution().channel()).isNotNull();
        assertThat(claim.attribution().channel().text()).isEqualTo("report");
    }

    @Test
    void anAsideBetweenCommasKeepsTheNameBeforeItAsTheVoice() {
        Claim claim = claim(
                "Secretary General Orla Ki-venning, who has arrived in Lenn, said that the dam had failed.",
                "dam had failed");

        assertThat(speaker(claim)).isEqualTo("Orla Ki-venning");
    }

    @Test
    void whoIsToldIsNotWhoSays() {
        Claim claim = claim(
                "Orla Venning, director of the harbour board, told the Tavo Free Press yesterday said:"
                        + " “We can confirm that the two crews in the harbour have been relieved.”",
                "two crews");

        assertThat(speaker(claim)).isEqualTo("Orla Venning");
    }

    @Test
    void anOfficeOfTwoPartsKeepsItsHolder() {
        Claim claim = claim(
                "“This is a disappointing day for all of us here,” said company chairman and chief executive Orla"
                        + " Venning.",
                "disappointing day");

        assertThat(speaker(claim)).isEqualTo("Orla Venning");
    }

    @Test
    void aPeopleIsNoChannel() {
        Claim claim = claim("Orla Venning told Norwegians that the dam had failed.", "dam had failed");

        assertThat(claim.attribution().channel()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "People point to houses where relatives were killed.",
                "Orla Venning called on the council to “open the gates now”, while walking out.",
                "They went to court with what they had, the jury believed them, and Venning was convicted.",
                "The harbour board describes itself as a family firm.",
            })
    void wordsThatReportNothingGiveNobodyAVoice(String text) {
        assertThat(Chronicle.claims(chronology(text)))
                .isNotEmpty()
                .allMatch(claim -> claim.claim().attribution().speaker() == null);
    }

    @Test
    void contentsAreNeitherCutNorWidened() {
        assertThat(contents("Orla Venning, who announced her retirement last month, will testify on Tuesday."))
                .noneMatch(text -> text.contains("retirement") && text.contains("testify") && !text.contains("who"));
        assertThat(contents("Three ministers and several senators are reported to have been killed."))
                .contains("Three ministers and several senators are reported to have been killed");
        assertThat(contents("Orla Venning kept him after telling harbour officials he was her son."))
                .noneMatch(text -> text.startsWith("harbour officials"));
        assertThat(contents("The firm added that the same auditor, Tavo Works, “has studied both failures and"
                        + " found nothing.”"))
                .anyMatch(text -> text.startsWith("the same auditor"));
        assertThat(contents("Such talks, Orla Venning said, “will open the gates to the north.”"))
                .contains("Such talks will open the gates to the north");
    }

    @Test
    void aSpeechWithOpeningMarksOnlyIsTheSpeakersToItsEnd() {
        Chronology chronology = chronology("This is the text of President Orla Venning's address: “My fellow citizens,"
                + " the country is in danger. The dams have failed in the north. “I have asked the council to"
                + " resign. The gates will be opened soon.");

        assertThat(Chronicle.claims(chronology))
                .hasSizeGreaterThan(2)
                .allMatch(claim -> speaker(claim.claim()).equals("Orla Venning"));
    }

    @Test
    void aQuotationIsNotCarriedPastAnotherVoice() {
        Chronology chronology = chronology(
                "“The museum was the finest in the country,” Ivo Garran said. The thieves went to the upper gallery,"
                        + " Orla Venning wrote. “When they found no gold, they broke thirteen cases.”");

        assertThat(speaker(Chronicle.claim(chronology, "no gold").claim())).isNotEqualTo("Ivo Garran");
    }

    @Test
    void aShortQuotationHandsItsVoiceOn() {
        Chronology chronology =
                chronology("“Confident?” says Orla Venning. “He is now. They have all learnt what it takes.”");

        assertThat(speaker(Chronicle.claim(chronology, "He is now").claim())).isEqualTo("Orla Venning");
    }

    @Test
    void whoAgreesSpeaksNext() {
        Chronology chronology =
                chronology("“There is a lot of crime in the harbour,” Ivo Garran said. A colleague, Orla"
                        + " Venning, agreed. “You can tell whether people want you there or not.”");

        assertThat(speaker(Chronicle.claim(chronology, "You can tell").claim())).isEqualTo("Orla Venning");
    }

    @Test
    void researchIsWhoseItIs() {
        Claim claim = claim(
                "More than half of the dams are unsafe, according to research by a leading engineering charity.",
                "dams are unsafe");

        assertThat(speaker(claim)).isNotEqualTo("nobody");
    }

    @Test
    void peopleNamedInWhatSomebodySaysDoNotSpeakNext() {
        Chronology chronology =
                chronology("Orla Venning said she was in awe of Ivo Garran's last works. “He wanted to get"
                        + " this last thing out of him.”");

        assertThat(speaker(Chronicle.claim(chronology, "this last thing").claim()))
                .isEqualTo("Orla Venning");
    }

    @Test
    void aParagraphThatLostItsOpeningMarkGoesOn() {
        Chronology chronology =
                chronology("Orla Venning said: “This is the third of the trials to have collapsed in court.”\n"
                        + "It is clear that this trial was driven by the council rather than by justice.\"\n"
                        + "The clerk of the court left the town on Monday, and nobody was found in the house.");

        assertThat(speaker(Chronicle.claim(chronology, "this trial was driven").claim()))
                .isEqualTo("Orla Venning");
        assertThat(speaker(
                        Chronicle.claim(chronology, "clerk of the court left").claim()))
                .isEqualTo("nobody");
    }

    @Test
    void quotedWordsEndWithTheirMarks() {
        assertThat(contents("Orla Venning called the cull “mindless” and left the meeting of the council."))
                .noneMatch(text -> text.contains("mindless") && text.contains("left") && !text.contains("called"));
        assertThat(contents("Orla Venning told Lenn crown court the case had been brought on Monday."))
                .contains("the case had been brought on Monday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“The trouble is the control over the army. The rest is empty promises.” Orla Venning, a member of the"
                        + " council, told the Tavo Herald earlier this week. Many left. | Orla Venning",
                "Orla Venning shakes her head. “The rest is empty promises, and nobody believes them.” | Orla Venning",
                "The council has clearly decided to fight on, and the rest is empty promises, says our correspondent."
                        + " | our correspondent",
            })
    void aSentenceBesideTheWordsNamesTheVoice(String text, String expected) {
        Speaker voice = claim(text, "rest is empty promises").attribution().speaker();

        assertThat(voice).isNotNull();
        assertThat(expected).endsWith(voice.name());
    }

    @Test
    void whoIsToldStandsNotInTheWords() {
        assertThat(contents("Orla Venning had told him Lenn was thinking about a new resolution."))
                .contains("Lenn was thinking about a new resolution");
        assertThat(contents("Venning called on men in Lenn to support what he called “their brothers in Velmia”."))
                .doesNotContain("their brothers in Velmia");
    }

    @Test
    void aReportBetweenDashesEndsWithThem() {
        assertThat(contents("The fire – the police say they believe that fuel was used – took hold of the empty"
                        + " hall after midnight."))
                .anyMatch(words -> words.endsWith("fuel was used"));
    }

    @Test
    void whatSomebodySaidWasSoIsNoContentOfItsOwn() {
        assertThat(contents("The clerk asked the judge to hear the case for secrecy in what he said was an"
                        + " “exceptional” case."))
                .noneMatch(words -> words.startsWith("was"));
    }
}
