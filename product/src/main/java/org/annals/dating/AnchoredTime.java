package org.annals.dating;

import java.util.List;
import org.annals.document.Dated;
import org.annals.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A time expression with its value settled for its document.
 *
 * @param value the TIMEX3 value
 * @param dated null where no date follows: a duration, a set, or a relative date in an undated document
 * @param ends the parts that TIMEX3 marks apart, each settled: see {@link TimeExpression}
 */
public record AnchoredTime(
        TimeExpression expression, String value, @Nullable Dated dated, List<AnchoredTime> ends) {
    public AnchoredTime {
        ends = List.copyOf(ends);
    }

    public AnchoredTime(TimeExpression expression, String value, @Nullable Dated dated) {
        this(expression, value, dated, List.of());
    }
}
