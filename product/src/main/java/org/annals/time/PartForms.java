package org.annals.time;

import java.time.DayOfWeek;
import java.util.List;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Parts of longer stretches: "the second Tuesday of June", "the last week of July", "Monday of next week". */
final class PartForms {
    private static final int MOST_OF_MONTH = 5;

    private PartForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        if (tokens.isName(from, WordClass.WEEKDAY)) {
            TimeMatch ofWeek = weekdayOfWeek(tokens, from);
            return ofWeek == null ? weekdayOfMonth(tokens, from) : ofWeek;
        }
        TimeMatch part = ofDay(tokens, from);
        part = part == null ? numberedWeek(tokens, from) : part;
        part = part == null ? portion(tokens, from) : part;
        part = part == null ? partOf(tokens, from) : part;
        return part == null ? weekThenDay(tokens, from) : part;
    }

    /** "in the morning", "before dawn": on the day in focus. */
    private static @Nullable TimeMatch ofDay(TimeTokens tokens, int from) {
        boolean in = tokens.has(from - 1, WordClass.IN) && tokens.has(from, WordClass.THE);
        boolean beside = tokens.has(from - 1, WordClass.LINKING)
                && (tokens.has(from - 1, WordClass.EARLIER) || tokens.has(from - 1, WordClass.LATER));
        int at = in ? from + 1 : from;
        boolean part = (in || beside) && tokens.has(at, WordClass.PART) && !tokens.has(at, WordClass.DAY);
        boolean follows = tokens.is(at + 1, Kind.WORD) && !CalendarForms.isFunction(tokens, at + 1);
        boolean many = tokens.has(at, WordClass.PARTS);
        if (!part || follows && !tokens.isKnown(at + 1) || many || tokens.has(at + 1, WordClass.HOURS)) {
            return null;
        }
        TimeValue today = new TimeValues.Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true);
        return new TimeMatch(from, at + 1, Timex.TIME, new TimeValues.DayPart(today, tokens.value(at, WordClass.PART)));
    }

    /** "the first Monday of next month", "the third week of 2030", "the 15th day of June". */
    private static @Nullable TimeMatch partOf(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        boolean last = tokens.has(at, WordClass.LAST)
                        && tokens.value(at, WordClass.LAST).isEmpty()
                || tokens.has(at, WordClass.FINAL);
        Amount which = last ? new Amount("", -1, at + 1) : Amount.ordinal(tokens, at);
        if (which == null) {
            return null;
        }
        int unitAt = which.to();
        boolean day = tokens.isName(unitAt, WordClass.WEEKDAY);
        CalendarUnit unit = day || !tokens.has(unitAt, WordClass.UNIT) ? CalendarUnit.DAYS : tokens.unit(unitAt);
        boolean part = day
                || tokens.has(unitAt, WordClass.UNIT)
                        && (unit == CalendarUnit.DAYS || unit == CalendarUnit.WEEKS || unit == CalendarUnit.MONTHS);
        int of = unitAt + 1;
        boolean linked = tokens.has(of, WordClass.OF) || day && tokens.has(of, WordClass.IN);
        if (!part || unit == null || !linked || day && which.value() > MOST_OF_MONTH) {
            return null;
        }
        TimeMatch whole = stretch(tokens, of + 1);
        if (whole == null) {
            return null;
        }
        DayOfWeek weekday = day ? DayOfWeek.of(tokens.number(unitAt, WordClass.WEEKDAY)) : null;
        return TimeMatch.date(from, whole.to(), new StretchValues.PartOf(whole.value(), which.value(), unit, weekday));
    }

    /** "the last four months of 2030", "the first ten days of May". */
    private static @Nullable TimeMatch portion(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        boolean last = tokens.has(at, WordClass.LAST)
                        && tokens.value(at, WordClass.LAST).isEmpty()
                || tokens.has(at, WordClass.FINAL);
        Amount amount = last || tokens.ordinal(at) == 1 ? Amount.at(tokens, at + 1) : null;
        CalendarUnit unit = amount == null || amount.value() < 2 ? null : tokens.unit(amount.to());
        boolean counts = unit == CalendarUnit.DAYS || unit == CalendarUnit.WEEKS || unit == CalendarUnit.MONTHS;
        if (amount == null || unit == null || !counts || !tokens.has(amount.to() + 1, WordClass.OF)) {
            return null;
        }
        TimeMatch whole = stretch(tokens, amount.to() + 2);
        if (whole == null) {
            return null;
        }
        String length = unit.duration(amount.text());
        int units = last ? -amount.value() : amount.value();
        TimeMatch part = new TimeMatch(from, amount.to() + 1, Timex.DURATION, new TimeValues.Dateless(length));
        return new TimeMatch(
                from,
                whole.to(),
                Timex.DURATION,
                new StretchValues.Portion(length, whole.value(), units, unit),
                List.of(part, whole));
    }

    /** "week 12 of 2030", "the week 31"; a round of a league is no week of the year. */
    private static @Nullable TimeMatch numberedWeek(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        boolean week = tokens.has(at, WordClass.UNIT)
                && tokens.unit(at) == CalendarUnit.WEEKS
                && tokens.is(at + 1, Kind.NUMBER)
                && tokens.width(at + 1) <= 2;
        int number = week ? tokens.number(at + 1) : 0;
        if (number < 1 || number > 53) {
            return null;
        }
        TimeMatch whole = tokens.has(at + 2, WordClass.OF) ? stretch(tokens, at + 3) : null;
        if (whole != null) {
            return TimeMatch.date(from, whole.to(), new StretchValues.NumberedWeek(whole.value(), number));
        }
        boolean ends = at + 2 >= tokens.size() || tokens.is(at + 2, Kind.MARK) && !tokens.isGlued(at + 3);
        TimeValue thisYear = new TimeValues.Shift(0, CalendarUnit.YEARS, CalendarUnit.YEARS, false);
        return at > from && ends
                ? TimeMatch.date(from, at + 2, new StretchValues.NumberedWeek(thisYear, number))
                : null;
    }

    /** A month or a year, named or counted from the reference. */
    private static @Nullable TimeMatch stretch(TimeTokens tokens, int at) {
        TimeMatch month = CalendarForms.month(tokens, at);
        if (month != null) {
            boolean yearless = month.value() instanceof TimeValues.Month named && named.year() == null;
            return yearless && month.value() instanceof PartialDate partial
                    ? PeriodForms.ofYear(tokens, month, partial)
                    : month;
        }
        // "the third week of Jan": behind these words a short name can be nothing else.
        if (tokens.isName(at, WordClass.MONTH)) {
            return TimeMatch.date(at, at + 1, new TimeValues.Month(null, tokens.number(at, WordClass.MONTH)));
        }
        TimeMatch year = YearForms.match(tokens, at);
        if (year != null && year.ends().isEmpty() && year.value() instanceof TimeValues.Fixed) {
            return year;
        }
        boolean plain = tokens.has(at, WordClass.THE)
                && tokens.has(at + 1, WordClass.UNIT)
                && (tokens.unit(at + 1) == CalendarUnit.MONTHS || tokens.unit(at + 1) == CalendarUnit.YEARS);
        CalendarUnit unit = plain ? tokens.unit(at + 1) : null;
        if (unit != null) {
            return TimeMatch.date(at, at + 2, new TimeValues.Shift(0, unit, unit, false));
        }
        TimeMatch counted = RelativeForms.counted(tokens, at);
        boolean lasting = counted != null
                && counted.value() instanceof TimeValues.Shift shift
                && (shift.grain() == CalendarUnit.MONTHS || shift.grain() == CalendarUnit.YEARS);
        return lasting || counted != null && counted.value() instanceof PeriodValues.ShiftedMonth ? counted : null;
    }

    /** "Tuesday of next week", "Tuesday next week". */
    private static @Nullable TimeMatch weekdayOfWeek(TimeTokens tokens, int from) {
        int at = tokens.has(from + 1, WordClass.OF) ? from + 2 : from + 1;
        TimeMatch week = RelativeForms.counted(tokens, at);
        return week != null && isWeek(week)
                ? TimeMatch.date(from, week.to(), new StretchValues.WeekdayFrom(week.value(), weekday(tokens, from)))
                : null;
    }

    /** "next week on Wednesday", "next week Wednesday". */
    private static @Nullable TimeMatch weekThenDay(TimeTokens tokens, int from) {
        if (!tokens.has(from, WordClass.NEXT) && !tokens.has(from, WordClass.LAST, WordClass.THIS)) {
            return null;
        }
        TimeMatch week = tokens.unit(from + 1) == CalendarUnit.WEEKS ? RelativeForms.counted(tokens, from) : null;
        int at = week != null && tokens.has(week.to(), WordClass.ON) ? week.to() + 1 : week == null ? -1 : week.to();
        boolean day = week != null && isWeek(week) && tokens.isName(at, WordClass.WEEKDAY);
        return day && week != null
                ? TimeMatch.date(from, at + 1, new StretchValues.WeekdayFrom(week.value(), weekday(tokens, at)))
                : null;
    }

    private static boolean isWeek(TimeMatch match) {
        return match.value() instanceof TimeValues.Shift shift && shift.grain() == CalendarUnit.WEEKS;
    }

    private static DayOfWeek weekday(TimeTokens tokens, int at) {
        return DayOfWeek.of(tokens.number(at, WordClass.WEEKDAY));
    }

    /** "Monday 21st", "Tuesday the eleventh": nothing may follow that the number could belong to. */
    private static @Nullable TimeMatch weekdayOfMonth(TimeTokens tokens, int from) {
        boolean article = tokens.has(from + 1, WordClass.THE);
        int at = article ? from + 2 : from + 1;
        Amount day = Amount.ordinal(tokens, at);
        boolean sure = day != null && (tokens.is(at, Kind.ORDINAL) || article) && day.value() <= 31;
        boolean follows = day != null
                && tokens.is(day.to(), Kind.WORD)
                && !CalendarForms.isFunction(tokens, day.to())
                && !tokens.has(day.to(), WordClass.CARDINAL);
        return !sure || follows || day == null
                ? null
                : TimeMatch.date(from, day.to(), new StretchValues.WeekdayOfMonth(weekday(tokens, from), day.value()));
    }
}
