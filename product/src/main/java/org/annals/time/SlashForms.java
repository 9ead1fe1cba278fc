package org.annals.time;

import java.time.DayOfWeek;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/*
 * Two short numbers around a slash are a day only where one order is left ("22/04": there is no month 22) and a word leads
 * to a day or the like stands beside them: fractions, shares, scores and "24/7" look alike.
 */
/** Days and months in two numbers: "on 22/04", "from 11/03 to 12/16", "2031-11". */
final class SlashForms {
    private static final int MONTHS = 12;
    private static final int LONGEST_LIST = 8;

    private SlashForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        TimeMatch month = yearMonth(tokens, from);
        if (month != null) {
            return month;
        }
        TimeValues.Day day = day(tokens, from);
        boolean sure = day != null && (isLed(tokens, from) || isListed(tokens, from, -4) || isListed(tokens, from, 4));
        return sure && day != null ? TimeMatch.date(from, from + 3, day) : null;
    }

    /** The day that the weekday before it leads to: "Thursday 29/03"; or null. */
    static @Nullable TimeMatch afterWeekday(TimeTokens tokens, int from, DayOfWeek weekday) {
        TimeValues.Day day = day(tokens, from);
        return day == null
                ? null
                : TimeMatch.date(from, from + 3, new TimeValues.Day(null, day.month(), day.day(), weekday));
    }

    private static TimeValues.@Nullable Day day(TimeTokens tokens, int from) {
        boolean shape = isShort(tokens, from)
                && tokens.isMark(from + 1, '/')
                && isShort(tokens, from + 2)
                && tokens.isGlued(from + 1)
                && tokens.isGlued(from + 2)
                && !tokens.isGlued(from)
                && !(tokens.isGlued(from + 3) && tokens.isMark(from + 3, '/'))
                && !tokens.isMark(from + 3, '%')
                && tokens.unit(from + 3) == null;
        if (!shape) {
            return null;
        }
        int first = tokens.number(from);
        int second = tokens.number(from + 2);
        boolean dayFirst = first > MONTHS && NumericDate.pack(2000, second, first) > 0;
        boolean monthFirst = second > MONTHS && NumericDate.pack(2000, first, second) > 0;
        boolean always = first == 24 && second == 7;
        if (!dayFirst && !monthFirst || always) {
            return null;
        }
        return dayFirst ? new TimeValues.Day(null, second, first, null) : new TimeValues.Day(null, first, second, null);
    }

    private static boolean isShort(TimeTokens tokens, int i) {
        return tokens.is(i, Kind.NUMBER) && tokens.width(i) <= 2;
    }

    private static boolean isLed(TimeTokens tokens, int from) {
        boolean range = tokens.has(from + 3, WordClass.TO) && day(tokens, from + 4) != null
                || tokens.has(from - 1, WordClass.TO) && day(tokens, from - 4) != null;
        return tokens.has(from - 1, WordClass.ON) || range;
    }

    private static boolean isListed(TimeTokens tokens, int from, int step) {
        for (int at = from; Math.abs(at - from) <= LONGEST_LIST; at += step) {
            int mark = step > 0 ? at + 3 : at - 1;
            boolean links = tokens.isMark(mark, ',') || tokens.has(mark, WordClass.AND);
            if (!links || day(tokens, at + step) == null) {
                return false;
            }
            if (isLed(tokens, at + step)) {
                return true;
            }
        }
        return false;
    }

    /** "2031-11", where it can be no range of years and no number of a resolution. */
    private static @Nullable TimeMatch yearMonth(TimeTokens tokens, int from) {
        int year = tokens.year(from);
        boolean shape = year >= 1900
                && tokens.joins(from + 1)
                && isShort(tokens, from + 2)
                && !tokens.joins(from + 3)
                && !(tokens.isGlued(from) && from > 0);
        int month = shape ? tokens.number(from + 2) : 0;
        boolean range = month > year % (tokens.width(from + 2) == 2 ? 100 : 10);
        boolean named = tokens.isCapitalised(from - 1) && !tokens.isKnown(from - 1) || tokens.isMark(from - 1, '.');
        return month < 1 || month > MONTHS || range || named || tokens.unit(from + 3) != null
                ? null
                : TimeMatch.date(from, from + 3, new TimeValues.Month(year, month));
    }
}
