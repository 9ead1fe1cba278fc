package org.annals.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.Support;
import org.junit.jupiter.api.Test;

/** On how many legs a happening stands: articles are not witnesses. */
class SupportTest {
    private static Support support(String one, String other, String words) {
        ChronologyEntry entry = Chronicle.entry(
                new Chronicle()
                        .article("Lenn Courier", "2031-05-10", one)
                        .article("Tavo Herald", "2031-05-10", other)
                        .build(),
                words);
        return entry.support();
    }

    @Test
    void oneSpeakerInTwoArticlesIsOneOrigin() {
        Support support = support(
                "Orla Venning, the mayor of Lenn, said that a bomb destroyed the depot in Lenn on May 8.",
                "A bomb destroyed the depot in Lenn on May 8, according to Orla Venning, the mayor of Lenn.",
                "bomb destroyed the depot");

        assertThat(support.documents()).isEqualTo(2);
        assertThat(support.origins()).isOne();
    }

    @Test
    void twoNamedSpeakersOfOneHappeningAreTwoOrigins() {
        Support support = support(
                "Orla Venning, the mayor of Lenn, said that a bomb destroyed the depot in Lenn on May 8.",
                "Petr Askov, a shopkeeper, said that on May 8 the depot in Lenn was destroyed by a bomb.",
                "depot in Lenn was destroyed");

        assertThat(support.documents()).isEqualTo(2);
        assertThat(support.origins()).isEqualTo(2);
    }

    @Test
    void twoArticlesThatNameNobodyAreNeverIndependent() {
        Support support = support(
                "A bomb destroyed the depot in Lenn on May 8.",
                "On May 8, a bomb destroyed the depot in Lenn.",
                "bomb destroyed the depot");

        assertThat(support.documents()).isEqualTo(2);
        assertThat(support.independence()).isNotEqualTo(Independence.INDEPENDENT);
    }

    @Test
    void whatOneArticleAloneSaysIsMarkedSo() {
        Support support = support(
                "A bomb destroyed the depot in Lenn on May 8.",
                "Farmers blocked the road to Tavo on April 2.",
                "Farmers blocked the road");

        assertThat(support.documents()).isOne();
        assertThat(support.onlyIn()).hasSize(1);
    }
}
