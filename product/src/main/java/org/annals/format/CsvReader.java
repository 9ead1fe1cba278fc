package org.annals.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads CSV: an article in each row, its parts told by the headings or by the user. Holds one row at a time. */
final class CsvReader implements FormatReader {
    private static final String SEPARATORS = ",;\t";
    private static final int MOST_NAME = 80;

    private final CsvColumns columns;

    CsvReader(CsvColumns columns) {
        this.columns = columns;
    }

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        byte[] head = part.head();
        Charset charset = charset(head);
        String start = new String(head, charset);
        if (start.indexOf('\u0000') >= 0) {
            throw new FormatException(
                    IngestCode.INGEST_BINARY, (long) start.indexOf('\u0000'), "NUL characters: this is no table");
        }
        CsvRecords records = new CsvRecords(new InputStreamReader(part.stream(), charset), separator(start));
        List<String> headings = records.next().stream()
                .map(heading -> heading.replace("\uFEFF", "").strip())
                .toList();
        Map<String, Integer> fields = columns.of(headings);
        return new Rows(part, records, headings, fields, charset);
    }

    private static Charset charset(byte[] head) throws FormatException {
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        // The head may end inside a character.
        byte[] whole = java.util.Arrays.copyOf(head, Math.max(0, head.length - 4));
        Utf8Scan scan = Utf8Scan.of(whole, 0);
        if (scan.isValid() || scan.isDamaged()) {
            return StandardCharsets.UTF_8;
        }
        Charset guessed = LegacyEncoding.guess(head, 0);
        if (guessed == null) {
            throw new FormatException(
                    IngestCode.INGEST_BROKEN_ENCODING,
                    scan.firstBroken(),
                    "neither UTF-8 nor plainly windows-1251 or windows-1252");
        }
        return guessed;
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

    /** The rows below the headings. */
    private static final class Rows implements FoundStream {
        private final Part part;
        private final CsvRecords records;
        private final List<String> headings;
        private final Map<String, Integer> fields;
        private final Charset charset;
        private boolean any;

        Rows(Part part, CsvRecords records, List<String> headings, Map<String, Integer> fields, Charset charset) {
            this.part = part;
            this.records = records;
            this.headings = headings;
            this.fields = fields;
            this.charset = charset;
        }

        @Override
        public @Nullable Found next() throws IOException, FormatException {
            List<String> row = records.next();
            if (row.isEmpty() && !any) {
                throw new FormatException(IngestCode.INGEST_EMPTY, "the table has headings and no row below them");
            }
            if (row.isEmpty()) {
                return null;
            }
            any = true;
            String name = part.name() + ":" + records.line();
            String text = cell("text", row);
            if (text == null) {
                return new Found.Note(name, IngestCode.INGEST_NO_TEXT, records.line(), "the row has no text", true);
            }
            Map<String, String> other = new TreeMap<>();
            for (int i = 0; i < row.size() && i < headings.size(); i++) {
                if (!fields.containsValue(i)
                        && !headings.get(i).isEmpty()
                        && headings.get(i).length() <= MOST_NAME) {
                    HtmlReader.put(other, headings.get(i), row.get(i));
                }
            }
            Metadata read = new Metadata(
                    cell("title", row),
                    cell("outlet", row),
                    cell("agency", row),
                    cell("url", row),
                    cell("published", row),
                    other);
            String id = cell("id", row);
            Bytes original = new Bytes(records.raw().getBytes(charset));
            return new Found.Article(id == null ? name : id, text, part.known().complete(read), original);
        }

        private @Nullable String cell(String field, List<String> row) {
            Integer column = fields.get(field);
            boolean given =
                    column != null && column < row.size() && !row.get(column).isBlank();
            return given && column != null ? row.get(column).strip() : null;
        }
    }
}
