package org.annals.time;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Locale;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Dates named by the calendar: weekdays, days and months with or without their year, dates in digits. */
final class CalendarForms {
    private static final int LEAP_YEAR = 2000;

    private CalendarForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        if (tokens.is(from, Kind.DATE)) {
            return YearForms.fixedDay(from, from + 1, YearForms.unpack(tokens.number(from)));
        }
        if (tokens.isName(from, WordClass.WEEKDAY)) {
            return weekday(tokens, from);
        }
        TimeMatch yearFirst = yearFirst(tokens, from);
        if (yearFirst != null) {
            return yearFirst;
        }
        TimeMatch day = monthDay(tokens, from);
        day = day == null ? dayMonth(tokens, from) : day;
        if (day != null) {
            return withWeekdayAfter(tokens, day);
        }
        day = SpelledForms.match(tokens, from);
        day = day == null ? SlashForms.match(tokens, from) : day;
        if (day != null) {
            return day;
        }
        TimeMatch month = month(tokens, from);
        return month != null ? month : dayOfFocus(tokens, from);
    }

    /** "2019-Aug-01", "2020/sep/23". */
    private static @Nullable TimeMatch yearFirst(TimeTokens tokens, int from) {
        int year = tokens.year(from);
        boolean shape = year > 0
                && (tokens.joins(from + 1) && tokens.joins(from + 3)
                        || tokens.isMark(from + 1, '/') && tokens.isMark(from + 3, '/') && tokens.isGlued(from + 4))
                && tokens.has(from + 2, WordClass.MONTH)
                && tokens.is(from + 4, Kind.NUMBER);
        int month = shape ? tokens.number(from + 2, WordClass.MONTH) : 0;
        int day = shape ? tokens.dayOfMonth(from + 4) : -1;
        return day > 0 && YearMonth.of(year, month).isValidDay(day)
                ? TimeMatch.date(from, from + 5, new TimeValues.Day(year, month, day, null))
                : null;
    }

    /** "Saturday, January 29", "Monday". */
    private static @Nullable TimeMatch weekday(TimeTokens tokens, int from) {
        DayOfWeek day = DayOfWeek.of(tokens.number(from, WordClass.WEEKDAY));
        int next = tokens.isMark(from + 1, ',') ? from + 2 : from + 1;
        next = tokens.has(next, WordClass.THE) ? next + 1 : next;
        TimeMatch date = monthDay(tokens, next);
        date = date == null ? dayMonth(tokens, next) : date;
        date = date == null && tokens.is(next, Kind.DATE) ? match(tokens, next) : date;
        date = date == null ? SlashForms.afterWeekday(tokens, next, day) : date;
        if (date != null && date.value() instanceof TimeValues.Day value) {
            return TimeMatch.date(from, date.to(), new TimeValues.Day(value.year(), value.month(), value.day(), day));
        }
        // "Sun" and "Sat" by themselves are words and names of other kinds.
        boolean sure = !tokens.has(from, WordClass.CAPITAL)
                || tokens.has(from + 1, WordClass.PART)
                || tokens.has(from - 1, WordClass.ON, WordClass.NEXT)
                || tokens.has(from - 1, WordClass.LAST, WordClass.THIS);
        return sure ? TimeMatch.date(from, from + 1, new TimeValues.Weekday(day, 0)) : null;
    }

    /** "January 5 (Wednesday)" keeps its weekday for the check. */
    private static TimeMatch withWeekdayAfter(TimeTokens tokens, TimeMatch day) {
        int to = day.to();
        boolean bracketed = tokens.isMark(to, '(')
                && tokens.isName(to + 1, WordClass.WEEKDAY)
                && tokens.isMark(to + 2, ')')
                && day.value() instanceof TimeValues.Day;
        if (!bracketed || !(day.value() instanceof TimeValues.Day value)) {
            return day;
        }
        DayOfWeek weekday = DayOfWeek.of(tokens.number(to + 1, WordClass.WEEKDAY));
        return TimeMatch.date(
                day.from(), to + 3, new TimeValues.Day(value.year(), value.month(), value.day(), weekday));
    }

    /** "January 5", "Jan. 5, 2022", "January 5-8", "January 4 to 6", "May 5th". */
    static @Nullable TimeMatch monthDay(TimeTokens tokens, int from) {
        boolean lower = tokens.has(from, WordClass.MONTH) && tokens.has(from, WordClass.SHORT);
        if (!tokens.isName(from, WordClass.MONTH) && !lower) {
            return null;
        }
        int month = tokens.number(from, WordClass.MONTH);
        boolean glued = tokens.joins(from + 1)
                || tokens.isMark(from + 1, '/') && tokens.isGlued(from + 1) && tokens.isGlued(from + 2);
        boolean comma = tokens.isMark(from + 1, ',') && tokens.is(from + 2, Kind.ORDINAL);
        int at = tokens.has(from + 1, WordClass.THE) || glued || comma ? from + 2 : from + 1;
        Amount ordinal = tokens.dayOfMonth(at) < 0 ? Amount.ordinal(tokens, at) : null;
        if (ordinal != null && ordinal.value() <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth()) {
            return dayInWords(tokens, from, ordinal, month);
        }
        int day = tokens.dayOfMonth(at);
        if (day < 0 || isCounted(tokens, at)) {
            return null;
        }
        if (day > YearMonth.of(LEAP_YEAR, month).lengthOfMonth()) {
            int after = yearAfter(tokens, at + 1);
            Integer in = after < 0 ? null : yearNumber(tokens, after);
            return TimeMatch.date(from, after < 0 ? at + 1 : after + 1, new TimeValues.Impossible(in, month, day));
        }
        int last = lastDay(tokens, at, month);
        int to = last > 0 ? at + 3 : at + 1;
        int yearAt = yearAfter(tokens, to);
        Integer year = yearAt < 0 ? null : yearNumber(tokens, yearAt);
        int end = yearAt < 0 ? to : yearAt + 1;
        if (year != null && !YearMonth.of(year, month).isValidDay(day)) {
            return TimeMatch.date(from, end, new TimeValues.Impossible(year, month, day));
        }
        if (last < 0) {
            return TimeMatch.date(from, end, new TimeValues.Day(year, month, day, null));
        }
        return TimeMatch.range(
                TimeMatch.date(from, at + 1, new TimeValues.Day(year, month, day, null)),
                TimeMatch.date(at + 2, end, new TimeValues.Day(year, month, last, null)));
    }

    /** "February twenty-second, 2030". */
    private static TimeMatch dayInWords(TimeTokens tokens, int from, Amount ordinal, int month) {
        int yearAt = yearAfter(tokens, ordinal.to());
        Integer year = yearAt < 0 ? null : yearNumber(tokens, yearAt);
        boolean valid = year == null || YearMonth.of(year, month).isValidDay(ordinal.value());
        int to = yearAt < 0 ? ordinal.to() : yearAt + 1;
        return TimeMatch.date(
                from,
                to,
                valid
                        ? new TimeValues.Day(year, month, ordinal.value(), null)
                        : new TimeValues.Impossible(year, month, ordinal.value()));
    }

    /** "5 January 2022", "the 5th of January", "13th January, 2022", "5 to 8 January", "26-30 November". */
    static @Nullable TimeMatch dayMonth(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        int day = tokens.dayOfMonth(at);
        if (day < 0 || tokens.isMark(at - 1, '$')) {
            return null;
        }
        boolean led = tokens.has(from - 1, WordClass.FROM) && tokens.has(at + 1, WordClass.AND);
        int lastAt = (led || rangeMark(tokens, at)) && tokens.dayOfMonth(at + 2) > day ? at + 2 : -1;
        int monthAt = lastAt < 0 ? at + 1 : lastAt + 1;
        boolean links = tokens.has(monthAt, WordClass.OF)
                || tokens.joins(monthAt)
                || tokens.isMark(monthAt, '/') && tokens.isGlued(monthAt);
        monthAt = links ? monthAt + 1 : monthAt;
        boolean lower = tokens.has(monthAt, WordClass.MONTH) && tokens.has(monthAt, WordClass.SHORT);
        if (!tokens.isName(monthAt, WordClass.MONTH) && !lower) {
            return null;
        }
        int month = tokens.number(monthAt, WordClass.MONTH);
        int length = YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
        int last = lastAt < 0 ? -1 : tokens.dayOfMonth(lastAt);
        if (day > length) {
            int after = yearAfter(tokens, monthAt + 1);
            Integer in = after < 0 ? null : yearNumber(tokens, after);
            int to = after < 0 ? monthAt + 1 : after + 1;
            return TimeMatch.date(from, to, new TimeValues.Impossible(in, month, day));
        }
        if (last > length) {
            return null;
        }
        int yearAt = yearAfter(tokens, monthAt + 1);
        Integer year = yearAt < 0 ? null : yearNumber(tokens, yearAt);
        int end = yearAt < 0 ? monthAt + 1 : yearAt + 1;
        if (year != null && !YearMonth.of(year, month).isValidDay(day)) {
            return TimeMatch.date(from, end, new TimeValues.Impossible(year, month, day));
        }
        if (last < 0) {
            return TimeMatch.date(from, end, new TimeValues.Day(year, month, day, null));
        }
        return TimeMatch.range(
                TimeMatch.date(from, at + 1, new TimeValues.Day(year, month, day, null)),
                TimeMatch.date(lastAt, end, new TimeValues.Day(year, month, last, null)));
    }

    /** The last day of a range after the day at {@code at}, or -1. */
    private static int lastDay(TimeTokens tokens, int at, int month) {
        int day = tokens.dayOfMonth(at);
        int last = rangeMark(tokens, at) ? tokens.dayOfMonth(at + 2) : -1;
        boolean fits = last > day
                && last <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth()
                && !isCounted(tokens, at + 2)
                && !tokens.isName(at + 3, WordClass.MONTH);
        return fits ? last : -1;
    }

    private static boolean rangeMark(TimeTokens tokens, int at) {
        return tokens.isHyphen(at + 1) || tokens.has(at + 1, WordClass.TO);
    }

    /** "January 19 soldiers": a number before a counted noun counts it. */
    private static boolean isCounted(TimeTokens tokens, int day) {
        return tokens.is(day, Kind.NUMBER)
                && (tokens.has(day + 1, WordClass.COUNTED)
                        || tokens.has(day + 1, WordClass.SCALE)
                        || tokens.isMark(day + 1, '%')
                        || tokens.has(day + 1, WordClass.UNITS));
    }

    /** The place of a year at {@code at}, after a comma or an apostrophe too; or -1. */
    private static int yearAfter(TimeTokens tokens, int at) {
        boolean glued = tokens.isGlued(at) && tokens.isGlued(at + 1) && (tokens.isHyphen(at) || tokens.isMark(at, '/'));
        // "April of 87": no month has so many days.
        boolean ofShort = tokens.has(at, WordClass.OF)
                && tokens.is(at + 1, Kind.NUMBER)
                && tokens.width(at + 1) == 2
                && tokens.number(at + 1) > 31
                && (at + 2 >= tokens.size() || tokens.is(at + 2, Kind.MARK) && !tokens.isMark(at + 2, '%'));
        if (ofShort) {
            return at + 1;
        }
        int next = tokens.isMark(at, ',') || glued ? at + 1 : at;
        if (tokens.year(next) > 0 && !tokens.has(next + 1, WordClass.COUNTED) && !tokens.isMark(next + 1, '%')) {
            return next;
        }
        boolean shortYear = tokens.isApostrophe(at)
                && tokens.is(at + 1, Kind.NUMBER)
                && tokens.width(at + 1) == 2
                && tokens.isGlued(at + 1);
        return shortYear ? at + 1 : -1;
    }

    private static int yearNumber(TimeTokens tokens, int at) {
        int year = tokens.number(at);
        if (tokens.width(at) == 4) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    /** "May 2003", "May of 2003", "May"; a plain word that is also a month needs a word that leads to one. */
    static @Nullable TimeMatch month(TimeTokens tokens, int from) {
        if (!tokens.isName(from, WordClass.MONTH)) {
            return null;
        }
        int month = tokens.number(from, WordClass.MONTH);
        int at = tokens.isMark(from + 1, ',') || tokens.has(from + 1, WordClass.OF) ? from + 2 : from + 1;
        int year = tokens.year(at);
        Amount spelled = year > 0 ? null : Amount.year(tokens, at);
        if (year > 0 || spelled != null) {
            int value = spelled == null ? year : spelled.value();
            return TimeMatch.date(from, spelled == null ? at + 1 : spelled.to(), new TimeValues.Month(value, month));
        }
        TimeMatch era = tokens.is(from + 1, Kind.NUMBER) && tokens.has(from + 2, WordClass.ERA)
                ? YearForms.match(tokens, from + 1)
                : null;
        if (era != null) {
            String value = era.value().timex(new TimeReference(null, TimeReference.Direction.NEAREST));
            return TimeMatch.date(
                    from, era.to(), new TimeValues.Fixed(value + String.format(Locale.ROOT, "-%02d", month), null));
        }
        int shortYear = yearAfter(tokens, from + 1);
        if (shortYear > 0) {
            return TimeMatch.date(from, shortYear + 1, new TimeValues.Month(yearNumber(tokens, shortYear), month));
        }
        return isSureMonth(tokens, from) ? TimeMatch.date(from, from + 1, new TimeValues.Month(null, month)) : null;
    }

    /** "Of last year", "of that year", "of the following year". */
    private static boolean isYearBehind(TimeTokens tokens, int from) {
        return tokens.unit(from) == CalendarUnit.YEARS
                || tokens.unit(from + 1) == CalendarUnit.YEARS
                || tokens.unit(from + 2) == CalendarUnit.YEARS;
    }

    /** "May" and "March" are words of other kinds as well, short forms are names of people. */
    private static boolean isSureMonth(TimeTokens tokens, int from) {
        if (!tokens.has(from, WordClass.CAPITAL)) {
            return true;
        }
        if (tokens.has(from + 1, WordClass.OF) && !isYearBehind(tokens, from + 2)) {
            return false; // "the March of the Mothers"
        }
        if (tokens.isApostrophe(from + 1) && tokens.has(from - 1, WordClass.FROM, WordClass.TO)) {
            return false; // "a letter from May's office"
        }
        int before = from - 1;
        boolean led = tokens.has(before, WordClass.YEAR_LEADER, WordClass.LAST)
                || tokens.has(before, WordClass.NEXT, WordClass.THIS)
                || tokens.has(before, WordClass.PHASE, WordClass.OF)
                || tokens.has(before, WordClass.TO, WordClass.FROM)
                || tokens.has(before, WordClass.EVERY, WordClass.AND)
                || tokens.has(before, WordClass.THE, WordClass.PREVIOUS);
        boolean stop = tokens.width(from) > 3 && tokens.text(from, from + 1).endsWith(".");
        boolean shortName = tokens.width(from) == 3 && tokens.has(from, WordClass.SHORT);
        if (shortName) {
            int link = from + 1;
            boolean ranges =
                    (tokens.joins(link) || tokens.has(link, WordClass.TO)) && tokens.isName(link + 1, WordClass.MONTH)
                            || (tokens.joins(before) || tokens.has(before, WordClass.TO))
                                    && tokens.isName(before - 1, WordClass.MONTH);
            return ranges || tokens.has(before, WordClass.IN) || tokens.has(before, WordClass.SINCE);
        }
        boolean surname = tokens.is(before, Kind.WORD) && tokens.isCapitalised(before) && !tokens.isKnown(before);
        return led || stop || from > 0 && !surname || tokens.width(from) >= 5 && tokens.isMark(from + 1, ',');
    }

    /** "the 20th": a day of the month in focus, where nothing follows that it could count. */
    private static @Nullable TimeMatch dayOfFocus(TimeTokens tokens, int from) {
        boolean shape = tokens.has(from, WordClass.THE) && tokens.is(from + 1, Kind.ORDINAL);
        if (!shape
                || tokens.is(from + 2, Kind.WORD)
                        && !tokens.has(from + 2, WordClass.OTHER)
                        && !isFunction(tokens, from + 2)) {
            return null;
        }
        boolean led = tokens.has(from - 1, WordClass.ON, WordClass.TO) || tokens.has(from - 1, WordClass.YEAR_LEADER);
        int day = tokens.dayOfMonth(from + 1);
        boolean hyphen = tokens.isHyphen(from + 2);
        return !led || day < 0 || hyphen ? null : TimeMatch.date(from, from + 2, new TimeValues.DayOfMonth(day));
    }

    static boolean isFunction(TimeTokens tokens, int i) {
        return tokens.has(i, WordClass.AND, WordClass.IN)
                || tokens.has(i, WordClass.ON, WordClass.AT)
                || tokens.has(i, WordClass.TO, WordClass.FROM);
    }
}
