package org.annals.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/*
 * A byte-order mark decides. Then UTF-8, also where a few bytes of it are damaged. What is not UTF-8 is windows-1251 or
 * windows-1252 if its letters say so (see LegacyEncoding), else it is rejected. Nothing is corrected: line ends, controls and
 * odd characters stay as they came; only what is no character at all becomes U+FFFD, one for one.
 */
/** Turns bytes into text, or says why they are none. */
public final class TextDecoder {
    /** The longest text that is read: characters, not bytes. */
    public static final int MOST_CHARACTERS = 5_000_000;

    /** One control character in a hundred, one NUL in a thousand, one broken character in fifty are too many. */
    private static final int CONTROL_SHARE = 100;

    private static final int NUL_SHARE = 1_000;
    private static final int BROKEN_SHARE = 50;
    private static final int SIGNATURE = 200;

    private TextDecoder() {}

    /** A code, what is to be said, and the first place concerned. */
    public record Remark(
            IngestCode code, String message, @Nullable Long position) {}

    /** The text and remarks on it, or the reason why there is none. */
    public record Decoded(@Nullable String text, @Nullable Remark failure, List<Remark> remarks) {
        public static Decoded rejected(IngestCode code, String message) {
            return new Decoded(null, new Remark(code, message, null), List.of());
        }

        public static Decoded rejected(IngestCode code, String message, long position) {
            return new Decoded(null, new Remark(code, message, position), List.of());
        }
    }

    public static Decoded decode(byte[] bytes) {
        Decoded decoded = decodeSource(bytes);
        String text = decoded.text();
        String format = text == null ? null : format(text);
        return format == null ? decoded : otherFormat(format);
    }

    /** The same of bytes that are known to be the source of another format. */
    static Decoded decodeSource(byte[] bytes) {
        if (bytes.length == 0) {
            return Decoded.rejected(IngestCode.INGEST_EMPTY, "the input is empty");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return checkExtracted(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return checkExtracted(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Decoded binary = binary(bytes);
        if (binary != null) {
            return binary;
        }
        Utf8Scan scan = Utf8Scan.of(bytes, from);
        if (scan.isValid() || scan.isDamaged()) {
            return checkExtracted(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8));
        }
        Charset guessed = LegacyEncoding.guess(bytes, from);
        if (guessed == null) {
            return Decoded.rejected(
                    IngestCode.INGEST_BROKEN_ENCODING,
                    "neither UTF-8 nor plainly windows-1251 or windows-1252",
                    scan.firstBroken());
        }
        Remark remark = new Remark(
                IngestCode.INGEST_ENCODING_GUESSED,
                "not UTF-8; read as " + guessed.name().toLowerCase(Locale.ROOT),
                scan.firstBroken());
        return with(remark, checkExtracted(new String(bytes, from, bytes.length - from, guessed)));
    }

    private static Decoded with(Remark remark, Decoded decoded) {
        if (decoded.text() == null) {
            return decoded;
        }
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        remarks.add(0, remark);
        return new Decoded(decoded.text(), null, remarks);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Decoded binary(byte[] bytes) {
        long control = 0;
        long[] nul = new long[2];
        for (int i = 0; i < bytes.length; i++) {
            control += isControl(bytes[i] & 0xFF) ? 1 : 0;
            nul[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        long all = nul[0] + nul[1];
        if (all * 4 > bytes.length && Math.min(nul[0], nul[1]) * 20 < all) {
            return Decoded.rejected(
                    IngestCode.INGEST_BINARY, "every other byte is NUL: perhaps UTF-16 without its byte-order mark");
        }
        return tooMany(control, all, bytes.length);
    }

    private static @Nullable Decoded tooMany(long control, long nul, long length) {
        if (nul * NUL_SHARE > length || control * CONTROL_SHARE > length) {
            String message = control + " of " + length + " are control characters (" + nul + " NUL): this is no text";
            return Decoded.rejected(IngestCode.INGEST_BINARY, message);
        }
        return null;
    }

    private static boolean isControl(int c) {
        return c < ' ' && (c < '\t' || c > '\r') || c == 0x7F;
    }

    /** Checks text: not blank, not too long, not mostly broken, not another format's source. */
    public static Decoded check(String decoded) {
        String format = format(decoded);
        return format == null ? checkExtracted(decoded) : otherFormat(format);
    }

    private static Decoded otherFormat(String format) {
        return Decoded.rejected(IngestCode.INGEST_UNKNOWN_FORMAT, "this is " + format + ", not plain text");
    }

    /** The same of text that was taken out of another format, which may look like anything. */
    public static Decoded checkExtracted(String decoded) {
        if (decoded.length() > MOST_CHARACTERS) {
            String message = "the text has " + decoded.length() + " characters, more than 5 million";
            return Decoded.rejected(IngestCode.INGEST_TOO_LARGE, message);
        }
        if (isBlank(decoded)) {
            return Decoded.rejected(IngestCode.INGEST_EMPTY, "the input holds only white space");
        }
        String text = withoutLoneSurrogates(decoded);
        long broken = 0;
        long control = 0;
        long nul = 0;
        long firstBroken = -1;
        long firstControl = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || c >= 0x80 && c < 0xA0 && c != 0x85) {
                firstBroken = broken++ == 0 ? i : firstBroken;
            } else if (isControl(c)) {
                firstControl = control++ == 0 ? i : firstControl;
                nul += c == 0 ? 1 : 0;
            }
        }
        Decoded binary = tooMany(control, nul, text.length());
        if (binary != null) {
            return binary;
        }
        if (broken * BROKEN_SHARE > text.length()) {
            String message = broken + " of " + text.length() + " characters are broken";
            return Decoded.rejected(IngestCode.INGEST_BROKEN_ENCODING, message, firstBroken);
        }
        List<Remark> remarks = new ArrayList<>();
        if (broken > 0) {
            String message = broken + " broken characters, kept as U+FFFD or as they came";
            remarks.add(new Remark(IngestCode.INGEST_SOME_BROKEN_BYTES, message, firstBroken));
        }
        if (control > 0) {
            String message = control + " control characters, kept";
            remarks.add(new Remark(IngestCode.INGEST_CONTROL_CHARACTERS, message, firstControl));
        }
        return new Decoded(text, null, remarks);
    }

    /** White space, also the kinds that do not break a line, and marks of no width. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u0085' || c == '\uFEFF' || c == '\u200B' || c > '~' && wideSpace(c);
    }

    private static boolean wideSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String format(String text) {
        String start =
                text.substring(0, Math.min(SIGNATURE, text.length())).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf-")) {
            return "PDF";
        }
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        boolean html = start.startsWith("<!doctype html") || start.startsWith("<html");
        return html ? "HTML" : start.startsWith("<?xml") ? "XML" : null;
    }

    /** Half a character, which no file could hold, becomes U+FFFD. */
    public static String withoutLoneSurrogates(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\uFFFD');
            }
        }
        return mended == null ? text : mended.toString();
    }
}
