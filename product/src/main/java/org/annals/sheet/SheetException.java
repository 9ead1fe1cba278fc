package org.annals.sheet;

/** A file that is no spreadsheet of ours; the message says why, for the person who named it. */
public final class SheetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SheetException(String message) {
        super(message);
    }

    public SheetException(String message, Throwable cause) {
        super(message, cause);
    }
}
