package org.annals.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.annals.document.ContentHash;
import org.annals.ingest.Rejection;

/*
 * RFC 4180 as spreadsheets write it: a byte-order mark, semicolons or tabs for commas, either line ending. Columns may stand
 * in any order; further ones are let be.
 */
/** A user's gazetteer as a CSV file: UTF-8, a line of headings, a place a row. */
public final class OwnPlacesFile {
    private static final Set<String> COLUMNS =
            Set.of("name", "alternates", "kind", "country", "admin1", "within", "latitude", "longitude");
    private static final char MARK = '\uFEFF';
    private static final int MOST_ROWS = 100_000;

    private final String file;
    private final String text;
    private int at;
    private boolean rowEnded;

    private OwnPlacesFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Reads the file; rows that cannot be taken are listed, the others go in.
     *
     * @throws IllegalArgumentException if it is no such file at all: not UTF-8, or without a column "name"
     */
    public static OwnPlaces read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(file.toString(), text);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a gazetteer must be UTF-8", e);
        }
    }

    /** The same, of a file's text. */
    public static OwnPlaces parse(String name, String content) {
        boolean marked = !content.isEmpty() && content.charAt(0) == MARK;
        OwnPlacesFile reader = new OwnPlacesFile(name, marked ? content.substring(1) : content);
        return reader.rows(
                new OwnPlaces.Source(name, ContentHash.sha256(content).substring(0, 16), content));
    }

    private OwnPlaces rows(OwnPlaces.Source source) {
        char separator = separator();
        List<String> headings = row(separator).stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!headings.contains("name")) {
            throw new IllegalArgumentException(
                    "a gazetteer must have a column \"name\"; the others are alternates, kind, country, admin1, within,"
                            + " latitude, longitude");
        }
        List<OwnPlaces.Row> rows = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>();
        for (int number = 2; at < text.length(); number++) {
            List<String> cells = row(separator);
            Map<String, String> byColumn = new HashMap<>();
            for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
                if (COLUMNS.contains(headings.get(i))) {
                    byColumn.put(headings.get(i), cells.get(i).strip());
                }
            }
            boolean empty = cells.stream().allMatch(String::isBlank);
            if (!empty && cells.size() > headings.size()) {
                refused.add(new Rejection(
                        file,
                        "GAZETTEER_ROW",
                        (long) number,
                        "must have " + headings.size() + " cells, has " + cells.size()));
            } else if (!empty && rows.size() < MOST_ROWS) {
                rows.add(new OwnPlaces.Row(number, byColumn));
            } else if (!empty) {
                throw new IllegalArgumentException("a gazetteer may have at most " + MOST_ROWS + " rows");
            }
        }
        return new OwnPlaces(source, rows, refused);
    }

    /** The commonest of comma, semicolon and tab in the headings. */
    private char separator() {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            long more = first.chars().filter(c -> c == candidate).count();
            char before = best;
            best = more > first.chars().filter(c -> c == before).count() ? candidate : best;
        }
        return best;
    }

    private List<String> row(char separator) {
        List<String> cells = new ArrayList<>();
        rowEnded = false;
        while (!rowEnded) {
            cells.add(cell(separator));
        }
        return cells;
    }

    /** The next cell; after it the separator or the end of the row is passed. */
    private String cell(char separator) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted && c == '"') {
                boolean twice = at < text.length() && text.charAt(at) == '"';
                if (!twice) {
                    quoted = false;
                    continue;
                }
                at++;
            } else if (!quoted && c == separator) {
                return cell.toString();
            } else if (!quoted && c == '\n') {
                rowEnded = true;
                return cell.toString();
            } else if (!quoted && c == '\r') {
                continue;
            }
            cell.append(c);
        }
        rowEnded = true;
        return cell.toString();
    }
}
