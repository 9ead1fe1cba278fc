package org.annals.time;

/** The class of a time expression in TIMEX3. */
public enum Timex {
    DATE,
    TIME,
    DURATION,
    SET
}
