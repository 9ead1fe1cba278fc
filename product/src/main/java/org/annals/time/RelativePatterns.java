package org.annals.time;

import java.time.DayOfWeek;
import org.annals.time.TimeLexicon.Word;
import org.annals.time.TimeLexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Dates that count from another day, durations, and sets. */
final class RelativePatterns {
    private RelativePatterns() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        TimeMatch deictic = deictic(tokens, from);
        if (deictic != null) {
            return deictic;
        }
        TimeMatch shifted = shifted(tokens, from);
        if (shifted != null) {
            return shifted;
        }
        TimeMatch set = set(tokens, from);
        return set != null ? set : counted(tokens, from);
    }

    private static @Nullable TimeMatch deictic(TimeTokens tokens, int from) {
        Word word = tokens.word(from, WordClass.DEICTIC);
        if (word != null) {
            if (word.value().equals("NOW")) {
                return new TimeMatch(from, from + 1, Timex.DATE, new TimeValues.Dateless("PRESENT_REF"));
            }
            TimeValue day = new TimeValues.Shift(word.number(), CalendarUnit.DAYS, CalendarUnit.DAYS, false);
            if (tokens.is(from, "tonight")) {
                return new TimeMatch(from, from + 1, Timex.TIME, new TimeValues.DayPart(day, "NI"));
            }
            return CalendarPatterns.withPart(tokens, from, from + 1, day);
        }
        if (tokens.is(from, "overnight")) {
            TimeValue day = new TimeValues.Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true);
            return new TimeMatch(from, from + 1, Timex.TIME, new TimeValues.DayPart(day, "NI"));
        }
        return null;
    }

    /** "last month", "this week", "next Friday", "the following day", "that day", "earlier this year". */
    private static @Nullable TimeMatch shifted(TimeTokens tokens, int from) {
        int at = from;
        boolean article = tokens.is(at, "the");
        at = article ? at + 1 : at;
        boolean phase = !article && Modifiers.PHASE.contains(tokens.lower(at));
        at = phase ? at + 1 : at;
        String modifier = tokens.lower(at);
        int next = at + 1;
        Word weekday = tokens.word(next, WordClass.WEEKDAY);
        CalendarUnit unit = tokens.unit(next);
        Word part = tokens.word(next, WordClass.PART);
        Word month = tokens.word(next, WordClass.MONTH);
        int shift = shift(modifier, article);
        if (shift == Integer.MIN_VALUE) {
            return null;
        }
        if (weekday != null && !article) {
            return CalendarPatterns.withPart(
                    tokens, from, next + 1, new TimeValues.Weekday(DayOfWeek.of(weekday.number()), shift));
        }
        boolean narrative = article && !Modifiers.LAST.contains(modifier)
                || modifier.equals("that")
                || Modifiers.SAME.contains(modifier)
                || modifier.equals("following")
                || modifier.equals("preceding");
        if (part != null) {
            boolean lastNight = modifier.equals("last");
            TimeValue day =
                    new TimeValues.Shift(lastNight ? -1 : shift, CalendarUnit.DAYS, CalendarUnit.DAYS, narrative);
            return new TimeMatch(from, next + 1, Timex.TIME, new TimeValues.DayPart(day, part.value()));
        }
        if (month != null && !article && shift != 0) {
            return new TimeMatch(from, next + 1, Timex.DATE, new TimeValues.Month(null, month.number()));
        }
        if (unit == null || unit.isShorterThanDay() || isPlural(tokens.lower(next))) {
            return null;
        }
        if (modifier.equals("past") || article && modifier.equals("last")) {
            return new TimeMatch(from, next + 1, Timex.DURATION, new TimeValues.Dateless(unit.duration("1")));
        }
        if (unit == CalendarUnit.DAYS && modifier.equals("this")) {
            return null;
        }
        return new TimeMatch(from, next + 1, Timex.DATE, new TimeValues.Shift(shift, unit, unit, narrative));
    }

    private static int shift(String modifier, boolean article) {
        if (Modifiers.LAST.contains(modifier) || Modifiers.NARRATIVE_LAST.contains(modifier)) {
            return -1;
        }
        if (Modifiers.NEXT.contains(modifier) || modifier.equals("following")) {
            return 1;
        }
        boolean same = Modifiers.SAME.contains(modifier) && article;
        return Modifiers.THIS.contains(modifier) || modifier.equals("that") || same ? 0 : Integer.MIN_VALUE;
    }

    private static boolean isPlural(String unit) {
        return unit.endsWith("s");
    }

    private static @Nullable TimeMatch set(TimeTokens tokens, int from) {
        if (tokens.is(from, "daily", "weekly", "monthly", "yearly", "annually", "annual", "hourly")) {
            String value = switch (tokens.lower(from)) {
                case "daily" -> "P1D";
                case "weekly" -> "P1W";
                case "monthly" -> "P1M";
                case "hourly" -> "PT1H";
                default -> "P1Y";
            };
            return new TimeMatch(from, from + 1, Timex.SET, new TimeValues.Dateless(value));
        }
        if (!tokens.is(from, "every", "each")) {
            return null;
        }
        Word weekday = tokens.word(from + 1, WordClass.WEEKDAY);
        if (weekday != null) {
            return new TimeMatch(from, from + 2, Timex.SET, new TimeValues.Dateless("XXXX-WXX-" + weekday.value()));
        }
        CalendarUnit unit = tokens.unit(from + 1);
        return unit == null
                ? null
                : new TimeMatch(from, from + 2, Timex.SET, new TimeValues.Dateless(unit.duration("1")));
    }

    /** "three days ago", "two weeks later", "a 20-day", "more than two years", "several months". */
    private static @Nullable TimeMatch counted(TimeTokens tokens, int from) {
        int at = from;
        boolean about = Modifiers.ABOUT.contains(tokens.lower(at));
        at = about ? at + 1 : at;
        if (tokens.is(at, "more", "less") && tokens.is(at + 1, "than")
                || tokens.is(at, "at") && tokens.is(at + 1, "least")) {
            at += 2;
        }
        at = tokens.is(at, "the") && tokens.is(at + 1, "past", "last", "next", "coming")
                ? at + 2
                : tokens.is(at, "past", "last", "next") ? at + 1 : at;
        boolean many = tokens.is(at, "several", "few", "many", "recent", "some")
                || tokens.is(at, "a") && tokens.is(at + 1, "few", "couple");
        int count = many ? -1 : tokens.count(at);
        int unitAt = many && tokens.is(at, "a") ? at + 2 : at + 1;
        unitAt = tokens.is(unitAt, "of") ? unitAt + 1 : unitAt;
        unitAt = count >= 0 && tokens.is(unitAt, "more", "full", "whole", "consecutive", "straight")
                ? unitAt + 1
                : unitAt;
        CalendarUnit unit = tokens.unit(unitAt);
        if (unit == null || count < 0 && !many || tokens.is(unitAt, "second") || isAge(tokens, unitAt + 1)) {
            return hyphenated(tokens, from);
        }
        boolean one = tokens.is(at, "a", "an");
        int to = unitAt + 1;
        boolean ago = tokens.is(to, "ago")
                || tokens.is(to, "earlier", "before") && !tokens.is(to + 1, "the", "he", "she", "it", "they");
        boolean later = tokens.is(to, "later", "hence") || tokens.is(to, "from") && tokens.is(to + 1, "now");
        if (ago || later) {
            int end = tokens.is(to, "from") ? to + 2 : to + 1;
            boolean narrative = !tokens.is(to, "ago", "from");
            if (many || unit.isShorterThanDay()) {
                return new TimeMatch(from, end, Timex.DATE, new TimeValues.Dateless(ago ? "PAST_REF" : "FUTURE_REF"));
            }
            CalendarUnit grain = unit == CalendarUnit.WEEKS && !about ? CalendarUnit.DAYS : unit;
            boolean vague = at > from + 1;
            TimeValue value = vague
                    ? new TimeValues.Dateless("PAST_REF")
                    : new TimeValues.Shift(ago ? -count : count, unit, grain, narrative);
            return new TimeMatch(from, end, Timex.DATE, value);
        }
        if (one && !isPlural(tokens.lower(unitAt)) && !about && at == from) {
            return tokens.is(from - 1, "for", "within", "over", "in", "than", "about")
                    ? duration(from, to, unit, "1")
                    : null;
        }
        return duration(from, to, unit, many ? "X" : Integer.toString(count));
    }

    private static TimeMatch duration(int from, int to, CalendarUnit unit, String amount) {
        return new TimeMatch(from, to, Timex.DURATION, new TimeValues.Dateless(unit.duration(amount)));
    }

    private static boolean isAge(TimeTokens tokens, int next) {
        return tokens.is(next, "old", "of") && tokens.is(next, "old")
                || tokens.is(next, "of") && tokens.is(next + 1, "age");
    }

    /** "20-day operation", but never an age ("16-year-old"). */
    private static @Nullable TimeMatch hyphenated(TimeTokens tokens, int from) {
        String word = tokens.lower(from);
        int hyphen = word.indexOf('-');
        if (hyphen <= 0 || hyphen != word.lastIndexOf('-')) {
            return null;
        }
        CalendarUnit unit = CalendarUnit.of(tokens.lexicon(), word.substring(hyphen + 1));
        String amount = word.substring(0, hyphen);
        Word number = tokens.lexicon().find(amount, WordClass.NUMBER);
        boolean digits = amount.length() <= 3 && amount.chars().allMatch(c -> c >= '0' && c <= '9');
        if (unit == null || !digits && number == null) {
            return null;
        }
        return duration(from, from + 1, unit, number == null ? amount : number.value());
    }
}
