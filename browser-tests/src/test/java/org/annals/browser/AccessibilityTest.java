package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view, in both palettes, wide and narrow, by the rules of axe (WCAG 2.2 A and AA, and its best practices). */
class AccessibilityTest {
    private static Path page;
    private static Browser browser;
    private static Axe axe;

    @BeforeAll
    static void open() {
        page = Pages.demo();
        browser = new Browser();
        axe = new Axe();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    static Stream<String> views() {
        return Stream.of(
                "#/chronology",
                "#/chronology?only=unattributed&q=water&from=2031-09-08",
                "#/source",
                "#/lists/speakers",
                "#/lists/figures",
                "#/lists/labels",
                "#/lists/disagreements",
                "#/lists/single",
                "#/lists/unattributed",
                "#/lists/articles",
                "#/lists/not-understood",
                "#/lists/rejections",
                "#/search?q=bridge",
                "#/map");
    }

    @ParameterizedTest
    @MethodSource("views")
    void breaksNoRule(String hash) {
        browser.size(1440, 900);
        browser.open(page, hash);
        browser.awaitNone(".reading");
        checkBothPalettes(hash);
        browser.size(390, 844);
        checkBothPalettes(hash + " on a phone");
    }

    @Test
    void theMapBreaksNoRule() {
        browser.size(1440, 900);
        browser.open(Pages.places(), "#/map");
        browser.awaitNone(".map-view .nothing");
        checkBothPalettes("map");
        browser.size(390, 844);
        checkBothPalettes("map on a phone");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void breaksNoRuleInTheMiddleOfWork(String name, String hash, List<String> clicks) {
        browser.size(1440, 900);
        browser.open(page, hash);
        browser.awaitNone(".reading");
        for (String click : clicks) {
            browser.one(click).click();
            browser.awaitNone(".reading");
        }
        checkBothPalettes(name);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> moments() {
        return Stream.of(
                org.junit.jupiter.params.provider.Arguments.of(
                        "an open row with a withdrawal", "#/chronology?only=withdrawn", List.of(".headline-button")),
                org.junit.jupiter.params.provider.Arguments.of(
                        "an open row with many voices", "#/chronology?q=bridge", List.of(".headline-button")),
                org.junit.jupiter.params.provider.Arguments.of(
                        "an article with a claim explained", "#/source", List.of(".documents a", ".claim-list a")),
                org.junit.jupiter.params.provider.Arguments.of(
                        "a list of speakers to choose from", "#/chronology", List.of(".combobox input")),
                org.junit.jupiter.params.provider.Arguments.of(
                        "the help", "#/chronology", List.of("[aria-keyshortcuts='?']")));
    }

    private static void checkBothPalettes(String what) {
        for (String scheme : List.of("light", "dark")) {
            browser.colours(scheme);
            assertThat(axe.violations(browser)).as("%s, %s", what, scheme).isEmpty();
        }
    }
}
