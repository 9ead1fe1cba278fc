package org.annals.export;

/** Makes foreign text harmless in Markdown. */
final class Markdown {
    private static final String SPECIAL = "\\`*_[]<>|~#&$";

    private Markdown() {}

    /** The text so that it shows as it is, on one line. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
