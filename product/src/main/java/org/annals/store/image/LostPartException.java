package org.annals.store.image;

/** Says that something of an image that was to be fetched late can no longer be: whoever uses the image must do without. */
public final class LostPartException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public LostPartException(String message) {
        super(message);
    }

    LostPartException(Throwable cause) {
        super("a part of an image must be as it was written: " + cause.getMessage(), cause);
    }
}
