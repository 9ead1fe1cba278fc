package org.annals.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of a page's furniture among those of an article make no claims; the news about such things does. */
class PageSentencesTest {
    private static int claims(String sentence) {
        return Chronicle.claims(new Chronicle()
                        .article("Lenn Courier", "2031-05-10", "The dam burst on Monday. " + sentence)
                        .build())
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must be logged in to post a comment.",
                "By clicking here you accept our terms of service.",
                "All times are ET.",
                "Enter your e-mail address below and we will send you a reset code.",
                "Read our privacy policy before you post.",
                "Then switch off your phones tonight.",
                "The quay is seen at the harbour headquarters near Lenn May 3, 2031.",
                "Guards stand on the quay in this file photo.",
                "FILE - Guards stand on the quay in Lenn, May 3, 2031.",
                "Guards stand on the quay outside the harbour board in Lenn on Saturday, May 3.",
                "Mayor Orla Venn shakes hands with Ivo Garran in the old hall on May 9, 2031.",
                "Ann Lee/Getty Images for VNN A clerk totes a sign through the crowd in Lenn.",
                "Garran (left) and Venn (right) on May 5, 2031.",
                "Caption Guards took to the streets of Lenn to vote.",
                "Market indexes are shown in real time, except for one."
            })
    void thatSpeakToTheReaderAreNoClaims(String sentence) {
        assertThat(claims(sentence)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appearance: A tall wall with grass on it.",
                "The clerk wrote down all of it:",
                "The crowd met the mayor with cries of \"\nShame!\"",
                "And then more talking.",
            })
    void thatTellNothingAreNoClaims(String sentence) {
        assertThat(claims(sentence)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company changed its privacy policy on Tuesday.",
                "Hackers stole 40 user names from the harbour board.",
                "The ship was seen at the harbour near Lenn on May 3, 2031.",
                "Guards of the harbour board open the lock of Lenn on Monday, May 12.",
                "Most of the houses near the dam were flooded.",
                "The council sent a newsletter to 900 homes."
            })
    void ofTheNewsAreClaims(String sentence) {
        assertThat(claims(sentence)).isEqualTo(2);
    }
}
