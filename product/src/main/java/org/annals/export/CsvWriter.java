package org.annals.export;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 says: commas, CRLF, quotes doubled. A text cell that a spreadsheet would take for a formula
 * gets an apostrophe in front; a number does not, so that it stays one.
 */
final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@'\t\r";

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    /** A cell of text, or of a number. */
    record Cell(String content) {
        static Cell text(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return new Cell("");
            }
            return new Cell(FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text);
        }

        static Cell number(long number) {
            return new Cell(Long.toString(number));
        }

        static Cell number(@Nullable BigDecimal number) {
            return new Cell(number == null ? "" : number.toPlainString());
        }
    }

    void row(List<Cell> cells) throws IOException {
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
