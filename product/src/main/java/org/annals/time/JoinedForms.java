package org.annals.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Neighbouring matches that are one expression: a clock time and its day, the two ends of a range. */
final class JoinedForms {
    private JoinedForms() {}

    static List<TimeMatch> joined(TimeTokens tokens, List<TimeMatch> matches) {
        List<TimeMatch> joined = new ArrayList<>();
        for (TimeMatch match : matches) {
            TimeMatch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            TimeMatch both = last == null ? null : clockAndDay(tokens, last, match);
            both = both == null && last != null ? range(tokens, last, match) : both;
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(match);
            }
        }
        return joined;
    }

    private static @Nullable TimeMatch clockAndDay(TimeTokens tokens, TimeMatch a, TimeMatch b) {
        if (b.from() - a.to() > 2) {
            return null;
        }
        for (int i = a.to(); i < b.from(); i++) {
            boolean joins = tokens.isMark(i, ',')
                    || tokens.isMark(i, '|')
                    || tokens.has(i, WordClass.ON, WordClass.AT)
                    || tokens.has(i, WordClass.OF, WordClass.THE);
            if (!joins) {
                return null;
            }
        }
        if (a.value() instanceof TimeValues.Clock clock && clock.day() == null && b.isDay()) {
            return new TimeMatch(
                    a.from(), b.to(), Timex.TIME, new TimeValues.Clock(clock.time(), clock.zone(), b.value()));
        }
        TimeValue day =
                a.value() instanceof TimeValues.DayPart part && a.timex() == Timex.TIME ? part.day() : a.value();
        boolean dayFirst = a.isDay() || a.value() instanceof TimeValues.DayPart;
        if (b.value() instanceof TimeValues.Clock clock && clock.day() == null && dayFirst) {
            return new TimeMatch(a.from(), b.to(), Timex.TIME, new TimeValues.Clock(clock.time(), clock.zone(), day));
        }
        boolean partFirst = a.value() instanceof TimeValues.DayPart part
                && part.day() instanceof TimeValues.Shift shift
                && shift.narrative()
                && shift.amount() == 0;
        return partFirst && b.isDay() && a.value() instanceof TimeValues.DayPart part
                ? new TimeMatch(a.from(), b.to(), Timex.TIME, new TimeValues.DayPart(b.value(), part.part()))
                : null;
    }

    /** "from January 5 to February 3", "31 May-1 June 1916", "March to May 2003", "between May 5 and May 8". */
    private static @Nullable TimeMatch range(TimeTokens tokens, TimeMatch a, TimeMatch b) {
        if (b.from() != a.to() + 1 || !a.ends().isEmpty() || !b.ends().isEmpty() || !isEnd(a) || !isEnd(b)) {
            return null;
        }
        int link = a.to();
        boolean led = tokens.has(a.from() - 1, WordClass.FROM);
        boolean links = tokens.joins(link)
                || led && (tokens.has(link, WordClass.TO) || tokens.has(link, WordClass.AND))
                || tokens.isHyphen(link) && a.value().isAbsolute() && b.value().isAbsolute();
        if (!links) {
            return null;
        }
        TimeValue first = a.value();
        Integer year = yearOf(b.value());
        if (year != null && first instanceof PartialDate partial && !first.isAbsolute()) {
            first = partial.inYear(year);
        }
        TimeMatch start = new TimeMatch(a.from(), a.to(), a.timex(), first);
        return TimeMatch.range(start, b);
    }

    private static boolean isEnd(TimeMatch match) {
        return match.value() instanceof PartialDate || match.value() instanceof TimeValues.Fixed;
    }

    private static @Nullable Integer yearOf(TimeValue value) {
        if (value instanceof TimeValues.Day day) {
            return day.year();
        }
        if (value instanceof TimeValues.Month month) {
            return month.year();
        }
        return value instanceof PeriodValues.Season season ? season.year() : null;
    }
}
