package org.annals.document;

/** A stretch of a document's text that is not running prose: a header, a dateline, a caption, a notice. */
public record Region(Span span, Kind kind) implements Comparable<Region> {
    /** What a region is. */
    public enum Kind {
        /** The article's headline as it stands in the text. */
        TITLE,
        /** A line or prefix that gives the publication date. */
        HEADER_DATE,
        /** Place, date and agency in front of the first sentence. */
        DATELINE,
        /** Who wrote, translated or edited. */
        BYLINE,
        /** Words under a picture. */
        CAPTION,
        /** Copyright, share counters, adverts, "read also", embedded posts' frames. */
        NOTICE
    }

    @Override
    public int compareTo(Region other) {
        return span.compareTo(other.span);
    }
}
