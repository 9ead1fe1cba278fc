package org.annals.place;

import java.text.Normalizer;
import java.util.Locale;

/*
 * Two spellings of one name must give one key: "Nur-Sultan" and "NUR SULTAN", "Côte d'Ivoire" and "Cote d’Ivoire",
 * "Łódź" and "Lodz", "St. Louis" and "Saint Louis". So: canonical decomposition, accents of Latin, Greek, Cyrillic, Hebrew
 * and Arabic script dropped (in other scripts a mark is a letter's part), lower case, letters that do not decompose
 * replaced, apostrophes and full stops dropped, every other mark a blank. The shipped gazetteer's keys are made by this
 * class: a change here means running the generator again.
 */
/** The spelling under which the gazetteer looks a name up. */
public final class NameFold {
    private static final String LETTERS = "ßæœøłđðþıħŧŋəĸ";
    private static final String[] REPLACED = {"ss", "ae", "oe", "o", "l", "d", "d", "th", "i", "h", "t", "n", "a", "k"};

    private NameFold() {}

    /** The key of a name: words of letters and digits with one blank between them; empty if there are none. */
    public static String key(String name) {
        if (isPlain(name)) {
            return words(name);
        }
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isDroppedMark(c)) {
                append(kept, c);
            }
        }
        return words(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDroppedMark(char c) {
        return c >= 0x300 && c <= 0x36f
                || c >= 0x591 && c <= 0x5c7
                || c >= 0x610 && c <= 0x61a
                || c >= 0x64b && c <= 0x65f
                || c == 0x670
                || c == 0x640
                || Character.getType(c) == Character.FORMAT;
    }

    private static void append(StringBuilder kept, char c) {
        char lower = Character.toLowerCase(c);
        int special = LETTERS.indexOf(lower);
        if (special >= 0) {
            kept.append(REPLACED[special]);
        } else {
            kept.append(arabicForm(lower));
        }
    }

    /** Persian and Urdu letters in the form that Arabic uses, as the keyboards differ more than the names do. */
    private static char arabicForm(char c) {
        return switch (c) {
            case '\u06a9' -> '\u0643';
            case '\u06cc', '\u0649' -> '\u064a';
            case '\u0629', '\u06c1' -> '\u0647';
            default -> c;
        };
    }

    private static String words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (isWordPart(c)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(c);
            } else if (!isJoiner(c)) {
                gap = true;
            }
        }
        return shortened(key.toString());
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return (Character.isLetterOrDigit(c) || mark) && !isJoiner(c);
    }

    /** Apostrophes, modifier letters' look-alikes and full stops: "N'Djamena", "St.", "U.S.". */
    private static boolean isJoiner(int c) {
        return c == '\''
                || c == '.'
                || c == '`'
                || c == 0xb4
                || c >= 0x2018 && c <= 0x201b
                || c == 0x2032
                || c >= 0x2b0 && c <= 0x2ff;
    }

    private static String shortened(String key) {
        int space = key.indexOf(' ');
        if (space < 0) {
            return key;
        }
        return firstWord(key.substring(0, space)) + key.substring(space);
    }

    /** The key of a word as the first of several: "mt" of "mount". */
    static String firstWord(String key) {
        return switch (key) {
            case "saint" -> "st";
            case "sainte" -> "ste";
            case "mount" -> "mt";
            case "fort" -> "ft";
            default -> key;
        };
    }
}
