package org.annals.document;

/** How finely a date is known; {@link #word()} is the word used in files. */
public enum Precision {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE,
    CENTURY,
    /** A day out of a list or a range. */
    ONE_OF,
    /** Open to one side: on or before, on or after. */
    BOUND,
    /** A duration from one day to another. */
    INTERVAL;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
