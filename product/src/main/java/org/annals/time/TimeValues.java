package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.time.TimeReference.Direction;
import org.jspecify.annotations.Nullable;

/** The kinds of time values that the grammar produces; those of seasons, quarters and holidays are in {@link PeriodValues}. */
public final class TimeValues {
    private TimeValues() {}

    /** A day of a month, with or without its year and weekday: "January 5", "Saturday, January 29, 2022". */
    public record Day(
            @Nullable Integer year,
            int month,
            int day,
            @Nullable DayOfWeek weekday) implements PartialDate {
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
            Integer in = year != null ? year : yearBy(reference);
            return in == null ? null : firstIn(in);
        }

        @Override
        public @Nullable LocalDate firstIn(int inYear) {
            YearMonth in = YearMonth.of(inYear, month);
            return in.isValidDay(day) ? in.atDay(day) : null;
        }

        @Override
        public TimeValue inYear(int given) {
            return year == null ? new Day(given, month, day, weekday) : this;
        }

        @Override
        public boolean isAbsolute() {
            return year != null;
        }

        @Override
        public boolean needsOnlyYear() {
            return year == null;
        }
    }

    /** A month, with or without its year. */
    public record Month(@Nullable Integer year, int month) implements PartialDate {
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
            Integer in = year != null ? year : yearBy(reference);
            return in == null ? null : YearMonth.of(in, month);
        }

        @Override
        public LocalDate firstIn(int inYear) {
            return LocalDate.of(inYear, month, 1);
        }

        @Override
        public LocalDate lastIn(int inYear) {
            return YearMonth.of(inYear, month).atEndOfMonth();
        }

        @Override
        public TimeValue inYear(int given) {
            return year == null ? new Month(given, month) : this;
        }

        @Override
        public boolean isAbsolute() {
            return year != null;
        }

        @Override
        public boolean needsOnlyYear() {
            return year == null;
        }
    }

    /** A day of the month in focus: "the 20th". */
    record DayOfMonth(int day) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate date = resolve(reference);
            return date == null ? String.format(Locale.ROOT, "XXXX-XX-%02d", day) : date.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate date = resolve(reference);
            return date == null ? null : Edtf.day(date);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            LocalDate from = reference.focusDay();
            return from == null || day > from.lengthOfMonth() ? null : from.withDayOfMonth(day);
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public boolean isNarrative() {
            return true;
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
            LocalDate from = reference.day();
            if (day == null || from == null) {
                return null;
            }
            // Published on a Monday, "on Tuesday it fell": six days ago, or tomorrow by the clock of the place told of.
            boolean eitherSide =
                    shift == 0 && !looksAhead(reference) && from.plusDays(1).getDayOfWeek() == weekday;
            return eitherSide ? Edtf.oneOf(List.of(day, from.plusDays(1))) : Edtf.day(day);
        }

        private static boolean looksAhead(TimeReference reference) {
            return reference.direction() == Direction.FUTURE || reference.direction() == Direction.NARRATIVE;
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
            return looksAhead(reference)
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
            LocalDate from = from(reference);
            return from == null ? grain.unknown() : grain.timex(unit.plus(from, amount));
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate from = from(reference);
            return from == null ? null : grain.around(unit.plus(from, amount));
        }

        private @Nullable LocalDate from(TimeReference reference) {
            return narrative ? reference.focusDay() : reference.day();
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public boolean isNarrative() {
            return narrative;
        }

        @Override
        public boolean countsDays() {
            return narrative && grain == CalendarUnit.DAYS;
        }
    }

    /** A fixed stretch: a year, decade, century, quarter or season. */
    public record Fixed(String timexValue, @Nullable Edtf edtf) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
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

        @Override
        public TimeValue inYear(int year) {
            return new Range(from.inYear(year), to.inYear(year));
        }

        @Override
        public boolean needsOnlyYear() {
            return from.needsOnlyYear();
        }
    }

    /** A clock time, on a day or on the day in focus. */
    public record Clock(
            LocalTime time, String zone, @Nullable TimeValue day) implements TimeValue {
        private static final Shift SAME_DAY = new Shift(0, CalendarUnit.DAYS, CalendarUnit.DAYS, true);

        private TimeValue on() {
            return day == null ? SAME_DAY : day;
        }

        @Override
        public String timex(TimeReference reference) {
            return on().timex(reference) + "T" + time;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf date = on().date(reference);
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
            return on().isNarrative();
        }

        @Override
        public boolean countsDays() {
            return on().countsDays();
        }

        @Override
        public TimeValue inYear(int year) {
            return day == null ? this : new Clock(time, zone, day.inYear(year));
        }

        @Override
        public boolean needsOnlyYear() {
            return day != null && day.needsOnlyYear();
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

        @Override
        public boolean countsDays() {
            return day.countsDays();
        }

        @Override
        public TimeValue inYear(int year) {
            return new DayPart(day.inYear(year), part);
        }

        @Override
        public boolean needsOnlyYear() {
            return day.needsOnlyYear();
        }
    }

    /** A day that no calendar has, kept as it is written: "February 30". */
    public record Impossible(@Nullable Integer year, int month, int day) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            String in = year == null ? "XXXX" : PeriodValues.fourDigits(year);
            return in + String.format(Locale.ROOT, "-%02d-%02d", month, day);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return null;
        }

        @Override
        public boolean isAbsolute() {
            return true;
        }

        @Override
        public boolean isDateless() {
            return true;
        }
    }

    /** A value known only as a bound or about, such as "more than two years ago": a TIMEX3 value, but no date. */
    record Undated(TimeValue inner) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return inner.timex(reference);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return null;
        }

        @Override
        public boolean isAbsolute() {
            return inner.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return inner.isNarrative();
        }

        @Override
        public boolean countsDays() {
            return inner.countsDays();
        }

        @Override
        public boolean comparesYears() {
            return inner.comparesYears();
        }

        @Override
        public boolean isDateless() {
            return true;
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

        @Override
        public boolean isDateless() {
            return true;
        }
    }
}
