package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What people do in the application, most of it without a mouse. */
class ApplicationTest {
    private static final List<String> VIEWS = List.of(
            "#/chronology",
            "#/map",
            "#/source",
            "#/lists/figures",
            "#/search?q=bridge",
            "#/review",
            "#/trends",
            "#/changes");
    private static final String MARKET =
            "The market of Dolmik burned down on 20 September 2031, fire chief Ilsa Quend said.\n";
    private static final String MILL =
            "Nine people were injured at the mill of Dolmik on 21 September 2031, doctors said.\n";

    private static Browser browser;
    private static Axe axe;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeAll
    static void start() {
        browser = new Browser();
        axe = new Axe();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void open() {
        browser.size(1440, 900);
        desk = new Desk(folder.resolve("store"));
        browser.visit(desk.address());
        browser.script("localStorage.clear(); localStorage.setItem('annals.name', 'Vera')");
        browser.visit(desk.view("#/chronology"));
        browser.one(".event");
    }

    @AfterEach
    void close() {
        assertThat(browser.problems()).isEmpty();
        browser.visit(desk.view("#/lists/rejections"));
        desk.close();
    }

    private void bringIn() {
        browser.one(".pending").sendKeys(Keys.ENTER);
        browser.awaitNone(".pending");
        browser.awaitNone(".building");
    }

    private static int events() {
        return Integer.parseInt(browser.text(".shown").replaceAll("\\D.*", ""));
    }

    /** What the row says, counted from 0. */
    private static String headline(int row) {
        return browser.texts(".event .headline-button").get(row).replaceFirst("^[0-9]+ ", "");
    }

    /** The events that the map tells of: those on it and those that nobody places. */
    private static int mapped() {
        int sum = 0;
        for (String number :
                browser.text(".map-counts").replaceAll("[^0-9 ]", "").strip().split(" +", -1)) {
            sum += Integer.parseInt(number);
        }
        return sum;
    }

    @Test
    void theTokenLeavesTheAddress() {
        browser.visit(desk.address());
        browser.one(".event");

        assertThat(String.valueOf(browser.script("return location.href + ' ' + document.cookie")))
                .doesNotContain("token");
    }

    @Test
    void brushingAWeekNarrowsTheListWithoutAMouse() {
        int before = events();
        browser.script("document.querySelector('.brush-to').focus()");
        browser.press(Keys.HOME, Keys.PAGE_DOWN, Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        browser.awaitText(".active-filters", "To");

        assertThat(events()).isLessThan(before).isPositive();
        assertThat(browser.hash()).contains("to=2031-");
        int listed = events();
        browser.press("5");
        browser.awaitText(".map-counts", "on the map");
        assertThat(mapped()).isEqualTo(listed);
        browser.press("1");
        browser.script("document.querySelector('.brush-to').focus()");
        browser.press(Keys.DELETE);
        browser.awaitNone(".active-filters");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void aCorrectedDateStandsInTheNextChronologyWithoutAMouse() {
        browser.press("6");
        browser.awaitText(".judged h3", "the Orvanian government raised");
        browser.press("e");
        browser.awaitText(".decide form", "New value");
        browser.press(Keys.TAB, Keys.TAB);
        browser.press("2031-08-27", Keys.ENTER);
        browser.awaitText(".history", "2031-08-27");
        browser.awaitText(".history", "not yet in the chronology");
        bringIn();

        browser.visit(desk.view("#/chronology"));
        browser.awaitText(".event", "27 August 2031");
        browser.press("j", Keys.ENTER);
        browser.awaitText(".event.open", "corrected by Vera");
        browser.visit(desk.view("#/changes"));
        browser.awaitText(".delta", "2031-08-28 → 2031-08-27");
    }

    @Test
    void twoEventsAreMergedAndPartedAgain() {
        int before = events();
        String second = headline(1);
        browser.press("j", Keys.ENTER);
        browser.awaitText(".event.open .decide", "Merge");
        browser.press("m");
        browser.one(".decide .combobox input");
        browser.press(
                second.substring(0, Math.min(30, second.length())),
                Keys.ARROW_DOWN,
                Keys.ENTER,
                Keys.TAB,
                Keys.TAB,
                Keys.ENTER);
        browser.awaitText(".history", "merged");
        bringIn();
        browser.awaitText(".shown", Integer.toString(before - 1));

        browser.press("z");
        browser.awaitText(".pending", "1");
        bringIn();
        browser.awaitText(".shown", Integer.toString(before));
        assertThat(desk.decisions()).isEqualTo(2);
    }

    /** The claims that the list of speakers gives an actor. */
    private static int claimsOf(String name) {
        browser.visit(browser.script("return location.href.replace(/#.*/, '')") + "#/lists/speakers");
        browser.one(".who-is");
        return browser.texts(".cells.first strong").stream()
                .filter(text -> text.startsWith(name + " "))
                .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                .max()
                .orElse(0);
    }

    private static void openActor(String name) {
        browser.script("document.querySelector('[aria-label=\"Who is this? " + name + "\"]').focus()");
        browser.press(Keys.ENTER);
        browser.awaitText("dialog[open] .actor-tools", "Read as one actor");
    }

    /** Undoes the last decision about actors, which stands in the window of every one of them. */
    private void undoActor(String name) {
        openActor(name);
        browser.script("document.querySelector('dialog[open] .history button').click()");
        browser.awaitText("dialog[open] .history", "undone");
        browser.press(Keys.ESCAPE);
        bringIn();
    }

    @Test
    void twoActorsBecomeOneAndAreTwoAgain() {
        int first = claimsOf("Matis Orre");
        int second = claimsOf("Ilvar Maresh");
        openActor("Matis Orre");
        browser.press(Keys.TAB, Keys.TAB, Keys.ENTER);
        browser.script("document.querySelector('dialog[open] .combobox input').focus()");
        browser.press("Ilvar", Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitText("dialog[open] .preview", "one actor with " + (first + second) + " claims");
        assertThat(axe.violations(browser)).isEmpty();
        browser.press(Keys.TAB, "The same man", Keys.TAB, Keys.ENTER);
        browser.awaitText("dialog[open] .history", "The same man");
        browser.press(Keys.ESCAPE);
        bringIn();
        assertThat(Math.max(claimsOf("Matis Orre"), claimsOf("Ilvar Maresh"))).isEqualTo(first + second);

        undoActor("Petra Halvik");
        assertThat(claimsOf("Matis Orre")).isEqualTo(first);
        assertThat(claimsOf("Ilvar Maresh")).isEqualTo(second);
    }

    @Test
    void whoWasTakenForAnotherIsTakenOutAndBroughtBackInTheList() {
        int before = claimsOf("Petra Halvik");
        openActor("Petra Halvik");
        browser.script("document.querySelectorAll('dialog[open] .decide-tools button')[1].click()");
        browser.script("document.querySelector('dialog[open] .tick input').click()");
        browser.awaitText("dialog[open] .preview", "An actor of its own takes");
        browser.script("document.querySelector('dialog[open] form').requestSubmit()");
        browser.awaitText("dialog[open] .history", "an actor of its own");
        browser.press(Keys.ESCAPE);
        bringIn();
        assertThat(claimsOf("Petra Halvik")).isBetween(1, before - 1);

        undoActor("Petra Halvik");
        assertThat(claimsOf("Petra Halvik")).isEqualTo(before);
    }

    @Test
    void rowsAreJudgedOneAfterTheOtherAndTheLastVerdictIsUndone() {
        String second = headline(1);
        browser.press("6");
        browser.awaitText(".judged h3", "the Orvanian government raised");
        browser.press("a");
        browser.awaitText(".judged h3", second);
        browser.press("x");
        browser.awaitText(".queue [role=status]", "2 of");
        browser.press("z");
        browser.awaitText(".queue [role=status]", "1 of");

        browser.visit(desk.view("#/chronology"));
        browser.awaitText(".event .said", "accepted");
    }

    @Test
    void twoArticlesAreDroppedAndTheDeltaIsRead() {
        browser.script("""
            const files = new DataTransfer();
            files.items.add(new File([arguments[0]], 'market.txt', {type: 'text/plain'}));
            files.items.add(new File([arguments[1]], 'mill.txt', {type: 'text/plain'}));
            document.body.dispatchEvent(new DragEvent('dragenter', {bubbles: true, dataTransfer: files}));
            document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: files}));
            """, MARKET, MILL);
        browser.awaitText("dialog[open]", "New documents");
        browser.awaitText("dialog[open] .delta", "market of Dolmik");

        assertThat(browser.text("dialog[open] .delta")).contains("New articles 2", "New events");
        browser.screenshot("application-arrivals");
        assertThat(axe.violations(browser)).isEmpty();
    }

    @Test
    void filesAreChosenWithoutAMouseAndWhatCannotBeReadIsSaid() throws IOException {
        Path market = Files.writeString(folder.resolve("market.txt"), MARKET);
        Path picture = Files.writeString(folder.resolve("picture.bin"), "\u0001\u0002");
        browser.script(
                "[...document.querySelectorAll('.tools button')].find(b => b.textContent.startsWith('Files')).focus()");
        browser.press(Keys.ENTER);
        browser.one("dialog[open] input[name=documents]").sendKeys(market + "\n" + picture);
        browser.awaitText("dialog[open] .arrivals", "1 article added");
        browser.awaitText("dialog[open] .arrivals .refusal", "refused");
        browser.awaitText("dialog[open] .delta", "market of Dolmik");
        browser.press(Keys.ESCAPE);
        browser.awaitNone("dialog[open]");
    }

    @Test
    void whatIsSeenIsExportedEditedAndImported() throws IOException {
        browser.visit(desk.view("#/chronology?q=crowns"));
        int seen = Integer.parseInt(browser.text(".shown").replaceAll("\\D.*", ""));
        browser.script(
                "[...document.querySelectorAll('.tools button')].find(b => b.textContent.startsWith('Files')).click()");
        browser.awaitText("dialog[open]", seen + " event");
        String csv = String.valueOf(browser.scriptThatCalls("""
            const done = arguments[arguments.length - 1];
            fetch(document.querySelector('a[download="review-events.csv"]').href).then((r) => r.text()).then(done);
            """));
        assertThat(csv.lines()).hasSize(seen + 1);
        Path edited =
                Files.writeString(folder.resolve("review-events.csv"), csv.replaceFirst("2031-08-28", "2031-08-26"));
        browser.one("dialog[open] input[name=sheet]").sendKeys(edited.toString());
        browser.awaitText("dialog[open] table", "2031-08-26");
        browser.screenshot("application-import");
        assertThat(axe.violations(browser)).isEmpty();
        assertThat(desk.decisions()).isZero();
        browser.one("dialog[open] .exchange button.primary").sendKeys(Keys.ENTER);
        browser.awaitText("dialog[open]", "1 decision logged");
        browser.press(Keys.ESCAPE);
        bringIn();
        browser.visit(desk.view("#/chronology"));
        browser.awaitText(".event", "26 August 2031");
    }

    @Test
    void anArticleAListAndASearchAreAskedForWhenTheyAreOpened() {
        browser.press("j", Keys.ENTER, "s");
        browser.awaitText(".panel .card", "Speaker");
        browser.visit(desk.view("#/lists/figures"));
        browser.awaitText(".data-table", "Number");
        browser.visit(desk.view("#/lists/disagreements"));
        browser.awaitText(".list", "Tension");
        browser.visit(desk.view("#/search?q=bridge"));
        browser.awaitText(".search-view", "In the articles’ text");
        browser.awaitNone(".reading");
        assertThat(browser.all(".search-view .excerpt")).isNotEmpty();
    }

    @Test
    void speaksThreeLanguagesAndKeepsViewsByName() {
        for (String language : List.of("fr", "ru", "en")) {
            browser.script(
                    "const s = document.querySelector('.tools select'); s.value = arguments[0];"
                            + " s.dispatchEvent(new Event('change', {bubbles: true}))",
                    language);
            assertThat(browser.script("return document.documentElement.lang")).isEqualTo(language);
            assertThat(axe.violations(browser)).as(language).isEmpty();
        }
        browser.visit(desk.view("#/chronology?only=unattributed"));
        browser.one(".saved-views summary").sendKeys(Keys.ENTER);
        browser.one(".saved-views input").sendKeys("nobody", Keys.ENTER);
        browser.visit(desk.view("#/chronology"));
        browser.one(".saved-views summary").sendKeys(Keys.ENTER);
        browser.one(".saved-views li a").sendKeys(Keys.ENTER);
        browser.awaitText(".active-filters", "nobody is named");
    }

    @Test
    void breaksNoRuleOfAccessibility() {
        for (String view : VIEWS) {
            browser.visit(desk.view(view));
            browser.awaitNone(".reading");
            for (String scheme : List.of("light", "dark")) {
                browser.colours(scheme);
                assertThat(axe.violations(browser)).as("%s, %s", view, scheme).isEmpty();
            }
            browser.screenshot("application-" + view.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + "-dark");
            browser.colours("light");
            browser.screenshot("application-" + view.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""));
            browser.size(390, 844);
            assertThat(axe.violations(browser)).as("%s on a phone", view).isEmpty();
            browser.screenshot("application-" + view.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + "-phone");
            browser.size(1440, 900);
        }
        browser.visit(desk.view("#/review"));
        for (String key : List.of("e", "m", "p", "c")) {
            browser.press(key);
            browser.one(".decide form");
            assertThat(axe.violations(browser)).as("form of " + key).isEmpty();
            browser.press(Keys.ESCAPE);
            browser.awaitNone(".decide form");
        }
    }

    @Test
    void aScriptInAnArticleIsNeverRun() {
        browser.script("""
            const files = new DataTransfer();
            files.items.add(new File(['<img src=x onerror="window.hit=1"> <script>window.hit=1</script> The dam of Dolmik broke on 22 September 2031, Ilsa Quend said.'], 'a<b>.txt'));
            document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: files}));
            """);
        browser.awaitText("dialog[open] .delta", "dam of Dolmik");
        browser.press(Keys.ESCAPE);
        browser.visit(desk.view("#/search?q=Dolmik"));
        browser.awaitNone(".reading");

        assertThat(browser.script("return window.hit")).isNull();
    }
}
