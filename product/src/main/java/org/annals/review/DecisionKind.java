package org.annals.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be decided; {@link #word()} is the word used in the log, on the command line and in spreadsheets. */
public enum DecisionKind {
    /** The row is right as it stands. */
    ACCEPT,
    /** The row is wrong and is left out. */
    REJECT,
    /** Nobody has decided on the row any more. */
    PENDING,
    /** The events of the claims are one. */
    MERGE,
    /** The claims are an event of their own. */
    SPLIT,
    /** The first claim belongs to the event of the second. */
    MOVE,
    /** One field of a row has another value. */
    CORRECT,
    /** The first claim was taken from the second: they have one origin. */
    COPY_OF,
    /** The first claim was taken from no other: it has an origin of its own. */
    INDEPENDENT,
    /** The words mean one actor, and so do all others that are taken for the same as one of them. */
    ONE_ACTOR,
    /** The words mean an actor of their own, other than those they were taken for the same as. */
    OWN_ACTOR,
    /** A person read a claim that the machine did not. */
    ADD_CLAIM,
    /** The text is not to be used: its publisher withdrew it, or it is about something else. */
    WITHDRAW_DOCUMENT,
    COMMENT,
    TAG,
    UNTAG,
    ASSIGN,
    /** An earlier decision no longer counts. */
    UNDO;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DecisionKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether it says what a reviewer thinks of a row as a whole. */
    public boolean isVerdict() {
        return this == ACCEPT || this == REJECT || this == PENDING;
    }

    /** Whether it rests on claims or figures as they stood: these outlive the program that read them. */
    public boolean keepsClaims() {
        return switch (this) {
            case ACCEPT, MERGE, SPLIT, MOVE, CORRECT, COPY_OF, INDEPENDENT -> true;
            case REJECT, PENDING, ONE_ACTOR, OWN_ACTOR, ADD_CLAIM, WITHDRAW_DOCUMENT -> false;
            case COMMENT, TAG, UNTAG, ASSIGN, UNDO -> false;
        };
    }

    /** Whether it changes nothing in the chronology. */
    public boolean isRemark() {
        return this == COMMENT || this == TAG || this == UNTAG || this == ASSIGN || this == UNDO;
    }

    /** Whether the chronology may be another one once it is replayed. */
    public boolean changesRows() {
        return this == UNDO || !isRemark() && this != ACCEPT;
    }
}
