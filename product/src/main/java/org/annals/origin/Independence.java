package org.annals.origin;

/** Whether several accounts are independent; unknown counts as not independent. */
public enum Independence {
    SINGLE,
    INDEPENDENT,
    DERIVED,
    UNKNOWN
}
