package org.annals.format;

import org.jspecify.annotations.Nullable;

/** An input cannot be read, or not on from here: what, where, why. Becomes a rejection, and stops nothing else. */
public final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private final IngestCode code;
    private final @Nullable Long position;

    public FormatException(IngestCode code, @Nullable Long position, String message) {
        super(message);
        this.code = code;
        this.position = position;
    }

    public FormatException(IngestCode code, String message) {
        this(code, null, message);
    }

    public IngestCode code() {
        return code;
    }

    public @Nullable Long position() {
        return position;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
