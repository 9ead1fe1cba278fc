package org.annals.format;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/*
 * An 8-bit text does not say how it is encoded, so this is a guess, and a careful one: a text in the wrong letters would be
 * worse than none.
 *
 * windows-1251 if nearly all bytes above 127 are Cyrillic letters there, they stand side by side as the letters of words do,
 * and the eight commonest small letters of Russian (о е а и н т с р) make up two fifths of them. They make up 58 % of Russian,
 * about 50 % of Ukrainian and Bulgarian; Greek, Hebrew and Arabic code pages and KOI8-R read as windows-1251 stay below 35 %.
 *
 * windows-1252 if such bytes are rare among the letters, and those inside words are not its signs: Polish read as windows-1252
 * has "³" and "¹" inside words. Czech and Turkish in their own code pages cannot be told from it so; a note says that the
 * encoding was guessed.
 */
/** Guesses between the two 8-bit encodings that are common in news archives; null rather than wrong. */
final class LegacyEncoding {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int[] COMMON = {0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0};
    /** Unused in windows-1252. */
    private static final int[] UNDEFINED = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

    /** ¥ ª ¯ ² ³ ¹ º ¼ ¾ ¿ × ÷ in windows-1252, and letters in the code pages of central Europe. */
    private static final int[] SIGNS = {0xA5, 0xAA, 0xAF, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC, 0xBE, 0xBF, 0xD7, 0xF7};

    private LegacyEncoding() {}

    static @Nullable Charset guess(byte[] bytes, int from) {
        if (isCyrillic(bytes, from)) {
            return WINDOWS_1251;
        }
        return isWestern(bytes, from) ? WINDOWS_1252 : null;
    }

    private static boolean isCyrillic(byte[] bytes, int from) {
        long high = 0;
        long letters = 0;
        long paired = 0;
        long common = 0;
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            high++;
            if (isCyrillicLetter(b)) {
                letters++;
                paired += isCyrillicLetter(at(bytes, i - 1, from)) || isCyrillicLetter(at(bytes, i + 1, from)) ? 1 : 0;
                common += isIn(b, COMMON) ? 1 : 0;
            }
        }
        return letters >= 4 && letters * 10 >= high * 8 && paired * 10 >= letters * 8 && common * 10 >= letters * 4;
    }

    private static boolean isCyrillicLetter(int b) {
        return b >= 0xC0 || b == 0xA8 || b == 0xB8 || b == 0xB2 || b == 0xB3 || b == 0xAA || b == 0xBA || b == 0xAF
                || b == 0xBF || b == 0xA5 || b == 0xB4;
    }

    private static boolean isWestern(byte[] bytes, int from) {
        long plain = 0;
        long high = 0;
        long strange = 0;
        for (int i = from; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            plain += isPlainLetter(b) ? 1 : 0;
            if (b >= 0x80) {
                boolean inWord = isLetter(at(bytes, i - 1, from)) && isLetter(at(bytes, i + 1, from));
                high++;
                strange += isIn(b, UNDEFINED) || inWord && isIn(b, SIGNS) ? 1 : 0;
            }
        }
        return high * 10 <= plain * 3 && strange * 20 <= high;
    }

    private static boolean isLetter(int b) {
        return isPlainLetter(b) || b >= 0xC0;
    }

    private static boolean isPlainLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private static int at(byte[] bytes, int i, int from) {
        return i < from || i >= bytes.length ? 0 : bytes[i] & 0xFF;
    }

    private static boolean isIn(int b, int[] values) {
        for (int value : values) {
            if (value == b) {
                return true;
            }
        }
        return false;
    }
}
