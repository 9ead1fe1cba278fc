package org.annals.time;

import java.time.YearMonth;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Days of the calendar in words: "March thirty-one nineteen seventy-two", "fifteen August nineteen hundred and two". */
final class SpelledForms {
    private static final int LEAP_YEAR = 2000;

    private SpelledForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        return tokens.isName(from, WordClass.MONTH) ? monthDay(tokens, from) : dayMonth(tokens, from);
    }

    /** The day in plain numbers is sure only where a year or nothing at all follows it. */
    private static @Nullable TimeMatch monthDay(TimeTokens tokens, int from) {
        Amount day = tokens.has(from + 1, WordClass.CARDINAL) ? Amount.words(tokens, from + 1) : null;
        Amount year = day == null ? null : year(tokens, day.to());
        boolean ends = day != null && (year != null || ends(tokens, day.to()));
        return !ends || day == null
                ? null
                : date(tokens.number(from, WordClass.MONTH), day.value(), year, from, day.to());
    }

    private static @Nullable TimeMatch dayMonth(TimeTokens tokens, int from) {
        int digits = tokens.is(from, Kind.NUMBER) ? tokens.dayOfMonth(from) : -1;
        Amount day = digits > 0
                ? new Amount("", digits, from + 1)
                : tokens.has(from, WordClass.CARDINAL) ? Amount.words(tokens, from) : null;
        int at = day == null ? -1 : tokens.has(day.to(), WordClass.OF) ? day.to() + 1 : day.to();
        if (day == null || !tokens.isName(at, WordClass.MONTH)) {
            return null;
        }
        Amount year = year(tokens, at + 1);
        return year == null ? null : date(tokens.number(at, WordClass.MONTH), day.value(), year, from, at + 1);
    }

    /** A year in words; "nineteen hundred and two" counts only beside a month, where it can be nothing else. */
    private static @Nullable Amount year(TimeTokens tokens, int at) {
        Amount year = Amount.year(tokens, at);
        if (year != null) {
            return year;
        }
        int first = tokens.number(at, WordClass.CARDINAL);
        boolean hundreds = first >= 15 && first <= 20 && tokens.number(at + 1, WordClass.SCALE) == 100;
        Amount whole = hundreds ? Amount.words(tokens, at) : null;
        return whole != null && whole.value() % 100 > 0 ? whole : null;
    }

    private static @Nullable TimeMatch date(int month, int day, @Nullable Amount year, int from, int to) {
        Integer in = year == null ? null : year.value();
        boolean valid =
                day >= 1 && YearMonth.of(in == null ? LEAP_YEAR : in, month).isValidDay(day);
        return valid
                ? TimeMatch.date(from, year == null ? to : year.to(), new TimeValues.Day(in, month, day, null))
                : null;
    }

    private static boolean ends(TimeTokens tokens, int at) {
        return at >= tokens.size() || tokens.is(at, Kind.MARK) && !tokens.isHyphen(at) && !tokens.isMark(at, '%');
    }
}
