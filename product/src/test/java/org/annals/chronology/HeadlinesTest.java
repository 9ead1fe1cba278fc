package org.annals.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.junit.jupiter.api.Test;

/** What stands above an entry can be read alone and never tells as fact what one voice says. */
class HeadlinesTest {
    private static String headline(String text, String words) {
        return Chronicle.entry(
                        new Chronicle()
                                .article("Lenn Courier", "2031-05-12", text)
                                .build(),
                        words)
                .headline();
    }

    @Test
    void beginWithTheOnlyVoice() {
        String headline = headline(
                "The charges against the miners were dropped in Lenn, said Orla Venning on May 9.", "were dropped");

        assertThat(headline).isEqualTo("Orla Venning: The charges against the miners were dropped in Lenn");
    }

    @Test
    void nameWhomAPronounMeans() {
        String headline = headline(
                "Orla Venning was arrested in Lenn on May 9. She was released on bail on May 10.", "was released");

        assertThat(headline).isEqualTo("[Orla Venning] was released on bail on May 10");
    }

    @Test
    void keepTheVerbThatReportsABareNoun() {
        String headline = headline("The families wept. Milo Trant confirmed the deaths of the ferrymen.", "the deaths");

        assertThat(headline).isEqualTo("Milo Trant confirmed the deaths of the ferrymen");
    }

    @Test
    void dropWhatTiesTheSentenceToTheOneBefore() {
        String headline = headline("In addition, a flood destroyed the old market in Lenn on May 9.", "destroyed");

        assertThat(headline).isEqualTo("A flood destroyed the old market in Lenn on May 9");
    }

    @Test
    void putAQuotationBehindItsVoice() {
        String headline =
                headline("“We closed the harbour in Lenn on May 9,” said Orla Venning.", "closed the harbour");

        assertThat(headline).isEqualTo("Orla Venning: “We closed the harbour in Lenn on May 9”");
    }

    @Test
    void areCutWhereTheSentencePauses() {
        String headline = headline(
                "A flood destroyed the old market and the new bridge in the lower town of Lenn on May 9, after the river Vell"
                        + " had risen for three days and nobody in the council had opened the sluices above the mill.",
                "destroyed");

        assertThat(headline)
                .isEqualTo("A flood destroyed the old market and the new bridge in the lower town of Lenn on May 9 …");
    }

    @Test
    void tellWhatTheDateIsOf() {
        String headline = Chronicle.entry(
                        new Chronicle()
                                .article("Lenn Courier", "2031-05-12", "A flood destroyed the old market in Lenn.")
                                .article(
                                        "Tavo Herald",
                                        "2031-05-12",
                                        "A flood destroyed the old market in Lenn on May 9.")
                                .build(),
                        "destroyed the old market in Lenn on May 9")
                .headline();

        assertThat(headline).isEqualTo("A flood destroyed the old market in Lenn on May 9");
    }

    @Test
    void giveDatesForWordsThatAreTrueOnOneDayOnly() {
        assertThat(headline("Soldiers of the third brigade left the town of Lenn yesterday.", "left the town"))
                .isEqualTo("Soldiers of the third brigade left the town of Lenn [on 11 May 2031]");
        assertThat(headline("Last year, the ferry company closed its yard in Lenn.", "closed its yard"))
                .isEqualTo("[In 2030], the ferry company closed its yard in Lenn");
    }

    @Test
    void keepWordsThatOnlyLookLikeLinks() {
        assertThat(headline("So far, 90 people have been arrested in Lenn.", "have been arrested"))
                .isEqualTo("So far, 90 people have been arrested in Lenn");
    }

    @Test
    void neverGiveADateToAnAccountWithoutOne() {
        String headline = Chronicle.entry(
                        new Chronicle()
                                .article(
                                        "Lenn Courier",
                                        "2031-05-12",
                                        "“A ferry with forty pilgrims sank on the lake on May 9,” said Orla Venning.")
                                .article("Tavo Herald", "2031-05-12", "A ferry with forty pilgrims sank on the lake.")
                                .build(),
                        "on May 9")
                .headline();

        assertThat(headline).isEqualTo("Orla Venning: “A ferry with forty pilgrims sank on the lake on May 9”");
    }
}
