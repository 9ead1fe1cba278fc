package org.annals.export;

/** Makes foreign text harmless in Markdown, with as few escapes as will do, since people read the raw file too. */
final class Markdown {
    private static final String ALWAYS = "\\`*[]";
    private static final String AT_START = "#>+-=";
    private static final int LONGEST_ENTITY = 32;

    private Markdown() {}

    /** The text, which must be on one line, so that it shows as it is. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            if (needsEscape(text, i)) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }

    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        if (ALWAYS.indexOf(c) >= 0 || (at == 0 && AT_START.indexOf(c) >= 0)) {
            return true;
        }
        return switch (c) {
            case '_' -> !(isWord(text, at - 1) && isWord(text, at + 1));
            case '~' -> isChar(text, at - 1, '~') || isChar(text, at + 1, '~');
            case '<' ->
                isWord(text, at + 1)
                        || isChar(text, at + 1, '/')
                        || isChar(text, at + 1, '!')
                        || isChar(text, at + 1, '?');
            case '&' -> isEntity(text, at);
            default -> false;
        };
    }

    private static boolean isEntity(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at < LONGEST_ENTITY && (isWord(text, end) || isChar(text, end, '#'))) {
            end++;
        }
        return end > at + 1 && isChar(text, end, ';');
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isChar(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
