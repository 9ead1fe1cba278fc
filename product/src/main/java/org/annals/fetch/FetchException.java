package org.annals.fetch;

/** An address could not be fetched, or must not be: why, in words for a person. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    public FetchException(String message) {
        super(message);
    }
}
