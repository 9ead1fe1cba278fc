package org.annals.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of a mail (RFC 5322, 2045 to 2047): its header's fields and its body's bytes. Lenient, linear. */
final class MailPart {
    private static final int MOST_FIELDS = 2_000;
    private static final Pattern ENCODED =
            Pattern.compile("=\\?([\\w-]{1,40})(?:\\*[\\w-]+)?\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN = Pattern.compile("(\\?=)\\s+(=\\?[\\w-]{1,40}\\?[bBqQ]\\?)");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([\\w*-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");

    private final byte[] bytes;
    private final int body;
    private final int end;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private MailPart(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        this.body = readFields(from);
    }

    static MailPart of(byte[] bytes) {
        return new MailPart(bytes, 0, bytes.length);
    }

    private int readFields(int from) {
        int at = from;
        StringBuilder field = new StringBuilder();
        while (at < end) {
            int line = lineEnd(at);
            int last = line > at && bytes[line - 1] == '\r' ? line - 1 : line;
            boolean folded = last > at && (bytes[at] == ' ' || bytes[at] == '\t');
            if (!folded) {
                add(field.toString());
                field.setLength(0);
            }
            if (last == at) {
                return Math.min(end, line + 1);
            }
            if (field.length() < 1 << 16) {
                field.append(new String(bytes, at, Math.min(last - at, 1 << 16), StandardCharsets.UTF_8));
            }
            at = Math.min(end, line + 1);
        }
        add(field.toString());
        return end;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < end && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private void add(String field) {
        int colon = field.indexOf(':');
        if (colon > 0 && fields.size() < MOST_FIELDS) {
            fields.putIfAbsent(
                    field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
    }

    /** A field as it is written, or "". */
    String raw(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A field as it is read by people, or null. */
    @Nullable
    String field(String name) {
        String raw = raw(name);
        if (raw.isBlank()) {
            return null;
        }
        Matcher matcher = ENCODED.matcher(BETWEEN.matcher(raw).replaceAll("$1$2"));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            Charset charset = HtmlReader.charset(matcher.group(1));
            byte[] word = matcher.group(2).equalsIgnoreCase("b")
                    ? base64(matcher.group(3).getBytes(StandardCharsets.US_ASCII))
                    : quoted(matcher.group(3).replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1));
            String decoded = new String(word, charset == null ? StandardCharsets.UTF_8 : charset);
            matcher.appendReplacement(text, Matcher.quoteReplacement(decoded));
        }
        matcher.appendTail(text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    /** The type in lower case, such as "text/html". */
    String type() {
        String raw = raw("content-type");
        int end = raw.indexOf(';');
        String type = (end < 0 ? raw : raw.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    /** A parameter of a field, or null. */
    @Nullable
    String parameter(String field, String name) {
        Matcher matcher = PARAMETER.matcher(";" + raw(field).replaceFirst("^[^;]*;?", ""));
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name) || matcher.group(1).equalsIgnoreCase(name + "*")) {
                return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            }
        }
        return null;
    }

    /** What a file in the mail is called, or null where this is no file. */
    @Nullable
    String fileName() {
        String name = parameter("content-disposition", "filename");
        String given = name == null ? parameter("content-type", "name") : name;
        return given == null
                ? null
                : given.replaceFirst("^[\\w-]*'[\\w-]*'", "").replaceAll(".*[/\\\\]", "");
    }

    /** The parts inside a part of several; none where it has no boundary. */
    List<MailPart> parts() {
        String boundary = parameter("content-type", "boundary");
        List<MailPart> parts = new ArrayList<>();
        if (boundary == null || boundary.isEmpty() || !type().startsWith("multipart/")) {
            return parts;
        }
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        int from = -1;
        for (int at = body; at < end; at = lineEnd(at) + 1) {
            if (!startsWith(mark, at)) {
                continue;
            }
            if (from >= 0 && at > from) {
                parts.add(new MailPart(bytes, from, at));
            }
            from = Math.min(end, lineEnd(at) + 1);
            boolean last =
                    at + mark.length + 1 < end && bytes[at + mark.length] == '-' && bytes[at + mark.length + 1] == '-';
            if (last) {
                return parts;
            }
        }
        if (from >= 0 && from < end) {
            // Cut off before the last boundary.
            parts.add(new MailPart(bytes, from, end));
        }
        return parts;
    }

    private boolean startsWith(byte[] mark, int at) {
        return at + mark.length <= end && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    /** The body without its transfer encoding. */
    byte[] content() {
        byte[] raw = Arrays.copyOfRange(bytes, body, end);
        return switch (raw("content-transfer-encoding").toLowerCase(Locale.ROOT).strip()) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> quoted(raw);
            default -> raw;
        };
    }

    private static byte[] base64(byte[] raw) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(raw.length);
        for (byte b : raw) {
            boolean digit =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '/';
            if (digit) {
                plain.write(b);
            }
        }
        byte[] digits = plain.toByteArray();
        int whole = digits.length % 4 == 1 ? digits.length - 1 : digits.length;
        return Base64.getDecoder().decode(Arrays.copyOf(digits, whole));
    }

    private static byte[] quoted(byte[] raw) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '=') {
                plain.write(raw[i]);
                continue;
            }
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                plain.write(high * 16 + low);
                i += 2;
            } else if (i + 1 < raw.length && raw[i + 1] == '\n') {
                i++;
            } else if (i + 2 < raw.length && raw[i + 1] == '\r' && raw[i + 2] == '\n') {
                i += 2;
            } else {
                plain.write('=');
            }
        }
        return plain.toByteArray();
    }
}
