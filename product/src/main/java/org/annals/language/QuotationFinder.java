package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/*
 * An automaton over the marks of one paragraph. Typographic marks say which way they face, but broken ones are common
 * ("News 24" closed with an opening mark), so inside a quotation any double mark that does not touch a following letter
 * closes. Single marks count only where an apostrophe cannot stand. Nested quotations stay inside the outer one. Where pages were
 * scraped, an opening mark may stand at the end of the paragraph before: it opens the next one if that one closes it.
 */
/** Finds what stands between quotation marks. Linear in the text. */
final class QuotationFinder {
    private static final String DOUBLE = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";
    private static final String OPENING = "\"\u201C";
    private static final List<String> REPORTS = List.of(" said", " told", " says", " added", " tells");
    private static final int LONG = 40;
    private static final int SPEECH_WORDS = 4;

    private QuotationFinder() {}

    /** The quotations of one paragraph, in order, not nested; {@code opened} says that a mark at the end of the one before may open it. */
    static List<Quotation> find(String text, Span paragraph, boolean nextOpensQuotation, boolean opened) {
        List<Quotation> found = new ArrayList<>();
        int open = opened ? paragraph.begin() : -1;
        int openWidth = 0;
        int i = paragraph.begin();
        while (i < paragraph.end()) {
            int width = markWidth(text, i, paragraph.end());
            if (width == 0) {
                i++;
                continue;
            }
            if (open < 0) {
                if (found.isEmpty() && closesWhatIsLost(text, i, paragraph)) {
                    found.add(quotation(text, paragraph.begin(), 0, i, i + width, true));
                } else if (opens(text, i, width, paragraph)) {
                    open = i;
                    openWidth = width;
                }
            } else if (closes(text, i, width, paragraph)) {
                // A mark behind a space at the end of a paragraph that the one before opened is the next one's.
                boolean goesOn = openWidth == 0 && isDangling(text, paragraph, i, width);
                int last = goesOn ? lastWord(text, open, i) : i;
                boolean again = opensNext(text, i, paragraph);
                found.add(quotation(text, open, openWidth, last, goesOn || again ? last : i + width, !goesOn));
                open = again ? i : -1;
                openWidth = again ? width : openWidth;
            }
            i += width;
        }
        if (opened && found.isEmpty()) {
            return find(text, paragraph, nextOpensQuotation, false);
        }
        if (open >= 0) {
            boolean long_ = paragraph.end() - open > 40;
            if (isAddress(text, open, paragraph)) {
                found.add(quotation(text, open, openWidth, paragraph.end(), paragraph.end(), false));
            } else if (nextOpensQuotation || long_ && isParagraphStart(text, open, paragraph)) {
                found.add(quotation(text, open, openWidth, paragraph.end(), paragraph.end(), false));
            }
        }
        return found;
    }

    /**
     * "…as a threat."I was put in a cell.": of two paragraphs of one speech, run together, the mark opens the second, if the
     * next mark closes it.
     */
    private static boolean opensNext(String text, int mark, Span paragraph) {
        char c = text.charAt(mark);
        boolean glued = (c == '"' || c == '\u201C')
                && mark + 1 < paragraph.end()
                && Character.isUpperCase(text.charAt(mark + 1))
                && ".!?".indexOf(text.charAt(mark - 1)) >= 0;
        if (!glued || c == '\u201C') {
            return glued;
        }
        int next = text.indexOf('"', mark + 1);
        return next > 0
                && next < paragraph.end()
                && !Character.isWhitespace(text.charAt(next - 1))
                && (next + 1 == paragraph.end()
                        || !Character.isLetterOrDigit(text.charAt(next + 1))
                        || opensNext(text, next, paragraph));
    }

    /** "All may work without fear."A spokesman said: “": the first mark closes a speech, for the next one opens another. */
    private static boolean closesWhatIsLost(String text, int mark, Span paragraph) {
        boolean glued = text.charAt(mark) == '"'
                && mark - paragraph.begin() > LONG
                && mark + 1 < paragraph.end()
                && Character.isUpperCase(text.charAt(mark + 1))
                && ".!?".indexOf(text.charAt(mark - 1)) >= 0;
        int next = glued ? text.indexOf('"', mark + 1) : -1;
        return next > 2 && next < paragraph.end() && text.startsWith(": ", next - 2) && next + 1 == paragraph.end();
    }

    /** Whether a paragraph ends with a quotation that is closed. */
    static boolean endsQuoted(Span paragraph, List<Quotation> found) {
        Quotation last = found.isEmpty() ? null : found.get(found.size() - 1);
        return last != null && last.closed() && last.span().end() >= paragraph.end();
    }

