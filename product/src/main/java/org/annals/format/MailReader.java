package org.annals.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.Metadata;
import org.annals.page.WebPageReader;
import org.jspecify.annotations.Nullable;

/** Reads a mail: its text, and the files in it that are of a kind that is read. */
final class MailReader implements FormatReader {
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 12;
    private static final int ENOUGH = 200;
    private static final WebPageReader PAGES = new WebPageReader();
    /** Files in a mail that may hold an article; pictures and signatures do not. */
    private static final Set<String> READ = Set.of(
            "txt", "html", "htm", "pdf", "docx", "odt", "rtf", "eml", "zip", "csv", "tsv", "xml", "json", "jsonl",
            "warc", "gz", "mbox");

    @Override
    public FoundStream open(Part part) throws IOException, FormatException {
        return FoundStream.of(read(null, part.name(), part.bytes(MOST_BYTES), part.known()));
    }

    /** The mail's text and the files in it; the text's id is that of the mail where {@code many} are in one file. */
    static List<Found> read(@Nullable String number, String name, Bytes bytes, Known known) throws FormatException {
        MailPart mail = MailPart.of(bytes.content());
        Walk walk = new Walk(name, known);
        walk.part(mail, 0);
        List<Found> found = new ArrayList<>();
        String text = walk.text();
        if (text != null) {
            Map<String, String> other = new TreeMap<>();
            HtmlReader.put(other, "byline", sender(mail.field("from")));
            HtmlReader.put(other, "message-id", mail.raw("message-id").replaceAll("[<>\\s]", ""));
            HtmlReader.put(other, "list", mail.field("list-id"));
            Metadata read = new Metadata(mail.field("subject"), null, null, null, date(mail.raw("date")), other);
            String id = number == null ? null : other.getOrDefault("message-id", number);
            found.add(new Found.Article(id, text, known.complete(read), bytes));
        }
        found.addAll(walk.files);
        if (found.isEmpty()) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the mail holds no text");
        }
        return found;
    }

    private static @Nullable String date(String raw) {
        String plain =
                raw.replaceAll("\\([^)]{0,60}\\)", "").replaceAll("\\s+", " ").strip();
        // "Mon, 3 May 2031 10:51:00 +0300": without the words that tell the zone in other ways.
        return plain.isEmpty() ? null : plain.replaceFirst(" (UTC|UT|Z|[ECMP][SD]T)$", " GMT");
    }

    /** The name, without the address where there is one. */
    private static @Nullable String sender(@Nullable String from) {
        if (from == null) {
            return null;
        }
        String name = from.replaceAll("<[^>]*>", "").replace("\"", "").strip();
        return name.isEmpty() ? from : name;
    }

    /** One walk through the parts of a mail. */
    private static final class Walk {
        private final String name;
        private final Known known;
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Found> files = new ArrayList<>();
        private int parts;

        Walk(String name, Known known) {
            this.name = name;
            this.known = known;
        }

        void part(MailPart part, int depth) throws FormatException {
            if (depth > DEEPEST || ++parts > MOST_PARTS) {
                throw new FormatException(IngestCode.INGEST_TOO_DEEP, "more parts in parts than a mail has");
            }
            List<MailPart> inner = part.parts();
            for (MailPart one : inner) {
                part(one, depth + 1);
            }
            if (!inner.isEmpty()) {
                return;
            }
            String file = part.fileName();
            String type = part.type();
            boolean attached =
                    part.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment");
            if (type.equals("message/rfc822")) {
                file(file == null ? "forwarded-" + parts + ".eml" : file, part);
            } else if (attached || file != null && !type.startsWith("text/")) {
                file(file == null ? "attachment-" + parts : file, part);
            } else if (type.equals("text/html")) {
                html.append(html.length() == 0 ? "" : "\n").append(decoded(part));
            } else if (type.startsWith("text/")) {
                plain.append(plain.length() == 0 ? "" : "\n\n").append(decoded(part));
            }
        }

        private void file(String file, MailPart part) {
            String path = name + "!/" + ZipNames.printable(file);
            String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (READ.contains(ending)) {
                byte[] content = part.content();
                files.add(new Found.Inner(new Part(path, new Bytes(content).open(), known)));
            } else {
                String message = "a file of a kind that is not read";
                files.add(new Found.Note(path, IngestCode.INGEST_NOT_ARTICLES, null, message, false));
            }
        }

        private static String decoded(MailPart part) throws FormatException {
            Bytes content = new Bytes(part.content());
            Charset charset = HtmlReader.charset(part.parameter("content-type", "charset"));
            return charset != null
                    ? new String(content.content(), charset)
                    : content.size() == 0 ? "" : HtmlReader.decoded(content);
        }

        /** The plain text, unless it is only a pointer to the other form. */
        @Nullable
        String text() {
            String words = plain.toString().strip();
            if (html.length() == 0 || words.length() >= ENOUGH) {
                return words.isEmpty() ? null : plain.toString();
            }
            String whole = PAGES.fragment(html.toString());
            String main = html.length() > HtmlReader.MOST_BYTES
                    ? ""
                    : PAGES.read(html.toString(), null).text();
            String chosen = main.length() * 2 >= whole.length() ? main : whole;
            return chosen.length() > words.length() ? chosen : words.isEmpty() ? null : words;
        }
    }
}
