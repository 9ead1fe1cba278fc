package org.annals.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.Claim;
import org.junit.jupiter.api.Test;

/** What a report tells, and where the writer goes on in the same sentence. */
class ContentEdgesTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static String told(String text, String words) {
        return Chronicle.claim(read(text), words).claim().text();
    }

    @Test
    void aReportInBracketsEndsWithThem() {
        assertThat(told(
                        "The dam uses old gates (the board says they have held since May) while the crews mend the road.",
                        "have held"))
                .isEqualTo("they have held since May");
    }

    @Test
    void theWriterAnswersInThePresent() {
        assertThat(told("The board said it would open the bridge - but hundreds are still cut off.", "open the bridge"))
                .isEqualTo("it would open the bridge");
        assertThat(told("The board said it would open the bridge - but that crews would check it.", "open the bridge"))
                .contains("crews would check it");
    }

    @Test
    void whatStandsBehindWhileIsTheWriters() {
        assertThat(told("The board said the gates were shut, while the doors are open.", "gates were shut"))
                .isEqualTo("the gates were shut");
    }

    @Test
    void anotherShareOfThoseAskedIsNotTheFirstOnes() {
        assertThat(told(
                        "Of those asked, 30 percent said they would leave Lenn and 35 percent gave no answer.",
                        "leave"))
                .isEqualTo("they would leave Lenn");
    }

    @Test
    void theTimeOfTheSayingIsNoPartOfIt() {
        assertThat(told("It was reported yesterday that Ivo Garran had left the harbour.", "left the harbour"))
                .isEqualTo("Ivo Garran had left the harbour");
    }

    @Test
    void aTimeKeepsItsAgo() {
        assertThat(told(
                        "Two men who have always denied sinking a ferry 14 years ago were released yesterday.",
                        "sinking a ferry"))
                .isEqualTo("sinking a ferry 14 years ago");
    }

    @Test
    void oneOfSeveralIsNamedBehindTheComma() {
        Claim claim = Chronicle.claim(
                        read("One of his sisters, Orla Venning, said the ferry had left Lenn at nine."),
                        "ferry had left")
                .claim();

        Speaker speaker = claim.attribution().speaker();
        assertThat(speaker == null ? "nobody" : speaker.name()).isEqualTo("Orla Venning");
    }

    @Test
    void doctorsInThePluralEndNoSentence() {
        assertThat(told("“It is sad that the Drs. Ivo and Orla Venning died on the ferry,” Ann Garran said.", "sad"))
                .contains("died on the ferry");
    }

    @Test
    void aMediumThatListensIsNoPartOfTheWords() {
        assertThat(told("Ivo Garran told BBC News crew members had left the harbour.", "left the harbour"))
                .isEqualTo("crew members had left the harbour");
    }
}
