package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.jspecify.annotations.Nullable;

/** Values of seasons, quarters, halves and holidays, and dates whose year another expression gives. */
final class PeriodValues {
    private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

    private PeriodValues() {}

    /**
     * A season, with or without its year.
     *
     * @param season SP, SU, FA or WI
     * @param shift -1 for "last", 1 for "next", 0 otherwise
     */
    record Season(@Nullable Integer year, String season, int shift) implements PartialDate {
        @Override
        public String timex(TimeReference reference) {
            Integer in = resolve(reference);
            return (in == null ? "XXXX" : fourDigits(in)) + "-" + season;
        }

        /** Which months a season has depends on the hemisphere: its bounds are those of the year. */
        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Integer in = resolve(reference);
            if (in == null) {
                return null;
            }
            String text = fourDigits(in) + "-" + (21 + SEASONS.indexOf(season));
            return new Edtf(text, LocalDate.of(in, 1, 1), LocalDate.of(in, 12, 31), Precision.SEASON);
        }

        private @Nullable Integer resolve(TimeReference reference) {
            LocalDate from = reference.day();
            if (year != null || from == null) {
                return year;
            }
            if (shift == 0) {
                return yearBy(reference);
            }
            boolean before = lastIn(from.getYear()).isBefore(from);
            boolean after = firstIn(from.getYear()).isAfter(from);
            if (shift < 0) {
                return before ? from.getYear() : from.getYear() - 1;
            }
            return after ? from.getYear() : from.getYear() + 1;
        }

        @Override
        public LocalDate firstIn(int inYear) {
            return LocalDate.of(inYear, 3 + 3 * SEASONS.indexOf(season), 1);
        }

        @Override
        public LocalDate lastIn(int inYear) {
            return firstIn(inYear).plusMonths(3).minusDays(1);
        }

        @Override
        public TimeValue inYear(int given) {
            return year == null ? new Season(given, season, 0) : this;
        }

        @Override
        public boolean isAbsolute() {
            return year != null;
        }

