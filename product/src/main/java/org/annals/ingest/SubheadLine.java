package org.annals.ingest;

import org.jspecify.annotations.Nullable;

/*
 * "Attempts to negotiate", alone on its line between two paragraphs: it tells what the next one tells, with neither voice nor
 * date. A list has no long paragraphs around its lines, and a line that ends in a mark is a sentence.
 */
/** Tells a heading between two paragraphs from running prose. */
final class SubheadLine {
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 10;
    /** A paragraph has at least so many letters, and one of the two around it this many. */
    private static final int PARAGRAPH = 45;

    private static final int LONG_PARAGRAPH = 80;

    private SubheadLine() {}

    static boolean isSubhead(@Nullable String before, String line, @Nullable String after) {
        if (line.length() > LONGEST
                || before == null
                || after == null
                || !isParagraph(before)
                || !isParagraph(after)
                || Math.max(before.length(), after.length()) < LONG_PARAGRAPH
                || line.split(" ", -1).length > MOST_WORDS) {
            return false;
        }
        int first = line.startsWith("- ") && line.endsWith(" -") ? afterMarks(line) : 0;
        boolean opens = first < line.length() && Character.isUpperCase(line.charAt(first));
        char last = line.charAt(line.length() - 1);
        boolean ends = first > 0 || Character.isLetterOrDigit(last) || last == '?';
        return opens && ends;
    }

    /** "- 'Not a swap' -", as agencies write it. */
    private static int afterMarks(String line) {
        int at = 0;
        while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isParagraph(String line) {
        int end = line.length() - 1;
        while (end > 0 && "\"”»’')]".indexOf(line.charAt(end)) >= 0) {
            end--;
        }
        return line.length() >= PARAGRAPH && ".!?…:".indexOf(line.charAt(end)) >= 0;
    }
}
