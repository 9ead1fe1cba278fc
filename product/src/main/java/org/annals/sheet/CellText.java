package org.annals.sheet;

import org.annals.document.ContentHash;

/** What a spreadsheet may do to a text without changing it, undone; and the short hash that shows an edit. */
public final class CellText {
    private static final int DIGITS = 6;
    private static final String FORMULA_STARTS = "=+-@'\t\r";

    private CellText() {}

    /** One line ending, no control characters, no blanks at the ends. */
    static String normal(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r' && !pair) {
                plain.append('\n');
            } else if (c >= ' ' || c == '\n' || c == '\t') {
                plain.append(c == '\uFFFE' || c == '\uFFFF' ? ' ' : c);
            }
        }
        return plain.toString().strip();
    }

    static String hash(String text) {
        return ContentHash.sha256(normal(text)).substring(0, DIGITS);
    }

    /** Whether a spreadsheet would take the text for a formula. */
    static boolean isFormulaLike(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** With an apostrophe in front where a spreadsheet would take it for a formula. */
    public static String guarded(String text) {
        return isFormulaLike(text) ? "'" + text : text;
    }

    /** Without the apostrophe that {@link #guarded} put in front. */
    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isFormulaLike(text.substring(1))
                ? text.substring(1)
                : text;
    }
}
