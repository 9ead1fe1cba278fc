package org.annals.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.annals.sheet.Sheet.Cell;

/*
 * RFC 4180, as spreadsheets really write it: a byte-order mark, semicolons or tabs instead of commas, either line ending.
 * A cell that a spreadsheet would take for a formula has an apostrophe in front, which reading takes away again.
 */
/** Sheets as CSV files, one each. */
final class CsvSheets {
    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";

    private CsvSheets() {}

    static void write(Sheet sheet, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            // Without the mark some spreadsheets read UTF-8 as something else.
            out.write(MARK);
            line(out, sheet.headings());
            for (List<Cell> row : sheet.rows()) {
                line(out, row.stream().map(Cell::text).toList());
            }
        }
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            String cell = CellText.guarded(CellText.normal(cells.get(i)));
            boolean plain = cell.chars().noneMatch(c -> c == '"' || c == '\n' || SEPARATORS.indexOf(c) >= 0);
            out.write(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        out.write("\r\n");
    }

    /** Reads a sheet, named as the file is, without extension. */
    static Sheet read(String name, String text) {
        String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        List<List<Cell>> rows = new ArrayList<>();
        Parser parser = new Parser(plain, separator(plain));
        for (List<Cell> row = parser.row(); !row.isEmpty(); row = parser.row()) {
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new SheetException(name + " is empty");
        }
        List<String> headings = rows.get(0).stream().map(Cell::text).toList();
        return new Sheet(name, headings, rows.subList(1, rows.size()));
    }

    /** The commonest of the separators in the line of headings. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            long count = line.chars().filter(c -> c == separator).count();
            best = count > most ? separator : best;
            most = Math.max(most, count);
        }
        return best;
    }

    private static final class Parser {
        private final String text;
        private final char separator;
        private int at;

        Parser(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        /** The next row; no cells at the end. A blank line is a row of one empty cell. */
        List<Cell> row() {
            List<Cell> cells = new ArrayList<>();
            if (at >= text.length()) {
                return cells;
            }
            while (true) {
                cells.add(Cell.of(CellText.unguarded(cell())));
                if (at >= text.length()) {
                    return cells;
                }
                char c = text.charAt(at++);
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                if (c != separator) {
                    return cells;
                }
            }
        }

        private String cell() {
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            int from = at;
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private boolean isEnd(char c) {
            return c == separator || c == '\n' || c == '\r';
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                boolean doubled = c == '"' && at < text.length() && text.charAt(at) == '"';
                if (c != '"' || doubled) {
                    cell.append(c);
                    at += doubled ? 1 : 0;
                    continue;
                }
                // What stands behind the closing mark is taken as it is, up to the separator.
                int from = at;
                while (at < text.length() && !isEnd(text.charAt(at))) {
                    at++;
                }
                return cell.append(text, from, at).toString();
            }
            return cell.toString();
        }
    }
}
