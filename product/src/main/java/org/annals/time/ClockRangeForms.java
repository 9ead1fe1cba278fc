package org.annals.time;

import java.time.LocalTime;
import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/*
 * Two bare numbers are no clock times: a score, a range of counts and a vote look alike. One of the two must say that it is
 * one ("5 to 6 pm", "3:30 to 5"), or a part of the day beside them must ("from 7 to 9 last night").
 */
/** Ranges of clock times: "between 4 and 6 pm", "8-9am", "from 3:30 to 5 in the afternoon". */
final class ClockRangeForms {
    private static final int HALF_DAY = 12;
    /** Appointments "on Monday at 5" are in the afternoon. */
    private static final int FIRST_MORNING_HOUR = 7;

    private ClockRangeForms() {}

    /**
     * An end of a range as it is written.
     *
     * @param half AM, PM or nothing
     * @param sure whether it can be nothing but a clock time
     */
    private record End(int from, int to, int hour, int minute, String half, boolean sure) {
        LocalTime at(String half) {
            int in = half.equals("PM") && hour < HALF_DAY ? hour + HALF_DAY : hour;
            return LocalTime.of((half.equals("AM") && hour == HALF_DAY ? 0 : in) % 24, minute);
        }

        /** Whether it can be read with "am" or "pm". */
        boolean isShort() {
            return hour >= 1 && hour <= HALF_DAY;
        }
    }

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        End first = end(tokens, from);
        if (first == null) {
            return null;
        }
        boolean led = tokens.has(from - 1, WordClass.FROM);
        int link = first.to;
        boolean links =
                tokens.isHyphen(link) || tokens.has(link, WordClass.TO) || led && tokens.has(link, WordClass.AND);
        End last = links ? end(tokens, link + 1) : null;
        if (last == null || tokens.joins(last.to) || tokens.isGlued(last.to) && tokens.isMark(last.to, '/')) {
            return null;
        }
        boolean glued = tokens.isGlued(from) && from > 0 && !tokens.isMark(from - 1, '(');
        String part = part(tokens, from, last.to);
        boolean said = !first.half.isEmpty() || !last.half.isEmpty();
        boolean sure = said || first.sure && last.sure || led && (first.sure || last.sure) || led && !part.isEmpty();
        // "between 3 and 8 yesterday": hours, where nothing follows that the numbers could count.
        sure |= led && first.isShort() && last.isShort() && isDayNext(tokens, last.to);
        boolean plain = first.hour <= 24 && last.hour <= 24;
        if (!sure || !plain || glued || tokens.has(last.to, WordClass.COUNTED) || tokens.unit(last.to) != null) {
            return null;
        }
        return range(tokens, first, last, part);
    }

    private static boolean isDayNext(TimeTokens tokens, int to) {
        boolean day = tokens.has(to, WordClass.DAY);
        boolean named = tokens.has(to, WordClass.ON)
                && (tokens.isName(to + 1, WordClass.WEEKDAY) || tokens.is(to + 1, Kind.DATE));
        return day || named;
    }

    /** Whether a bare number stands after "last night from" or "tonight at". */
    static boolean followsPart(TimeTokens tokens, int at) {
        return (tokens.has(at - 2, WordClass.PART) || isNamedDay(tokens, at - 2))
                && (tokens.has(at - 1, WordClass.FROM)
                        || tokens.has(at - 1, WordClass.AT)
                        || tokens.has(at - 1, WordClass.ROUGHLY));
    }

    /** "Friday", "Friday the 26th". */
    private static boolean isNamedDay(TimeTokens tokens, int at) {
        return tokens.has(at, WordClass.WEEKDAY) && (tokens.isCapitalised(at) || !tokens.has(at, WordClass.CAPITAL))
                || tokens.is(at, Kind.ORDINAL)
                        && tokens.has(at - 1, WordClass.THE)
                        && tokens.has(at - 2, WordClass.WEEKDAY);
    }

    /** "last night at 8", "in the morning at 7": the part of the day says that the number is an hour. */
    static @Nullable TimeMatch hourOfPart(TimeTokens tokens, int at) {
        boolean part = tokens.has(at - 2, WordClass.PART);
        boolean roughly =
                tokens.has(at - 1, WordClass.ROUGHLY) && (at + 1 >= tokens.size() || tokens.is(at + 1, Kind.MARK));
        boolean led = tokens.has(at - 1, WordClass.AT) || roughly;
        if (!led || !part && !isNamedDay(tokens, at - 2) || tokens.isMark(at + 1, '/')) {
            return null;
        }
        End hour = end(tokens, at);
        boolean counts = tokens.has(at + 1, WordClass.COUNTED)
                || tokens.unit(at + 1) != null
                || tokens.is(at + 1, Kind.WORD) && !tokens.isKnown(at + 1)
                || tokens.has(at + 1, WordClass.SCALE)
                || tokens.is(at + 1, Kind.NUMBER)
                || tokens.isMark(at + 1, '%');
        if (hour == null || counts || !hour.isShort() || hour.to != at + 1 || tokens.isHyphen(at + 1)) {
            return null;
        }
        String name = tokens.value(at - 2, WordClass.PART);
        boolean late =
                part ? !name.equals("MO") && !(name.equals("NI") && hour.hour < 4) : hour.hour < FIRST_MORNING_HOUR;
        TimeValue clock = new TimeValues.Clock(hour.at(late ? "PM" : "AM"), "", null);
        return new TimeMatch(at, at + 1, Timex.TIME, clock);
    }

    private static TimeMatch range(TimeTokens tokens, End first, End last, String part) {
        String late = part.isEmpty() || part.equals("MO") ? "" : "PM";
        String lastHalf = last.half.isEmpty() && last.isShort() ? late : last.half;
        String firstHalf = first.half.isEmpty() && first.isShort() ? lastHalf : first.half;
        LocalTime begin = first.at(firstHalf);
        LocalTime end = last.at(lastHalf);
        if (first.half.isEmpty() && begin.isAfter(end) && !last.half.isEmpty()) {
            begin = first.at(lastHalf.equals("PM") ? "AM" : "PM");
        } else if (last.half.isEmpty() && !end.isAfter(begin) && last.isShort() && end.getHour() < HALF_DAY) {
            end = end.plusHours(HALF_DAY);
        }
        TimeMatch clock = ClockForms.withZone(tokens, last.from, last.to, end);
        int to = clock.to();
        boolean inThe =
                tokens.has(to, WordClass.IN) && tokens.has(to + 1, WordClass.THE) && tokens.has(to + 2, WordClass.PART);
        String zone = clock.value() instanceof TimeValues.Clock named ? named.zone() : "";
        return TimeMatch.range(
                new TimeMatch(first.from, first.to, Timex.TIME, new TimeValues.Clock(begin, zone, null)),
                new TimeMatch(last.from, inThe ? to + 3 : to, Timex.TIME, new TimeValues.Clock(end, zone, null)));
    }

    /** The part of the day that stands beside a range: "last night from 7 to 9", "from 5 to 6 in the afternoon". */
    private static String part(TimeTokens tokens, int from, int to) {
        int before = tokens.has(from - 1, WordClass.FROM) || tokens.has(from - 1, WordClass.AT) ? from - 2 : from - 1;
        if (tokens.has(before, WordClass.PART)) {
            return tokens.value(before, WordClass.PART);
        }
        for (int at = to; at <= to + 2; at++) {
            if (tokens.has(at, WordClass.PART)) {
                return tokens.value(at, WordClass.PART);
            }
        }
        return "";
    }

    private static @Nullable End end(TimeTokens tokens, int at) {
        int hour;
        int minute = 0;
        boolean sure = tokens.is(at, Kind.CLOCK);
        if (sure || tokens.is(at, Kind.DECIMAL) && tokens.number(at) >= 0) {
            hour = tokens.number(at) / 100;
            minute = tokens.number(at) % 100;
        } else if (tokens.is(at, Kind.NUMBER) && tokens.width(at) <= 2) {
            hour = tokens.number(at);
        } else if (tokens.has(at, WordClass.POINT)) {
            boolean noon = tokens.value(at, WordClass.POINT).startsWith("12");
            return new End(at, at + 1, noon ? HALF_DAY : 0, 0, noon ? "PM" : "AM", true);
        } else if (SpokenClock.at(tokens, at) != null) {
            SpokenClock spoken = SpokenClock.at(tokens, at);
            return spoken == null ? null : new End(at, spoken.to(), spoken.hour(), spoken.minute(), "", true);
        } else if (tokens.has(at, WordClass.CARDINAL) && tokens.number(at, WordClass.CARDINAL) <= HALF_DAY) {
            hour = tokens.number(at, WordClass.CARDINAL);
        } else {
            return null;
        }
        if (hour > 24) {
            return null;
        }
        boolean meridiem = tokens.has(at + 1, WordClass.MERIDIEM) && hour <= HALF_DAY;
        if (meridiem) {
            return new End(at, at + 2, hour, minute, tokens.value(at + 1, WordClass.MERIDIEM), true);
        }
        boolean inThe = tokens.has(at + 1, WordClass.IN)
                && tokens.has(at + 2, WordClass.THE)
                && tokens.has(at + 3, WordClass.PART)
                && hour <= HALF_DAY;
        if (inThe && tokens.has(at + 4, WordClass.TO)) {
            String half = tokens.value(at + 3, WordClass.PART).equals("MO") ? "AM" : "PM";
            return new End(at, at + 4, hour, minute, half, true);
        }
        int oclock = ClockForms.afterOclock(tokens, at + 1);
        return new End(at, Math.max(at + 1, oclock), hour, minute, "", sure || oclock > 0);
    }
}
