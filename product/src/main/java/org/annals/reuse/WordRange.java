package org.annals.reuse;

/** The words {@code [from, to)} of one document's {@link Wording}; never empty. */
record WordRange(int from, int to) implements Comparable<WordRange> {
    WordRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("range must satisfy 0 <= from < to, got [" + from + ", " + to + ")");
        }
    }

    int length() {
        return to - from;
    }

    int shared(WordRange other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    WordRange cover(WordRange other) {
        return new WordRange(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** Shared words by all words of the two. */
    double overlap(WordRange other) {
        int both = shared(other);
        return both / (double) (length() + other.length() - both);
    }

    @Override
    public int compareTo(WordRange other) {
        int order = Integer.compare(from, other.from);
        return order != 0 ? order : Integer.compare(other.to, to);
    }
}
