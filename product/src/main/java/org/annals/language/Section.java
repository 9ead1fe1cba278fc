package org.annals.language;

/** The part of an article that a sentence stands in. */
public enum Section {
    BODY,
    TITLE,
    CAPTION,
    /** A header, dateline, byline or notice: words that are in no sentence. */
    MARGIN
}
