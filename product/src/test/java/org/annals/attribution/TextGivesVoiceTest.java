package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Voices that the text gives elsewhere than in a reporting clause beside the words, and words that are not the voice's. */
class TextGivesVoiceTest {
    private static Claim claim(String text, String words) {
        return Chronicle.claim(
                        new Chronicle()
                                .article("Lenn Courier", "2031-05-10", text)
                                .build(),
                        words)
                .claim();
    }

    private static String voice(String text, String words) {
        Chronology chronology =
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
        if (Chronicle.isLeftOpen(chronology, words)) {
            return "nobody";
        }
        Speaker speaker = claim(text, words).attribution().speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    @Test
    void behindAMarkLeftBehindIsTheBodyThatSpokeLast() {
        String text = """
                Harbour FC said in a statement: "
                The club knows of an accident in which one of our players was hurt."
                In a further statement, the club said it wanted to send its condolences to the families. "
                They are very much in our thoughts at this sad time."
                The player had helped the police.\
                """;

        assertThat(voice(text, "very much in our thoughts")).isEqualTo("club");
    }

    @Test
    void isWhoMadeAnAppeal() {
        String text = """
                Police searched the river on Tuesday.
                At noon the girl's mother, Coral Jonas, 40, appeared at a press conference to make an appeal. "
                There must be somebody out there who knows where she is."
                The search goes on.\
                """;

        assertThat(voice(text, "somebody out there")).isEqualTo("Coral Jonas");
    }

    @Test
    void isNotTheOneWhomAColonLeadsToTheNextQuotation() {
        String text = """
                The driver's mother, Inga Marsk, said in a statement to the court: "
                It feels like I have lost my whole world in one night."A council statement about the case said: "
                The council told the police that no action should be taken against the driver."\
                """;

        assertThat(voice(text, "lost my whole world")).isEqualTo("Inga Marsk");
        assertThat(voice(text, "no action should be taken")).isEqualTo("council");
    }

    @Test
    void goesOnBehindACaption() {
        String text = """
                Hacker expert Avina Litan said: “On a scale of one to 10, this is a 10 for the town.
                The firm claimed that it knew of nothing
                “It affects the whole system because nobody can get it back.”
                Three of the firm's officers sold shares.\
                """;

        assertThat(voice(text, "this is a 10")).isEqualTo("Avina Litan");
        assertThat(voice(text, "affects the whole system")).isEqualTo("Avina Litan");
    }

    @Test
    void endsWhereSomebodyElseIsNamed() {
        String text =
                "“We listen to the words,” Ann Garran said. The band is a trio. They play beside Milo Trant, whose"
                        + " songs are of the flood. “The harbour is what moves us to write.”";

        assertThat(voice(text, "what moves us")).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UK Harbour Minister Davin Camer: “What has happened at the dam is a stain on our town.” | Davin Camer",
                "The town is quiet. “What has happened at the dam is a stain on our town.” End Quote Ann Garran, harbour"
                        + " master | Ann Garran",
                "“What has happened at the dam is a stain on our town,” recounted one senior official. | senior official",
                "“What has happened at the dam is a stain,” says chairman of the Eastern department at Velm University,"
                        + " Eyal Ziser. | Eyal Ziser",
                "A spokesperson said: “We keep the law.” They added: “What has happened at the dam is not our doing.”"
                        + " | spokesperson",
                "Milo Trant announced his retirement on Tuesday in an open letter. “What has happened at the dam is a stain on our town,” the"
                        + " letter began. | Milo Trant",
                "Police saw that what has happened at the dam was no accident, they revealed on Friday. | Police",
                "The council knew what has happened at the dam, according to its website. | council",
                "Ann Garran in Velm's Daily Lamp “What has happened at the dam is a stain on our town and on its council.” |"
                        + " Ann Garran",
                "Milo Trant spoke in Lenn. Ann Garran said she expects no vote in May, but she believes that what has"
                        + " happened at the dam will help. | Ann Garran",
                "The dam was safe, the Lenn Tribune wrote. “What has happened at the dam is a lesson,” said a commentary"
                        + " by Ann Garran. | Ann Garran",
                "It’s estimated that what has happened at the dam will cost a lot. | nobody",
            })
    void isRead(String text, String voice) {
        assertThat(voice(text, "happened at the dam")).isEqualTo(voice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The spokesman said the dam holds the water through four columns, according to the Lenn Tribune. | the dam"
                        + " holds the water through four columns",
                "The dam held the flood, the council said, casting doubt on hopes of an early end. | The dam held the flood",
                "The dam held the flood, the council said, while crews searched the river. | The dam held the flood",
                "The council announced later Monday dam master Ryan Pell's contract had been extended. | dam master Ryan"
                        + " Pell's contract had been extended",
                "Garran said opening the dam was like using a plaster to close a wound. | opening the dam was like using"
                        + " a plaster to close a wound",
                "Another of the guards said an officer had followed him to the dam where, he said, the officer hit him. |"
                        + " an officer had followed him to the dam where, he said, the officer hit him",
            })
    void saysTheseWords(String text, String words) {
        Claim claim = claim(text, "dam");

        assertThat(claim.text()).isEqualTo(words);
        assertThat(claim.attribution().speaker()).isNotNull();
    }
}
