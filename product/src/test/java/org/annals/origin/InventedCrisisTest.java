package org.annals.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.chronology.Support;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One crisis of an invented country whose events stand on one, two, three and an unknown number of origins. */
class InventedCrisisTest {
    private static Chronology chronology;

    @BeforeAll
    static void read() {
        chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", """
                        A flood destroyed the grain mill at Tavo on May 7, according to Amalia Roon, a nun.

                        The harbour market was crowded on Friday morning.

                        Captain Edo Marsk said that the ferry Sparrow had left the harbour of Lenn on May 6 with 40 passengers.""")
                .article("Tavo Herald", "2031-05-10", """
                        Jorn Halvers, a miller, said that a flood destroyed the grain mill at Tavo on May 7.

                        Schools in the valley stay closed for a week.

                        On May 9, farmers blocked the northern bridge of Kest with carts.""")
                .article("Open Gate", "2031-05-11", """
                        On May 7 a flood destroyed the grain mill at Tavo, said Rasim Okel, a fisherman.

                        Bread has become dear in the capital.

                        The Kenyan Interior Ministry said that gunmen burned the customs house of Orm on May 5.""")
                .article("The Ferry", "2031-05-11", """
                        With 40 passengers the ferry Sparrow left the harbour of Lenn on May 6, Captain Edo Marsk said.

                        Nobody sells fish this week.

                        Petra Vanning, a surgeon, said that the hospital of Orm lost its power on May 8.""")
                .article("Evening Post", "2031-05-11", """
                        The hospital of Orm lost its power on May 8, according to Milo Trant, an electrician.

                        Winds are expected to drop.

                        The Kenyan Defence Ministry said that on May 5 gunmen had burned the customs house of Orm.

                        A source said that the tax office of Sarn was robbed on May 4.""")
                .article("Morning Bell", "2031-05-11", """
                        Farmers blocked the northern bridge of Kest on May 9, with carts and tractors.

                        Trams run again in the old town.

                        On May 4, officials said, robbers had emptied the tax office of Sarn.""")
                .build();
    }

    private static Support support(String words) {
        return Chronicle.entry(chronology, words).support();
    }

    @Test
    void oneVoiceInTwoArticlesIsOne() {
        Support ferry = support("harbour of Lenn");
        assertThat(ferry.documents()).isEqualTo(2);
        assertThat(ferry.origins()).isOne();
        assertThat(ferry.independence()).isEqualTo(Independence.DERIVED);
    }

    @Test
    void twoPeopleInTwoArticlesAreTwo() {
        Support hospital = support("lost its power");
        assertThat(hospital.documents()).isEqualTo(2);
        assertThat(hospital.origins()).isEqualTo(2);
        assertThat(hospital.independence()).isEqualTo(Independence.INDEPENDENT);
    }

    @Test
    void threePeopleInThreeArticlesAreThree() {
        Support mill = support("destroyed the grain mill");
        assertThat(mill.documents()).isEqualTo(3);
        assertThat(mill.origins()).isEqualTo(3);
        assertThat(mill.independence()).isEqualTo(Independence.INDEPENDENT);
    }

    @Test
    void twoArticlesThatNameNobodyAreUnknownAndCountAsOne() {
        Support bridge = support("northern bridge of Kest");
        assertThat(bridge.documents()).isEqualTo(2);
        assertThat(bridge.origins()).isOne();
        assertThat(bridge.independence()).isIn(Independence.UNKNOWN, Independence.DERIVED);
    }

    @Test
    void twoOrgansOfOneStateAreOneCampAndNotIndependent() {
        Support customs = support("customs house");
        assertThat(customs.documents()).isEqualTo(2);
        assertThat(customs.speakers()).isEqualTo(2);
        assertThat(customs.origins()).isOne();
        assertThat(customs.independence()).isEqualTo(Independence.UNKNOWN);
    }

    @Test
    void voicesWithoutANameAreUnknown() {
        Support robbery = support("tax office of Sarn");
        assertThat(robbery.documents()).isEqualTo(2);
        assertThat(robbery.origins()).isOne();
        assertThat(robbery.independence()).isIn(Independence.UNKNOWN, Independence.DERIVED);
    }
}
