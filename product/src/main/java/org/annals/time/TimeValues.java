package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.time.TimeReference.Direction;
import org.jspecify.annotations.Nullable;

/** The kinds of time values that the English reader produces. */
public final class TimeValues {
    private TimeValues() {}

    /** A day of a month, with or without its year and weekday: "January 5", "Saturday, January 29, 2022". */
    public record Day(
            @Nullable Integer year,
            int month,
            int day,
            @Nullable DayOfWeek weekday) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate date = resolve(reference);
            return date == null ? String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day) : date.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate date = resolve(reference);
            return date == null ? null : Edtf.day(date);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            LocalDate from = reference.day();
            if (year != null) {
                return valid(year);
            }
            if (from == null) {
                return null;
            }
            LocalDate best = null;
            for (int candidate = from.getYear() - 1; candidate <= from.getYear() + 1; candidate++) {
                LocalDate date = valid(candidate);
                if (date != null
                        && (best == null
                                || distance(date, from, reference.direction())
                                        < distance(best, from, reference.direction()))) {
                    best = date;
                }
            }
            return best;
        }

        /** Days from the reference; the wrong side of it counts more, and much more when it is far. */
        private static long distance(LocalDate date, LocalDate from, Direction direction) {
            long days = Math.abs(date.toEpochDay() - from.toEpochDay());
            boolean wrongSide = direction == Direction.PAST && date.isAfter(from)
                    || direction == Direction.FUTURE && date.isBefore(from);
            return wrongSide && days > 31 ? days * 3 : days;
        }

        private @Nullable LocalDate valid(int inYear) {
            YearMonth in = YearMonth.of(inYear, month);
            return in.isValidDay(day) ? in.atDay(day) : null;
        }

        @Override
        public boolean isAbsolute() {
            return year != null;
        }
    }

    /** A month, with or without its year. */
    public record Month(@Nullable Integer year, int month) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            YearMonth resolved = resolve(reference);
            return resolved == null ? String.format(Locale.ROOT, "XXXX-%02d", month) : resolved.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            YearMonth resolved = resolve(reference);
            return resolved == null ? null : Edtf.month(resolved);
        }

        private @Nullable YearMonth resolve(TimeReference reference) {
            if (year != null) {
                return YearMonth.of(year, month);
            }
            if (reference.day() == null) {
                return null;
            }
            YearMonth now = YearMonth.from(reference.day());
            YearMonth same = YearMonth.of(now.getYear(), month);
            return switch (reference.direction()) {
                case PAST -> same.isAfter(now) ? same.minusYears(1) : same;
                case FUTURE -> same.isBefore(now) ? same.plusYears(1) : same;
                case NEAREST -> {
                    int ahead = same.getMonthValue() - now.getMonthValue();
                    yield ahead > 5 ? same.minusYears(1) : ahead < -7 ? same.plusYears(1) : same;
                }
            };
        }

        @Override
        public boolean isAbsolute() {
            return year != null;
        }
    }

    /** A weekday; {@code shift} is -1 for "last", 1 for "next", 0 otherwise. */
    public record Weekday(DayOfWeek weekday, int shift) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate day = resolve(reference);
            return day == null ? "XXXX-WXX-" + weekday.getValue() : day.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate day = resolve(reference);
            return day == null ? null : Edtf.day(day);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            LocalDate from = reference.day();
            if (from == null) {
                return null;
            }
            if (shift < 0) {
                return from.with(TemporalAdjusters.previous(weekday));
            }
            if (shift > 0) {
                return from.with(TemporalAdjusters.next(weekday));
            }
            return reference.direction() == Direction.FUTURE
                    ? from.with(TemporalAdjusters.nextOrSame(weekday))
                    : from.with(TemporalAdjusters.previousOrSame(weekday));
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }
    }

    /**
     * So many units from the reference: "yesterday", "three weeks ago", "last month", "the next day".
     *
     * @param grain the unit to which the result is known
     * @param narrative whether it counts from the date in focus rather than from publication
     */
    public record Shift(int amount, CalendarUnit unit, CalendarUnit grain, boolean narrative) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate from = reference.day();
            if (from == null) {
                return grain == CalendarUnit.DAYS ? "XXXX-XX-XX" : "XXXX";
            }
            return grain.timex(unit.plus(from, amount));
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate from = reference.day();
            return from == null ? null : grain.around(unit.plus(from, amount));
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public boolean isNarrative() {
            return narrative;
        }
    }

    /** A fixed stretch: a year, decade, century, quarter or season. */
    public record Fixed(String timexValue, Edtf edtf) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public Edtf date(TimeReference reference) {
            return edtf;
        }

        @Override
        public boolean isAbsolute() {
            return true;
        }
    }

    /** From one date to another. */
    public record Range(TimeValue from, TimeValue to) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return from.timex(reference) + "/" + to.timex(reference);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf first = from.date(reference);
            Edtf last = to.date(reference);
            if (first == null
                    || last == null
                    || first.earliest() == null
                    || last.latest() == null
                    || last.latest().isBefore(first.earliest())) {
                return null;
            }
            return new Edtf(first.text() + "/" + last.text(), first.earliest(), last.latest(), Precision.INTERVAL);
        }

        @Override
        public boolean isAbsolute() {
            return from.isAbsolute() && to.isAbsolute();
        }
    }

    /** A clock time, on a day or on the day in focus. */
    public record Clock(
            LocalTime time, String zone, @Nullable TimeValue day) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            TimeValue on = day == null ? new Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true) : day;
            return on.timex(reference) + "T" + time;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            TimeValue on = day == null ? new Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true) : day;
            Edtf date = on.date(reference);
            // Midnight is a limit of the day rather than a minute of it.
            boolean whole = date == null || date.earliest() == null || !date.isDay() || time.equals(LocalTime.MIDNIGHT);
            return whole || date == null || date.earliest() == null ? date : Edtf.minute(date.earliest(), time, zone);
        }

        @Override
        public boolean isAbsolute() {
            return day != null && day.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return day == null;
        }
    }

    /** A part of a day: "Monday evening", "this morning". */
    public record DayPart(TimeValue day, String part) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return day.timex(reference) + "T" + part;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return day.date(reference);
        }

        @Override
        public boolean isAbsolute() {
            return day.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return day.isNarrative();
        }
    }

    /** A value without a date: a duration, a set, "now". */
    public record Dateless(String timexValue) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return null;
        }

        @Override
        public boolean isAbsolute() {
            return true;
        }
    }
}
