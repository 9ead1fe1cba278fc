package org.annals.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.junit.jupiter.api.Test;

/** Two happenings with two subjects in one sentence are two claims. */
class CoordinateClausesTest {
    private static List<String> claims(String text) {
        return Chronicle.claims(new Chronicle()
                        .article("Lenn Courier", "2031-05-10", text)
                        .build())
                .stream()
                .map(claim -> claim.claim().text())
                .toList();
    }

    @Test
    void aClauseThatContrasts() {
        assertThat(claims("On May 9, miners seized the depot in Lenn, but troops took the building back the same day."))
                .containsExactlyInAnyOrder(
                        "On May 9, miners seized the depot in Lenn", "troops took the building back the same day");
    }

    @Test
    void aClauseWithADateOfItsOwn() {
        assertThat(claims("The depot in Lenn was seized in April 2029, and the manager was freed in October 2030."))
                .containsExactlyInAnyOrder(
                        "The depot in Lenn was seized in April 2029", "the manager was freed in October 2030");
        assertThat(claims("The depot in Lenn was seized in April 2029, and the manager was freed."))
                .hasSize(1);
        assertThat(claims(
                        "On Monday, forty miners were freed in Lenn, and two guards who had been held in the depot since"
                                + " May 2 were freed in return."))
                .hasSize(1);
        assertThat(claims("Forty miners were seized in April 2029, and six of them were freed in October 2030."))
                .hasSize(1);
    }

    @Test
    void butNotOneAboutAPronounNorTheHalfOfASubject() {
        assertThat(claims("Miners seized the depot in Lenn, but they left the building the same day."))
                .hasSize(1);
        assertThat(claims("Although the miners were heard, thousands of women and girls have been driven out of Lenn."))
                .hasSize(1);
    }

    @Test
    void behindASemicolonYetAndSo() {
        assertThat(claims("The clerk was killed on May 5; meanwhile, the guards fled to Tavo."))
                .containsExactlyInAnyOrder("The clerk was killed on May 5", "the guards fled to Tavo");
        assertThat(claims("Guards found the rifles in a barn, so the farmer closed it on Friday."))
                .containsExactlyInAnyOrder("Guards found the rifles in a barn", "the farmer closed it on Friday");
    }

    @Test
    void whatIsSoOnADayOfItsOwn() {
        assertThat(claims("Guards found the rifles in a barn, yet the farmer was able to reopen it on Friday."))
                .containsExactlyInAnyOrder(
                        "Guards found the rifles in a barn", "the farmer was able to reopen it on Friday");
        assertThat(claims("Guards found the rifles in a barn, but the farmer was angry about it."))
                .hasSize(1);
    }

    @Test
    void withoutTheNumbersOfNotes() {
        assertThat(claims("The guild took the depot of Lenn in October 2029.[4][5] It burned down on May 9.[6]"))
                .containsExactlyInAnyOrder(
                        "The guild took the depot of Lenn in October 2029", "It burned down on May 9");
    }
}
