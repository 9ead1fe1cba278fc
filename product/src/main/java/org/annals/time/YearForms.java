package org.annals.time;

import java.time.LocalDate;
import java.util.List;
import org.annals.document.Edtf;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/*
 * A bare number of four digits is a year only where its neighbours allow it: SUTime and HeidelTime both read "increased to
 * 2044" as a year. A number after a currency sign, before a unit, a counted noun or a lower-case plural, or after a verb of
 * growth is a count.
 */
/** Years, decades and centuries, and ranges of years. */
final class YearForms {
    private static final int FIRST_PLAIN = 1600;
    private static final int LAST_PLAIN = 2060;

    private YearForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.THE) ? from + 1 : from;
        TimeMatch stretch = decade(tokens, from, at);
        stretch = stretch == null ? century(tokens, from, at) : stretch;
        if (stretch != null) {
            return stretch;
        }
        boolean named = at > from && isYearWord(tokens, at);
        if (named) {
            TimeMatch year = written(tokens, at + 1);
            return year == null ? null : year.startingAt(from);
        }
        if (at > from) {
            return null;
        }
        TimeMatch era = era(tokens, from);
        if (era != null) {
            return era;
        }
        if (isShortYear(tokens, from)) {
            int two = tokens.number(from + 1);
            return TimeMatch.date(from, from + 2, yearValue(two < 30 ? 2000 + two : 1900 + two));
        }
        TimeMatch year = written(tokens, from);
        return year == null || isCount(tokens, year) ? null : year;
    }

    /** "in '98". */
    private static boolean isShortYear(TimeTokens tokens, int from) {
        return tokens.isApostrophe(from)
                && tokens.is(from + 1, Kind.NUMBER)
                && tokens.width(from + 1) == 2
                && tokens.isGlued(from + 1)
                && !tokens.isGlued(from)
                && (tokens.has(from - 1, WordClass.IN) || tokens.has(from - 1, WordClass.SINCE));
    }

    private static boolean isYearWord(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.UNIT) && tokens.unit(at) == CalendarUnit.YEARS;
    }

    /** A year in digits or words, and a range of years in digits. */
    private static @Nullable TimeMatch written(TimeTokens tokens, int from) {
        int year = tokens.year(from);
        if (year > 0) {
            TimeMatch first = TimeMatch.date(from, from + 1, yearValue(year));
            TimeMatch last = lastYear(tokens, from, year);
            return last == null ? first : TimeMatch.range(first, last);
        }
        Amount words = Amount.year(tokens, from);
        return words == null ? null : TimeMatch.date(from, words.to(), yearValue(words.value()));
    }

    /** "1914-1918", "1914-18", "from 2010 to 2014", "between 1939 and 1945". */
    private static @Nullable TimeMatch lastYear(TimeTokens tokens, int from, int year) {
        boolean led = tokens.has(from - 1, WordClass.FROM);
        boolean joined = tokens.isHyphen(from + 1) && (tokens.isGlued(from + 1) == tokens.isGlued(from + 2))
                || tokens.isMark(from + 1, '/') && tokens.isGlued(from + 1)
                || led && (tokens.has(from + 1, WordClass.TO) || tokens.has(from + 1, WordClass.AND))
                || tokens.has(from + 1, WordClass.TO)
                        && tokens.year(from + 2) > 0
                        && !tokens.has(from - 1, WordClass.GROWTH)
                        && !tokens.isMark(from - 1, '$');
        if (!joined) {
            return null;
        }
        int last = tokens.year(from + 2);
        if (last < 0 && tokens.is(from + 2, Kind.NUMBER) && tokens.width(from + 2) == 2 && tokens.isGlued(from + 2)) {
            last = year / 100 * 100 + tokens.number(from + 2);
        }
        // "2005-6"
        boolean nextYear = last < 0 && tokens.width(from + 2) == 1 && tokens.isGlued(from + 2);
        if (nextYear && tokens.is(from + 2, Kind.NUMBER) && tokens.number(from + 2) == year % 10 + 1) {
            last = year + 1;
        }
        return last > year ? TimeMatch.date(from + 2, from + 3, yearValue(last)) : null;
    }

    /** "480 BC", "the 480s BC", "499-493 BC", "AD 79". */
    private static @Nullable TimeMatch era(TimeTokens tokens, int from) {
        if (!tokens.is(from, Kind.NUMBER) || tokens.width(from) > 4) {
            return null;
        }
        if (isEra(tokens, from + 1)) {
            return TimeMatch.date(from, from + 2, eraValue(tokens.number(from), tokens.value(from + 1, WordClass.ERA)));
        }
        boolean joined =
                tokens.isHyphen(from + 1) || tokens.has(from + 1, WordClass.TO) || tokens.has(from + 1, WordClass.AND);
        boolean range =
                joined && tokens.is(from + 2, Kind.NUMBER) && tokens.width(from + 2) <= 4 && isEra(tokens, from + 3);
        if (!range) {
            return null;
        }
        String era = tokens.value(from + 3, WordClass.ERA);
        TimeMatch first = TimeMatch.date(from, from + 1, eraValue(tokens.number(from), era));
        TimeMatch last = TimeMatch.date(from + 2, from + 4, eraValue(tokens.number(from + 2), era));
        return TimeMatch.range(first, last);
    }

    private static boolean isEra(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.ERA) && tokens.isCapitalised(at);
    }

    /** Years before our era have no EDTF here: they stay words with a TIMEX3 value. */
    private static TimeValue eraValue(int year, String era) {
        if (era.equals("BC")) {
            return new TimeValues.Fixed("BC" + PeriodValues.fourDigits(year), null);
        }
        return yearValue(year);
    }

    static TimeValue yearValue(int year) {
        return new TimeValues.Fixed(PeriodValues.fourDigits(year), year < 1 ? null : Edtf.year(year));
    }

    /** "the 1970s", "the '90s", "the 1990's", "the nineties", "the 470s BC". */
    private static @Nullable TimeMatch decade(TimeTokens tokens, int from, int at) {
        int apostrophe = tokens.isApostrophe(at) ? at + 1 : at;
        if (tokens.is(apostrophe, Kind.DECADE) && (apostrophe == at || tokens.isGlued(apostrophe))) {
            int first = tokens.number(apostrophe);
            boolean shortForm = tokens.width(apostrophe) == 3;
            if (shortForm && apostrophe == at && at == from) {
                return null;
            }
            return decade(from, apostrophe + 1, shortForm ? 1900 + first : first);
        }
        boolean possessive =
                tokens.year(at) > 0 && tokens.year(at) % 10 == 0 && tokens.isPossessive(at + 1) && at > from;
        if (possessive && !tokens.is(at + 3, Kind.WORD)) {
            return decade(from, at + 3, tokens.year(at));
        }
        boolean named = tokens.has(at, WordClass.DECADE) && at > from;
        return named ? decade(from, at + 1, 1900 + tokens.number(at, WordClass.DECADE)) : null;
    }

    private static @Nullable TimeMatch decade(int from, int to, int first) {
        if (first < 1000 || first > 2190 || first % 10 != 0) {
            return null;
        }
        String value = PeriodValues.fourDigits(first).substring(0, 3);
        return TimeMatch.date(from, to, new TimeValues.Fixed(value, Edtf.decade(first)));
    }

    /** "the 19th century", "the eighteenth century", "20th-century". */
    private static @Nullable TimeMatch century(TimeTokens tokens, int from, int at) {
        int number = tokens.ordinal(at);
        int unit = tokens.joins(at + 1) ? at + 2 : at + 1;
        boolean century = number > 1 && number <= 21 && tokens.unit(unit) == CalendarUnit.CENTURIES;
        if (!century) {
            return null;
        }
        if (isEra(tokens, unit + 1) && tokens.value(unit + 1, WordClass.ERA).equals("BC")) {
            String value = "BC" + PeriodValues.fourDigits(number - 1).substring(2);
            return TimeMatch.date(from, unit + 2, new TimeValues.Fixed(value, null));
        }
        String value = PeriodValues.fourDigits((number - 1) * 100).substring(0, 2);
        return TimeMatch.date(from, unit + 1, new TimeValues.Fixed(value, Edtf.century((number - 1) * 100)));
    }

    private static boolean isCount(TimeTokens tokens, TimeMatch match) {
        int from = match.from();
        int year = tokens.year(from);
        if (year < 0) {
            return false;
        }
        boolean range = !match.ends().isEmpty();
        int next = match.to();
        if (ClockForms.isMilitary(tokens, from) || tokens.has(from - 1, WordClass.AT) && !range) {
            return true;
        }
        boolean led = tokens.has(from - 1, WordClass.YEAR_LEADER) || tokens.has(from - 1, WordClass.FROM);
        if (year < FIRST_PLAIN || year > LAST_PLAIN) {
            boolean sure = led && !tokens.has(from - 1, WordClass.TO) && year >= 1100 && !tokens.is(next, Kind.WORD);
            return !sure;
        }
        if (isMoneyOrNumber(tokens, from - 1) || tokens.has(next, WordClass.COUNTED) || tokens.isMark(next, '%')) {
            return true;
        }
        if (tokens.isGlued(from) && !tokens.isMark(from - 1, '(') && !isOpen(tokens, from - 1)) {
            return true;
        }
        if (tokens.has(from - 1, WordClass.TO, WordClass.ON) && tokens.has(from - 2, WordClass.GROWTH)) {
            return true;
        }
        if (tokens.unit(next) != null && !range && tokens.has(next, WordClass.UNITS)) {
            return true;
        }
        boolean article = tokens.has(from - 1, WordClass.THE) || tokens.isPossessive(from - 2);
        boolean compound = tokens.joins(from - 1);
        boolean counts = !led || tokens.has(from - 1, WordClass.OF); // "a survey of 1709 schoolchildren"
        return tokens.isPlural(next) && counts && !article && !range && !compound;
    }

    private static boolean isMoneyOrNumber(TimeTokens tokens, int before) {
        return tokens.isMark(before, '$')
                || tokens.isMark(before, '\u00a3')
                || tokens.isMark(before, '\u20ac')
                || tokens.isMark(before, '#')
                || tokens.isMark(before, '+')
                || tokens.is(before, Kind.NUMBER) && tokens.is(before, Kind.DECIMAL);
    }

    private static boolean isOpen(TimeTokens tokens, int before) {
        return tokens.isHyphen(before)
                || tokens.isMark(before, '"')
                || tokens.isMark(before, '\u201c')
                || tokens.isMark(before, '/')
                || tokens.isMark(before, '[')
                || tokens.isMark(before, ',')
                || tokens.isApostrophe(before);
    }

    /** The days of a packed date. */
    static LocalDate unpack(int packed) {
        return LocalDate.of(packed / 10_000, packed / 100 % 100, packed % 100);
    }

    static TimeMatch fixedDay(int from, int to, LocalDate day) {
        return new TimeMatch(
                from,
                to,
                Timex.DATE,
                new TimeValues.Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null),
                List.of());
    }
}
