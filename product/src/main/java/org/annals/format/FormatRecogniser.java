package org.annals.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/*
 * The content decides where it can: signatures, the first element of XML, the first fields of a mail. Text that could be
 * anything is what its name says; text without a known name is not read, since it may be a readme as well as an article.
 */
/** Tells what format an input has: by its content, then by its name. */
public final class FormatRecogniser {
    private static final Pattern MAIL_FIELD = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9-]{1,40}):[ \\t]?\\S?");
    private static final Set<String> MAIL_MARKS =
            Set.of("received", "mime-version", "message-id", "return-path", "delivered-to", "content-type", "x-mailer");
    private static final Set<String> MAIL_FIELDS = Set.of("from", "to", "subject", "date");
    private static final Pattern ELEMENT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");
    private static final Pattern SEPARATOR =
            Pattern.compile("^From \\S+.*\\d{2}:\\d{2}.*\\d{4}|^From \\S+@\\S+ .*\\d{4}");

    private FormatRecogniser() {}

    /** A format, and the part to read, which is unpacked where it was compressed. */
    public record Recognised(Format format, Part part) {}

    /** Recognises an input, or says what it is that is not read. */
    public static Recognised recognise(Part part) throws IOException, FormatException {
        byte[] head = part.head();
        if (startsWith(head, 0x1F, 0x8B)) {
            Part inner = part.unpacked();
            if (startsWith(inner.head(), 0x1F, 0x8B)) {
                throw new FormatException(IngestCode.INGEST_TOO_DEEP, "compressed data inside compressed data");
            }
            return new Recognised(plain(inner, inner.head()), inner);
        }
        return new Recognised(plain(part, head), part);
    }

    private static Format plain(Part part, byte[] head) throws FormatException {
        String name = part.name().toLowerCase(Locale.ROOT);
        if (head.length == 0) {
            throw new FormatException(IngestCode.INGEST_EMPTY, "the input is empty");
        }
        Format bySignature = signature(head, name);
        if (bySignature != null) {
            return bySignature;
        }
        String text = text(head);
        Format byText = textual(text, name);
        if (byText != null) {
            return byText;
        }
        for (Format format : new Format[] {Format.CSV, Format.TEXT}) {
            if (format.isNamed(name)) {
                return format;
            }
        }
        throw new FormatException(IngestCode.INGEST_UNKNOWN_FORMAT, unknown(name));
    }

    private static String unknown(String name) {
        for (Format format : Format.values()) {
            if (format.isNamed(name)) {
                return "named as " + format.word() + ", but its content is something else";
            }
        }
        return "neither its content nor its name is of a kind that is read; plain text must be named .txt";
    }

    private static @Nullable Format signature(byte[] head, String name) throws FormatException {
        String start = new String(head, 0, Math.min(1024, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zip(head, name);
        }
        int pdf = start.indexOf("%PDF-");
        if (pdf >= 0 && (pdf < 8 || name.endsWith(".pdf"))) {
            return Format.PDF;
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            String message = "an old Office file (.doc, .xls, .msg); save it as .docx, .csv or .eml";
            throw new FormatException(IngestCode.INGEST_UNKNOWN_FORMAT, message);
        }
        if (start.startsWith("{\\rtf")) {
            return Format.RTF;
        }
        return start.startsWith("WARC/") ? Format.WARC : null;
    }

    /** Office files are zip files whose first entries say so; the others come under the name that they have. */
    private static Format zip(byte[] head, String name) throws FormatException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (name.endsWith(".docx") || name.endsWith(".docm") || start.contains("word/")) {
            return Format.DOCX;
        }
        boolean office = start.contains("[Content_Types].xml") || start.contains("mimetypeapplication/vnd");
        if (office && (start.contains("xl/") || name.endsWith(".xlsx"))) {
            throw new FormatException(IngestCode.INGEST_UNKNOWN_FORMAT, "a spreadsheet; save the sheet as .csv");
        }
        if (start.contains("mimetypeapplication/vnd.oasis.opendocument.text") || name.endsWith(".odt")) {
            return Format.ODT;
        }
        if (start.contains("mimetypeapplication/vnd.oasis")) {
            throw new FormatException(
                    IngestCode.INGEST_UNKNOWN_FORMAT, "an OpenDocument file that is no text; save it as .odt or .csv");
        }
        if (start.contains("ppt/") && office) {
            throw new FormatException(IngestCode.INGEST_UNKNOWN_FORMAT, "a presentation; save it as .pdf");
        }
        return office && !name.endsWith(".zip") ? Format.DOCX : Format.ZIP;
    }

    private static String text(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return new String(head, StandardCharsets.UTF_16LE).substring(1);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new String(head, StandardCharsets.UTF_16BE).substring(1);
        }
        int from = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new String(head, from, head.length - from, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Format textual(String text, String name) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return markup(start, name);
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return name.endsWith(".json") || name.endsWith(".ninjs") || start.startsWith("{") && looksLikeNinjs(start)
                    ? Format.NINJS
                    : null;
        }
        if (SEPARATOR.matcher(firstLine(text)).find()
                && fields(text.substring(firstLine(text).length()), Format.MAILBOX.isNamed(name))) {
            return Format.MAILBOX;
        }
        if (fields(text, Format.MAIL.isNamed(name))) {
            return Format.MAIL;
        }
        return Format.HTML.isNamed(name) && text.indexOf('<') >= 0 ? Format.HTML : null;
    }

    private static boolean looksLikeNinjs(String start) {
        return start.contains("\"pubstatus\"")
                || start.contains("\"body_xhtml\"")
                || start.contains("\"versioncreated\"");
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return text.substring(0, end < 0 ? Math.min(text.length(), 200) : end);
    }

    /** Whether the text begins with the header of a mail: fields only up to the first blank line, and the right ones. */
    private static boolean fields(String text, boolean named) {
        String start = text.startsWith("\n") ? text.substring(1) : text;
        int blank = start.indexOf("\n\n");
        int blankToo = start.indexOf("\r\n\r\n");
        int end = blank < 0 ? blankToo : blankToo < 0 ? blank : Math.min(blank, blankToo);
        String header = end < 0 ? start : start.substring(0, end);
        int marks = 0;
        int fields = 0;
        for (String line : header.split("\r?\n", 200)) {
            var matcher = MAIL_FIELD.matcher(line);
            if (matcher.lookingAt()) {
                String field = matcher.group(1).toLowerCase(Locale.ROOT);
                marks += MAIL_MARKS.contains(field) ? 1 : 0;
                fields += MAIL_FIELDS.contains(field) ? 1 : 0;
            } else if (line.isEmpty() || line.charAt(0) != ' ' && line.charAt(0) != '\t') {
                break;
            }
        }
        return named ? marks + fields >= 2 : marks >= 1 && fields >= 2;
    }

    private static @Nullable Format markup(String start, String name) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Format.HTML;
        }
        var matcher = ELEMENT.matcher(start);
        String element = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (element) {
            case "rss", "rdf", "feed", "channel" -> Format.FEED;
            case "newsitem", "newsmessage", "newsml", "nitf", "packageitem" -> Format.NEWS_ITEM;
            case "html", "head", "body", "meta", "title" -> Format.HTML;
            default -> Format.HTML.isNamed(name) || lower.contains("<body") ? Format.HTML : null;
        };
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
