package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page of 1,000 invented articles: what it lays out, and how long it takes ({@code target/page-speed.txt}). */
class LargePageTest {
    private static final int ARTICLES = 1_000;
    private static final int ROUNDS = 12;
    private static final int MOST_ROWS_LAID_OUT = 120;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Path input = Files.createDirectories(Path.of("target", "input")).resolve("pile.jsonl");
        Files.writeString(input, new InventedPile(1).lines(ARTICLES));
        page = Pages.of(input, "large");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void browserHasNothingToComplainOf() {
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void laysOutOnlyWhatIsNearTheWindowAndReachesTheLastEvent() {
        browser.open(page, "");
        assertThat(browser.text(".shown")).matches("[\\d,]{5,} events");
        assertThat(browser.all(".event")).hasSizeBetween(5, MOST_ROWS_LAID_OUT);

        browser.press("k");
        browser.awaitText(".event.current", "undated");
        assertThat(browser.all(".event")).hasSizeLessThan(MOST_ROWS_LAID_OUT);
        assertThat(browser.script("const r = document.querySelector('.event.current').getBoundingClientRect();"
                        + " return r.top >= 0 && r.bottom <= innerHeight"))
                .isEqualTo(true);
    }

    @Test
    void opensAnyRowOnceItsClaimsAreRead() {
        browser.open(page, "");
        browser.press("j", "j", "j", Keys.ENTER);

        browser.awaitText(".event.open .details", "WHO SAYS WHAT");
    }

    @Test
    void listsOfThousandsOfClaimsLayOutOnlyWhatIsSeen() {
        browser.open(page, "#/lists/speakers");
        browser.awaitText(".data-table", "Speaker");

        assertThat(browser.all(".data-table .virtual > [role=row]")).hasSizeBetween(5, 200);
        assertThat(Integer.parseInt(String.valueOf(browser.one(".data-table").getAttribute("aria-rowcount"))))
                .isGreaterThan(2_000);
    }

    @Test
    void measuresOpeningAndFiltering() throws IOException {
        List<Double> painted = new ArrayList<>();
        List<Double> complete = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            browser.open(page, "");
            painted.add(number(browser.scriptThatCalls("""
                    const done = arguments[arguments.length - 1];
                    const look = () => {
                      const paint = performance.getEntriesByName('first-contentful-paint')[0];
                      paint ? done(paint.startTime) : setTimeout(look, 10);
                    };
                    look();
                    """)));
            complete.add(number(browser.scriptThatCalls("""
                    const done = arguments[arguments.length - 1];
                    const look = () => document.querySelector('script[data-records]') || document.readyState === 'loading'
                      ? setTimeout(look, 10) : done(performance.now());
                    look();
                    """)));
        }
        browser.scriptThatCalls(
                "const done = arguments[0]; requestIdleCallback(() => setTimeout(() => done(true), 1000))");
        Times flags = filterTimes("document.querySelectorAll('.flags input')[arguments[0] % 7].click()");
        Times words = filterTimes("""
                const field = document.querySelector('input.search');
                field.value = ['f', 'fi', 'fir', 'fire', 'fired', ''][arguments[0] % 6];
                field.dispatchEvent(new Event('input', {bubbles: true}))\
                """);
        String report = "articles " + ARTICLES + ", " + browser.text(".shown") + ", page "
                + Files.size(page) / 1_000_000 + " MB\n"
                + line("first rows painted, ms", painted)
                + line("all records read, ms", complete)
                + line("filter by a flag, ms", flags.clock)
                + line("the same, ms of processor", flags.processor)
                + line("filter by typed words, ms", words.clock)
                + line("the same, ms of processor", words.processor);
        Files.writeString(Path.of("target", "page-speed.txt"), report);

        assertThat(flags.clock).hasSize(4 * ROUNDS);
        assertThat(report).contains("painted");
    }

    /** A clock's times and, beside them, processor times. */
    private record Times(List<Double> clock, List<Double> processor) {}

    private static Times filterTimes(String action) {
        Times times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < 4 * ROUNDS; round++) {
            double before = browser.threadMillis();
            times.clock.add(number(browser.scriptThatCalls(
                    "const done = arguments[arguments.length - 1]; const begin = performance.now();\n" + action
                            + ";\nrequestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));",
                    round)));
            times.processor.add(browser.threadMillis() - before);
        }
        return times;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static String line(String name, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%s: median %.0f, p95 %.0f, most %.0f (%d)%n",
                name,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
