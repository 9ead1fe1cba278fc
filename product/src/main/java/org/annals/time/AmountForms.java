package org.annals.time;

import java.util.List;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Amounts of time: durations, and dates that lie so many units away ("three days ago", "two weeks later"). */
final class AmountForms {
    private AmountForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        int at = approximation(tokens, from);
        TimeMatch hyphenated = hyphenated(tokens, from, at);
        if (hyphenated != null) {
            return hyphenated;
        }
        TimeMatch modified = modified(tokens, from, at);
        if (modified != null) {
            return modified;
        }
        TimeMatch half = half(tokens, from, at);
        if (half != null) {
            return half;
        }
        if (tokens.has(at, WordClass.ALL)) {
            return all(tokens, at);
        }
        boolean another = tokens.has(from, WordClass.ANOTHER)
                && tokens.has(from + 1, WordClass.UNIT)
                && tokens.has(from - 1, WordClass.FOR);
        CalendarUnit more = another ? tokens.unit(from + 1) : null;
        if (more != null && more != CalendarUnit.SECONDS && more != CalendarUnit.QUARTERS) {
            return duration(from, from + 2, more, "1");
        }
        Amount amount = Amount.at(tokens, at);
        TimeMatch nights = amount == null ? null : nights(tokens, from, at, amount);
        if (nights != null) {
            return nights;
        }
        return amount == null ? bare(tokens, from, at) : counted(tokens, from, at, amount);
    }

    /** Past "about", "more than", "at least", "up to", "no more than". */
    private static int approximation(TimeTokens tokens, int from) {
        int at = from;
        while (at < from + 4 && (isApproximation(tokens, at) || at > from && isUpTo(tokens, at))) {
            at++;
        }
        boolean over = tokens.has(at, WordClass.OVER);
        boolean counts = over
                && !tokens.has(at + 1, WordClass.THE)
                && !tokens.has(at + 1, WordClass.VAGUE)
                && !tokens.has(at + 1, WordClass.LAST, WordClass.NEXT);
        return counts ? at + 1 : at;
    }

    private static boolean isApproximation(TimeTokens tokens, int at) {
        boolean alone = !tokens.has(at, WordClass.AT) && !tokens.has(at, WordClass.NO);
        return tokens.has(at, WordClass.ABOUT) && (alone || tokens.has(at + 1, WordClass.ABOUT));
    }

    private static boolean isUpTo(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.TO) && tokens.has(at - 1, WordClass.ABOUT);
    }

    /** "ten-day", "30-year", "a three-year period"; an age ("16-year-old") is no time. */
    private static @Nullable TimeMatch hyphenated(TimeTokens tokens, int from, int at) {
        Amount amount = Amount.at(tokens, at);
        if (amount == null || !tokens.joins(amount.to()) || tokens.has(at, WordClass.ARTICLE)) {
            return null;
        }
        int unitAt = amount.to() + 1;
        CalendarUnit unit =
                tokens.has(unitAt, WordClass.UNIT) || tokens.has(unitAt, WordClass.UNITS) ? tokens.unit(unitAt) : null;
        if (unit == null || unit == CalendarUnit.QUARTERS) {
            return null;
        }
        int to = unitAt + 1;
        if (tokens.joins(to)) {
            if (!tokens.has(to + 1, WordClass.LONG)) {
                return null;
            }
            to += 2;
        }
        return duration(from, to, unit, amount.text());
    }

    /** "the past three months", "the next several days", "the first nine months", "recent weeks", "coming quarters". */
    private static @Nullable TimeMatch modified(TimeTokens tokens, int from, int start) {
        boolean article = tokens.has(start, WordClass.THE);
        int at = article ? start + 1 : start;
        boolean ordinal = article && tokens.ordinal(at) > 0 && !tokens.is(at, Kind.ORDINAL);
        boolean modifier = tokens.has(at, WordClass.LAST, WordClass.NEXT)
                || tokens.has(at, WordClass.PREVIOUS, WordClass.FOLLOWING)
                || article && tokens.has(at, WordClass.SAME)
                || ordinal;
        if (!modifier && !article) {
            return null;
        }
        at = modifier ? at + 1 : at;
        Amount amount = tokens.has(at, WordClass.ARTICLE) ? null : Amount.at(tokens, at);
        int unitAt = filler(tokens, amount == null ? at : amount.to());
        if (tokens.joins(unitAt)) {
            return null;
        }
        CalendarUnit unit = tokens.unit(unitAt);
        boolean plural = tokens.has(unitAt, WordClass.UNITS);
        if (unit == null || amount == null && !(plural && (modifier || isVagueArticle(unit)))) {
            return null;
        }
        if (!plural && amount != null && amount.value() != 1) {
            return null;
        }
        String text = amount == null ? "X" : amount.text();
        int to = orSo(tokens, unitAt + 1);
        int side = !modifier || ordinal || amount == null || amount.value() < 1
                ? 0
                : tokens.has(start + (article ? 1 : 0), WordClass.LAST, WordClass.PREVIOUS)
                        ? -1
                        : tokens.has(start + (article ? 1 : 0), WordClass.NEXT, WordClass.FOLLOWING) ? 1 : 0;
        return side == 0 || amount == null
                ? duration(from, to, unit, text)
                : beside(from, to, unit, amount.text(), side * amount.value());
    }

    /** "the years", "the days": of unknown number. */
    private static boolean isVagueArticle(CalendarUnit unit) {
        return unit == CalendarUnit.YEARS;
    }

    private static int filler(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.FILLER) && tokens.unit(at + 1) != null ? at + 1 : at;
    }

    private static int orSo(TimeTokens tokens, int at) {
        boolean orSo = tokens.has(at, WordClass.AND) && tokens.has(at + 1, WordClass.SO);
        return orSo ? at + 2 : at;
    }

    /** "half an hour", "half a century". */
    private static @Nullable TimeMatch half(TimeTokens tokens, int from, int at) {
        boolean half = tokens.has(at, WordClass.HALF) && tokens.has(at + 1, WordClass.ARTICLE);
        CalendarUnit unit = half ? tokens.unit(at + 2) : null;
        if (unit == null) {
            return null;
        }
        return switch (unit) {
            case HOURS -> duration(from, at + 3, CalendarUnit.MINUTES, "30");
            case CENTURIES -> duration(from, at + 3, CalendarUnit.YEARS, "50");
            case YEARS -> duration(from, at + 3, CalendarUnit.MONTHS, "6");
            case DECADES -> duration(from, at + 3, CalendarUnit.YEARS, "5");
            default -> null;
        };
    }

    /** "weeks", "months", "for years": an unknown number of them. */
    private static @Nullable TimeMatch bare(TimeTokens tokens, int from, int at) {
        if (tokens.has(at, WordClass.UNIT) && tokens.joins(at + 1) && tokens.has(at + 2, WordClass.LONG)) {
            CalendarUnit unit = tokens.unit(at);
            return unit == null ? null : duration(at, at + 3, unit, "1");
        }
        boolean theseDays = tokens.has(from, WordClass.THESE) && tokens.unit(from + 1) == CalendarUnit.DAYS;
        if (theseDays) {
            return TimeMatch.date(from, from + 2, new TimeValues.Dateless("PRESENT_REF"));
        }
        boolean title = tokens.isCapitalised(at) && tokens.is(at - 1, Kind.NUMBER);
        if (!tokens.has(at, WordClass.UNITS) || tokens.isHyphen(at - 1) || title) {
            return null;
        }
        CalendarUnit unit = tokens.unit(at);
        if (unit == null
                || unit == CalendarUnit.QUARTERS
                || unit == CalendarUnit.SECONDS
                || unit == CalendarUnit.WEEKENDS) {
            return null;
        }
        int to = at + 1;
        if (tokens.joins(to) && tokens.has(to + 1, WordClass.LONG)) {
            return duration(from, to + 2, unit, "X");
        }
        if (isAge(tokens, to)) {
            return null;
        }
        TimeMatch away = away(tokens, from, to, new Amount("X", -1, at), unit);
        return away != null ? away : duration(at, to, unit, "X");
    }

    /** "for all day", "all week" at the end of a sentence; elsewhere it says how rather than how long. */
    private static @Nullable TimeMatch all(TimeTokens tokens, int at) {
        boolean ends = at + 2 >= tokens.size() || tokens.is(at + 2, Kind.MARK) && at > 0;
        if (!ends && !tokens.has(at - 1, WordClass.FOR)) {
            return null;
        }
        CalendarUnit unit = tokens.has(at + 1, WordClass.UNIT) ? tokens.unit(at + 1) : null;
        boolean whole = unit != null && !unit.isShorterThanDay() && unit != CalendarUnit.QUARTERS;
        return whole && unit != null && !tokens.joins(at + 2) ? duration(at, at + 2, unit, "1") : null;
    }

    /** "the 5 coming years", "ten previous weeks". */
    private static @Nullable TimeMatch modifiedAfter(TimeTokens tokens, int from, Amount amount) {
        int at = amount.to();
        boolean back = tokens.has(at, WordClass.LAST, WordClass.PREVIOUS);
        boolean ahead = tokens.has(at, WordClass.NEXT, WordClass.FOLLOWING);
        CalendarUnit unit = tokens.has(at + 1, WordClass.UNITS) ? tokens.unit(at + 1) : null;
        return amount.value() < 2 || unit == null || !back && !ahead
                ? null
                : beside(from, at + 2, unit, amount.text(), back ? -amount.value() : amount.value());
    }

    /** "two years and three months", "1 hour 30 minutes": the smaller unit that follows, or null. */
    private static @Nullable TimeMatch compound(TimeTokens tokens, int from, int to, Amount amount, CalendarUnit unit) {
        int at = tokens.has(to, WordClass.AND) ? to + 1 : to;
        Amount more = amount.value() > 0 && !tokens.has(at, WordClass.ARTICLE) ? Amount.at(tokens, at) : null;
        CalendarUnit smaller = more == null || more.value() < 1 ? null : tokens.unit(more.to());
        boolean fits = smaller != null
                && more != null
                && (smaller == CalendarUnit.MONTHS && unit == CalendarUnit.YEARS
                        || smaller == CalendarUnit.DAYS && unit.compareTo(CalendarUnit.DAYS) > 0
                        || smaller.isShorterThanDay() && smaller.compareTo(unit) < 0 && unit.isShorterThanDay());
        boolean away = fits
                && more != null
                && (tokens.has(more.to() + 1, WordClass.AGO, WordClass.EARLIER)
                        || tokens.has(more.to() + 1, WordClass.LATER)
                        || isAge(tokens, more.to() + 1));
        if (!fits || away || more == null || smaller == null) {
            return null;
        }
        String rest = smaller.duration(more.text()).substring(1);
        boolean clock = unit.isShorterThanDay();
        String value = unit.duration(amount.text()) + (clock ? rest.substring(1) : rest);
        return new TimeMatch(from, more.to() + 1, Timex.DURATION, new TimeValues.Dateless(value));
    }

    private static int unitAfter(TimeTokens tokens, Amount amount) {
        int unitAt = filler(tokens, amount.to());
        // "ten brutal months": one word of another kind may stand between.
        boolean between = tokens.unit(unitAt) == null
                && amount.value() > 1
                && tokens.is(unitAt, Kind.WORD)
                && !tokens.isKnown(unitAt)
                && !tokens.isCapitalised(unitAt)
                && !tokens.isPlural(unitAt)
                && tokens.has(unitAt + 1, WordClass.UNITS);
        return between ? unitAt + 1 : unitAt;
    }

    private static @Nullable TimeMatch counted(TimeTokens tokens, int from, int at, Amount amount) {
        TimeMatch after = modifiedAfter(tokens, from, amount);
        if (after != null) {
            return after;
        }
        int unitAt = unitAfter(tokens, amount);
        CalendarUnit unit = tokens.unit(unitAt);
        boolean title = tokens.isCapitalised(unitAt)
                && unitAt > from
                && (tokens.isCapitalised(unitAt - 1) || tokens.is(unitAt - 1, Kind.NUMBER));
        if (unit == null
                || title
                || tokens.joins(unitAt + 1)
                || tokens.has(unitAt, WordClass.ORDINAL) && tokens.has(at, WordClass.ARTICLE)) {
            return null;
        }
        boolean article = tokens.has(at, WordClass.ARTICLE) && amount.value() == 1 && amount.to() == at + 1;
        int to = unitAt + 1;
        if (isAge(tokens, to)) {
            return null;
        }
        TimeMatch compound = compound(tokens, from, to, amount, unit);
        if (compound != null) {
            return compound;
        }
        boolean half = tokens.has(to, WordClass.AND)
                && tokens.has(tokens.has(to + 1, WordClass.ARTICLE) ? to + 2 : to + 1, WordClass.HALF);
        String text = half && amount.value() >= 0 ? amount.text() + ".5" : amount.text();
        int afterHalf = tokens.has(to + 1, WordClass.ARTICLE) ? to + 3 : to + 2;
        to = half ? afterHalf : orSo(tokens, to);
        if (tokens.has(to, WordClass.PERIOD) && !article) {
            to++;
        }
        TimeMatch away = away(tokens, from, to, amount, unit);
        if (away != null) {
            return isBound(tokens, from, at) && !away.value().isDateless()
                    ? new TimeMatch(
                            away.from(), away.to(), Timex.DATE, new TimeValues.Undated(away.value()), away.ends())
                    : away;
        }
        if (article) {
            return single(tokens, from, at, to, unit);
        }
        if (amount.value() == 1 && unit == CalendarUnit.DAYS && at == from && tokens.has(from, WordClass.CARDINAL)) {
            // "one day" of a story has no length.
            return isLasting(tokens, from - 1) ? duration(from, to, unit, "1") : null;
        }
        boolean hence = tokens.has(from - 1, WordClass.IN) && at == from;
        boolean until = tokens.has(from - 1, WordClass.FOR) && at == from && unit == CalendarUnit.YEARS;
        if (until && amount.value() > 0 && !half) {
            TimeValue since = new StretchValues.Beside(unit.duration(text), -amount.value(), unit);
            return tokens.isToldAsGoingOn(from - 1)
                    ? new TimeMatch(from, to, Timex.DURATION, since)
                    : duration(from, to, unit, text);
        }
        return hence && amount.value() > 0 && !half
                ? new TimeMatch(
                        from, to, Timex.DURATION, new StretchValues.Hence(unit.duration(text), amount.value(), unit))
                : duration(from, to, unit, text);
    }

    /** "for a week" lasts, "twice a week" and "$3 a day" repeat. */
    private static @Nullable TimeMatch single(TimeTokens tokens, int from, int at, int to, CalendarUnit unit) {
        if (unit.isShorterThanDay() && unit == CalendarUnit.SECONDS
                || unit == CalendarUnit.QUARTERS
                || unit == CalendarUnit.WEEKENDS) {
            return null;
        }
        if (at > from || isLasting(tokens, from - 1)) {
            return duration(from, to, unit, "1");
        }
        boolean rate = !unit.isShorterThanDay() && tokens.is(from - 1, Kind.WORD) && !tokens.isKnown(from - 1)
                || tokens.is(from - 1, Kind.NUMBER)
                || tokens.is(from - 1, Kind.DECIMAL);
        return rate && unit.compareTo(CalendarUnit.YEARS) <= 0
                ? new TimeMatch(from, to, Timex.SET, new TimeValues.Dateless(unit.duration("1")))
                : null;
    }

    /** Whether the words before the number make it a bound: "more than", "at least". */
    private static boolean isBound(TimeTokens tokens, int from, int at) {
        for (int i = from; i < at; i++) {
            if (tokens.has(i, WordClass.BOUND) || tokens.has(i, WordClass.OVER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLasting(TimeTokens tokens, int before) {
        return tokens.has(before, WordClass.LASTING);
    }

    private static boolean isAge(TimeTokens tokens, int next) {
        return tokens.has(next, WordClass.OLD)
                || tokens.isHyphen(next) && tokens.has(next + 1, WordClass.OLD)
                || tokens.has(next, WordClass.OF) && tokens.has(next + 1, WordClass.AGE);
    }

    /** "three days ago", "two weeks later", "a year earlier", "five years from now", "the day before yesterday". */
    private static @Nullable TimeMatch away(TimeTokens tokens, int from, int to, Amount amount, CalendarUnit unit) {
        TimeMatch fromDay = fromDay(tokens, from, to, amount, unit);
        fromDay = fromDay == null ? starting(tokens, from, to, amount, unit) : fromDay;
        if (fromDay != null) {
            return fromDay;
        }
        boolean ago = tokens.has(to, WordClass.AGO);
        boolean earlier = tokens.has(to, WordClass.EARLIER) && !opensClause(tokens, to);
        boolean later = tokens.has(to, WordClass.LATER) && !opensClause(tokens, to);
        boolean fromNow = tokens.has(to, WordClass.FROM) && tokens.has(to + 1, WordClass.REFERENCE, WordClass.DAY);
        if (!ago && !earlier && !later && !fromNow) {
            return null;
        }
        int end = fromNow ? to + 2 : to + 1;
        boolean back = ago || earlier;
        if (ago && unit.isShorterThanDay() && amount.value() >= 0) {
            return TimeMatch.date(from, end, new PeriodValues.MomentsAgo());
        }
        if (amount.value() < 0 || unit.isShorterThanDay()) {
            return TimeMatch.date(from, end, new TimeValues.Dateless(back ? "PAST_REF" : "FUTURE_REF"));
        }
        boolean narrative = !ago && !fromNow;
        if (unit == CalendarUnit.YEARS && back && amount.value() == 1) {
            return TimeMatch.date(from, end, new PeriodValues.YearBefore(1, narrative));
        }
        CalendarUnit grain = unit == CalendarUnit.WEEKS || unit == CalendarUnit.FORTNIGHTS ? CalendarUnit.DAYS : unit;
        grain = unit == CalendarUnit.DECADES ? CalendarUnit.YEARS : grain;
        int shift = back ? -amount.value() : amount.value();
        if (fromNow && tokens.number(to + 1, WordClass.DAY) != 0) {
            return null;
        }
        return TimeMatch.date(from, end, new TimeValues.Shift(shift, unit, grain, narrative));
    }

    /** "two days after Christmas", "three weeks from tomorrow". */
    private static @Nullable TimeMatch fromDay(TimeTokens tokens, int from, int to, Amount amount, CalendarUnit unit) {
        boolean linking = tokens.has(to, WordClass.LINKING);
        boolean back = linking && tokens.has(to, WordClass.EARLIER);
        boolean ahead = linking && tokens.has(to, WordClass.LATER) || tokens.has(to, WordClass.FROM);
        if (!back && !ahead || amount.value() < 1 || unit.isShorterThanDay() || unit == CalendarUnit.WEEKENDS) {
            return null;
        }
        TimeMatch day = RelativeForms.namedDay(tokens, to + 1);
        int shift = back ? -amount.value() : amount.value();
        if (day == null) {
            return null;
        }
        TimeMatch length = duration(from, to, unit, amount.text());
        TimeValue value = new StretchValues.Away(day.value(), shift, unit);
        return new TimeMatch(from, day.to(), Timex.DATE, value, List.of(length, day));
    }

    /** "for three days starting Monday", "a week, from tomorrow". */
    private static @Nullable TimeMatch starting(TimeTokens tokens, int from, int to, Amount amount, CalendarUnit unit) {
        boolean comma = tokens.isMark(to, ',');
        int at = comma ? to + 1 : to;
        boolean word = tokens.has(at, WordClass.STARTING);
        boolean links = word || comma && tokens.has(at, WordClass.FROM) && isLasting(tokens, from - 1);
        if (!links || amount.value() < 1 || unit.isShorterThanDay() || unit == CalendarUnit.WEEKENDS) {
            return null;
        }
        boolean led = word && (tokens.has(at + 1, WordClass.ON, WordClass.FROM));
        TimeMatch day = RelativeForms.namedDay(tokens, led ? at + 2 : at + 1);
        if (day == null) {
            return null;
        }
        TimeMatch length = duration(from, to, unit, amount.text());
        TimeValue value = new StretchValues.Lasting(unit.duration(amount.text()), day.value(), amount.value(), unit);
        return new TimeMatch(from, day.to(), Timex.DURATION, value, List.of(length, day));
    }

    /** "for two nights": counted in days. */
    private static @Nullable TimeMatch nights(TimeTokens tokens, int from, int at, Amount amount) {
        boolean nights = tokens.has(amount.to(), WordClass.PART)
                && tokens.value(amount.to(), WordClass.PART).equals("NI")
                && tokens.has(from - 1, WordClass.FOR)
                && !tokens.has(at, WordClass.ARTICLE)
                && !(tokens.is(amount.to() + 1, Kind.WORD) && !tokens.isKnown(amount.to() + 1) && amount.value() == 1);
        return nights && amount.value() > 0 ? duration(from, amount.to() + 1, CalendarUnit.DAYS, amount.text()) : null;
    }

    private static TimeMatch beside(int from, int to, CalendarUnit unit, String text, int amount) {
        return new TimeMatch(from, to, Timex.DURATION, new StretchValues.Beside(unit.duration(text), amount, unit));
    }

    /** "two days after the riots", "a year before he left": the words that follow say from when. */
    private static boolean opensClause(TimeTokens tokens, int at) {
        boolean linking = tokens.has(at, WordClass.LINKING);
        boolean ends = at + 1 >= tokens.size() || tokens.is(at + 1, Kind.MARK) && !tokens.isApostrophe(at + 1);
        return linking && !ends;
    }

    private static TimeMatch duration(int from, int to, CalendarUnit unit, String amount) {
        return new TimeMatch(from, to, Timex.DURATION, new TimeValues.Dateless(unit.duration(amount)));
    }
}
