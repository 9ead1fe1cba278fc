package org.annals.attribution;

/** How a statement is attributed. */
public enum Form {
    /** Words in quotation marks. */
    DIRECT,
    INDIRECT,
    /** Partly quoted. */
    MIXED,
    /** A cue without a speaker: "it was reported". */
    IMPERSONAL,
    /** The article's own statement. */
    NONE
}
