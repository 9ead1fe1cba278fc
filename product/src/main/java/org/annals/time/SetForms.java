package org.annals.time;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happens again and again: "every day", "each July", "Mondays", "daily", "per month". */
final class SetForms {
    private SetForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        if (tokens.has(from, WordClass.FREQUENCY)) {
            return set(from, from + 1, tokens.value(from, WordClass.FREQUENCY));
        }
        if (tokens.has(from, WordClass.WEEKDAYS) && tokens.isCapitalised(from)) {
            return set(from, from + 1, "XXXX-WXX-" + tokens.value(from, WordClass.WEEKDAYS));
        }
        if (tokens.has(from, WordClass.PER)) {
            CalendarUnit unit = tokens.has(from + 1, WordClass.UNIT) ? tokens.unit(from + 1) : null;
            return unit == null ? null : set(from, from + 2, unit.duration("1"));
        }
        boolean last = from + 1 >= tokens.size()
                || tokens.is(from + 1, TimeTokens.Kind.MARK) && !tokens.isHyphen(from + 1)
                || tokens.is(from + 1, TimeTokens.Kind.NUMBER)
                || tokens.has(from + 1, WordClass.AT);
        if (tokens.has(from, WordClass.ADVERB) && last && !tokens.isCapitalised(from) && from > 0) {
            return set(from, from + 1, tokens.value(from, WordClass.ADVERB));
        }
        if (tokens.isName(from, WordClass.WEEKDAY) && tokens.has(from + 1, WordClass.PARTS)) {
            String value = "XXXX-WXX-" + tokens.value(from, WordClass.WEEKDAY);
            return set(from, from + 2, value + "T" + tokens.value(from + 1, WordClass.PART));
        }
        boolean atNight = tokens.has(from, WordClass.PART) && tokens.has(from - 1, WordClass.AT);
        if (atNight) {
            TimeValue night = new TimeValues.Dateless("XXXX-XX-XXT" + tokens.value(from, WordClass.PART));
            return new TimeMatch(from, from + 1, Timex.TIME, night);
        }
        boolean bareWeekends = tokens.has(from, WordClass.UNITS)
                && tokens.unit(from) == CalendarUnit.WEEKENDS
                && !tokens.isKnown(from - 1);
        if (bareWeekends && (from + 1 >= tokens.size() || tokens.is(from + 1, TimeTokens.Kind.MARK))) {
            return set(from, from + 1, CalendarUnit.WEEKENDS.duration("1"));
        }
        boolean weekends = tokens.has(from, WordClass.ANY)
                && (tokens.has(from + 1, WordClass.UNIT) || tokens.has(from + 1, WordClass.UNITS))
                && tokens.unit(from + 1) == CalendarUnit.WEEKENDS;
        if (weekends) {
            return set(from, from + 2, CalendarUnit.WEEKENDS.duration("1"));
        }
        if (tokens.has(from, WordClass.PREFIX) && tokens.joins(from + 1)) {
            return prefixed(tokens, from);
        }
        return tokens.has(from, WordClass.EVERY) ? every(tokens, from) : null;
    }

    /** "semi-annually", "bi-weekly": twice in the unit, or once in two of them. */
    private static @Nullable TimeMatch prefixed(TimeTokens tokens, int from) {
        String whole = tokens.value(from + 2, WordClass.FREQUENCY);
        boolean twice = tokens.value(from, WordClass.PREFIX).equals("SEMI");
        String value = switch (whole) {
            case "P1Y" -> twice ? "P6M" : "P2Y";
            case "P1M" -> twice ? "P15D" : "P2M";
            case "P1W" -> twice ? "" : "P2W";
            default -> "";
        };
        return value.isEmpty() ? null : set(from, from + 3, value);
    }

    private static @Nullable TimeMatch every(TimeTokens tokens, int from) {
        int at = from + 1;
        if (tokens.has(at, WordClass.WORKDAY)) {
            return set(from, at + 1, "P1WD");
        }
        if (tokens.has(at, WordClass.ALTERNATE)) {
            CalendarUnit other = tokens.has(at + 1, WordClass.UNIT) ? tokens.unit(at + 1) : null;
            if (other != null) {
                return set(from, at + 2, other.duration("2"));
            }
            at = tokens.isName(at + 1, WordClass.WEEKDAY) ? at + 1 : at;
        }
        if (tokens.isName(at, WordClass.WEEKDAY)) {
            return set(from, at + 1, "XXXX-WXX-" + tokens.value(at, WordClass.WEEKDAY));
        }
        if (tokens.isName(at, WordClass.MONTH)) {
            return set(from, at + 1, String.format(Locale.ROOT, "XXXX-%02d", tokens.number(at, WordClass.MONTH)));
        }
        if (tokens.has(at, WordClass.SEASON)) {
            return set(from, at + 1, "XXXX-" + tokens.value(at, WordClass.SEASON));
        }
        if (tokens.has(at, WordClass.PART)) {
            return set(from, at + 1, "XXXX-XX-XXT" + tokens.value(at, WordClass.PART));
        }
        if (tokens.has(at, WordClass.UNIT)) {
            CalendarUnit unit = tokens.unit(at);
            return unit == null ? null : set(from, at + 1, unit.duration("1"));
        }
        Amount amount = Amount.at(tokens, at);
        CalendarUnit unit = amount == null ? null : tokens.unit(amount.to());
        return unit == null || amount == null ? null : set(from, amount.to() + 1, unit.duration(amount.text()));
    }

    private static TimeMatch set(int from, int to, String value) {
        return new TimeMatch(from, to, Timex.SET, new TimeValues.Dateless(value));
    }
}
