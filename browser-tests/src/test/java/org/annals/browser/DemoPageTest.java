package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The bundled example in the page, most of it without a mouse. */
class DemoPageTest {
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() {
        page = Pages.demo();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(browser.problems()).isEmpty();
        browser.size(1440, 900);
    }

    @Test
    void opensWithEveryEventAndAsksNothingOfANetwork() {
        browser.open(page, "");

        String shown = browser.text(".shown");
        assertThat(browser.all(".event")).hasSize(Integer.parseInt(shown.replaceAll("\\D", "")));
        assertThat(browser.text(".top .counts")).contains("17 articles");
        assertThat((List<?>) browser.script("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .isEmpty();
    }

    @Test
    void numbersTheLineOfEventsFirstAndTheTotalsAfterIt() {
        browser.open(page, "");

        assertThat(browser.texts(".heading h2")).containsSubsequence("September 2031", "Undated", "Totals");
        assertThat(browser.texts(".heading"))
                .anySatisfy(heading ->
                        assertThat(heading).contains("Totals", "What each account counts for the crisis so far."));
        List<String> numbers = browser.texts(".event .number");
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void isUsedFromEndToEndWithoutAMouse() {
        browser.open(page, "");
        browser.press("j", "j");
        browser.awaitText(".event.current", "The strike began on September 8");
        browser.press("k", Keys.ENTER);
        browser.awaitText(".event.open", "the Orvanian government raised");
        browser.press("s");
        browser.awaitText(".panel .card", "Speaker");
        String first = browser.hash();
        browser.press("j");
        assertThat(browser.hash()).isNotEqualTo(first).contains("of=c");
        browser.press("b");
        browser.one(".event.open.current");
        browser.press(Keys.ESCAPE);
        browser.awaitNone(".event.open");
        browser.press("3");
        browser.awaitText(".list h2", "Claims by speaker");
        browser.press("?");
        browser.awaitText("dialog[open]", "next / previous row");
        browser.press(Keys.ESCAPE);
        browser.awaitNone("dialog[open]");
        browser.press("/");
        browser.press("bridge", Keys.ENTER);
        browser.press(Keys.ESCAPE);
        browser.press("4");
        browser.awaitText(".search-view h1", "bridge");
        browser.awaitText(".search-view", "In the articles’ text");
    }

    @Test
    void choosesASpeakerFromTheListWithTheKeyboardAlone() {
        browser.open(page, "");
        browser.script("document.querySelector('.combobox input').focus()");
        browser.press("mar", Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitText(".active-filters", "Mar");

        assertThat(browser.hash()).contains("voice=");
        assertThat(browser.texts(".event .voices"))
                .isNotEmpty()
                .allSatisfy(voices -> assertThat(voices).containsIgnoringCase("mar"));
    }

    @Test
    void strikesWithdrawnFiguresThroughEverywhere() {
        browser.open(page, "#/chronology?only=withdrawn");
        browser.press("j", Keys.ENTER);
        browser.awaitText(".event.open", "Withdrawn");
        assertThat(browser.all(".event.open table.figures del")).isNotEmpty();

        browser.open(page, "#/lists/figures");
        browser.awaitText(".data-table", "Number");
        assertThat(browser.texts(".data-table del")).isNotEmpty();
        assertThat(browser.texts(".data-table .mark-withdrawn")).isNotEmpty();
    }

    @Test
    void showsSharedWordingBesideItsTwin() {
        browser.open(page, "#/source");
        browser.one(".documents a").click();
        browser.awaitText(".panel", "WORDING SHARED WITH OTHER ARTICLES");
        browser.one(".shared summary").click();

        browser.awaitText(".shared[open] .twins", "The same in");
        assertThat(browser.texts(".shared[open] .passage p"))
                .hasSizeGreaterThan(1)
                .doesNotContain("");
    }

    @Test
    void letsAReaderSwitchSingleKeysOff() {
        browser.open(page, "");
        browser.press("?");
        browser.one("dialog[open] input").click();
        browser.press(Keys.ESCAPE);
        browser.press("u");
        assertThat(browser.hash()).doesNotContain("unattributed");

        browser.one("[aria-keyshortcuts='?']").click();
        browser.one("dialog[open] input").click();
        browser.press(Keys.ESCAPE);
        browser.press("u");
        browser.awaitText(".active-filters", "nobody is named");
    }

    @Test
    void putsATableBehindTheDrawnAxis() {
        browser.open(page, "");

        String table = String.valueOf(browser.script("return document.querySelector('.axis table').textContent"));
        assertThat(table).contains("Events over time", "Surely then", "September 2031");
    }

    @Test
    void choosesARangeOfDaysOnTheAxis() {
        browser.open(page, "");
        browser.one(".axis svg").click();

        browser.awaitText(".active-filters", "From");
        assertThat(browser.hash()).contains("from=2031-", "to=2031-");
    }

    @Test
    void printsEveryRow() throws Exception {
        browser.open(page, "");
        byte[] pdf = browser.print();
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(Path.of("target", "screenshots", "chronology.pdf"), pdf);

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b", -1))
                .as("pages: every row, and none squeezed into a phone's width")
                .hasSizeBetween(6, 40);
    }
}
