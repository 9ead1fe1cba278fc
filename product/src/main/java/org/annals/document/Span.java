package org.annals.document;

/**
 * A half-open range {@code [begin, end)} of a document's text, in UTF-16 units as {@link String} counts them.
 * {@link CodePoints} converts to the code points that files and the outside world use.
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("span must satisfy 0 <= begin <= end, got [" + begin + ", " + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** The words under this span. */
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /** Whether the two share at least one unit. */
    public boolean overlaps(Span other) {
        return Math.max(begin, other.begin) < Math.min(end, other.end);
    }

    /** The number of units the two share. */
    public int shared(Span other) {
        return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
    }

    /** The smallest span that covers both. */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** This span without the white space at its edges; may become empty. */
    public Span trim(CharSequence text) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** By begin, then the longer first. */
    @Override
    public int compareTo(Span other) {
        int order = Integer.compare(begin, other.begin);
        return order != 0 ? order : Integer.compare(other.end, end);
    }
}
