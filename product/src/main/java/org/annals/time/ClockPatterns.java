package org.annals.time;

import java.time.LocalTime;
import org.annals.time.TimeLexicon.Word;
import org.annals.time.TimeLexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Times of the clock: "18:00 GMT", "5:30 a.m.", "00.00", "noon". */
final class ClockPatterns {
    private ClockPatterns() {}

    static @Nullable TimeMatch match(TimeTokens tokens, int from) {
        Word point = tokens.word(from, WordClass.DAYPOINT);
        if (point != null) {
            return new TimeMatch(
                    from, from + 1, Timex.TIME, new TimeValues.Clock(LocalTime.parse(point.value()), "", null));
        }
        String text = tokens.lower(from);
        if (text.isEmpty() || !Character.isDigit(text.charAt(0)) || text.length() > 7) {
            return null;
        }
        String suffix = text.endsWith("am") || text.endsWith("pm") ? text.substring(text.length() - 2) : "";
        int[] clock = clock(text.substring(0, text.length() - suffix.length()));
        int to = from + 1;
        if (suffix.isEmpty() && tokens.is(to, "a.m.", "p.m.", "am", "pm", "a.m", "p.m")) {
            suffix = tokens.lower(to).replace(".", "");
            to++;
        }
        boolean oclock = tokens.is(to, "o'clock", "o’clock");
        to = oclock ? to + 1 : to;
        if (clock == null || clock[1] < 0 && suffix.isEmpty() && !oclock) {
            return null;
        }
        boolean hours = tokens.is(to, "hours");
        to = hours ? to + 1 : to;
        Word zone = tokens.word(to, WordClass.ZONE);
        to = zone != null ? to + 1 : to;
        if (tokens.is(to + 1, "time") && (tokens.is(to, "local") || Character.isUpperCase(first(tokens.text(to))))) {
            to += 2;
        }
        boolean dotted = text.indexOf('.') > 0;
        if (dotted
                && suffix.isEmpty()
                && !hours
                && zone == null
                && !tokens.is(from - 1, "at", "from", "to", "until", "by", "around")) {
            return null;
        }
        int hour = hour(clock[0], suffix);
        if (hour > 23 || clock[1] > 59) {
            return null;
        }
        LocalTime time = LocalTime.of(hour, Math.max(0, clock[1]));
        return new TimeMatch(from, to, Timex.TIME, new TimeValues.Clock(time, zone == null ? "" : zone.value(), null));
    }

    private static int first(String text) {
        return text.isEmpty() ? ' ' : text.codePointAt(0);
    }

    private static int hour(int hour, String suffix) {
        if (suffix.equals("pm")) {
            return hour < 12 ? hour + 12 : hour;
        }
        return suffix.equals("am") && hour == 12 ? 0 : hour;
    }

    /** Hour and minute; the minute is -1 where only an hour is written; null where it is no clock time. */
    private static int @Nullable [] clock(String text) {
        int separator = Math.max(text.indexOf(':'), text.indexOf('.'));
        String hours = separator < 0 ? text : text.substring(0, separator);
        String minutes = separator < 0 ? "" : text.substring(separator + 1);
        if (hours.isEmpty()
                || hours.length() > 2
                || !isDigits(hours)
                || separator >= 0 && (minutes.length() != 2 || !isDigits(minutes))) {
            return null;
        }
        return new int[] {Integer.parseInt(hours), minutes.isEmpty() ? -1 : Integer.parseInt(minutes)};
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
