package org.annals.time;

import java.time.LocalTime;
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
            TimeMatch both = last == null ? null : clockTwice(tokens, last, match);
            both = both == null && last != null ? clockAndDay(tokens, last, match) : both;
            both = both == null && last != null ? range(tokens, last, match) : both;
            both = both == null && last != null ? setAndClock(tokens, last, match) : both;
            both = both == null && last != null ? agoToday(last, match) : both;
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(match);
            }
        }
        return joined;
    }

    /** "a week ago today", "a year ago today": known to the day. */
    private static @Nullable TimeMatch agoToday(TimeMatch a, TimeMatch b) {
        boolean today = b.from() == a.to()
                && b.value() instanceof TimeValues.Shift day
                && !day.narrative()
                && day.amount() == 0
                && day.grain() == CalendarUnit.DAYS;
        if (!today) {
            return null;
        }
        TimeValue then = null;
        if (a.value() instanceof TimeValues.Shift ago && !ago.narrative() && ago.amount() < 0) {
            then = new TimeValues.Shift(ago.amount(), ago.unit(), CalendarUnit.DAYS, false);
        } else if (a.value() instanceof PeriodValues.YearBefore year && !year.narrative()) {
            then = new TimeValues.Shift(-year.years(), CalendarUnit.YEARS, CalendarUnit.DAYS, false);
        }
        return then == null ? null : new TimeMatch(a.from(), b.to(), Timex.DATE, then);
    }

    /** "every Tuesday at 3 pm", "Thursdays at 17:30", "6 am every day". */
    private static @Nullable TimeMatch setAndClock(TimeTokens tokens, TimeMatch a, TimeMatch b) {
        TimeMatch set = a.timex() == Timex.SET ? a : b;
        TimeMatch clock = a.timex() == Timex.SET ? b : a;
        boolean beside = b.from() == a.to() || b.from() == a.to() + 1 && tokens.has(a.to(), WordClass.AT);
        boolean both = beside
                && set.timex() == Timex.SET
                && set.value() instanceof TimeValues.Dateless
                && clock.value() instanceof TimeValues.Clock time
                && time.day() == null
                && clock.ends().isEmpty();
        if (!both || !(set.value() instanceof TimeValues.Dateless days)) {
            return null;
        }
        boolean weekday =
                days.timexValue().startsWith("XXXX-WXX-") && days.timexValue().length() == 10;
        boolean daily = days.timexValue().equals("P1D") || days.timexValue().startsWith("XXXX-XX-XXT");
        String day = weekday ? days.timexValue() : daily ? "XXXX-XX-XX" : "";
        return day.isEmpty() || !(clock.value() instanceof TimeValues.Clock at)
                ? null
                : new TimeMatch(a.from(), b.to(), Timex.SET, new TimeValues.Dateless(day + "T" + at.time()));
    }

    /** "1653 local time (2153 GMT)": one moment, told twice. */
    private static @Nullable TimeMatch clockTwice(TimeTokens tokens, TimeMatch a, TimeMatch b) {
        boolean both = b.from() == a.to() + 1
                && tokens.isMark(a.to(), '(')
                && tokens.isMark(b.to(), ')')
                && a.value() instanceof TimeValues.Clock first
                && first.day() == null
                && b.value() instanceof TimeValues.Clock second
                && second.day() == null;
        return both ? new TimeMatch(a.from(), b.to() + 1, Timex.TIME, a.value()) : null;
    }

    private static @Nullable TimeMatch clockAndDay(TimeTokens tokens, TimeMatch a, TimeMatch b) {
        if (b.from() - a.to() > 2) {
            return null;
        }
        for (int i = a.to(); i < b.from(); i++) {
            boolean joins = tokens.isMark(i, ',')
                    || tokens.isMark(i, '|')
                    || tokens.has(i, WordClass.ON, WordClass.AT)
                    || tokens.has(i, WordClass.OF, WordClass.THE)
                    || tokens.has(i, WordClass.IN) && b.value() instanceof TimeValues.DayPart
                    || isClocks(b) && tokens.has(i, WordClass.FROM)
                    || b.value() instanceof TimeValues.Clock && tokens.has(i, WordClass.ROUGHLY);
            if (!joins) {
                return null;
            }
        }
        if (a.value() instanceof TimeValues.Clock clock && clock.day() == null && b.isDay()) {
            return new TimeMatch(
                    a.from(), b.to(), Timex.TIME, new TimeValues.Clock(clock.time(), clock.zone(), b.value()));
        }
        if (a.value() instanceof TimeValues.Clock clock
                && clock.day() == null
                && b.value() instanceof TimeValues.DayPart part
                && b.from() == a.to()) {
            boolean late = !part.part().equals("MO") && clock.time().getHour() < 12;
            LocalTime time = late ? clock.time().plusHours(12) : clock.time();
            return new TimeMatch(a.from(), b.to(), Timex.TIME, new TimeValues.Clock(time, clock.zone(), part.day()));
        }
        TimeMatch clocks = clocksAndDay(a, b);
        if (clocks != null) {
            return clocks;
        }
        TimeValue day =
                a.value() instanceof TimeValues.DayPart part && a.timex() == Timex.TIME ? part.day() : a.value();
        boolean dayFirst = a.isDay() || a.value() instanceof TimeValues.DayPart;
        if (b.value() instanceof TimeValues.Clock clock && clock.day() == null && dayFirst) {
            return new TimeMatch(a.from(), b.to(), Timex.TIME, new TimeValues.Clock(clock.time(), clock.zone(), day));
        }
        boolean partLast = a.isDay()
                && b.value() instanceof TimeValues.DayPart later
                && later.day() instanceof TimeValues.Shift inFocus
                && inFocus.narrative()
                && inFocus.amount() == 0
                && tokens.has(b.from() - 1, WordClass.IN);
        if (partLast && b.value() instanceof TimeValues.DayPart later) {
            return new TimeMatch(a.from(), b.to(), Timex.TIME, new TimeValues.DayPart(a.value(), later.part()));
        }
        boolean partFirst = a.value() instanceof TimeValues.DayPart part
                && part.day() instanceof TimeValues.Shift shift
                && shift.narrative()
                && shift.amount() == 0;
        return partFirst && b.isDay() && a.value() instanceof TimeValues.DayPart part
                ? new TimeMatch(a.from(), b.to(), Timex.TIME, new TimeValues.DayPart(b.value(), part.part()))
                : null;
    }

    private static boolean isClocks(TimeMatch match) {
        return match.ends().size() == 2
                && match.ends().get(0).value() instanceof TimeValues.Clock first
                && first.day() == null
                && match.ends().get(1).value() instanceof TimeValues.Clock;
    }

    /** "between 4 and 6 pm on Monday", "tomorrow from 2 to 3 pm". */
    private static @Nullable TimeMatch clocksAndDay(TimeMatch a, TimeMatch b) {
        boolean clocksFirst = isClocks(a);
        if (!clocksFirst && !isClocks(b)) {
            return null;
        }
        TimeMatch named = clocksFirst ? b : a;
        TimeValue day = named.isDay()
                ? named.value()
                : named.value() instanceof TimeValues.DayPart part && named.timex() == Timex.TIME ? part.day() : null;
        if (day == null) {
            return null;
        }
        TimeMatch first = onDay((clocksFirst ? a : b).ends().get(0), day);
        TimeMatch last = onDay((clocksFirst ? a : b).ends().get(1), day);
        return clocksFirst
                ? TimeMatch.range(first, new TimeMatch(last.from(), b.to(), Timex.TIME, last.value()))
                : TimeMatch.range(first.startingAt(a.from()), last);
    }

    private static TimeMatch onDay(TimeMatch end, TimeValue day) {
        return end.value() instanceof TimeValues.Clock clock
                ? new TimeMatch(end.from(), end.to(), Timex.TIME, new TimeValues.Clock(clock.time(), clock.zone(), day))
                : end;
    }

    /** "from January 5 to February 3", "31 May-1 June 1916", "March to May 2003", "between May 5 and May 8". */
    private static @Nullable TimeMatch range(TimeTokens tokens, TimeMatch a, TimeMatch b) {
        boolean led = tokens.has(a.from() - 1, WordClass.FROM);
        boolean ends = led ? isLedEnd(a) && isLedEnd(b) : isEnd(a) && isEnd(b);
        if (b.from() != a.to() + 1 || !a.ends().isEmpty() || !b.ends().isEmpty() || !ends) {
            return null;
        }
        int link = a.to();
        boolean links = tokens.joins(link)
                || led && (tokens.has(link, WordClass.TO) || tokens.has(link, WordClass.AND))
                || tokens.has(link, WordClass.TO) && (monthOf(a.value()) > 0 || isYear(a)) && monthOf(b.value()) > 0
                || tokens.isHyphen(link) && a.value().isAbsolute() && b.value().isAbsolute();
        if (!links) {
            return null;
        }
        TimeValue first = a.value();
        Integer year = yearOf(b.value());
        if (year != null && first instanceof PartialDate partial && !first.isAbsolute()) {
            boolean before = monthOf(first) > monthOf(b.value()) && monthOf(b.value()) > 0;
            first = partial.inYear(before ? year - 1 : year);
        }
        TimeMatch start = new TimeMatch(a.from(), a.to(), a.timex(), first);
        boolean fromWeekday = first instanceof TimeValues.Weekday || first instanceof StretchValues.WeekdayFrom;
        boolean toWeekday = fromWeekday && b.value() instanceof TimeValues.Weekday day && day.shift() == 0;
        TimeMatch last = toWeekday && b.value() instanceof TimeValues.Weekday day
                ? new TimeMatch(b.from(), b.to(), b.timex(), new StretchValues.WeekdayFrom(first, day.weekday()))
                : end(b);
        return TimeMatch.range(end(start), last);
    }

    private static boolean isEnd(TimeMatch match) {
        return match.value() instanceof PartialDate || match.value() instanceof TimeValues.Fixed;
    }

    /** What a range can begin or end with where "from" or "between" leads to it. */
    private static boolean isLedEnd(TimeMatch match) {
        return isEnd(match)
                || match.timex() == Timex.DATE
                        && !match.value().isDateless()
                        && match.ends().isEmpty()
                || isPresent(match);
    }

    private static boolean isPresent(TimeMatch match) {
        return match.value() instanceof TimeValues.Dateless now
                && now.timexValue().equals("PRESENT_REF");
    }

    private static TimeMatch end(TimeMatch match) {
        return isPresent(match)
                ? new TimeMatch(match.from(), match.to(), match.timex(), new StretchValues.Present())
                : match;
    }

    private static boolean isYear(TimeMatch match) {
        return match.value() instanceof TimeValues.Fixed fixed
                && fixed.timexValue().length() == 4;
    }

    private static int monthOf(TimeValue value) {
        if (value instanceof TimeValues.Day day) {
            return day.month();
        }
        return value instanceof TimeValues.Month month ? month.month() : 0;
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
