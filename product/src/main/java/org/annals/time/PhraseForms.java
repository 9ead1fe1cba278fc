package org.annals.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * The grammar, from the outside in:
 *
 *   expression = range | list | joined | phrase
 *   range      = phrase ("-" | "to" | "and" after "between") phrase
 *   list       = day ("," | "and") day-number
 *   joined     = clock [on | at | ,] day | day [at | ,] clock
 *   phrase     = [the] edge of simple | phase [in] simple | part of day | simple [part] [of year]
 *   simple     = calendar | clock | period | relative | year | amount | set
 *
 * Of all readings that begin at a token the longest wins; of two equally long ones the first of this list.
 */
/** Phrases of time: simple forms with what stands around them. */
final class PhraseForms {
    private PhraseForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        TimeMatch best = extended(tokens, simple(tokens, from));
        best = TimeMatch.longer(best, edge(tokens, from));
        best = TimeMatch.longer(best, phase(tokens, from));
        return TimeMatch.longer(best, partOf(tokens, from));
    }

    static @Nullable TimeMatch simple(TimeTokens tokens, int from) {
        TimeMatch best = CalendarForms.match(tokens, from);
        best = TimeMatch.longer(best, ClockForms.match(tokens, from));
        best = TimeMatch.longer(best, PeriodForms.match(tokens, from));
        best = TimeMatch.longer(best, RelativeForms.match(tokens, from));
        best = TimeMatch.longer(best, PartForms.match(tokens, from));
        best = TimeMatch.longer(best, YearForms.match(tokens, from));
        best = TimeMatch.longer(best, AmountForms.match(tokens, from));
        return TimeMatch.longer(best, SetForms.match(tokens, from));
    }

    /** Adds a part of the day or the words that give the year: "Monday evening", "June of last year". */
    private static @Nullable TimeMatch extended(TimeTokens tokens, @Nullable TimeMatch match) {
        if (match == null) {
            return null;
        }
        int to = match.to();
        boolean weekend = match.value() instanceof PeriodValues.Holiday
                && tokens.has(to, WordClass.UNIT)
                && tokens.unit(to) == CalendarUnit.WEEKENDS;
        if (weekend && match.value() instanceof PeriodValues.Holiday holiday) {
            PeriodValues.WeekendBy value = new PeriodValues.WeekendBy(holiday);
            return PeriodForms.ofYear(tokens, TimeMatch.date(match.from(), to + 1, value), value);
        }
        if (match.isDay()
                && tokens.has(to, WordClass.PART)
                && !tokens.has(to, WordClass.DAY)
                && !tokens.has(to, WordClass.PARTS)) {
            TimeValue value = new TimeValues.DayPart(match.value(), tokens.value(to, WordClass.PART));
            return new TimeMatch(match.from(), to + 1, Timex.TIME, value);
        }
        boolean yearless = match.value() instanceof PartialDate && match.value().needsOnlyYear();
        if (yearless && match.value() instanceof PartialDate partial) {
            return PeriodForms.ofYear(tokens, match, partial);
        }
        return match;
    }

    /** "the end of 1994", "the middle of August", "year-end", "month's end". */
    private static @Nullable TimeMatch edge(TimeTokens tokens, int from) {
        TimeMatch end = unitEnd(tokens, from);
        if (end != null) {
            return end;
        }
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        at = tokens.has(at, WordClass.OTHER) || tokens.has(at, WordClass.PHASE) ? at + 1 : at;
        boolean bareHalf = tokens.has(at, WordClass.HALF) && at == from;
        if (!tokens.has(at, WordClass.EDGE) || !tokens.has(at + 1, WordClass.OF) || bareHalf) {
            return null;
        }
        TimeMatch whole = inner(tokens, at + 2);
        boolean dated =
                whole != null && whole.timex() == Timex.DATE && !whole.value().isDateless();
        return dated && whole != null && whole.ends().isEmpty() ? whole.startingAt(from) : null;
    }

    private static @Nullable TimeMatch unitEnd(TimeTokens tokens, int from) {
        CalendarUnit unit = tokens.has(from, WordClass.UNIT) ? tokens.unit(from) : null;
        if (unit != CalendarUnit.YEARS && unit != CalendarUnit.MONTHS) {
            return null;
        }
        int at = tokens.isPossessive(from + 1) ? from + 3 : tokens.joins(from + 1) ? from + 2 : from + 1;
        boolean end = tokens.has(at, WordClass.EDGE) && tokens.has(at, WordClass.CLOSE);
        return end ? TimeMatch.date(from, at + 1, new TimeValues.Shift(0, unit, unit, true)) : null;
    }

    /** "early January", "mid-2021", "late last week", "earlier in the day", "later that month", "the late 1980s". */
    private static @Nullable TimeMatch phase(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        if (!tokens.has(at, WordClass.PHASE)) {
            return null;
        }
        int next = at + 1;
        boolean linked = tokens.has(next, WordClass.IN) || tokens.has(next, WordClass.ON) || tokens.isHyphen(next);
        next = linked ? next + 1 : next;
        TimeMatch inner = inner(tokens, next);
        if (inner == null && at > from) {
            inner = innerAfterArticle(tokens, next);
        }
        if (inner == null && tokens.has(from - 1, WordClass.IN) && at == from && tokens.has(next, WordClass.PART)) {
            TimeValue today = new TimeValues.Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true);
            TimeValue part = new TimeValues.DayPart(today, tokens.value(next, WordClass.PART));
            return new TimeMatch(from, next + 1, Timex.TIME, part);
        }
        boolean plainDay = tokens.has(next, WordClass.THE) && tokens.unit(next + 1) == CalendarUnit.DAYS;
        if (inner == null && plainDay && linked && tokens.has(next + 1, WordClass.UNIT)) {
            inner = TimeMatch.date(next, next + 2, new TimeValues.Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true));
        }
        boolean dated = inner != null
                && (inner.timex() == Timex.DATE || inner.timex() == Timex.TIME)
                && !inner.value().isDateless()
                && inner.ends().isEmpty();
        return dated && inner != null ? new TimeMatch(from, inner.to(), inner.timex(), inner.value()) : null;
    }

    /** "the early 1990s", "the early summer": the article stands before the phase. */
    private static @Nullable TimeMatch innerAfterArticle(TimeTokens tokens, int at) {
        if (tokens.has(at, WordClass.SEASON)) {
            PeriodValues.Season season = new PeriodValues.Season(null, tokens.value(at, WordClass.SEASON), 0);
            return PeriodForms.ofYear(tokens, TimeMatch.date(at, at + 1, season), season);
        }
        return null;
    }

    private static @Nullable TimeMatch inner(TimeTokens tokens, int from) {
        TimeMatch best = extended(tokens, simple(tokens, from));
        if (tokens.has(from, WordClass.THE) && tokens.has(from + 1, WordClass.UNIT)) {
            CalendarUnit unit = tokens.unit(from + 1);
            boolean stretch = unit != null && !unit.isShorterThanDay() && unit != CalendarUnit.WEEKENDS;
            if (stretch && unit != null && (best == null || best.to() <= from + 2)) {
                return TimeMatch.date(from, from + 2, new TimeValues.Shift(0, unit, unit, true));
            }
        }
        if (tokens.has(from, WordClass.THE) && best == null) {
            return partOf(tokens, from);
        }
        if (best == null && tokens.has(from, WordClass.DECADE)) {
            return null;
        }
        return best;
    }

    /** "the morning of January 31", "the night of Friday, Oct. 23", "the early hours of Thursday". */
    private static @Nullable TimeMatch partOf(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        at = tokens.has(at, WordClass.PHASE) ? at + 1 : at;
        boolean part = tokens.has(at, WordClass.PART) && !tokens.has(at, WordClass.DAY);
        int of = at + 1;
        boolean hours = tokens.has(part ? of : at, WordClass.HOURS);
        of = part && hours ? of + 1 : of;
        boolean plainHours = !part && hours && at > from;
        if (!part && !plainHours || !(tokens.has(of, WordClass.OF) || tokens.has(of, WordClass.ON))) {
            return null;
        }
        TimeMatch day = extended(tokens, CalendarForms.match(tokens, of + 1));
        day = day == null ? RelativeForms.match(tokens, of + 1) : day;
        if (day == null || !day.isDay() && !(day.value() instanceof TimeValues.DayPart)) {
            return null;
        }
        boolean nested = day.value() instanceof TimeValues.DayPart;
        TimeValue value = nested
                ? day.value()
                : new TimeValues.DayPart(day.value(), part ? tokens.value(at, WordClass.PART) : "MO");
        return new TimeMatch(from, day.to(), Timex.TIME, value);
    }

    /** All matches of a sentence in order, not yet joined. */
    static List<TimeMatch> all(TimeTokens tokens) {
        List<TimeMatch> matches = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            TimeMatch last = matches.isEmpty() ? null : matches.get(matches.size() - 1);
            TimeMatch match = tokens.canStart(i) ? match(tokens, i) : null;
            TimeMatch clocks = tokens.canStart(i) || ClockRangeForms.followsPart(tokens, i)
                    ? ClockRangeForms.match(tokens, i)
                    : null;
            clocks = clocks == null ? ClockRangeForms.hourOfPart(tokens, i) : clocks;
            match = TimeMatch.longer(match, clocks);
            TimeMatch listed = match == null || match.to() == i + 1 ? ListForms.match(tokens, i, last) : null;
            match = listed == null ? match : listed;
            if (match == null) {
                i++;
            } else {
                matches.add(match);
                i = match.to();
            }
        }
        return matches;
    }
}
