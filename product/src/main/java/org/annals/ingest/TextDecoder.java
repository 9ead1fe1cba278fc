package org.annals.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/*
 * A byte-order mark decides. Then strict UTF-8. What is not UTF-8 is windows-1251 if most of its high bytes are Cyrillic
 * letters there and stand in runs, as letters of a word do; else windows-1252, unless too many bytes mean nothing.
 */
/** Turns bytes into text, or says why they are none. */
final class TextDecoder {
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /** The text, or the code and message of its rejection; a remark where bytes were replaced. */
    record Decoded(@Nullable String text, @Nullable String code, String message) {
        static Decoded rejected(String code, String message) {
            return new Decoded(null, code, message);
        }
    }

    static Decoded decode(byte[] bytes) {
        if (bytes.length == 0) {
            return Decoded.rejected("INGEST_EMPTY", "the input is empty");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return check(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return check(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        if (isBinary(bytes)) {
            return Decoded.rejected("INGEST_BINARY", "the input holds control bytes and is no text");
        }
        String strict = strictUtf8(bytes, from);
        return check(strict != null ? strict : legacy(bytes, from));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** More than one control byte in a hundred, or a NUL: no text in any 8-bit encoding. */
    private static boolean isBinary(byte[] bytes) {
        int control = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            control += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return control * 100L > bytes.length;
    }

    private static @Nullable String strictUtf8(byte[] bytes, int from) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String legacy(byte[] bytes, int from) {
        String utf8 = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        int high = 0;
        int cyrillic = 0;
        int paired = 0;
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            high += b >= 0x80 ? 1 : 0;
            boolean letter = b >= 0xC0 || b == 0xA8 || b == 0xB8 || b == 0xB3 || b == 0xBF;
            cyrillic += letter ? 1 : 0;
            paired += letter && i + 1 < bytes.length && (bytes[i + 1] & 0xFF) >= 0xC0 ? 1 : 0;
        }
        long broken = utf8.chars().filter(c -> c == 0xFFFD).count();
        boolean mostlyUtf8 = broken * 10 < high;
        if (mostlyUtf8) {
            return utf8;
        }
        boolean russian = cyrillic * 10 >= high * 8 && paired * 10 >= cyrillic * 6;
        return new String(bytes, from, bytes.length - from, russian ? WINDOWS_1251 : WINDOWS_1252);
    }

    /** Checks decoded text: not blank, not too long, not mostly broken. */
    static Decoded check(String text) {
        if (text.isBlank()) {
            return Decoded.rejected("INGEST_EMPTY", "the input holds only white space");
        }
        if (text.length() > MOST_CHARACTERS) {
            return Decoded.rejected(
                    "INGEST_TOO_LARGE", "the text has " + text.length() + " characters, more than 5 million");
        }
        long broken =
                text.chars().filter(c -> c == 0xFFFD || c >= 0x80 && c < 0xA0).count();
        long nul = text.chars().filter(c -> c == 0).count();
        if (nul > 0 && nul * 100 > text.length()) {
            return Decoded.rejected("INGEST_BINARY", "the input holds NUL characters and is no text");
        }
        if (broken * 50 > text.length()) {
            return Decoded.rejected(
                    "INGEST_BROKEN_ENCODING", broken + " of " + text.length() + " characters are broken");
        }
        String remark = broken == 0 ? "" : broken + " broken characters were kept as U+FFFD or control characters";
        return new Decoded(text, null, remark);
    }
}
