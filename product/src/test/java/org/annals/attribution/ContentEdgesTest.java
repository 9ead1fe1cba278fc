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

    @Test
    void whomTheSourceQuotesIsNoPartOfIt() {
        assertThat(told(
                        "According to the Lenn Courier news agency, quoting the harbour board, the dam has been closed.",
                        "has been closed"))
                .isEqualTo("the dam has been closed");
    }

    @Test
    void whatIsAnnouncedEndsBeforeWhatIsSaidOfIt() {
        assertThat(told(
                        "Orla Venn announced an extra 5m crowns in help for people in Lenn, saying this would bring aid to 80m crowns.",
                        "an extra"))
                .isEqualTo("an extra 5m crowns in help for people in Lenn");
    }

    @Test
    void whomAGiftGoesToIsNoPromise() {
        assertThat(Chronicle.claims(
                        read("The board barred a $1 billion gift Velmian leader Oran Gadd had pledged to Venn's Harbour"
                                + " Guild group after they met in Lenn last January.")))
                .noneMatch(claim -> claim.claim().text().startsWith("to "));
    }

    @Test
    void aTitleInCapitalsHasNoNounInSmallLettersInFront() {
        Claim claim = Chronicle.claim(
                        read(
                                "Orla Venn said it was a mistake President Ivo Garran would regret. Garran said the dam was safe."),
                        "was safe")
                .claim();

        assertThat(claim.attribution().role()).isEqualTo("President");
    }

    @Test
    void aNameKeepsTheParticleInIt() {
        Claim claim = Chronicle.claim(read("Velmian Prime Minister Oru wa Dondo said the dam was safe."), "was safe")
                .claim();

        assertThat(claim.attribution().speaker())
                .isNotNull()
                .satisfies(speaker -> assertThat(speaker.name()).isEqualTo("Oru wa Dondo"));
    }
}
