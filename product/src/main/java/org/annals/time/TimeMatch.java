package org.annals.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of a form: tokens {@code [from, to)} and what they mean.
 *
 * @param ends the parts that TIMEX3 marks apart, each with its own tokens: the two ends of a range, the length and the day of
 *     "two days after Christmas"; empty for everything else
 */
record TimeMatch(int from, int to, Timex timex, TimeValue value, List<TimeMatch> ends) {
    TimeMatch {
        ends = List.copyOf(ends);
    }

    TimeMatch(int from, int to, Timex timex, TimeValue value) {
        this(from, to, timex, value, List.of());
    }

    static TimeMatch date(int from, int to, TimeValue value) {
        return new TimeMatch(from, to, Timex.DATE, value);
    }

    static TimeMatch range(TimeMatch begin, TimeMatch last) {
        boolean yearless = begin.value instanceof PartialDate && !begin.value.isAbsolute() && !last.value.isAbsolute();
        TimeMatch first = yearless && begin.value instanceof PartialDate open && last.value instanceof PartialDate close
                ? new TimeMatch(begin.from, begin.to, begin.timex, new StretchValues.Opening(open, close))
                : begin;
        return new TimeMatch(
                first.from, last.to, Timex.DATE, new TimeValues.Range(first.value, last.value), List.of(first, last));
    }

    TimeMatch startingAt(int begin) {
        return new TimeMatch(begin, to, timex, value, ends);
    }

    /** The longer of the two; the first of two equals. */
    static @Nullable TimeMatch longer(@Nullable TimeMatch a, @Nullable TimeMatch b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.to > a.to ? b : a;
    }

    /** Whether it names a single day or a weekday: what a clock time or a part of the day can belong to. */
    boolean isDay() {
        return value instanceof TimeValues.Day
                || value instanceof TimeValues.Weekday
                || value instanceof TimeValues.DayOfMonth
                || value instanceof PeriodValues.Holiday
                || value instanceof TimeValues.Fixed fixed && fixed.timexValue().length() == 10
                || value instanceof StretchValues.WeekdayFrom
                || value instanceof StretchValues.WeekdayOfMonth
                || value instanceof StretchValues.PartOf part && part.unit() == CalendarUnit.DAYS
                || value instanceof StretchValues.Away away && away.unit().compareTo(CalendarUnit.WEEKS) <= 0
                || value instanceof TimeValues.Shift shift && shift.grain() == CalendarUnit.DAYS;
    }
}
