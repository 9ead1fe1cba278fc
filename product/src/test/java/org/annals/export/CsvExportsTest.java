package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.annals.export.CsvWriter.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExportsTest {
    @TempDir
    private Path folder;

    @Test
    void writesOneRowForEachClaimByPublicationAndPlaceInTheText() throws IOException {
        assertThat(claims())
                .extracting(row -> row.get("quote"))
                .containsExactly(
                        "Lenn port closed on May 3",
                        "12 dockers were hurt",
                        "'=The port of Lenn was *shut* on May 4",
                        "12 dockers were hurt");
    }

    @Test
    void namesPeoplePlacesAndArticlesInsteadOfIds() throws IOException {
        Map<String, String> row = claims().get(0);

        assertThat(row)
                .containsEntry("speaker", "Ida Varro")
                .containsEntry("role", "mayor")
                .containsEntry("channel", "Radio Lenn")
                .containsEntry("document", "Port closed")
                .containsEntry("outlet", "Harbour Post")
                .containsEntry("published", "2031-05-04")
                .containsEntry("places", "Lenn")
                .containsEntry("event", "Lenn port closed")
                .containsEntry("event_date", "2031-05-03");
    }

    @Test
    void writesOneRowForEachEventWithItsBestQuote() throws IOException {
        List<Map<String, String>> events = events();

        assertThat(events).hasSize(2);
        assertThat(events.get(0))
                .containsEntry("when", "2031-05-03")
                .containsEntry("speakers", "Ida Varro")
                .containsEntry("document", "Port closed")
                .containsEntry("quote", "Lenn port closed on May 3");
        assertThat(events.get(0).get("disagreements")).startsWith("tension (date): ");
    }

    @Test
    void saysUndatedOfAnEventWithoutADate() throws IOException {
        assertThat(events().get(1)).containsEntry("when", "").containsEntry("precision", "undated");
    }

    @Test
    void marksAWithdrawnFigure() throws IOException {
        assertThat(events().get(1).get("figures")).contains("12 dockers, injured (withdrawn)");
    }

    @Test
    void putsAnApostropheBeforeWhatWouldBeAFormulaButNotBeforeANumber() throws IOException {
        StringWriter out = new StringWriter();

        new CsvWriter(out)
                .row(List.of(
                        Cell.text("=1+1"),
                        Cell.text("-x"),
                        Cell.text("@x"),
                        Cell.text("'x"),
                        Cell.number(new BigDecimal("-71.5"))));

        assertThat(out.toString()).isEqualTo("'=1+1,'-x,'@x,''x,-71.5\r\n");
    }

    @Test
    void quotesCommasQuotesAndLineBreaks() throws IOException {
        StringWriter out = new StringWriter();

        new CsvWriter(out).row(List.of(Cell.text("a,\"b\"\nc"), Cell.text("d")));

        assertThat(out.toString()).isEqualTo("\"a,\"\"b\"\"\nc\",d\r\n");
    }

    private List<Map<String, String>> claims() throws IOException {
        new ClaimsCsvExport().write(SmallChronology.make(), folder);
        return CsvRows.parse(Files.readString(folder.resolve(ClaimsCsvExport.FILE)));
    }

    private List<Map<String, String>> events() throws IOException {
        new EventsCsvExport().write(SmallChronology.make(), folder);
        return CsvRows.parse(Files.readString(folder.resolve(EventsCsvExport.FILE)));
    }
}
