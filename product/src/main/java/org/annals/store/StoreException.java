package org.annals.store;

/** The store cannot do what was asked: says what is the matter and what a person can do about it. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String advice;

    /** What can be the matter with a store. */
    public enum Problem {
        /** Another program holds it. */
        LOCKED,
        /** The disk, or the quota, is full. */
        FULL,
        /** The file, its folder or the account may only be read. */
        READ_ONLY,
        /** It cannot be opened or reached. */
        UNREACHABLE,
        /** It was written by a newer version. */
        NEWER,
        /** Its bytes are not what was written. */
        DAMAGED,
        /** It is something else than a store of ours. */
        FOREIGN,
        /** Anything else. */
        OTHER
    }

    public StoreException(Problem problem, String message, String advice, Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.advice = advice;
    }

    public StoreException(Problem problem, String message, String advice) {
        super(message);
        this.problem = problem;
        this.advice = advice;
    }

    public Problem problem() {
        return problem;
    }

    /** What a person can do, in one sentence. */
    public String advice() {
        return advice;
    }
}
