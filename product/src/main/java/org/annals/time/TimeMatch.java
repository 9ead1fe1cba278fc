package org.annals.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.language.Sentence;
import org.jspecify.annotations.Nullable;

/** A match of a pattern: tokens {@code [from, to)} and what they mean. */
record TimeMatch(int from, int to, Timex timex, TimeValue value) {
    private static final Set<String> JOINS = Set.of(",", "on", "at", "of", "|", "the");

    /** Joins a clock time and its day ("18:00 on Wednesday", "January 13, 10:43") into one expression. */
    static List<TimeMatch> joined(List<TimeMatch> matches, Sentence sentence) {
        List<TimeMatch> joined = new ArrayList<>();
        for (TimeMatch match : matches) {
            TimeMatch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            TimeMatch both = last == null || !isJoint(sentence, last.to, match.from) ? null : combine(last, match);
            if (both != null) {
                joined.set(joined.size() - 1, both);
            } else {
                joined.add(match);
            }
        }
        return joined;
    }

    private static boolean isJoint(Sentence sentence, int from, int to) {
        if (to - from > 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!JOINS.contains(sentence.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable TimeMatch combine(TimeMatch a, TimeMatch b) {
        TimeValue value = null;
        if (a.value instanceof TimeValues.Clock clock && clock.day() == null && b.timex == Timex.DATE) {
            value = new TimeValues.Clock(clock.time(), clock.zone(), b.value);
        } else if (b.value instanceof TimeValues.Clock clock
                && clock.day() == null
                && a.timex == Timex.DATE
                && isDay(a.value)) {
            value = new TimeValues.Clock(clock.time(), clock.zone(), a.value);
        }
        return value == null ? null : new TimeMatch(a.from, b.to, Timex.TIME, value);
    }

    private static boolean isDay(TimeValue value) {
        return value instanceof TimeValues.Day
                || value instanceof TimeValues.Weekday
                || value instanceof TimeValues.Shift shift && shift.grain() == CalendarUnit.DAYS;
    }
}
