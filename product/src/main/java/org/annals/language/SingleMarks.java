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
    private static final Pattern SPEECH = Pattern.compile(
            "(?:^|[\\s(\u2014\u2013])['\u2018](?=\\p{Lu})(?:[^'\u2018\u2019\"\u201C]|(?<=\\p{L})['\u2019](?=\\p{L})){12,}?[,.?!\u2026]['\u2019](?=\\s|$)");
    private static final Pattern DOUBLE = Pattern.compile("[\"\u201C\u201D\u201E\u00AB\u00BB]");
    private static final String CLOSING = ",.?!\u2026";

    private SingleMarks() {}

    /** Whether the text quotes speech in single marks, more often than in double ones. */
    static boolean areUsed(String text) {
        long single = SPEECH.matcher(text).results().limit(MOST).count();
        return single >= FEWEST
                && DOUBLE.matcher(text).results().limit(MOST * DOUBLE_FOR_ONE).count() < single * DOUBLE_FOR_ONE;
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
