package org.annals.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads mailboxes (mbox): mails one after the other, each behind a line "From …". Holds one mail at a time. */
final class MailboxReader implements FormatReader {
    private static final int MOST_MAIL = 32 << 20;
    private static final int LONGEST_LINE = 1 << 20;
    private static final Pattern SEPARATOR = Pattern.compile("From \\S+ .{8,60}\\d{4}.{0,20}\\s*");

    @Override
    public FoundStream open(Part part) {
        return new Mails(part);
    }

    /** The mails of one file. */
    private static final class Mails implements FoundStream {
        private final Part part;
        private final InputStream stream;
        private final Deque<Found> waiting = new ArrayDeque<>();
        private final byte[] buffer = new byte[1 << 16];
        private int at;
        private int filled;
        private int number;
        private boolean tooLong;

        Mails(Part part) {
            this.part = part;
            this.stream = part.stream();
        }

        @Override
        public @Nullable Found next() throws IOException {
            while (waiting.isEmpty()) {
                byte[] mail = mail();
                if (mail == null) {
                    return null;
                }
                take(mail);
            }
            return waiting.remove();
        }

        private void take(byte[] mail) {
            number++;
            if (tooLong) {
                note(IngestCode.INGEST_TOO_LARGE, null, "this mail has more than 32 MB");
                return;
            }
            if (mail.length == 0) {
                return;
            }
            try {
                String name = part.name() + "#" + number;
                waiting.addAll(MailReader.read(name, name, new Bytes(mail), part.known()));
            } catch (FormatException e) {
                note(e.code(), e.position(), e.reason());
            }
        }

        private void note(IngestCode code, @Nullable Long position, String message) {
            waiting.add(new Found.Note(part.name() + "#" + number, code, position, message, true));
        }

        /** The bytes up to the next separator, without the marks that keep "From" in a text from being one. */
        private byte @Nullable [] mail() throws IOException {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            tooLong = false;
            boolean any = false;
            boolean blank = true;
            for (byte[] line = line(); line != null; line = line()) {
                boolean separator = blank && isSeparator(line);
                if (separator && any) {
                    return mail.toByteArray();
                }
                any = true;
                blank = line.length <= 2 && new String(line, StandardCharsets.ISO_8859_1).isBlank();
                if (separator) {
                    continue;
                }
                if (mail.size() + line.length > MOST_MAIL) {
                    tooLong = true;
                } else {
                    int quoted = quotes(line);
                    mail.write(line, quoted, line.length - quoted);
                }
            }
            return any ? mail.toByteArray() : null;
        }

        private static int quotes(byte[] line) {
            int marks = 0;
            while (marks < line.length && line[marks] == '>') {
                marks++;
            }
            boolean from = marks > 0
                    && new String(line, marks, Math.min(5, line.length - marks), StandardCharsets.ISO_8859_1)
                            .equals("From ");
            return from ? 1 : 0;
        }

        private static boolean isSeparator(byte[] line) {
            return line.length > 10
                    && line.length < 300
                    && line[0] == 'F'
                    && SEPARATOR
                            .matcher(new String(line, StandardCharsets.ISO_8859_1))
                            .matches();
        }

        /** A line with its end; a very long one in pieces. */
        private byte @Nullable [] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(128);
            while (true) {
                if (at == filled) {
                    at = 0;
                    filled = Math.max(0, stream.read(buffer));
                    if (filled == 0) {
                        return line.size() == 0 ? null : line.toByteArray();
                    }
                }
                int start = at;
                while (at < filled && buffer[at] != '\n') {
                    at++;
                }
                boolean end = at < filled;
                at += end ? 1 : 0;
                line.write(buffer, start, at - start);
                if (end || line.size() > LONGEST_LINE) {
                    return line.toByteArray();
                }
            }
        }
    }
}
