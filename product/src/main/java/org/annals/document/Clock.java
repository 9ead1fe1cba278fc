package org.annals.document;

/** One of a document's clocks as its metadata gives it: when it was published, modified or acquired. */
public record Clock(Kind kind, Dated dated, Confidence confidence) {
    /** Which clock. */
    public enum Kind {
        PUBLISHED,
        MODIFIED,
        ACQUIRED
    }

    /** How far a clock can be trusted. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }
}
