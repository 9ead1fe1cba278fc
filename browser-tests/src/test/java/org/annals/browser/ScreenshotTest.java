package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pictures of the page for people to look at, in {@code target/screenshots}. */
class ScreenshotTest {
    private static Browser browser;

    private record View(String name, String hash, List<String> clicks) {}

    private static final List<View> VIEWS = List.of(
            new View("chronology", "#/chronology", List.of()),
            new View("open-row", "#/chronology?q=bridge", List.of(".headline-button")),
            new View("withdrawn", "#/chronology?only=withdrawn", List.of(".headline-button")),
            new View("article", "#/source", List.of(".documents a", ".claim-list li:nth-child(2) a")),
            new View("list-figures", "#/lists/figures", List.of()),
            new View("list-speakers", "#/lists/speakers", List.of()),
            new View("list-disagreements", "#/lists/disagreements", List.of()),
            new View("search", "#/search?q=bridge", List.of()),
            new View("help", "#/chronology", List.of("[aria-keyshortcuts='?']")));

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void picturesEveryViewOnPhoneAndDesktopInLightAndDark() {
        Path page = Pages.demo();
        for (View view : VIEWS) {
            for (String scheme : List.of("light", "dark")) {
                picture(page, view, scheme, "desktop", 1440, 900);
                picture(page, view, scheme, "phone", 390, 844);
            }
        }
        picture(page, VIEWS.get(1), "light", "4k", 3840, 2160);
        picture(Pages.demo(), VIEWS.get(0), "light", "tablet", 820, 1180);

        assertThat(Path.of("target", "screenshots", "chronology-desktop-light.png"))
                .isNotEmptyFile();
        assertThat(Files.isRegularFile(Path.of("target", "screenshots", "help-phone-dark.png")))
                .isTrue();
    }

    @Test
    void picturesTheMap() {
        View map = new View("map", "#/map", List.of());
        for (String scheme : List.of("light", "dark")) {
            picture(Pages.places(), map, scheme, "desktop", 1440, 900);
            picture(Pages.places(), map, scheme, "phone", 390, 844);
        }
        assertThat(Path.of("target", "screenshots", "map-desktop-dark.png")).isNotEmptyFile();
    }

    @Test
    void picturesTheSeeds() {
        Path page = Pages.seeds();
        picture(page, new View("seeds", "#/chronology", List.of()), "light", "desktop", 1440, 900);
        picture(
                page,
                new View("seeds-tension", "#/chronology?only=disagreement", List.of(".headline-button")),
                "light",
                "desktop",
                1440,
                900);
        picture(
                page,
                new View("seeds-article", "#/source", List.of(".documents a", ".claim-list li:nth-child(4) a")),
                "light",
                "desktop",
                1440,
                900);

        assertThat(Path.of("target", "screenshots", "seeds-desktop-light.png")).isNotEmptyFile();
    }

    private static void picture(Path page, View view, String scheme, String device, int width, int height) {
        browser.size(width, height);
        browser.colours(scheme);
        browser.open(page, view.hash());
        browser.awaitNone(".reading");
        for (String click : view.clicks()) {
            browser.one(click).click();
            browser.awaitNone(".reading");
        }
        browser.script("document.getAnimations().forEach(animation => animation.finish())");
        browser.screenshot(view.name() + "-" + device + "-" + scheme);
    }
}
