package org.annals.time;

import org.jspecify.annotations.Nullable;

/** Quarters, halves, seasons, holidays and fiscal years. */
final class PeriodForms {
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    private PeriodForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        TimeMatch part = yearPart(tokens, from);
        part = part == null ? fiscal(tokens, from) : part;
        part = part == null ? latest(tokens, from) : part;
        part = part == null ? season(tokens, from) : part;
        return part == null ? holiday(tokens, from, 0) : part;
    }

    /** "the third quarter of 1990", "third-quarter", "the 1988 second quarter", "the first half of 2008", "Q3 2012". */
    static @Nullable TimeMatch yearPart(TimeTokens tokens, int from) {
        int at = determiner(tokens, from);
        Integer year = null;
        boolean named = tokens.year(from) > 0
                && tokens.has(
                        tokens.joins(from + 1) ? from + 2 : from + 1, WordClass.QUARTER_NAME, WordClass.HALF_NAME);
        if (tokens.year(at) > 0 && (at > from || named)) {
            year = tokens.year(at);
            at = named && tokens.joins(at + 1) ? at + 2 : at + 1;
        }
        at = tokens.has(at, WordClass.FISCAL) ? (tokens.joins(at + 1) ? at + 2 : at + 1) : at;
        boolean quarterYear =
                year != null || tokens.year(at + 1) > 0 || tokens.joins(at + 1) && tokens.year(at + 2) > 0;
        if (tokens.has(at, WordClass.QUARTER_NAME) && (tokens.isCapitalised(at) || quarterYear)) {
            PeriodValues.YearPart value =
                    new PeriodValues.YearPart(year, tokens.number(at, WordClass.QUARTER_NAME), MONTHS_OF_QUARTER);
            if (year == null && tokens.joins(at + 1) && tokens.year(at + 2) > 0) {
                return TimeMatch.date(from, at + 3, value.inYear(tokens.year(at + 2)));
            }
            return ofYear(tokens, TimeMatch.date(from, at + 1, value), value);
        }
        if (tokens.has(at, WordClass.HALF_NAME) && quarterYear && tokens.isCapitalised(at)) {
            PeriodValues.YearPart value =
                    new PeriodValues.YearPart(year, tokens.number(at, WordClass.HALF_NAME), MONTHS_OF_HALF);
            return ofYear(tokens, TimeMatch.date(from, at + 1, value), value);
        }
        int number = tokens.ordinal(at);
        int unit = tokens.joins(at + 1) ? at + 2 : at + 1;
        boolean half = tokens.has(unit, WordClass.HALF) && tokens.has(unit + 1, WordClass.OF) && number <= 2;
        boolean quarter = tokens.has(unit, WordClass.UNIT) && tokens.unit(unit) == CalendarUnit.QUARTERS && number <= 4;
        if (number < 1 || !half && !quarter) {
            return null;
        }
        PeriodValues.YearPart value =
                new PeriodValues.YearPart(year, number, quarter ? MONTHS_OF_QUARTER : MONTHS_OF_HALF);
        TimeMatch plain = TimeMatch.date(from, unit + 1, value);
        TimeMatch dated = withYear(tokens, plain, value);
        return dated == null && !half ? plain : dated;
    }

    /** The start of a phrase after "the", "its" or nothing. */
    private static int determiner(TimeTokens tokens, int from) {
        return tokens.has(from, WordClass.THE) ? from + 1 : from;
    }

    /** Adds "of 1990", "1990", "of last year", "last year" where one of them follows. */
    static TimeMatch ofYear(TimeTokens tokens, TimeMatch match, PartialDate value) {
        TimeMatch dated = withYear(tokens, match, value);
        return dated == null ? match : dated;
    }

    private static @Nullable TimeMatch withYear(TimeTokens tokens, TimeMatch match, PartialDate value) {
        int at = tokens.has(match.to(), WordClass.OF) || tokens.isMark(match.to(), ',') ? match.to() + 1 : match.to();
        at = tokens.has(at, WordClass.IN) && tokens.year(at + 1) > 0 ? at + 1 : at;
        at = tokens.has(at, WordClass.FISCAL) && tokens.year(at + 1) > 0 ? at + 1 : at;
        boolean counted = tokens.has(at + 1, WordClass.COUNTED) || tokens.isMark(at + 1, '%');
        if (tokens.year(at) > 0 && !counted) {
            return TimeMatch.date(match.from(), at + 1, value.inYear(tokens.year(at)));
        }
        Amount spelled = Amount.year(tokens, at);
        if (spelled != null) {
            return TimeMatch.date(match.from(), spelled.to(), value.inYear(spelled.value()));
        }
        boolean comma = tokens.isMark(match.to(), ',');
        TimeMatch year = comma ? null : RelativeForms.year(tokens, at);
        return year == null
                ? null
                : new TimeMatch(match.from(), year.to(), match.timex(), new PeriodValues.InYear(value, year.value()));
    }

    /** "fiscal 1989", "fiscal year 2012", "the fiscal year". */
    private static @Nullable TimeMatch fiscal(TimeTokens tokens, int from) {
        int at = determiner(tokens, from);
        if (!tokens.has(at, WordClass.FISCAL)) {
            return null;
        }
        boolean word = tokens.unit(at + 1) == CalendarUnit.YEARS && tokens.has(at + 1, WordClass.UNIT);
        int yearAt = word ? at + 2 : at + 1;
        if (tokens.year(yearAt) > 0) {
            return TimeMatch.date(from, yearAt + 1, YearForms.yearValue(tokens.year(yearAt)));
        }
        return word && at > from ? new TimeMatch(from, at + 2, Timex.DURATION, new TimeValues.Dateless("P1Y")) : null;
    }

    /** "the latest quarter", "the quarter", "the 1988 quarter", "the year-ago period". */
    private static @Nullable TimeMatch latest(TimeTokens tokens, int from) {
        int at = determiner(tokens, from);
        TimeMatch before = yearBefore(tokens, from, at);
        if (before != null) {
            return before;
        }
        if (at == from) {
            return null;
        }
        boolean year = tokens.year(at) > 0;
        boolean latest = tokens.has(at, WordClass.LAST)
                && tokens.value(at, WordClass.LAST).equals("LATEST");
        int unit = year || latest ? at + 1 : at;
        boolean quarter = tokens.has(unit, WordClass.UNIT) && tokens.unit(unit) == CalendarUnit.QUARTERS;
        boolean period = tokens.has(unit, WordClass.PERIOD) && (year || latest);
        if (!quarter && !period || tokens.has(unit + 1, WordClass.OF)) {
            return null;
        }
        if (year) {
            return TimeMatch.date(from, unit + 1, YearForms.yearValue(tokens.year(at)));
        }
        return TimeMatch.date(from, unit + 1, new PeriodValues.LatestQuarter(0));
    }

    /** "year-ago", "year-earlier", with or without what it compares. */
    private static @Nullable TimeMatch yearBefore(TimeTokens tokens, int from, int at) {
        boolean shape = tokens.has(at, WordClass.UNIT)
                && tokens.unit(at) == CalendarUnit.YEARS
                && tokens.joins(at + 1)
                && tokens.has(at + 2, WordClass.AGO, WordClass.EARLIER);
        if (!shape) {
            return null;
        }
        PeriodValues.YearBefore value = new PeriodValues.YearBefore(1, true);
        int to = at + 3;
        TimeMatch part = at > from ? yearPart(tokens, to) : null;
        if (part != null && part.value() instanceof PeriodValues.YearPart named) {
            return TimeMatch.date(
                    from,
                    part.to(),
                    new PeriodValues.InYear(
                            named, new TimeValues.Shift(-1, CalendarUnit.YEARS, CalendarUnit.YEARS, false)));
        }
        boolean compared = tokens.has(to, WordClass.PERIOD)
                || tokens.has(to, WordClass.UNIT) && tokens.unit(to) == CalendarUnit.QUARTERS;
        if (compared) {
            return TimeMatch.date(from, to + 1, value);
        }
        return TimeMatch.date(at, to, value);
    }

    /** "the summer of 1990", "spring 2004", "the spring", "Spring Offensive" is a name and no season. */
    static @Nullable TimeMatch season(TimeTokens tokens, int from) {
        int at = determiner(tokens, from);
        if (!tokens.has(at, WordClass.SEASON)) {
            return null;
        }
        PeriodValues.Season value = new PeriodValues.Season(null, tokens.value(at, WordClass.SEASON), 0);
        TimeMatch plain = TimeMatch.date(from, at + 1, value);
        TimeMatch dated = withYear(tokens, plain, value);
        if (dated != null) {
            return dated;
        }
        boolean attribute = tokens.is(at + 1, TimeTokens.Kind.WORD) && !tokens.isKnown(at + 1);
        boolean fall = tokens.has(at, WordClass.SHORT);
        boolean led = at > from && !tokens.has(at + 1, WordClass.OF) && !fall
                || tokens.has(at - 1, WordClass.IN)
                || tokens.has(at - 1, WordClass.PHASE)
                || tokens.has(at - 1, WordClass.YEAR_LEADER) && !fall;
        boolean sure = led || !fall && (tokens.has(at, WordClass.ALWAYS) || from > 0 && tokens.isCapitalised(at));
        if (!sure) {
            return null;
        }
        if (!attribute) {
            return plain;
        }
        // "the Spring Offensive" names a season, but not of which year.
        boolean name = tokens.isCapitalised(at) && tokens.isCapitalised(at + 1);
        return TimeMatch.date(at, at + 1, name ? new TimeValues.Undated(value) : value);
    }

    /** "Christmas 1963", "New Year's Eve", "Thanksgiving Day"; {@code shift} comes from "last" or "next". */
    static @Nullable TimeMatch holiday(TimeTokens tokens, int from, int shift) {
        int to = -1;
        String rule = "";
        Holidays.Name name = tokens.holidayAt(from);
        if (name != null) {
            to = tokens.afterWords(from, name.words());
            rule = name.rule();
        } else if (tokens.has(from, WordClass.HOLIDAY)
                && (tokens.isCapitalised(from) || shift != 0 || tokens.year(from + 1) > 0)) {
            to = from + 1;
            rule = tokens.value(from, WordClass.HOLIDAY);
        }
        if (to < 0 || rule.isEmpty()) {
            return null;
        }
        PeriodValues.Holiday value = new PeriodValues.Holiday(null, rule, shift);
        return ofYear(tokens, TimeMatch.date(from, to, value), value);
    }
}