    /**
     * All of a paragraph of some length, as one quotation whose opening mark was lost, behind a paragraph that ends quoted: its only
     * mark stands behind its last stop, and nobody is said to say anything; or null.
     */
    static @Nullable Quotation goesOn(String text, Span paragraph) {
        int mark = paragraph.end() - 1;
        boolean closes = mark - paragraph.begin() > LONG
                && OPENING.indexOf(text.charAt(mark)) >= 0
                && ".!?".indexOf(text.charAt(mark - 1)) >= 0;
        if (!closes) {
            return null;
        }
        for (int i = paragraph.begin(); i < mark; i++) {
            if (markWidth(text, i, mark) > 0) {
                return null;
            }
        }
        String words = paragraph.of(text);
        return REPORTS.stream().anyMatch(words::contains)
                ? null
                : quotation(text, paragraph.begin(), 0, mark, paragraph.end(), true);
    }

    /**
     * Whether a paragraph behind one that ends quoted goes on with its words, its own mark lost: the first mark in it opens the
     * next paragraph of the speech, run into this one.
     */
    static boolean startsInside(String text, Span paragraph) {
        int mark = text.indexOf('"', paragraph.begin());
        return mark - paragraph.begin() > LONG
                && mark < paragraph.end()
                && opensNext(text, mark, paragraph)
                && text.indexOf('"', mark + 1) + 1 == paragraph.end()
                && REPORTS.stream().noneMatch(text.substring(paragraph.begin(), mark)::contains);
    }

    private static boolean isDangling(String text, Span paragraph, int at, int width) {
        return at > paragraph.begin()
                && Character.isWhitespace(text.charAt(at - 1))
                && text.substring(at + width, paragraph.end()).isBlank();
    }

    private static int lastWord(String text, int from, int end) {
        int last = end;
        while (last > from && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Whether a mark ends the paragraph that closes no quotation in it. */
    static boolean endsWithOpening(String text, Span paragraph, List<Quotation> found) {
        int end = paragraph.end();
        while (end > paragraph.begin() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int at = end - 1;
        boolean turned = at > paragraph.begin() + 1 && text.charAt(at) == '\u201D' && text.startsWith(": ", at - 2);
        boolean mark = turned || at > paragraph.begin() && OPENING.indexOf(text.charAt(at)) >= 0;
        return mark && (found.isEmpty() || found.get(found.size() - 1).span().end() <= at);
    }

    static boolean holdsMark(String text, Span paragraph) {
        for (int i = paragraph.begin(); i < paragraph.end(); i++) {
            if (markWidth(text, i, paragraph.end()) > 0) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWithMark(String text, Span paragraph) {
        return markWidth(text, paragraph.begin(), paragraph.end()) > 0;
    }

    /**
     * Whether an opening mark behind a colon starts a speech whose every paragraph opens with a mark, all run into one: another
     * sentence opens with one, and none closes.
     */
    private static boolean isAddress(String text, int open, Span paragraph) {
        int before = lastWord(text, paragraph.begin(), open);
        if (text.charAt(open) != '\u201C' || before <= paragraph.begin() || text.charAt(before - 1) != ':') {
            return false;
        }
        int again = text.indexOf(" \u201C", open + 1);
        return again > 0 && again < paragraph.end() && ".!?".indexOf(text.charAt(again - 1)) >= 0;
    }

    private static boolean isParagraphStart(String text, int open, Span paragraph) {
        return open == paragraph.begin() && text.length() > open;
    }

    /** The width of a double mark at the offset ('' and `` and ’’ count as one), or 0. */
    private static int markWidth(String text, int i, int end) {
        char c = text.charAt(i);
        if (DOUBLE.indexOf(c) >= 0) {
            return 1;
        }
        boolean doubled = i + 1 < end && text.charAt(i + 1) == c;
        return doubled && (c == '\'' || c == '`' || c == '\u2019' || c == '\u2018') ? 2 : 0;
    }

    private static boolean opens(String text, int i, int width, Span paragraph) {
        if (i + width >= paragraph.end() || Character.isWhitespace(text.charAt(i + width))) {
            return false;
        }
        return i == paragraph.begin() || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private static boolean closes(String text, int i, int width, Span paragraph) {
        char c = text.charAt(i);
        boolean beforeWord = i + width < paragraph.end() && Character.isLetterOrDigit(text.charAt(i + width));
        boolean afterSpace = Character.isWhitespace(text.charAt(i - 1));
        if (c == '\u201D' || c == '\u00BB') {
            return true;
        }
        return !(beforeWord && afterSpace);
    }

    private static Quotation quotation(String text, int open, int openWidth, int innerEnd, int end, boolean closed) {
        Span inner = new Span(Math.min(open + openWidth, innerEnd), innerEnd);
        return new Quotation(new Span(open, end), inner, closed, isSpeech(text, inner));
    }

    /** Speech has several words and does not look like a title: some word of it starts with a small letter. */
    static boolean isSpeech(String text, Span inner) {
        int words = 0;
        int small = 0;
        boolean inWord = false;
        for (int i = inner.begin(); i < inner.end(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !inWord) {
                words++;
                small += Character.isLowerCase(c) ? 1 : 0;
            }
            inWord = letter || (inWord && (c == '\'' || c == '\u2019' || c == '-'));
        }
        return words >= SPEECH_WORDS && small * 2 >= words;
    }
}
