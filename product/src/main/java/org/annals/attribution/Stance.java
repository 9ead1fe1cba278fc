package org.annals.attribution;

/** What the speaker does with the content. */
public enum Stance {
    ASSERTS,
    ANNOUNCES,
    DENIES,
    PROMISES,
    HEDGED,
    WITHDRAWS
}
