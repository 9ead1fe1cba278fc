package org.annals.time;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Edtf;
import org.annals.time.TimeLexicon.Word;
import org.annals.time.TimeLexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Dates named by the calendar: days, months, years, decades, weekdays, numeric dates and ranges of them. */
final class CalendarPatterns {
    private static final Set<String> YEAR_LEADERS = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "of",
            "from",
            "during",
            "before",
            "after",
            "early",
            "late",
            "mid",
            "around",
            "through",
            "between",
            "to",
            "and",
            "throughout",
            "summer",
            "spring",
            "autumn",
            "winter",
            "fall",
            "year",
            "back",
            "for",
            "(",
            ",",
            "on");
    private static final Set<String> SURE_YEAR_LEADERS = Set.of(
            "in",
            "since",
            "until",
            "till",
            "during",
            "early",
            "late",
            "mid",
            "throughout",
            "summer",
            "spring",
            "autumn",
            "winter",
            "fall",
            "year");

    private CalendarPatterns() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        TimeMatch weekday = weekdayDate(tokens, from);
        if (weekday != null) {
            return weekday;
        }
        TimeMatch numeric = numeric(tokens, from);
        if (numeric != null) {
            return numeric;
        }
        TimeMatch day = monthDay(tokens, from);
        day = day == null ? dayMonth(tokens, from) : day;
        if (day != null) {
            return day;
        }
        TimeMatch phased = phased(tokens, from);
        if (phased != null) {
            return phased;
        }
        TimeMatch month = month(tokens, from);
        return month != null ? month : year(tokens, from);
    }

    /** "Saturday, January 29", "Monday evening", "last Friday" is a relative pattern. */
    private static @Nullable TimeMatch weekdayDate(TimeTokens tokens, int from) {
        Word weekday = tokens.word(from, WordClass.WEEKDAY);
        if (weekday == null) {
            return null;
        }
        DayOfWeek day = DayOfWeek.of(weekday.number());
        int next = tokens.is(from + 1, ",") ? from + 2 : from + 1;
        next = tokens.is(next, "the") ? next + 1 : next;
        TimeMatch date = monthDay(tokens, next);
        date = date == null ? dayMonth(tokens, next) : date;
        if (date != null && date.value() instanceof TimeValues.Day value) {
            return new TimeMatch(
                    from, date.to(), Timex.DATE, new TimeValues.Day(value.year(), value.month(), value.day(), day));
        }
        return withPart(tokens, from, from + 1, new TimeValues.Weekday(day, 0));
    }

    /** Adds a following part of the day: "Monday evening", "Jan. 5 night". */
    static TimeMatch withPart(TimeTokens tokens, int from, int to, TimeValue day) {
        Word part = tokens.word(to, WordClass.PART);
        if (part == null) {
            return new TimeMatch(from, to, Timex.DATE, day);
        }
        return new TimeMatch(from, to + 1, Timex.TIME, new TimeValues.DayPart(day, part.value()));
    }

    /** "January 5", "Jan. 5, 2022", "January 5-8", "January 4 to 6". */
    private static @Nullable TimeMatch monthDay(TimeTokens tokens, int from) {
        Word month = tokens.word(from, WordClass.MONTH);
        if (month == null) {
            return null;
        }
        int at = tokens.is(from + 1, "the") ? from + 2 : from + 1;
        int[] days = dayRange(tokens.text(at));
        int day = days == null ? tokens.dayOfMonth(at) : days[0];
        if (day < 0 || isCounted(tokens, at + 1, tokens.lower(at))) {
            return null;
        }
        int to = at + 1;
        int last = days == null ? -1 : days[1];
        boolean range = last < 0 && tokens.is(to, "-", "–", "—", "to", "and") && tokens.dayOfMonth(to + 1) > day;
        if (range && !isCounted(tokens, to + 2, "")) {
            last = tokens.dayOfMonth(to + 1);
            to += 2;
        }
        int yearAt = tokens.is(to, ",") ? to + 1 : to;
        int year = tokens.year(yearAt);
        if (year > 0) {
            to = yearAt + 1;
        }
        Integer known = year > 0 ? year : null;
        return dated(tokens, from, to, new int[] {month.number(), day, last}, known);
    }

    /** "January 19 soldiers": a number before a plural noun may count it, unless a mark or a small word follows. */
    private static boolean isCounted(TimeTokens tokens, int next, String number) {
        boolean ordinal =
                number.endsWith("th") || number.endsWith("st") || number.endsWith("nd") || number.endsWith("rd");
        return !ordinal
                && (tokens.is(next, "%", "percent", "per", "million", "thousand", "hundred", "people", "soldiers"));
    }

    private static int @Nullable [] dayRange(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 1 || hyphen > 2 || text.length() - hyphen > 3 || text.length() == hyphen + 1) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != hyphen && !Character.isDigit(text.charAt(i))) {
                return null;
            }
        }
        int first = Integer.parseInt(text.substring(0, hyphen));
        int last = Integer.parseInt(text.substring(hyphen + 1));
        return first >= 1 && first < last && last <= 31 ? new int[] {first, last} : null;
    }

    private static @Nullable TimeMatch dated(
            TimeTokens tokens, int from, int to, int[] monthDayLast, @Nullable Integer year) {
        int month = monthDayLast[0];
        int longest = YearMonth.of(year == null ? 2000 : year, month).lengthOfMonth();
        if (monthDayLast[1] > longest || monthDayLast[2] > longest) {
            return null;
        }
        TimeValue first = new TimeValues.Day(year, month, monthDayLast[1], null);
        if (monthDayLast[2] < 0) {
            return withPart(tokens, from, to, first);
        }
        TimeValue last = new TimeValues.Day(year, month, monthDayLast[2], null);
        return new TimeMatch(from, to, Timex.DATE, new TimeValues.Range(first, last));
    }

    /** "5 January 2022", "the 5th of January", "13th January, 2022", "5 to 8 January". */
    private static @Nullable TimeMatch dayMonth(TimeTokens tokens, int from) {
        int at = tokens.is(from, "the") ? from + 1 : from;
        int[] days = dayRange(tokens.text(at));
        int day = days == null ? tokens.dayOfMonth(at) : days[0];
        int last = days == null ? -1 : days[1];
        if (day < 0) {
            return null;
        }
        int to = at + 1;
        boolean range = last < 0 && tokens.is(to, "-", "–", "—", "to", "and") && tokens.dayOfMonth(to + 1) > day;
        if (range) {
            last = tokens.dayOfMonth(to + 1);
            to += 2;
        }
        to = tokens.is(to, "of") ? to + 1 : to;
        Word month = tokens.word(to, WordClass.MONTH);
        if (month == null) {
            return null;
        }
        to++;
        int yearAt = tokens.is(to, ",") ? to + 1 : to;
        int year = tokens.year(yearAt);
        to = year > 0 ? yearAt + 1 : to;
        return dated(tokens, from, to, new int[] {month.number(), day, last}, year > 0 ? year : null);
    }

    /** "2022-01-29", "13.01.2022", "12/31/2017" where only one reading is a date, "2010-2014". */
    private static @Nullable TimeMatch numeric(TimeTokens tokens, int from) {
        String text = tokens.text(from);
        if (text.length() < 6 || text.length() > 10 || !Character.isDigit(text.charAt(0))) {
            return null;
        }
        int[] parts = parts(text);
        if (parts == null) {
            return null;
        }
        if (parts.length == 2) {
            boolean years = parts[0] >= 1800
                    && parts[1] > parts[0]
                    && parts[1] < 2100
                    && tokens.is(from - 1, "in", "from", "the", "(", "during", "between", "of");
            return years
                    ? new TimeMatch(
                            from, from + 1, Timex.DATE, new TimeValues.Range(yearValue(parts[0]), yearValue(parts[1])))
                    : null;
        }
        int[] date = parts[0] > 31 ? new int[] {parts[0], parts[1], parts[2]} : endingInYear(parts, text);
        boolean valid = date != null
                && date[0] >= 1000
                && date[0] < 2200
                && date[1] >= 1
                && date[1] <= 12
                && YearMonth.of(date[0], date[1]).isValidDay(date[2]);
        return valid && date != null
                ? new TimeMatch(from, from + 1, Timex.DATE, new TimeValues.Day(date[0], date[1], date[2], null))
                : null;
    }

    /** Full stops mean day first; with slashes the order must follow from the numbers, or nothing is read. */
    private static int @Nullable [] endingInYear(int[] parts, String text) {
        if (parts[2] < 1000) {
            return null;
        }
        boolean dayFirst = text.indexOf('/') < 0 || parts[0] > 12;
        boolean sure = text.indexOf('/') < 0 || parts[0] > 12 || parts[1] > 12 || parts[0] == parts[1];
        if (!sure) {
            return null;
        }
        return dayFirst ? new int[] {parts[2], parts[1], parts[0]} : new int[] {parts[2], parts[0], parts[1]};
    }

    private static int @Nullable [] parts(String text) {
        int[] parts = new int[3];
        int count = 0;
        char separator = 0;
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                parts[count] = parts[count] * 10 + c - '0';
                digit = true;
            } else if (!digit || count == 2 || "./-".indexOf(c) < 0 || separator != 0 && c != separator) {
                return null;
            } else {
                separator = c;
                count++;
                digit = false;
            }
        }
        if (count == 0 || !digit || count == 1 && separator != '-') {
            return null;
        }
        return count == 1 ? new int[] {parts[0], parts[1]} : parts;
    }

    /** "early January", "mid-2021", "late last year" is relative. */
    private static @Nullable TimeMatch phased(TimeTokens tokens, int from) {
        if (Modifiers.PHASE.contains(tokens.lower(from)) && !tokens.is(from, "earlier", "later")) {
            int next = tokens.is(from + 1, "in") ? from + 2 : from + 1;
            TimeMatch inner = month(tokens, next);
            inner = inner == null ? year(tokens, next) : inner;
            inner = inner == null ? weekdayDate(tokens, next) : inner;
            return inner == null ? null : new TimeMatch(from, inner.to(), inner.timex(), inner.value());
        }
        String lower = tokens.lower(from);
        if (lower.startsWith("mid-") && lower.length() > 4) {
            Word month = tokens.lexicon().find(lower.substring(4), WordClass.MONTH);
            if (month != null) {
                int year = tokens.year(from + 1);
                return new TimeMatch(
                        from,
                        from + (year > 0 ? 2 : 1),
                        Timex.DATE,
                        new TimeValues.Month(year > 0 ? year : null, month.number()));
            }
            if (lower.length() == 8 && lower.chars().skip(4).allMatch(Character::isDigit)) {
                return new TimeMatch(from, from + 1, Timex.DATE, yearValue(Integer.parseInt(lower.substring(4))));
            }
        }
        return null;
    }

    private static @Nullable TimeMatch month(TimeTokens tokens, int from) {
        Word month = tokens.word(from, WordClass.MONTH);
        if (month == null || isNoMonth(tokens, from)) {
            return null;
        }
        int at = tokens.is(from + 1, ",", "of") ? from + 2 : from + 1;
        int year = tokens.year(at);
        return new TimeMatch(
                from,
                year > 0 ? at + 1 : from + 1,
                Timex.DATE,
                new TimeValues.Month(year > 0 ? year : null, month.number()));
    }

    /** "May" and "March" open sentences as verbs; alone they are months only after a preposition or before a year. */
    private static boolean isNoMonth(TimeTokens tokens, int from) {
        if (!tokens.is(from, "may", "march")) {
            return tokens.text(from).length() <= 3
                    && !tokens.text(from).endsWith(".")
                    && tokens.year(from + 1) < 0
                    && !tokens.is(from - 1, "in", "last", "since", "early", "late", "the");
        }
        boolean led = tokens.is(
                from - 1, "in", "since", "by", "until", "of", "last", "next", "this", "early", "late", "from", "to",
                "during", "and", "mid", "through", "before", "after", "the");
        return !led && tokens.year(from + 1) < 0;
    }

    /** A bare year after a word that leads to one, a decade ("the 1970s"), "2004 crash" after "the"/"a". */
    private static @Nullable TimeMatch year(TimeTokens tokens, int from) {
        String lower = tokens.lower(from);
        int at = tokens.is(from, "the") ? from + 1 : from;
        String word = tokens.lower(at);
        if (word.length() == 5
                && word.endsWith("0s")
                && tokens.lexicon() != null
                && word.chars().limit(4).allMatch(Character::isDigit)) {
            int decade = Integer.parseInt(word.substring(0, 4));
            return decade >= 1000 && decade < 2200
                    ? new TimeMatch(
                            from, at + 1, Timex.DATE, new TimeValues.Fixed(word.substring(0, 3), Edtf.decade(decade)))
                    : null;
        }
        int year = tokens.year(from);
        if (year < 1500 || !YEAR_LEADERS.contains(tokens.lower(from - 1)) && from > 0 && !lower.isEmpty()) {
            return null;
        }
        boolean sure =
                SURE_YEAR_LEADERS.contains(tokens.lower(from - 1)) && !tokens.is(from + 1, "people", "cases", "%");
        boolean plausible = year >= 1900 && year <= 2035 && !isUnitAfter(tokens, from + 1) && !grows(tokens, from - 1);
        if (!sure && !plausible) {
            return null;
        }
        boolean range = tokens.is(from + 1, "to", "-", "–", "and", "through")
                && tokens.year(from + 2) > year
                && tokens.is(from - 1, "from", "between");
        if (range) {
            return new TimeMatch(
                    from,
                    from + 3,
                    Timex.DATE,
                    new TimeValues.Range(yearValue(year), yearValue(tokens.year(from + 2))));
        }
        return new TimeMatch(from, from + 1, Timex.DATE, yearValue(year));
    }

    /** "increased to 2044", "2044 of", "by 2019 people": a count. */
    private static boolean grows(TimeTokens tokens, int before) {
        boolean weak = tokens.is(before, "to", "by", "of", "for", "and", "on", ",", "(", "after", "before", "around");
        if (!weak) {
            return false;
        }
        if (tokens.is(before, ",", "(")) {
            return tokens.word(before - 1, WordClass.MONTH) == null && !tokens.is(before + 2, ")", ",", ".", "");
        }
        String verb = tokens.lower(before - 1);
        return tokens.is(before, "to")
                && (verb.endsWith("ed")
                        || verb.equals("rose")
                        || verb.equals("risen")
                        || verb.equals("fell")
                        || verb.equals("grown")
                        || verb.equals("up")
                        || verb.equals("grew"));
    }

    private static boolean isUnitAfter(TimeTokens tokens, int next) {
        String word = tokens.lower(next);
        return tokens.unit(next) != null
                || word.equals("people")
                || word.equals("%")
                || word.equals("percent")
                || word.endsWith("s")
                        && word.length() > 4
                        && !word.endsWith("ss")
                        && !tokens.is(next, "elections", "olympics", "games", "protests", "talks", "plans");
    }

    static TimeValue yearValue(int year) {
        return new TimeValues.Fixed(String.format(Locale.ROOT, "%04d", year), Edtf.year(year));
    }
}
