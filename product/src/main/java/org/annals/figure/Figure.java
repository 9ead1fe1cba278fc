package org.annals.figure;

import java.math.BigDecimal;
import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number and what it counts, as one sentence gives it.
 *
 * @param span number, unit and the words that belong to them
 * @param min null where open
 * @param max null where open
 * @param unit what is counted, singular or plural as a reader would write it: people, cases, weapons, US dollars
 * @param group whom or what in words ("security officials"), or null
 * @param scope where and over what time it counts, in words of the text, or ""
 * @param asOf span of the time expression that says as of when, or null
 * @param partOf span of the larger figure in the same sentence that this one is a part of, or null
 */
public record Figure(
        Span span,
        String text,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean approximate,
        String unit,
        Outcome outcome,
        @Nullable String group,
        CountKind kind,
        String scope,
        @Nullable Span asOf,
        @Nullable Span partOf) {
    /** Whether a figure counts one incident or everything so far. */
    public enum CountKind {
        CUMULATIVE,
        INCIDENT,
        UNKNOWN
    }
}
