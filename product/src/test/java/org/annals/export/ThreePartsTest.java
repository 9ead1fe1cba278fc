package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.chronology.ReadingOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line, the totals and what is also told, in one order and with the same numbers wherever a reader sees them. */
class ThreePartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ORDER =
            List.of(PartedChronology.DATED, PartedChronology.UNDATED, PartedChronology.TOTAL, PartedChronology.ASIDE);

    private final Chronology chronology = PartedChronology.make();

    @TempDir
    private Path folder;

    @Test
    void theLineComesFirstThenItsUndatedEventsThenTotalsThenWhatIsAlsoTold() {
        assertThat(ReadingOrder.of(chronology.entries()).all())
                .extracting(entry -> entry.headline())
                .isEqualTo(ORDER);
    }

    @Test
    void rowsOfTheViewerStandInThatOrder() throws IOException {
        JsonNode overview;
        try (InputStream in = new GZIPInputStream(
                new ByteArrayInputStream(ViewerOverview.parts(chronology).get(0)))) {
            overview = JSON.readTree(in);
        }

        assertThat(overview.get("events"))
                .extracting(row -> row.get("headline").asText())
                .isEqualTo(ORDER);
        assertThat(overview.get("events"))
                .extracting(row -> row.get("part").asText())
                .containsExactly("line", "line", "total", "aside");
    }

    @Test
    void whatTellsNoHappeningIsAnEventOfTheFileAlone() throws IOException {
        Chronology told = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-05",
                        "A bomb destroyed the depot of Lenn on Monday. The depot is a symbol of the city's decline.")
                .build();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(told, file);
        JsonNode json = JSON.readTree(file.toByteArray());

        assertThat(json.get("events"))
                .extracting(event -> event.get("part").asText())
                .containsExactly("line", "view");
        assertThat(json.get("claims"))
                .allSatisfy(claim -> assertThat(claim.get("event").isTextual()).isTrue());
        assertThat(ReadingOrder.of(told.entries()).all()).hasSize(1);
        assertThat(new MarkdownExport(0).toMarkdown(told)).doesNotContain("symbol");
    }

    @Test
    void markdownNumbersThemSoUnderTheirHeadings() {
        String markdown = new MarkdownExport(0).toMarkdown(chronology);

        assertThat(markdown)
                .contains("4 claims · 2 events in line · 1 total · 1 also told")
                .containsSubsequence(
                        "## May 2031",
                        "**1.** **4 May 2031** · **\\=The port of Lenn",
                        "## Undated",
                        "**2.** **12 dockers were hurt**",
                        "## Totals\n\nWhat each account counts for the crisis so far.",
                        "**3.** **Injured, as counted: “12 dockers”**",
                        "## Also told\n\nDetails, what an entry above may tell already,"
                                + " and what is hard to understand without its article.\n",
                        "## Only in one article");
    }

    @Test
    void anAsideHasOneLineWithWhatItMayBeTheSameAsAndItsDisagreementsBelow() {
        assertThat(new MarkdownExport(0).toMarkdown(chronology))
                .contains("\n- **4.** 3 May 2031 · Lenn port closed on May 3 · compare no. 1"
                        + " · *Harbour Post*[^4]\n"
                        + "  - **tension** (date): 3 May against 4 May — *both can be true if one dates the"
                        + " announcement, the other the thing itself*\n\n## Only");
    }

    @Test
    void aFewAreChosenFromTheLineFirstWhateverTheirSalience() {
        String markdown = new MarkdownExport(2).toMarkdown(chronology);

        assertThat(markdown)
                .contains("(the 2 most salient are shown, those in line first)", "## Undated")
                .doesNotContain("## Totals", "## Also told");
    }

    @Test
    void programsKeepTheOrderByDayAndAreToldTheParts() throws IOException {
        new TextsExport().write(chronology, folder);
        new ChronologyJsonExport().write(chronology, folder);

        assertThat(ChronologyFile.problems(folder)).isEmpty();
        assertThat(json().get("formatVersion").intValue()).isEqualTo(3);
        assertThat(json().get("events"))
                .extracting(event -> event.get("part").asText())
                .containsExactly("aside", "line", "total", "line");
    }

    @Test
    void theSchemaTakesAnOldFileWithoutPartsAndNoNewOne() throws IOException {
        ObjectNode file = json();
        without("toldIn", file);
        assertThat(ChronologyFile.againstSchema(file.toString())).isNotEmpty();

        file.put("formatVersion", 2);
        assertThat(ChronologyFile.againstSchema(file.toString())).isEmpty();
        without("part", file);
        assertThat(ChronologyFile.againstSchema(file.toString())).isNotEmpty();

        file.put("formatVersion", 1);
        assertThat(ChronologyFile.againstSchema(file.toString())).isEmpty();
    }

    private static void without(String key, ObjectNode file) {
        file.get("events").forEach(event -> ((ObjectNode) event).remove(key));
    }

    private ObjectNode json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(chronology, out);
        return (ObjectNode) JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }
}