        @Override
        public boolean needsOnlyYear() {
            return year == null && shift == 0;
        }
    }

    /**
     * A quarter or a half of a year, with or without the year.
     *
     * @param months 3 for a quarter, 6 for a half
     */
    record YearPart(@Nullable Integer year, int number, int months) implements PartialDate {
        @Override
        public String timex(TimeReference reference) {
            Integer in = resolve(reference);
            return (in == null ? "XXXX" : fourDigits(in)) + (months == 3 ? "-Q" : "-H") + number;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Integer in = resolve(reference);
            if (in == null) {
                return null;
            }
            return months == 3 ? Edtf.quarter(in, number) : Edtf.oneOf(firstIn(in), lastIn(in), Precision.ONE_OF);
        }

        private @Nullable Integer resolve(TimeReference reference) {
            if (year != null || reference.direction() == TimeReference.Direction.NARRATIVE) {
                return year != null ? year : yearBy(reference);
            }
            // "expects to report a third-quarter loss" is about the quarter just over, whatever the tense.
            return yearBy(new TimeReference(reference.day(), TimeReference.Direction.NEAREST, reference.focus()));
        }

        @Override
        public LocalDate firstIn(int inYear) {
            return LocalDate.of(inYear, 1 + (number - 1) * months, 1);
        }

        @Override
        public LocalDate lastIn(int inYear) {
            return firstIn(inYear).plusMonths(months).minusDays(1);
        }

        @Override
        public TimeValue inYear(int given) {
            return year == null ? new YearPart(given, number, months) : this;
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

    /**
     * A holiday, with or without its year.
     *
     * @param rule {@code 12-25}, {@code 11/4/4} (month, weekday, which), or {@code E-2} (days from Easter)
     * @param shift -1 for "last", 1 for "next", 0 otherwise
     */
    record Holiday(@Nullable Integer year, String rule, int shift) implements PartialDate {
        @Override
        public String timex(TimeReference reference) {
            LocalDate date = resolve(reference);
            return date == null ? "XXXX-XX-XX" : date.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate date = resolve(reference);
            return date == null ? null : Edtf.day(date);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            LocalDate from = reference.day();
            if (year != null) {
                return firstIn(year);
            }
            if (from == null) {
                return null;
            }
            if (shift == 0) {
                Integer in = yearBy(reference);
                return in == null ? null : firstIn(in);
            }
            LocalDate same = firstIn(from.getYear());
            if (shift < 0) {
                return same.isBefore(from) ? same : firstIn(from.getYear() - 1);
            }
            return same.isAfter(from) ? same : firstIn(from.getYear() + 1);
        }

        @Override
        public LocalDate firstIn(int inYear) {
            if (rule.charAt(0) == 'E') {
                return easter(inYear).plusDays(Integer.parseInt(rule.substring(1)));
            }
            if (rule.charAt(2) == '-') {
                return LocalDate.of(
                        inYear, Integer.parseInt(rule.substring(0, 2)), Integer.parseInt(rule.substring(3)));
            }
            String[] parts = rule.split("/", -1);
            LocalDate first = LocalDate.of(inYear, Integer.parseInt(parts[0]), 1);
            DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1]));
            return first.with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[2]), weekday));
        }

        @Override
        public TimeValue inYear(int given) {
            return year == null ? new Holiday(given, rule, 0) : this;
        }

        @Override
        public boolean isAbsolute() {
            return year != null;
        }

        @Override
        public boolean needsOnlyYear() {
            return year == null && shift == 0;
        }
    }

    /** The stretch that a day lies in: "the week of March 6". */
    record StretchOf(CalendarUnit unit, TimeValue day) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            Edtf date = day.date(reference);
            return date == null || date.earliest() == null ? unit.unknown() : unit.timex(date.earliest());
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf date = day.date(reference);
            return date == null || date.earliest() == null ? null : unit.around(date.earliest());
        }

        @Override
        public boolean isAbsolute() {
            return day.isAbsolute();
        }

        @Override
        public boolean needsOnlyYear() {
            return day.needsOnlyYear();
        }
    }

    /** The weekend that a holiday falls on or is nearest to: "Labor Day weekend". */
    record WeekendBy(Holiday holiday) implements PartialDate {
        @Override
        public String timex(TimeReference reference) {
            LocalDate day = nearest(holiday.date(reference));
            return day == null ? CalendarUnit.WEEKENDS.unknown() : CalendarUnit.WEEKENDS.timex(day);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate day = nearest(holiday.date(reference));
            return day == null ? null : CalendarUnit.WEEKENDS.around(day);
        }

        /** A day in the week whose weekend it is: a Monday or Tuesday belongs to the one before. */
        private static @Nullable LocalDate nearest(@Nullable Edtf holiday) {
            LocalDate day = holiday == null ? null : holiday.earliest();
            boolean before = day != null && day.getDayOfWeek().compareTo(DayOfWeek.TUESDAY) <= 0;
            return before && day != null ? day.minusDays(day.getDayOfWeek().getValue()) : day;
        }

        @Override
        public @Nullable LocalDate firstIn(int year) {
            return holiday.firstIn(year);
        }

        @Override
        public TimeValue inYear(int year) {
            return holiday.year() != null ? this : new WeekendBy(new Holiday(year, holiday.rule(), 0));
        }

        @Override
        public boolean isAbsolute() {
            return holiday.isAbsolute();
        }

        @Override
        public boolean needsOnlyYear() {
            return holiday.needsOnlyYear();
        }
    }

    /** "last October", "next May": the one before or after the month of the reference. */
    record ShiftedMonth(int month, int shift) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            YearMonth in = resolve(reference);
            return in == null ? String.format(Locale.ROOT, "XXXX-%02d", month) : in.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            YearMonth in = resolve(reference);
            LocalDate from = reference.day();
            // "Last February", in March: the month before would be "last month", and that of a year ago may be meant.
            boolean open =
                    in != null && from != null && shift < 0 && in.plusMonths(1).equals(YearMonth.from(from));
            return in == null || open ? null : Edtf.month(in);
        }

        private @Nullable YearMonth resolve(TimeReference reference) {
            LocalDate from = reference.day();
            if (from == null) {
                return null;
            }
            YearMonth same = YearMonth.of(from.getYear(), month);
            YearMonth now = YearMonth.from(from);
            if (shift < 0) {
                return same.isBefore(now) ? same : same.minusYears(1);
            }
            return shift == 0 || same.isAfter(now) ? same : same.plusYears(1);
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }
    }

    /** So many days from a day that is named: "the day before last Tuesday". */
    record Beside(TimeValue day, int days) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            Edtf date = date(reference);
            return date == null ? CalendarUnit.DAYS.unknown() : date.text();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf date = day.date(reference);
            return date == null || date.earliest() == null || !date.isDay()
                    ? null
                    : Edtf.day(date.earliest().plusDays(days));
        }

        @Override
        public boolean isAbsolute() {
            return day.isAbsolute();
        }

        @Override
        public boolean needsOnlyYear() {
            return day.needsOnlyYear();
        }
    }

    /** "an hour ago": the day of the reference, at a time that is not given. */
    record MomentsAgo() implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return reference.day() == null ? "PAST_REF" : reference.day() + "TXX";
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return reference.day() == null ? null : Edtf.day(reference.day());
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }
    }

    /** "the weekend": the one that began last. */
    record LastWeekend() implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate day = day(reference);
            return day == null ? CalendarUnit.WEEKENDS.unknown() : CalendarUnit.WEEKENDS.timex(day);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate day = day(reference);
            return day == null ? null : CalendarUnit.WEEKENDS.around(day);
        }

        private @Nullable LocalDate day(TimeReference reference) {
            LocalDate from = reference.day();
            return from == null ? null : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }
    }

    /** A date whose year another expression gives: "June of last year", "this year's third quarter". */
    record InYear(PartialDate date, TimeValue year) implements TimeValue {
        private TimeValue settled(TimeReference reference) {
            Edtf in = year.date(reference);
            return in == null || in.earliest() == null
                    ? date
                    : date.inYear(in.earliest().getYear());
        }

        @Override
        public String timex(TimeReference reference) {
            return settled(reference).timex(reference);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return year.date(reference) == null ? null : settled(reference).date(reference);
        }

        @Override
        public boolean isAbsolute() {
            return year.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return year.isNarrative();
        }
    }

    /** The same stretch a year before the date in focus: "a year earlier" after a quarter is that quarter. */
    record YearBefore(int years, boolean narrative) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            TimeReference.Focus focus = reference.focus();
            return focus != null && focus.grain() == CalendarUnit.QUARTERS
                    ? CalendarUnit.QUARTERS.timex(focus.day().minusYears(years))
                    : plain().timex(reference);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            TimeReference.Focus focus = reference.focus();
            return focus != null && focus.grain() == CalendarUnit.QUARTERS
                    ? CalendarUnit.QUARTERS.around(focus.day().minusYears(years))
                    : plain().date(reference);
        }

        private TimeValue plain() {
            return new TimeValues.Shift(-years, CalendarUnit.YEARS, CalendarUnit.YEARS, narrative);
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
        public boolean comparesYears() {
            return true;
        }
    }

    /** The quarter that ended last, as reports on results mean it. */
    record LatestQuarter(int shift) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate day = day(reference);
            return day == null ? "XXXX-QX" : CalendarUnit.QUARTERS.timex(day);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate day = day(reference);
            return day == null ? null : CalendarUnit.QUARTERS.around(day);
        }

        private @Nullable LocalDate day(TimeReference reference) {
            LocalDate from = reference.day();
            return from == null ? null : from.minus(1, IsoFields.QUARTER_YEARS).plus(shift, ChronoUnit.YEARS);
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }
    }

    static String fourDigits(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** Western Easter Sunday by Butcher's rule (Nature, 20 April 1876). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = (a + 11 * d + 22 * e) / 451;
        int month = (d + e - 7 * f + 114) / 31;
        return LocalDate.of(year, month, (d + e - 7 * f + 114) % 31 + 1);
    }
}
