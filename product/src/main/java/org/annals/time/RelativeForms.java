package org.annals.time;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Dates that count from another day by a word: yesterday, last week, this month, the next day, that evening. */
final class RelativeForms {
    private static final int NONE = Integer.MIN_VALUE;

    private RelativeForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        TimeMatch day = day(tokens, from);
        if (day != null) {
            return day;
        }
        TimeMatch shifted = shifted(tokens, from);
        if (shifted != null) {
            return withPeriod(tokens, shifted);
        }
        TimeMatch plain = plainUnit(tokens, from);
        return plain != null ? plain : reference(tokens, from);
    }

    /** "yesterday", "tonight", "tomorrow". */
    private static @Nullable TimeMatch day(TimeTokens tokens, int from) {
        if (!tokens.has(from, WordClass.DAY)) {
            return null;
        }
        int shift = tokens.number(from, WordClass.DAY);
        TimeValue day = new TimeValues.Shift(shift, CalendarUnit.DAYS, CalendarUnit.DAYS, false);
        if (tokens.has(from, WordClass.PART)) {
            return new TimeMatch(
                    from, from + 1, Timex.TIME, new TimeValues.DayPart(day, tokens.value(from, WordClass.PART)));
        }
        if (tokens.has(from + 1, WordClass.MERIDIEM)) {
            String part = tokens.value(from + 1, WordClass.MERIDIEM).equals("AM") ? "MO" : "AF";
            return new TimeMatch(from, from + 2, Timex.TIME, new TimeValues.DayPart(day, part));
        }
        return TimeMatch.date(from, from + 1, day);
    }

    /** The modifier's place, its shift, and whether it counts from the date in focus. */
    private record Modifier(int at, int shift, boolean narrative, boolean lasting, boolean article) {}

    private static @Nullable Modifier modifier(TimeTokens tokens, int from) {
        boolean article = tokens.has(from, WordClass.THE);
        int at = article ? from + 1 : from;
        boolean that = tokens.has(at, WordClass.THAT);
        boolean same = tokens.has(that ? at + 1 : at, WordClass.SAME);
        if (same) {
            return new Modifier(that ? at + 1 : at, 0, true, false, article || that);
        }
        int shift = shift(tokens, at, article);
        if (shift == NONE || article && (that || tokens.has(at, WordClass.THIS))) {
            return tokens.has(at, WordClass.THIS) && !tokens.has(at, WordClass.OTHER) && isCurrent(tokens, at)
                    ? new Modifier(at, 0, false, false, article)
                    : null;
        }
        boolean narrative = that
                || tokens.has(at, WordClass.FOLLOWING, WordClass.PREVIOUS)
                || article && tokens.has(at, WordClass.NEXT);
        boolean lasting = tokens.has(at, WordClass.LAST)
                && (article || tokens.value(at, WordClass.LAST).equals("LASTING"));
        return new Modifier(at, shift, narrative, lasting, article);
    }

    private static boolean isCurrent(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.LOOSE_REFERENCE);
    }

    private static int shift(TimeTokens tokens, int at, boolean article) {
        if (tokens.has(at, WordClass.LAST, WordClass.PREVIOUS)) {
            String value = tokens.value(at, WordClass.LAST);
            return value.equals("RECENT") || value.equals("LATEST") ? NONE : -1;
        }
        if (tokens.has(at, WordClass.NEXT, WordClass.FOLLOWING)) {
            return 1;
        }
        return tokens.has(at, WordClass.THIS) && !article || tokens.has(at, WordClass.THAT) ? 0 : NONE;
    }

    /** What a word such as "last", "this" or "next" counts from the reference, or null. */
    static @Nullable TimeMatch counted(TimeTokens tokens, int from) {
        return shifted(tokens, from);
    }

    /** A day by its own name or counted from the reference: never one that is counted from another in its turn. */
    static @Nullable TimeMatch namedDay(TimeTokens tokens, int from) {
        TimeMatch day = CalendarForms.match(tokens, from);
        day = day == null ? day(tokens, from) : day;
        day = day == null ? shifted(tokens, from) : day;
        day = day == null ? PeriodForms.holiday(tokens, from, 0) : day;
        return day != null && day.isDay() ? day : null;
    }

    private static @Nullable TimeMatch shifted(TimeTokens tokens, int from) {
        Modifier modifier = modifier(tokens, from);
        if (modifier == null) {
            return null;
        }
        int next = modifier.at + 1;
        if (tokens.isName(next, WordClass.WEEKDAY)) {
            return weekday(tokens, from, modifier);
        }
        if (tokens.has(next, WordClass.PART)) {
            return part(tokens, from, modifier);
        }
        if (tokens.isName(next, WordClass.MONTH)) {
            return month(tokens, from, modifier);
        }
        if (tokens.has(next, WordClass.SEASON)) {
            return season(tokens, from, modifier);
        }
        TimeMatch holiday = PeriodForms.holiday(tokens, next, modifier.shift);
        if (holiday != null) {
            return holiday.startingAt(from);
        }
        next = tokens.has(next, WordClass.FISCAL, WordClass.CIVIL) ? next + 1 : next;
        return tokens.has(next, WordClass.UNIT) ? unit(tokens, from, next, modifier) : null;
    }

    private static TimeMatch season(TimeTokens tokens, int from, Modifier modifier) {
        int at = modifier.at + 1;
        String name = tokens.value(at, WordClass.SEASON);
        if (modifier.shift != 0) {
            return TimeMatch.date(from, at + 1, new PeriodValues.Season(null, name, modifier.shift));
        }
        TimeValue year = new TimeValues.Shift(0, CalendarUnit.YEARS, CalendarUnit.YEARS, modifier.narrative);
        return TimeMatch.date(from, at + 1, new PeriodValues.InYear(new PeriodValues.Season(null, name, 0), year));
    }

    private static @Nullable TimeMatch weekday(TimeTokens tokens, int from, Modifier modifier) {
        DayOfWeek day = DayOfWeek.of(tokens.number(modifier.at + 1, WordClass.WEEKDAY));
        int begin = modifier.article && !modifier.narrative ? modifier.at : from;
        return TimeMatch.date(begin, modifier.at + 2, new TimeValues.Weekday(day, modifier.shift));
    }

    /** "this morning", "last night", "that evening", "the next morning". */
    private static @Nullable TimeMatch part(TimeTokens tokens, int from, Modifier modifier) {
        int next = modifier.at + 1;
        String part = tokens.value(next, WordClass.PART);
        if (modifier.lasting && modifier.article) {
            return null;
        }
        TimeValue day = new TimeValues.Shift(modifier.shift, CalendarUnit.DAYS, CalendarUnit.DAYS, modifier.narrative);
        return new TimeMatch(from, next + 1, Timex.TIME, new TimeValues.DayPart(day, part));
    }

    private static @Nullable TimeMatch month(TimeTokens tokens, int from, Modifier modifier) {
        int next = modifier.at + 1;
        int month = tokens.number(next, WordClass.MONTH);
        if (modifier.article || tokens.dayOfMonth(next + 1) > 0 && !tokens.has(next + 1, WordClass.ORDINAL)) {
            TimeMatch dated = CalendarForms.monthDay(tokens, next);
            return modifier.article || dated == null ? null : dated.startingAt(from);
        }
        TimeMatch dated = CalendarForms.month(tokens, next);
        if (dated != null && dated.value().isAbsolute()) {
            return dated.startingAt(from);
        }
        return TimeMatch.date(from, next + 1, new PeriodValues.ShiftedMonth(month, modifier.shift));
    }

    private static @Nullable TimeMatch unit(TimeTokens tokens, int from, int at, Modifier modifier) {
        CalendarUnit unit = tokens.unit(at);
        boolean title = tokens.isCapitalised(at) && tokens.isCapitalised(at - 1) && at - 1 > 0;
        if (unit == null || unit.isShorterThanDay() || title) {
            return null;
        }
        if (modifier.lasting) {
            // "the past year" is the year before the day or the one on the calendar: nobody can tell.
            TimeValue length = unit == CalendarUnit.QUARTERS
                    ? new StretchValues.Beside(unit.duration("1"), modifier.shift, unit)
                    : new TimeValues.Dateless(unit.duration("1"));
            return new TimeMatch(from, at + 1, Timex.DURATION, length);
        }
        if (unit == CalendarUnit.QUARTERS && !modifier.narrative && modifier.shift == 0) {
            return TimeMatch.date(from, at + 1, new TimeValues.Shift(0, unit, unit, false));
        }
        TimeValue value = new TimeValues.Shift(modifier.shift, unit, unit, modifier.narrative);
        return TimeMatch.date(from, at + 1, value);
    }

    /** A year by its modifier: "last year", "this year", "that year", "the same year", "the following year"; or null. */
    static @Nullable TimeMatch year(TimeTokens tokens, int from) {
        TimeMatch match = shifted(tokens, from);
        boolean year =
                match != null && match.value() instanceof TimeValues.Shift shift && shift.unit() == CalendarUnit.YEARS;
        return year ? match : null;
    }

    /** "this year's third quarter", "last year's quarter". */
    private static TimeMatch withPeriod(TimeTokens tokens, TimeMatch match) {
        boolean year = match.value() instanceof TimeValues.Shift shift && shift.unit() == CalendarUnit.YEARS;
        if (!year || !tokens.isPossessive(match.to())) {
            return match;
        }
        int next = match.to() + 2;
        TimeMatch part = PeriodForms.yearPart(tokens, next);
        if (part != null && part.value() instanceof PartialDate partial) {
            return TimeMatch.date(match.from(), part.to(), new PeriodValues.InYear(partial, match.value()));
        }
        boolean quarter = tokens.has(next, WordClass.UNIT) && tokens.unit(next) == CalendarUnit.QUARTERS;
        if (quarter && match.value() instanceof TimeValues.Shift shift) {
            return TimeMatch.date(match.from(), next + 1, new PeriodValues.LatestQuarter(shift.amount()));
        }
        TimeMatch season = PeriodForms.season(tokens, next);
        season = season == null && tokens.has(next, WordClass.SEASON)
                ? TimeMatch.date(next, next + 1, new PeriodValues.Season(null, tokens.value(next, WordClass.SEASON), 0))
                : season;
        return season != null && season.value() instanceof PartialDate partial
                ? TimeMatch.date(match.from(), season.to(), new PeriodValues.InYear(partial, match.value()))
                : match;
    }

    /** "the weekend", "the month", "the year": the one in focus. */
    private static @Nullable TimeMatch plainUnit(TimeTokens tokens, int from) {
        if (!tokens.has(from, WordClass.THE) || !tokens.has(from + 1, WordClass.UNIT)) {
            return null;
        }
        CalendarUnit unit = tokens.unit(from + 1);
        if (unit == CalendarUnit.DAYS) {
            return dayBeside(tokens, from);
        }
        boolean afterNext = tokens.has(from + 2, WordClass.LINKING)
                && tokens.has(from + 2, WordClass.LATER)
                && tokens.has(from + 3, WordClass.NEXT)
                && !tokens.is(from + 4, TimeTokens.Kind.WORD);
        if (unit != null && afterNext && !unit.isShorterThanDay()) {
            return TimeMatch.date(from, from + 4, new TimeValues.Shift(2, unit, unit, false));
        }
        boolean of = tokens.has(from + 2, WordClass.OF) && unit != CalendarUnit.WEEKS;
        if (unit == null || of || tokens.isHyphen(from + 2)) {
            return null;
        }
        return switch (unit) {
            case WEEKENDS -> TimeMatch.date(from, from + 2, new PeriodValues.LastWeekend());
            case YEARS -> plainYear(tokens, from);
            case WEEKS -> weekOf(tokens, from);
            case MONTHS -> TimeMatch.date(from, from + 2, new TimeValues.Shift(0, unit, unit, false));
            default -> null;
        };
    }

    /** "the day before", "the day after", "the day before last Tuesday". */
    private static @Nullable TimeMatch dayBeside(TimeTokens tokens, int from) {
        boolean before = tokens.has(from + 2, WordClass.EARLIER) && tokens.has(from + 2, WordClass.LINKING);
        boolean after = tokens.has(from + 2, WordClass.LATER) && tokens.has(from + 2, WordClass.LINKING);
        if (!before && !after) {
            return null;
        }
        int shift = before ? -1 : 1;
        TimeMatch day = namedDay(tokens, from + 3);
        if (day != null) {
            return TimeMatch.date(from, day.to(), new PeriodValues.Beside(day.value(), shift));
        }
        boolean ends = from + 3 >= tokens.size() || tokens.is(from + 3, TimeTokens.Kind.MARK);
        return ends
                ? TimeMatch.date(
                        from, from + 3, new TimeValues.Shift(shift, CalendarUnit.DAYS, CalendarUnit.DAYS, true))
                : null;
    }

    /** "the year ended Sept. 30" lasts, "the year" is the one in focus, "the year 2000" is a name. */
    private static @Nullable TimeMatch plainYear(TimeTokens tokens, int from) {
        if (isFollowedByNumber(tokens, from + 2)) {
            return null;
        }
        if (tokens.has(from + 2, WordClass.ENDED)) {
            return new TimeMatch(from, from + 2, Timex.DURATION, new TimeValues.Dateless("P1Y"));
        }
        return TimeMatch.date(from, from + 2, new TimeValues.Shift(0, CalendarUnit.YEARS, CalendarUnit.YEARS, false));
    }

    private static @Nullable TimeMatch weekOf(TimeTokens tokens, int from) {
        if (tokens.has(from + 2, WordClass.OF)) {
            TimeMatch day = CalendarForms.match(tokens, from + 3);
            return day == null || !day.isDay()
                    ? null
                    : TimeMatch.date(from, day.to(), new PeriodValues.StretchOf(CalendarUnit.WEEKS, day.value()));
        }
        return TimeMatch.date(from, from + 2, new TimeValues.Shift(0, CalendarUnit.WEEKS, CalendarUnit.WEEKS, false));
    }

    private static boolean isFollowedByNumber(TimeTokens tokens, int at) {
        return tokens.is(at, TimeTokens.Kind.NUMBER) || Amount.year(tokens, at) != null;
    }

    /** "this period", "the same period", "that time", "at this time": a stretch that only the text before names. */
    private static @Nullable TimeMatch stretchInFocus(TimeTokens tokens, int from) {
        boolean same = tokens.has(from, WordClass.THE) && tokens.has(from + 1, WordClass.SAME);
        int at = same ? from + 2 : from + 1;
        boolean here = tokens.has(from, WordClass.THIS) && !tokens.has(from, WordClass.REFERENCE);
        boolean period = (same || here || tokens.has(from, WordClass.THAT)) && tokens.has(at, WordClass.PERIOD);
        boolean time = tokens.has(at, WordClass.TIME)
                && !same
                && (tokens.has(from, WordClass.THAT) || here && tokens.has(from - 1, WordClass.AT));
        if (!period && !time) {
            return null;
        }
        return TimeMatch.date(from, at + 1, new TimeValues.Dateless(time && here ? "PRESENT_REF" : "PAST_REF"));
    }

    /** "now", "recently", "the past", "the future": no date, but a place in time. */
    private static @Nullable TimeMatch reference(TimeTokens tokens, int from) {
        boolean opening = tokens.has(from, WordClass.OPENING) && from == 0;
        if (opening) {
            return TimeMatch.date(from, from + 1, new TimeValues.Dateless(tokens.value(from, WordClass.OPENING)));
        }
        if (tokens.has(from, WordClass.REFERENCE)) {
            return TimeMatch.date(from, from + 1, new TimeValues.Dateless(tokens.value(from, WordClass.REFERENCE)));
        }
        int moment = tokens.has(from, WordClass.THE) ? from + 1 : from;
        boolean now = tokens.has(from - 1, WordClass.AT)
                && tokens.has(moment, WordClass.MOMENT)
                && (moment > from || !tokens.value(moment, WordClass.MOMENT).equals("THE"));
        boolean time = now && tokens.has(moment + 1, WordClass.TIME) && moment > from;
        if (time) {
            return TimeMatch.date(from, moment + 2, new TimeValues.Dateless("PRESENT_REF"));
        }
        if (now && (moment + 1 >= tokens.size() || tokens.is(moment + 1, TimeTokens.Kind.MARK))) {
            return TimeMatch.date(from, moment + 1, new TimeValues.Dateless("PRESENT_REF"));
        }
        TimeMatch stretch = stretchInFocus(tokens, from);
        if (stretch != null || !tokens.has(from, WordClass.THE)) {
            return stretch;
        }
        int at = tokens.has(from + 1, WordClass.NEAR) ? from + 2 : from + 1;
        boolean noun = tokens.has(at, WordClass.ABSTRACT)
                && tokens.has(from - 1, WordClass.IN)
                && !tokens.has(at + 1, WordClass.CARDINAL, WordClass.VAGUE)
                && !tokens.has(at + 1, WordClass.COUPLE, WordClass.FILLER)
                && !tokens.has(at + 1, WordClass.OF)
                && !tokens.is(at + 1, TimeTokens.Kind.NUMBER)
                && tokens.unit(at + 1) == null;
        return noun
                ? TimeMatch.date(from, at + 1, new TimeValues.Dateless(tokens.value(at, WordClass.LOOSE_REFERENCE)))
                : null;
    }
}
