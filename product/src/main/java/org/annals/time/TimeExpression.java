package org.annals.time;

import java.util.List;
import org.annals.document.Span;

/**
 * A time expression as it is written, with its value still a function of a reference day.
 *
 * @param sentence index of its sentence, or -1 in a margin (header, dateline)
 * @param ends the parts that TIMEX3 marks apart, each with its own words: the two ends of a range, the length and the day of
 *     "two days after Christmas"; empty for everything else
 */
public record TimeExpression(
        Span span, String text, Timex timex, TimeValue value, int sentence, List<TimeExpression> ends) {
    public TimeExpression {
        ends = List.copyOf(ends);
    }

    public TimeExpression(Span span, String text, Timex timex, TimeValue value, int sentence) {
        this(span, text, timex, value, sentence, List.of());
    }
}
