package org.annals.review;

/** A decision that cannot be made: the message says what is wrong with it, for the person who wants to make it. */
public final class RefusedDecision extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedDecision(String message) {
        super(message);
    }
}
