package org.annals.ingest;

import java.util.Arrays;
import java.util.BitSet;
import org.annals.document.Span;
import org.annals.format.TextDecoder;

/*
 * A unit is a line, trimmed and not blank. Where a text is hard-wrapped (most line breaks inside paragraphs cut a
 * sentence), its lines mean nothing and a unit is a whole paragraph.
 */
/** The lines of a text that are not blank, and where blank lines part them. Linear; some bytes for each line. */
final class TextLines {
    private static final int WRAP_SAMPLE = 4;
    private static final int WRAP_SHORTEST = 40;
    private static final int WRAP_LONGEST = 100;

    private final String text;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;
    /** Units that a blank line, or the text's beginning, stands before. */
    private final BitSet apart = new BitSet();

    private TextLines(String text) {
        this.text = text;
    }

    static TextLines of(String text, int from) {
        TextLines lines = new TextLines(text);
        lines.split(from);
        return lines.isHardWrapped() ? lines.joined() : lines;
    }

    int count() {
        return count;
    }

    Span span(int unit) {
        return new Span(begins[unit], ends[unit]);
    }

    int length(int unit) {
        return ends[unit] - begins[unit];
    }

    String words(int unit) {
        return text.substring(begins[unit], ends[unit]);
    }

    /** Whether a blank line, or an end of the text, stands on both sides. */
    boolean isBlankAfter(int unit) {
        return unit + 1 >= count || apart.get(unit + 1);
    }

    /** White space, also the kinds that do not break a line, and marks of no width. */
    static boolean isSpace(char c) {
        return TextDecoder.isSpace(c);
    }

    private void split(int from) {
        int at = from;
        boolean blank = true;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isBreak(text.charAt(end))) {
                end++;
            }
            int begin = at;
            int last = end;
            while (begin < last && isSpace(text.charAt(begin))) {
                begin++;
            }
            while (last > begin && isSpace(text.charAt(last - 1))) {
                last--;
            }
            if (begin < last) {
                add(begin, last, blank);
            }
            blank = begin == last;
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private void add(int begin, int end, boolean blankBefore) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        begins[count] = begin;
        ends[count] = end;
        apart.set(count, blankBefore);
        count++;
    }

    private boolean isHardWrapped() {
        int inner = 0;
        int cut = 0;
        for (int i = 0; i + 1 < count; i++) {
            if (apart.get(i + 1)) {
                continue;
            }
            inner++;
            char last = text.charAt(ends[i] - 1);
            boolean wide = length(i) >= WRAP_SHORTEST && length(i) <= WRAP_LONGEST;
            cut += wide && (Character.isLetterOrDigit(last) || last == ',') ? 1 : 0;
        }
        return inner >= WRAP_SAMPLE && cut * 10L >= inner * 6L;
    }

    private TextLines joined() {
        TextLines paragraphs = new TextLines(text);
        int first = 0;
        for (int i = 0; i < count; i++) {
            if (isBlankAfter(i)) {
                paragraphs.add(begins[first], ends[i], true);
                first = i + 1;
            }
        }
        return paragraphs;
    }
}
