package org.annals.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/*
 * RFC 4180 as it is really written: any line ending, commas, semicolons or tabs, line breaks inside quotation marks, a mark
 * inside doubled. One record is held at a time.
 */
/** The records of a CSV file, with the very characters that each was written in. */
final class CsvRecords {
    private static final int LONGEST = 24_000_000;

    private final Reader reader;
    private final char separator;
    private final StringBuilder raw = new StringBuilder();
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int filled;
    private long line = 1;

    CsvRecords(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** The line on which the record that was read last ended. */
    long line() {
        return line;
    }

    /** The characters of the record that was read last. */
    String raw() {
        return raw.toString();
    }

    /** The fields of the next record that is not blank; none at the end. */
    List<String> next() throws IOException, FormatException {
        List<String> fields = new ArrayList<>();
        do {
            fields.clear();
            raw.setLength(0);
            if (!record(fields)) {
                return List.of();
            }
        } while (fields.size() == 1 && fields.get(0).isBlank());
        return fields;
    }

    private boolean record(List<String> fields) throws IOException, FormatException {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        boolean blank = true;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (quoted) {
                if (c != '"') {
                    field.append((char) c);
                } else if (peek() == '"') {
                    field.append((char) read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && blank) {
                field.setLength(0);
                quoted = true;
                blank = false;
            } else if (c == separator) {
                fields.add(field.toString());
                field.setLength(0);
                blank = true;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                fields.add(field.toString());
                return true;
            } else {
                field.append((char) c);
                blank &= Character.isWhitespace(c);
            }
        }
        if (quoted) {
            throw new FormatException(IngestCode.INGEST_DAMAGED, line, "a quotation mark is opened and never closed");
        }
        if (any) {
            fields.add(field.toString());
        }
        return any;
    }

    private int read() throws IOException, FormatException {
        if (peek() < 0) {
            return -1;
        }
        char c = buffer[at++];
        line += c == '\n' ? 1 : 0;
        raw.append(c);
        if (raw.length() > LONGEST) {
            throw new FormatException(
                    IngestCode.INGEST_TOO_LARGE, line, "a record has more than 24 million characters");
        }
        return c;
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return at < filled ? buffer[at] : -1;
    }
}
