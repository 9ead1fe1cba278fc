package org.annals.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.annals.sheet.CellText;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 says: commas, CRLF, quotes doubled. A text cell that a spreadsheet would take for a formula
 * gets an apostrophe in front; a number does not, so that it stays one.
 */
public final class CsvWriter {
    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** A cell of text, or of a number. */
    public record Cell(String content) {
        public static Cell text(@Nullable String text) {
            return new Cell(text == null ? "" : CellText.guarded(text));
        }

        public static Cell number(long number) {
            return new Cell(Long.toString(number));
        }

        public static Cell number(@Nullable BigDecimal number) {
            return new Cell(number == null ? "" : number.toPlainString());
        }
    }

    public void row(List<Cell> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i).content()));
        }
        out.write("\r\n");
    }

    private static String quoted(String content) {
        boolean plain = content.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                && content.strip().equals(content);
        return plain ? content : '"' + content.replace("\"", "\"\"") + '"';
    }
}
