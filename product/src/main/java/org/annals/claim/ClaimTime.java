package org.annals.claim;

import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * When something was said or happened, still as words: settled once the document is dated.
 *
 * @param expression span of the time expression, or null for {@link Relation#NONE} and for a bound that rests on the
 *     statement's own date
 * @param explanation why this expression governs this predicate
 */
public record ClaimTime(Relation relation, @Nullable Span expression, String explanation) {
    /** Nothing is known. */
    public static final ClaimTime NONE = new ClaimTime(Relation.NONE, null, "");

    /** How the happening lies to the expression. */
    public enum Relation {
        AT,
        /** On the day of the expression, whose clock time is only about right. */
        ON_THE_DAY,
        ON_OR_BEFORE,
        /** From then on: "has been shut since Monday". */
        SINCE,
        /** In the night that ends on the day of the expression. */
        OVERNIGHT,
        NONE
    }
}
