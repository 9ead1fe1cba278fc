package org.annals.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/*
 * RTF 1.9, as far as text goes: groups in braces, control words behind backslashes. A group that begins with a destination
 * which holds no running text is skipped with all inside it; so is one that says it may be skipped (\*).
 */
/** Takes the text out of an RTF source. Linear. */
final class RtfText {
    private static final int DEEPEST = 2_000;
    private static final int MOST_CHARACTERS = 30_000_000;
    private static final Set<String> NO_TEXT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "themedata",
            "colorschememapping",
            "latentstyles",
            "datastore",
            "fldinst",
            "bkmkstart",
            "bkmkend",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "annotation",
            "atnid",
            "atnauthor",
            "nonshppict",
            "shpinst",
            "revtbl",
            "filetbl",
            "deleted");

    private final byte[] source;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Charset charset = Charset.forName("windows-1252");
    private Group group = new Group(false, 1);
    private int at;
    private int skip;

    RtfText(byte[] source) {
        this.source = source;
    }

    /** What holds up to the closing brace: whether text is skipped, and how many characters stand for one of Unicode. */
    private record Group(boolean skipped, int fallback) {}

    String read() throws FormatException {
        while (at < source.length) {
            char c = (char) (source[at++] & 0xFF);
            if (c == '{') {
                open();
            } else if (c == '}') {
                flush();
                group = groups.isEmpty() ? group : groups.pop();
            } else if (c == '\\') {
                control();
            } else if (c != '\r' && c != '\n') {
                letter(c);
            }
            if (text.length() > MOST_CHARACTERS) {
                throw new FormatException(
                        IngestCode.INGEST_TOO_LARGE, (long) at, "the text has more than 30 million characters");
            }
        }
        flush();
        return text.toString().replaceAll("(?<![ \\t])[ \\t]+\n", "\n").strip();
    }

    private void open() throws FormatException {
        flush();
        if (groups.size() >= DEEPEST) {
            throw new FormatException(IngestCode.INGEST_TOO_DEEP, (long) at, "groups in groups, more than 2000 deep");
        }
        groups.push(group);
        skip = 0;
    }

    private void letter(int value) {
        if (skip > 0) {
            skip--;
        } else if (!group.skipped) {
            letters.write(value);
        }
    }

    private void flush() {
        if (letters.size() > 0) {
            text.append(new String(letters.toByteArray(), charset));
            letters.reset();
        }
    }

    private void append(String words) {
        flush();
        if (!group.skipped) {
            text.append(words);
        }
    }

    private void control() {
        if (at >= source.length) {
            return;
        }
        char c = (char) (source[at] & 0xFF);
        if (c == '\'') {
            int value = at + 2 < source.length
                    ? Character.digit(source[at + 1], 16) * 16 + Character.digit(source[at + 2], 16)
                    : -1;
            at = Math.min(source.length, at + 3);
            if (value >= 0) {
                letter(value);
            }
        } else if (c == '*') {
            at++;
            group = new Group(true, group.fallback);
        } else if (!Character.isLetter(c)) {
            at++;
            String mark = mark(c);
            if (mark != null) {
                append(mark);
            }
        } else {
            word();
        }
    }

    private static @Nullable String mark(char c) {
        return switch (c) {
            case '~' -> " ";
            case '_' -> "-";
            case '\\', '{', '}' -> String.valueOf(c);
            case '\n', '\r' -> "\n";
            default -> null;
        };
    }

    private void word() {
        int from = at;
        while (at < source.length && source[at] >= 'a' && source[at] <= 'z' && at - from < 40) {
            at++;
        }
        if (at == from) {
            at++;
            return;
        }
        String word = new String(source, from, at - from, java.nio.charset.StandardCharsets.US_ASCII);
        int begin = at;
        if (at < source.length && source[at] == '-') {
            at++;
        }
        while (at < source.length && source[at] >= '0' && source[at] <= '9' && at - begin < 10) {
            at++;
        }
        Integer number = number(begin, at);
        if (at < source.length && source[at] == ' ') {
            at++;
        }
        act(word, number);
    }

    private @Nullable Integer number(int from, int to) {
        try {
            return to == from
                    ? null
                    : Integer.valueOf(new String(source, from, to - from, java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void act(String word, @Nullable Integer number) {
        if (NO_TEXT.contains(word)) {
            flush();
            group = new Group(true, group.fallback);
            return;
        }
        switch (word) {
            case "par", "sect", "page", "row" -> append("\n");
            case "line" -> append("\n");
            case "tab", "cell" -> append("\t");
            case "emdash" -> append("—");
            case "endash" -> append("–");
            case "lquote" -> append("‘");
            case "rquote" -> append("’");
            case "ldblquote" -> append("“");
            case "rdblquote" -> append("”");
            case "bullet" -> append("•");
            case "u" -> unicode(number == null ? 0 : number);
            case "uc" -> group = new Group(group.skipped, number == null ? 1 : Math.max(0, Math.min(number, 8)));
            case "ansicpg" -> codePage(number == null ? 0 : number);
            case "bin" -> at = (int) Math.min(source.length, at + (long) Math.max(0, number == null ? 0 : number));
            default -> flush();
        }
    }

    private void unicode(int number) {
        append(String.valueOf((char) number));
        skip = group.fallback;
    }

    private void codePage(int number) {
        flush();
        Charset given = HtmlReader.charset("windows-" + number);
        charset = given == null ? charset : given;
    }
}
