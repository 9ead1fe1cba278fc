package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MarkdownExportTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "annals", "export", "small.md");

    @Test
    void readsAsTheGoldenChronologyDoes() throws IOException {
        String markdown = new MarkdownExport(0).toMarkdown(SmallChronology.make());
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, markdown);
        }

        assertThat(markdown).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void showsOnlyTheMostSalientEventsIfAsked() {
        String markdown = new MarkdownExport(1).toMarkdown(SmallChronology.make());

        assertThat(markdown)
                .contains("2 events (the 1 most salient are shown, those in line first)")
                .doesNotContain("## Undated");
    }

    @Test
    void escapesMarkupOfTheArticleAndLeavesTheRestReadable() {
        assertThat(Markdown.escape("*a* [b](c) d_e_f <i> AT&T &lt; ~~g~~"))
                .isEqualTo("\\*a\\* \\[b\\](c) d_e_f \\<i> AT&T \\&lt; \\~\\~g\\~\\~");
    }
}
