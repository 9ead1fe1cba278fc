package org.annals.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that tries to be more than text. */
class HostilePageTest {
    private static final String MARKUP = "<img src=x onerror=\"window.hacked=1\"><svg onload=window.hacked=2>";
    private static final String SCRIPT = "</script><script>window.hacked=3</script><!-- <script>";
    private static final String LONG_WORD = "W".repeat(10_000);
    private static final String BIDI =
            "\u202Ethgir eht morf\u202C \u2067\u200F\u2066 \u0627\u0644\u0645\u0631\u0641\u0623";
    private static final String TITLE = SCRIPT + MARKUP + LONG_WORD + BIDI;
    private static final String TEXT = String.join(
            "\n\n",
            "The quay of Lenn was closed on May 3, 2031, mayor " + MARKUP + " said. " + SCRIPT,
            "“" + SCRIPT + " 12 dockers were hurt on May 4,” Ida " + LONG_WORD
                    + " told Radio {{constructor}} ${alert(1)}.",
            "Ida Varro said that " + BIDI + " 19 people were killed in " + LONG_WORD + " on May 5.",
            "javascript:window.hacked=4 \u2028\u2029 &lt;b&gt; ]]> \u0000 \uFFFF __proto__");

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode hostile = json.createObjectNode()
                .put("id", "<b>id</b>")
                .put("title", TITLE)
                .put("outlet", MARKUP + BIDI)
                .put("url", "javascript:window.hacked=5")
                .put("published", "2031-05-06")
                .put("text", TEXT);
        ObjectNode twin = hostile.deepCopy().put("id", "__proto__").put("url", "https://lenn.example/\"onclick=\"x");
        twin.put("outlet", "constructor");
        Path input = Files.createDirectories(Path.of("target", "input")).resolve("hostile.jsonl");
        Files.writeString(input, hostile + "\n" + twin + "\n");
        page = Pages.of(input, "hostile");
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void nothingRan() {
        assertThat(browser.script("return window.hacked")).isNull();
        assertThat(browser.all("#annals img, #annals script, #annals iframe, a[href^='javascript']"))
                .isEmpty();
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void showsTheTextExactlyAsItIs() {
        browser.open(page, "#/source");
        browser.one(".documents a").click();
        browser.one(".text span");

        assertThat(browser.script("return document.querySelector('.text').textContent"))
                .isEqualTo(TEXT);
        assertThat(browser.script("return document.querySelector('.article-head h2').textContent"))
                .isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/chronology",
                "#/chronology?q=%3Cscript%3E",
                "#/source",
                "#/lists/speakers",
                "#/lists/figures",
                "#/lists/labels",
                "#/lists/unattributed",
                "#/lists/articles",
                "#/search?q=hacked",
                "#/search?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.hacked%3D6%3E"
            })
    void noViewIsBrokenByIt(String hash) {
        for (int width : List.of(390, 1440)) {
            browser.size(width, 900);
            browser.open(page, hash);
            browser.awaitNone(".reading");
            browser.script("document.querySelectorAll('.headline-button').forEach(button => button.click())");
            browser.awaitNone(".reading");

            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing reaches beyond the window of width %d", width)
                    .isEqualTo(true);
        }
    }
}
