package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voices that were a part of a phrase, somebody else's phrase or a thing, and words that ran past the report. */
@SuppressWarnings("NullAway") // What is missing fails as it should.
class WholeVoicesTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static Claim claim(String text, String words) {
        return Chronicle.claim(read(text), words).claim();
    }

    private static String speaker(Claim claim) {
        Speaker speaker = claim.attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A party of Ruvian and Tavian tourists said the dam had failed. | party of Ruvian and Tavian tourists",
                "Meanwhile, the man who has become the face of that movement says the dam had failed. | man",
                "updated: Thu Mar 03 2031 23:59:00 Velm's interim mayor declared Thursday that the dam had failed. | Velm's"
                        + " interim mayor",
                "A clerk said Garran, who was elected after his father died in 2030, had stalled on reform and mistakenly"
                        + " believed that the dam had failed. | Garran",
                "The court ruled against the party of ousted President Ivo Garran. The dam had failed because of ousted"
                        + " President Ivo Garran, a lawyer said. | lawyer",
                "“I left in May,” said Ann Lenn, a director at the harbour charity, which says the dam had failed. | harbour"
                        + " charity",
                "Former President Zan el Abir Ben Garran said Monday the dam had failed. | Zan el Abir Ben Garran",
                "Friends and family of Mr Garran yesterday described the father of one as a mild clerk, but said the dam had failed. | Friends and family of Mr Garran",
                "The Lenn Star, a daily, said the drill was a show of force. In Velm, the government has named two fires in which"
                        + " it says the dam had failed. | government",
                "Velm was without power, Velm Electric said, and the government said the dam had failed. | government",
            })
    void aVoiceIsTheWholePhraseOfWhoSpeaks(String text, String voice) {
        assertThat(speaker(claim(text, "dam had failed"))).isEqualTo(voice);
    }

    @Test
    void whomSomebodySpokeOfIsNotWhoSpoke() {
        String text =
                "The mayor, Ivo Garran, spoke in Velm. “You have an agenda to tear down the harbour,” he said, referring"
                        + " to northern rebels and miners.";
        assertThat(speaker(claim(text, "tear down"))).isEqualTo("Ivo Garran");
    }

    @Test
    void aPaperThatQuotesHimIsNotWhoSpeaks() {
        String text =
                "Ivo Garran fled Lenn. Last week a Lennish newspaper, Astra, quoted him as saying: “You do not know that"
                        + " it was me who built the port.”";
        assertThat(speaker(claim(text, "built the port"))).isEqualTo("Ivo Garran");
    }

    @Test
    void herPartnerIsNotShe() {
        String text =
                "Tina Nashe became a campaigner. It emerged on Monday that her new partner, Orland Allister, 32, has been"
                        + " jailed. She later wrote of the attack: “I sat up and reached for the door.”";
        assertThat(speaker(claim(text, "reached for the door"))).isEqualTo("Tina Nashe");
    }

    @Test
    void herLawyerWhoSpeaksMayBeShe() {
        String text =
                "Maria Trant was jailed. Her lawyer, Orla Lasken, said Wednesday she doubts the sentence is lawful.";
        assertThat(speaker(claim(text, "sentence is lawful"))).isEqualTo("Orla Lasken");
    }

    @Test
    void aJudgeNamedByNobodyIsNearerThanAName() {
        String text =
                "Myrta Hindle left the dock with Garran. The judge then turned to the police. The murders, he said, had"
                        + " been brought to light by skill.";
        assertThat(speaker(claim(text, "brought to light"))).isNotEqualTo("Myrta Hindle");
    }

    @Test
    void oneWomanIsNotThey() {
        assertThat(
                        Chronicle.claims(
                                read(
                                        "The woman, 21 at the time, said they robbed her. They said it was a joke and that the dam had failed.")))
                .noneMatch(claim -> claim.claim().text().contains("dam")
                        && speaker(claim.claim()).equals("woman"));
    }

    @Test
    void anOfficeEndsBeforeWhatElseItsBearerIs() {
        Claim claim = claim(
                "Ivo Garran, deputy director of the fraud unit and the man leading the inquiry, said the dam had failed.",
                "the dam had failed");

        assertThat(claim.attribution().role()).isEqualTo("deputy director of the fraud unit");
    }

    @Test
    void aTimeBeforeAnOfficeAndARankBehindItAreNoPartsOfIt() {
        assertThat(claim("Earlier this year the harbour minister, Ivo Garran, said the ferry would be sold.", "ferry")
                        .attribution()
                        .role())
                .isEqualTo("harbour minister");
        assertThat(claim(
                                "The figures came from police spokesman Lt. Col. Ivo Garran. Garran said there were protests in six"
                                        + " towns.",
                                "protests")
                        .attribution()
                        .role())
                .isEqualTo("police spokesman");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to lawyers, who have agreed to protect their clients, the clerks were held for weeks. | the clerks"
                        + " were held for weeks",
                "They pay the costs of their journeys, and according to the Harbour Ministry, the clerks were held for weeks."
                        + " | the clerks were held for weeks",
                "Detectives said the clerks were held for weeks, and urged the others to come forward. | the clerks were held"
                        + " for weeks",
                "The mayor announced that the clerks were held for weeks -- the latest development in a story of unrest. | the"
                        + " clerks were held for weeks",
                "-- (Update 4:25 a.m. Velm, 9:25 p.m. ET) the clerks were held for weeks, a clerk said. | the clerks"
                        + " were held for weeks",
            })
    void whatIsToldIsNoMoreThanTheReport(String text, String told) {
        assertThat(claim(text, "held for weeks").text()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mirko Tann reports from Velm, where gunshots - apparently just warning shots - could be heard on Sunday. | could"
                        + " be heard",
                "It is a truth universally acknowledged that a ruler who wants to be accepted should look for a wife. | for a"
                        + " wife",
                "Tanks were deployed in the port of Velm, focal point of a movement hoping to escape the union. | deployed",
                "He was given a licence to keep six guns and warned it would be revoked if he drank. | revoked",
            })
    void whatSaysNothingIsNoVoice(String text, String words) {
        String voices = Chronicle.claims(read(text)).stream()
                .filter(found -> found.claim().text().contains(words))
                .map(found -> speaker(found.claim()))
                .toList()
                .toString();
        assertThat(voices).doesNotContain("shots", "truth", "focal", "He");
    }
}
