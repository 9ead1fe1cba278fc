package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map of an invented unrest in places that the gazetteer has. */
class MapTest {
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() {
        page = Pages.places();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void openMap(String query) {
        browser.size(1440, 900);
        browser.open(page, "#/map" + query);
        browser.awaitNone(".map-view .nothing");
    }

    private static long count(String selector) {
        Object found = browser.script("return document.querySelectorAll('" + selector + "').length");
        return Objects.requireNonNull((Long) found, "the script gives a number");
    }

    @Test
    void showsEveryPlaceOfTheListWithItsPrecision() {
        openMap("");
        assertThat(count(".map .mark, .map .whole")).isEqualTo(count(".site:not(.unplaced)"));
        assertThat(count(".map .mark-dot")).isPositive();
        assertThat(count(".map .mark-disc")).isPositive();
        assertThat(count(".map .whole")).isEqualTo(1);
    }

    @Test
    void listsWhatItDoesNotPlaceBesideIt() {
        openMap("");
        assertThat(browser.one(".site.unplaced").getText()).contains("Talks were broken off");
    }

    @Test
    void followsTheFilters() {
        openMap("");
        long all = count(".map .mark, .map .whole");
        openMap("?q=curfew");
        assertThat(count(".map .mark, .map .whole")).isPositive().isLessThan(all);
    }

    @Test
    void leadsByKeyboardFromTheListToTheEvent() {
        openMap("");
        browser.script("document.querySelector('.site li a').focus()");
        assertThat(count(".site.chosen")).isEqualTo(1);
        assertThat(count(".map .mark.chosen, .map .whole.chosen")).isEqualTo(1);
        browser.script("document.activeElement.click()");
        assertThat(browser.one(".event.open").isDisplayed()).isTrue();
    }

    @Test
    void comesCloserByAButton() {
        openMap("");
        Object before = browser.script("return document.querySelector('.map .land').getAttribute('d')");
        browser.one(".map-tools button").click();
        assertThat(browser.script("return document.querySelector('.map .land').getAttribute('d')"))
                .isNotEqualTo(before);
    }
}
