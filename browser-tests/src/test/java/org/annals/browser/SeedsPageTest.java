package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an investigator does with the two articles the project started from. */
class SeedsPageTest {
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() {
        page = Pages.seeds();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void findsWhoSaidThatNineteenWereKilledAndSeesThatNobodyIsNamed() {
        browser.open(page, "");
        browser.press("/");
        browser.press("19 killed");
        browser.awaitText(".shown", "1 of ");
        browser.press(Keys.ESCAPE);
        browser.press("j");
        browser.awaitFocus("19 security officials were killed");
        browser.press(Keys.ENTER);

        browser.awaitText(".event.open .column", "nobody is named");
        assertThat(browser.text(".event.open .column")).contains("“was reported”");
        assertThat(browser.text(".event.open .legs")).contains("2 articles · 1 origin");
        assertThat(browser.all(".event.open .column")).as("one voice, not two").hasSize(1);
        assertThat(browser.text(".event.open table.figures")).contains("19 security officials", "nobody is named");
    }

    @Test
    void showsTheTwoDatesOfTheMissionSideBySideWithTheReadingThatReconcilesThem() {
        browser.open(page, "#/chronology?only=disagreement");
        browser.awaitText(".shown", "1 of ");
        browser.press("j", Keys.ENTER);

        browser.awaitText(".relation-tension", "Both can be true if one dates the announcement");
        assertThat(browser.texts(".relation-tension .side"))
                .anySatisfy(side -> assertThat(side).contains("13 January 2022", "successful completion"))
                .anySatisfy(side -> assertThat(side).contains("12 January 2022", "was completed"));
        assertThat(browser.text(".event.open .when")).isEqualTo("12 or 13 January 2022");
    }

    @Test
    void leadsFromAQuotationToItsWordsInTheArticleAndBack() {
        browser.open(page, "#/chronology?q=515");
        browser.awaitText(".shown", "1 of ");
        browser.press("j", Keys.ENTER);
        browser.awaitText(".event.open .column", "515 weapons");
        browser.one(".event.open .quote-link").click();

        browser.awaitText(".text .chosen", "law enforcement officers");
        assertThat(browser.text(".panel .card")).contains("Sanzhar Adilov", "Speaker");
        browser.press("b");
        browser.awaitText(".event.open", "515 weapons");
        browser.back();
        browser.awaitText(".text .chosen", "law enforcement officers");
    }

    @Test
    void explainsWhyAnArticleWithoutADateLineHasItsDate() {
        browser.open(page, "#/source");
        browser.one(".documents a").click();

        browser.awaitText(".panel", "inferred");
        assertThat(browser.text(".panel")).contains("Saturday, January 29").contains("29 January 2022");
    }

    @Test
    void keepsWhatNobodyIsNamedForAndSaysSoInTheAddress() {
        browser.open(page, "");
        browser.press("u");
        browser.awaitText(".active-filters", "nobody is named");

        assertThat(browser.hash()).contains("only=unattributed");
        assertThat(browser.texts(".event .voices"))
                .isNotEmpty()
                .allSatisfy(voices -> assertThat(voices).contains("nobody is named"));
        String address = browser.hash();
        int rows = browser.all(".event").size();
        browser.open(page, address);
        assertThat(browser.all(".event")).hasSize(rows);
    }
}
