package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.annals.document.Span;

/*
 * Some papers quote speech in single marks throughout ('The dam held,' she said. 'We saw it.'). An apostrophe is the same
 * character, so such marks count only in a text that does this more than once and hardly uses double ones, and there only where
 * no apostrophe can stand: before a capital letter behind a space, and behind a comma or stop before a space. Names and single
 * words in marks ('moles') stay what they are.
 */
/** Finds what stands between single quotation marks, in texts that quote in no other way. Linear in the text. */
final class SingleMarks {
    private static final int FEWEST = 2;
    private static final int DOUBLE_FOR_ONE = 2;
    private static final int MOST = 1_000;
    private static final int SHORTEST = 12;
    private static final Pattern DOUBLE = Pattern.compile("[\"\u201C\u201D\u201E\u00AB\u00BB]");
    private static final String CLOSING = ",.?!\u2026";
    /** What stands in no speech between single marks. */
    private static final String OTHER_MARKS = "\"\u201C\u2018";

    private SingleMarks() {}

    /** Whether the text quotes speech in single marks, more often than in double ones. */
    static boolean areUsed(String text) {
        long single = speeches(text);
        return single >= FEWEST
                && DOUBLE.matcher(text).results().limit(MOST * DOUBLE_FOR_ONE).count() < single * DOUBLE_FOR_ONE;
    }

    /** How often a mark before a capital letter is closed behind a comma or stop, with no other mark between; at most so many. */
    private static int speeches(String text) {
        int found = 0;
        int open = -1;
        for (int i = 0; i < text.length() && found < MOST; i++) {
            char c = text.charAt(i);
            if (open >= 0 && isMark(c) && c != '\u2018' && isApostrophe(text, i)) {
                continue;
            }
            if (open >= 0 && isMark(c) && i - open > SHORTEST && endsSpeech(text, i)) {
                found++;
                open = -1;
            } else if (isMark(c) || OTHER_MARKS.indexOf(c) >= 0) {
                open = startsSpeech(text, i) ? i : -1;
            }
        }
        return found;
    }

    private static boolean isApostrophe(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1));
    }

    private static boolean startsSpeech(String text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        boolean free = Character.isWhitespace(before) || "(\u2014\u2013".indexOf(before) >= 0;
        return free
                && text.charAt(i) != '\u2019'
                && i + 1 < text.length()
                && isMark(text.charAt(i))
                && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean endsSpeech(String text, int i) {
        boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return last && text.charAt(i) != '\u2018' && CLOSING.indexOf(text.charAt(i - 1)) >= 0;
    }

    /** The quotations of one paragraph, in order; {@code nextOpens} says that the next paragraph opens with a mark. */
    static List<Quotation> find(String text, Span paragraph, boolean nextOpens) {
        List<Quotation> found = new ArrayList<>();
        int open = -1;
        for (int i = paragraph.begin(); i < paragraph.end(); i++) {
            if (!isMark(text.charAt(i))) {
                continue;
            }
            if (open < 0 && opens(text, i, paragraph)) {
                open = i;
            } else if (open >= 0 && closes(text, i, paragraph)) {
                found.add(quotation(text, open, i, i + 1, true));
                open = -1;
            }
        }
        if (open == paragraph.begin() && nextOpens) {
            found.add(quotation(text, open, paragraph.end(), paragraph.end(), false));
        }
        return found;
    }

    /** Whether the paragraph opens with a single mark. */
    static boolean startsWithMark(String text, Span paragraph) {
        return isMark(text.charAt(paragraph.begin())) && opens(text, paragraph.begin(), paragraph);
    }

    private static Quotation quotation(String text, int open, int innerEnd, int end, boolean closed) {
        Span inner = new Span(open + 1, innerEnd);
        return new Quotation(new Span(open, end), inner, closed, QuotationFinder.isSpeech(text, inner));
    }

    private static boolean isMark(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019';
    }

    private static boolean opens(String text, int i, Span paragraph) {
        boolean free = i == paragraph.begin()
                || !Character.isLetterOrDigit(text.charAt(i - 1)) && CLOSING.indexOf(text.charAt(i - 1)) < 0;
        return free && i + 1 < paragraph.end() && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean closes(String text, int i, Span paragraph) {
        boolean last = i + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(i + 1));
        return last && CLOSING.indexOf(text.charAt(i - 1)) >= 0;
    }
}
