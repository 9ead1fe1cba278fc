package org.annals.time;

import java.time.LocalTime;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Times of the clock: "18:00 GMT", "5:30 a.m.", "00.00", "noon", "4 o'clock". */
final class ClockForms {
    private ClockForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        if (tokens.has(from, WordClass.POINT)) {
            LocalTime time = tokens.value(from, WordClass.POINT).equals("24:00")
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(tokens.value(from, WordClass.POINT));
            return withZone(tokens, from, from + 1, time);
        }
        int to = from + 1;
        int hour;
        int minute;
        boolean sure = tokens.is(from, Kind.CLOCK);
        if (sure || tokens.is(from, Kind.DECIMAL) && tokens.number(from) >= 0) {
            hour = tokens.number(from) / 100;
            minute = tokens.number(from) % 100;
        } else if (tokens.is(from, Kind.NUMBER) && tokens.width(from) <= 2) {
            hour = tokens.number(from);
            minute = 0;
        } else if (tokens.has(from, WordClass.CARDINAL) && tokens.number(from, WordClass.CARDINAL) <= 12) {
            hour = tokens.number(from, WordClass.CARDINAL);
            minute = 0;
        } else {
            return null;
        }
        boolean dotted = tokens.is(from, Kind.DECIMAL);
        if (tokens.has(to, WordClass.MERIDIEM)) {
            hour = hour(hour, tokens.value(to, WordClass.MERIDIEM));
            sure = true;
            to++;
        } else if (isOclock(tokens, to)) {
            sure = true;
            to += 3;
        }
        if ((dotted || sure) && tokens.has(to, WordClass.HOURS)) {
            sure = true;
            to++;
        }
        sure |= tokens.has(to, WordClass.IN) && tokens.has(to + 1, WordClass.THE) && tokens.has(to + 2, WordClass.PART);
        boolean zone = tokens.has(to, WordClass.ZONE) && !tokens.is(from, Kind.NUMBER);
        boolean led = dotted && (tokens.has(from - 1, WordClass.AT) || tokens.has(from - 1, WordClass.FROM));
        if (!sure && !led && !(zone && dotted) || hour > 24 || minute > 59) {
            return null;
        }
        return withPartAfter(tokens, withZone(tokens, from, to, LocalTime.of(hour % 24, minute)));
    }

    /** "4 in the morning", "10:30 at night". */
    private static TimeMatch withPartAfter(TimeTokens tokens, TimeMatch match) {
        int at = match.to();
        boolean inThe =
                tokens.has(at, WordClass.IN) && tokens.has(at + 1, WordClass.THE) && tokens.has(at + 2, WordClass.PART);
        boolean atNight = tokens.has(at, WordClass.AT) && tokens.has(at + 1, WordClass.PART);
        if (!inThe && !atNight || !(match.value() instanceof TimeValues.Clock clock)) {
            return match;
        }
        int to = inThe ? at + 3 : at + 2;
        String part = tokens.value(to - 1, WordClass.PART);
        boolean late = !part.equals("MO")
                && clock.time().getHour() < 12
                && clock.time().getHour() >= 3;
        LocalTime time = late ? clock.time().plusHours(12) : clock.time();
        return new TimeMatch(match.from(), to, Timex.TIME, new TimeValues.Clock(time, clock.zone(), null));
    }

    private static boolean isOclock(TimeTokens tokens, int at) {
        return tokens.isApostrophe(at + 1) && tokens.has(at + 2, WordClass.OCLOCK) && tokens.isGlued(at + 2);
    }

    private static TimeMatch withZone(TimeTokens tokens, int from, int to, LocalTime time) {
        int end = to;
        String zone = "";
        if (tokens.isName(end, WordClass.ZONE)) {
            zone = tokens.value(end, WordClass.ZONE);
            end++;
            end = tokens.has(end, WordClass.TIME) ? end + 1 : end;
        } else if (tokens.has(end, WordClass.LOCAL) && tokens.has(end + 1, WordClass.TIME)) {
            end += 2;
        } else if (tokens.isCapitalised(end) && tokens.has(end + 1, WordClass.TIME) && !tokens.isKnown(end)) {
            end += 2;
        }
        return new TimeMatch(from, end, Timex.TIME, new TimeValues.Clock(time, zone, null));
    }

    private static int hour(int hour, String half) {
        if (half.equals("PM")) {
            return hour < 12 ? hour + 12 : hour;
        }
        return hour == 12 ? 0 : hour;
    }
}
