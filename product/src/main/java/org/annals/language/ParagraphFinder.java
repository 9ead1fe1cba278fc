package org.annals.language;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;
import org.annals.document.Region;
import org.annals.document.Span;

/*
 * A blank line always ends a paragraph. A single line break does too, unless the text is hard-wrapped: many lines of
 * like length that end in the middle of a sentence.
 */
/** Cuts a document into paragraphs, each of one section; regions that are no prose become paragraphs of their own. */
final class ParagraphFinder {
    private static final int WRAP_SAMPLE = 4;

    /** A paragraph: its span, trimmed and not empty, and the section it belongs to. */
    record Paragraph(Span span, Section section) {}

    private ParagraphFinder() {}

    static List<Paragraph> find(Document document) {
        String text = document.text();
        boolean wrapped = isHardWrapped(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (Region region : document.regions()) {
            addProse(text, at, region.span().begin(), wrapped, paragraphs);
            addLines(text, region.span(), wrapped, section(region.kind()), paragraphs);
            at = Math.max(at, region.span().end());
        }
        addProse(text, at, text.length(), wrapped, paragraphs);
        return paragraphs;
    }

    private static Section section(Region.Kind kind) {
        return switch (kind) {
            case TITLE -> Section.TITLE;
            case CAPTION -> Section.CAPTION;
            case HEADER_DATE, DATELINE, BYLINE, NOTICE -> Section.MARGIN;
        };
    }

    private static void addProse(String text, int from, int to, boolean wrapped, List<Paragraph> paragraphs) {
        if (from < to) {
            addLines(text, new Span(from, to), wrapped, Section.BODY, paragraphs);
        }
    }

    private static void addLines(String text, Span span, boolean wrapped, Section section, List<Paragraph> found) {
        int start = span.begin();
        for (int i = span.begin(); i < span.end(); i++) {
            char c = text.charAt(i);
            if ((c == '\n' || c == '\u2029') && (!wrapped || isBlankAfter(text, i + 1, span.end()))) {
                add(text, new Span(start, i), section, found);
                start = i + 1;
            }
        }
        add(text, new Span(start, span.end()), section, found);
    }

    private static void add(String text, Span span, Section section, List<Paragraph> found) {
        Span trimmed = span.trim(text);
        if (!trimmed.isEmpty()) {
            found.add(new Paragraph(trimmed, section));
        }
    }

    private static boolean isBlankAfter(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether most line breaks inside paragraphs stand in the middle of sentences, in lines of a typewriter's width. */
    static boolean isHardWrapped(String text) {
        int inner = 0;
        int broken = 0;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                continue;
            }
            int length = i - lineStart;
            if (length > 0 && !isBlankAfter(text, i + 1, text.length())) {
                inner++;
                char last = text.charAt(i - 1);
                boolean cut = length >= 40 && length <= 100 && (Character.isLetterOrDigit(last) || last == ',');
                broken += cut ? 1 : 0;
            }
            lineStart = i + 1;
        }
        return inner >= WRAP_SAMPLE && broken * 10 >= inner * 6;
    }
}
