package org.annals.time;

import java.time.LocalTime;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Times of the clock: "18:00 GMT", "5:30 a.m.", "00.00", "noon", "4 o'clock". */
final class ClockForms {
    private ClockForms() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        if (tokens.has(from, WordClass.POINT)) {
            return withZone(tokens, from, from + 1, point(tokens.value(from, WordClass.POINT)));
        }
        TimeMatch past = pastHour(tokens, from);
        if (past != null) {
            return withPartAfter(tokens, past);
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
        } else if (isMilitary(tokens, from)
                || tokens.is(from, Kind.NUMBER)
                        && tokens.width(from) <= 4
                        && SpokenClock.afterMeridiem(tokens, from + 1) > 0) {
            sure = isMilitary(tokens, from);
            hour = tokens.number(from) / 100;
            minute = tokens.number(from) % 100;
        } else if (tokens.has(from, WordClass.CARDINAL) && tokens.number(from, WordClass.CARDINAL) <= 12) {
            hour = tokens.number(from, WordClass.CARDINAL);
            minute = 0;
        } else {
            return null;
        }
        SpokenClock spoken = SpokenClock.at(tokens, from);
        if (spoken != null) {
            minute = spoken.minute();
            to = tokens.unit(spoken.to()) == CalendarUnit.MINUTES ? spoken.to() + 1 : spoken.to();
            sure = spoken.isLed(tokens, from);
        }
        boolean dotted = tokens.is(from, Kind.DECIMAL);
        int afterHalf = SpokenClock.afterMeridiem(tokens, to);
        if (afterHalf > 0) {
            hour = hour(hour, SpokenClock.half(tokens, to));
            sure = true;
            to = afterHalf;
        } else if (afterOclock(tokens, to) > 0) {
            sure = true;
            to = afterOclock(tokens, to);
        }
        if ((dotted || sure) && tokens.has(to, WordClass.HOURS)) {
            sure = true;
            to++;
        }
        sure |= tokens.has(to, WordClass.IN) && tokens.has(to + 1, WordClass.THE) && tokens.has(to + 2, WordClass.PART);
        boolean zone = tokens.has(to, WordClass.ZONE) && !tokens.is(from, Kind.NUMBER);
        boolean led = dotted && isLed(tokens, from, to);
        if (!sure && !led && !(zone && dotted) || hour > 24 || minute > 59) {
            return null;
        }
        int second = tokens.is(from, Kind.CLOCK) && tokens.width(from) > 5 ? tokens.seconds(from) : 0;
        return withPartAfter(tokens, withZone(tokens, from, to, LocalTime.of(hour % 24, minute, second)));
    }

    /** "At 5.25"; not "from 5.25 percent", a rate. */
    private static boolean isLed(TimeTokens tokens, int from, int to) {
        return !tokens.has(to, WordClass.COUNTED)
                && (tokens.has(from - 1, WordClass.AT) || tokens.has(from - 1, WordClass.FROM));
    }

    /** "1653 GMT", "0400 local time", "1630 hours": four digits with what only a time of the clock has after it. */
    static boolean isMilitary(TimeTokens tokens, int from) {
        int to = from + 1;
        return tokens.is(from, Kind.NUMBER)
                && tokens.width(from) == 4
                && (tokens.isName(to, WordClass.ZONE)
                        || tokens.has(to, WordClass.LOCAL) && tokens.has(to + 1, WordClass.TIME)
                        || tokens.has(to, WordClass.HOURS) && tokens.has(from - 1, WordClass.AT));
    }

    private static LocalTime point(String value) {
        return value.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(value);
    }

    /** "half past seven", "a quarter to nine", "ten minutes past 4". */
    private static @Nullable TimeMatch pastHour(TimeTokens tokens, int from) {
        int at = tokens.has(from, WordClass.ARTICLE) ? from + 1 : from;
        boolean quarter = tokens.has(at, WordClass.UNIT) && tokens.unit(at) == CalendarUnit.QUARTERS;
        boolean half = tokens.has(at, WordClass.HALF);
        Amount minutes = quarter || half || at > from ? null : Amount.at(tokens, at);
        int to = minutes == null ? at + 1 : minutes.to();
        to = minutes != null && tokens.unit(to) == CalendarUnit.MINUTES ? to + 1 : to;
        boolean past = tokens.has(to, WordClass.PAST);
        boolean before = quarter && tokens.has(to, WordClass.TO);
        int count = half ? 30 : quarter ? 15 : minutes == null ? -1 : minutes.value();
        boolean digits = tokens.is(to + 1, Kind.NUMBER) && tokens.width(to + 1) <= 2;
        int hour = digits
                ? tokens.number(to + 1)
                : tokens.has(to + 1, WordClass.CARDINAL) ? tokens.number(to + 1, WordClass.CARDINAL) : -1;
        boolean clock = (past || before) && count > 0 && count < 60 && hour >= 1 && hour <= 12;
        if (!clock || tokens.unit(to + 2) != null || tokens.has(to + 2, WordClass.COUNTED)) {
            return null;
        }
        LocalTime time = LocalTime.of(hour, 0).plusMinutes(before ? -count : count);
        int end = to + 2;
        if (tokens.has(end, WordClass.MERIDIEM)) {
            time = time.withHour(hour(time.getHour(), tokens.value(end, WordClass.MERIDIEM)));
            end++;
        } else {
            end = Math.max(end, afterOclock(tokens, end));
        }
        return withZone(tokens, from, end, time);
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
        int hour = clock.time().getHour();
        boolean late = part.equals("AF") && hour < 12 || !part.equals("MO") && hour < 12 && hour >= 3;
        LocalTime time = late ? clock.time().plusHours(12) : clock.time();
        return new TimeMatch(match.from(), to, Timex.TIME, new TimeValues.Clock(time, clock.zone(), null));
    }

    /** The token after "o'clock" or "oclock", or -1. */
    static int afterOclock(TimeTokens tokens, int at) {
        if (tokens.has(at, WordClass.OCLOCK) && !tokens.isApostrophe(at - 1)) {
            return tokens.width(at) > 5 ? at + 1 : -1;
        }
        boolean written = tokens.isApostrophe(at + 1) && tokens.has(at + 2, WordClass.OCLOCK) && tokens.isGlued(at + 2);
        return written ? at + 3 : -1;
    }

    static TimeMatch withZone(TimeTokens tokens, int from, int to, LocalTime time) {
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
