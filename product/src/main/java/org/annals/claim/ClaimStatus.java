package org.annals.claim;

/** The standing of what is claimed. */
public enum ClaimStatus {
    OCCURRED,
    PLANNED,
    ORDERED,
    DECLARED,
    ALLEGED,
    DENIED
}
