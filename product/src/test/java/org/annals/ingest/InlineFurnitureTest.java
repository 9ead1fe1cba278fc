package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.document.Region;
import org.annals.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Captions, credits, buttons, labels of galleries and opening lines that stand in one line with prose. */
@SuppressWarnings("StringConcatToTextBlock") // Lines of an article; what is missing fails as it should.
class InlineFurnitureTest {
    private static final LayoutReader LAYOUT = new LayoutReader();

    private static List<Region> regions(String text) {
        return LAYOUT.read(text, null).regions();
    }

    /** What is left as prose. */
    private static String prose(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (Region region : regions(text)) {
            left.append(text, at, region.span().begin());
            at = region.span().end();
        }
        return left.append(text.substring(at)).toString().strip().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam burst.      Facebook    Twitter    Pinterest   The dam at dawn. Photograph: Ann Lee/VelmThe"
                        + " town was dark. | The dam burst. The town was dark.",
                "The dam burst.      Facebook    Twitter    Pinterest   The dam at dawn. Photograph: VNNIn the town it"
                        + " was dark. | The dam burst. In the town it was dark.",
                "The dam burst.      Facebook    Twitter    Pinterest   The dam at dawn.The town was dark. | The dam"
                        + " burst. The town was dark.",
                "The dam burst.      Facebook    Twitter    Pinterest   The dam at dawn in LennThe town was dark. |"
                        + " The dam burst. The town was dark.",
                "The dam burst. • This article was amended on 3 May 2031. An earlier version said that it held. | The"
                        + " dam burst.",
                "The dam burst. Views expressed in the comments do not represent those of the paper. They all lie. |"
                        + " The dam burst.",
                "The dam burst. At 13:39 1st Jun 2031, Deckhand wrote: They lie. At 14: 02 1st Jun 2031, ann_lee wrote: So do you. |"
                        + " The dam burst.",
                "The dam burst at dawn. Photograph: Ann MacDonald | The dam burst at dawn.",
                "The dam burst.  Facebook  Twitter The town was dark on Monday. | The dam burst. The town was dark on"
                        + " Monday.",
            })
    void picturesAreCutOutOfTheLine(String line, String expected) {
        assertThat(prose("The mayor left the town on Monday.\n" + line))
                .isEqualTo("The mayor left the town on Monday. " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nine dead in the harbour (VNN) -- As the storm passed, boats came in.; As the storm passed, boats"
                        + " came in.",
                "January 31, 2031 | By Ann Lee, VNN Soldiers stand guard at the dam.; Soldiers stand guard at the dam.",
                "By Ann Lee January 31, 2031: 2:24 PM ET The dam was shut.; The dam was shut.",
                "By Ann Lee, For VNN Thousands marched to the dam.; Thousands marched to the dam.",
                "By Ann Lee and Ivo Garran, VNN News A man was found at the dam.; A man was found at the dam.",
            })
    void whatWasRunTogetherInFrontOfTheFirstSentenceIsCutOff(String text, String expected) {
        assertThat(prose(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday, VNN had sent three crews to the dam.",
                "From Lenn, VNN sent three crews to the dam on Monday.",
                "The group talked on Facebook, Twitter and other pages about the dam.",
                "The council of Lenn (LCC) - the oldest of the valley - met on Monday."
            })
    void proseStaysWhole(String text) {
        assertThat(prose(text)).isEqualTo(text);
    }

    @Test
    void theTitleOfAGalleryMarksItsCaptions() {
        String text = "Cranes stand along the river, and ships come in each day.\n"
                + "Port of Velm turns 300 The olden days Scenes from bygone days hang in the hall.\n"
                + "Port of Velm turns 300 A family of skippers The house has stood since 1931.\n"
                + "Port of Velm turns 300 Towers show the way The towers were built in 1931.";

        assertThat(prose(text)).isEqualTo("Cranes stand along the river, and ships come in each day.");
    }

    @Test
    void paragraphsThatOpenAlikeAreNoGallery() {
        String text = "The mayor of Lenn said the dam was safe.\nThe mayor of Lenn said the road was open.\n"
                + "The mayor of Lenn said Velmians were welcome.";

        assertThat(regions(text)).isEmpty();
    }

    @Test
    void isReadInLinearTime() {
        String text = "Facebook Twitter Photograph: ".repeat(30_000);

        assertThat(InlineFurniture.read(text, new Span(0, text.length()))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LENN | Mon Aug 1, 2031 6:19 pm BST LENN (Reuters) - ",
                "Nine dead as dam bursts LENN | Mon Aug 1, 2031 6:19 pm BST LENN Aug 1 (Reuters) - ",
                "The dam of Lenn, August 1, 2031. LENN | Mon Aug 1, 2031 6:19 pm BST LENN (Reuters)” - ",
                "By Ann Lee, staff reporterAugust 1, 2031: 5:11 PM ET LENN (VNN) -- ",
            })
    void whatAPagePrintsBeforeAnArticleIsNoneOfIt(String opening) {
        assertThat(prose(opening + "The town was dark on Monday.")).isEqualTo("The town was dark on Monday.");
    }
}
