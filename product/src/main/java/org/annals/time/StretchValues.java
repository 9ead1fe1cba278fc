package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.time.TimeReference.Direction;
import org.jspecify.annotations.Nullable;

/** Values that are found from a stretch or a day of another expression, and lengths that lie beside the reference. */
final class StretchValues {
    private static final int MONTHS_AROUND = 60;

    private StretchValues() {}

    /**
     * A length that ends or begins at the reference: "the past three months", "the next 3 days". TIMEX3 calls it a
     * duration; the days it covers are known all the same.
     *
     * @param amount units, below zero for those just over
     */
    record Beside(String timexValue, int amount, CalendarUnit unit) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate from = reference.day();
            if (from == null || amount == 0 || unit.isShorterThanDay()) {
                return null;
            }
            if (unit == CalendarUnit.YEARS) {
                int other = from.getYear() + amount;
                int first = Math.min(other, from.getYear());
                int last = Math.max(other, from.getYear());
                return new Edtf(
                        PeriodValues.fourDigits(first) + "/" + PeriodValues.fourDigits(last),
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(last, 12, 31),
                        Precision.INTERVAL);
            }
            return switch (unit) {
                case DAYS, WEEKS, FORTNIGHTS, MONTHS ->
                    amount < 0
                            ? Edtf.interval(unit.plus(from, amount), from.minusDays(1))
                            : Edtf.interval(from.plusDays(1), unit.plus(from, amount));
                case QUARTERS -> quarters(from);
                default -> null;
            };
        }

        private Edtf quarters(LocalDate from) {
            LocalDate current = from.with(IsoFields.DAY_OF_QUARTER, 1);
            LocalDate next = current.plusMonths(3);
            return amount < 0
                    ? Edtf.interval(current.plusMonths(3L * amount), current.minusDays(1))
                    : Edtf.interval(next, next.plusMonths(3L * amount).minusDays(1));
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public boolean isDateless() {
            return true;
        }
    }

    /** "will leave in two weeks": a length that ends on a day to come; without a word of the future it has no date. */
    record Hence(String timexValue, int amount, CalendarUnit unit) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            boolean ahead = reference.direction() == Direction.FUTURE && !unit.isShorterThanDay();
            LocalDate from = reference.day();
            return from == null || !ahead ? null : grain(unit).around(unit.plus(from, amount));
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public boolean isDateless() {
            return true;
        }
    }

    /** So many units from a day that is named: "three days after Christmas", "two weeks from tomorrow". */
    record Away(TimeValue day, int amount, CalendarUnit unit) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate at = resolve(reference);
            return at == null ? grain(unit).unknown() : grain(unit).timex(at);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate at = resolve(reference);
            return at == null ? null : grain(unit).around(at);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            Edtf from = day.date(reference);
            return from == null || from.earliest() == null || !from.isDay() ? null : unit.plus(from.earliest(), amount);
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
        public boolean needsOnlyYear() {
            return day.needsOnlyYear();
        }

        @Override
        public TimeValue inYear(int year) {
            return new Away(day.inYear(year), amount, unit);
        }
    }

    /** A length that begins on a day that is named: "three days starting Monday". */
    record Lasting(String timexValue, TimeValue day, int amount, CalendarUnit unit) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf from = day.date(reference);
            LocalDate first = from == null || !from.isDay() ? null : from.earliest();
            return first == null
                    ? null
                    : Edtf.interval(first, unit.plus(first, amount).minusDays(1));
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
        public boolean needsOnlyYear() {
            return day.needsOnlyYear();
        }

        @Override
        public TimeValue inYear(int year) {
            return new Lasting(timexValue, day.inYear(year), amount, unit);
        }
    }

    /** What is known of a day so many units away: weeks are counted to the day, longer units are not. */
    private static CalendarUnit grain(CalendarUnit unit) {
        return switch (unit) {
            case WEEKS, FORTNIGHTS -> CalendarUnit.DAYS;
            case DECADES -> CalendarUnit.YEARS;
            default -> unit;
        };
    }

    /**
     * One of the parts of a longer stretch: "the second Tuesday of June", "the last week of July", "the third month of
     * 2021". A week belongs to the stretch that has its Thursday.
     *
     * @param which 1 for the first, -1 for the last
     * @param weekday for a weekday, else null
     */
    record PartOf(
            TimeValue whole,
            int which,
            CalendarUnit unit,
            @Nullable DayOfWeek weekday) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate day = resolve(reference);
            return day == null ? unit.unknown() : unit.timex(day);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate day = resolve(reference);
            return day == null ? null : unit.around(day);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            Edtf in = whole.date(reference);
            if (in == null || in.earliest() == null || in.latest() == null) {
                return null;
            }
            LocalDate first = in.earliest();
            LocalDate last = in.latest();
            boolean back = which < 0;
            LocalDate day = switch (unit) {
                case WEEKS -> nth(first, last, DayOfWeek.THURSDAY);
                case MONTHS -> back ? last : first.plusMonths(which - 1L);
                default -> weekday != null ? nth(first, last, weekday) : back ? last : first.plusDays(which - 1L);
            };
            return day.isBefore(first) || day.isAfter(last) ? null : day;
        }

        private LocalDate nth(LocalDate first, LocalDate last, DayOfWeek day) {
            return which < 0
                    ? last.with(TemporalAdjusters.previousOrSame(day)).plusWeeks(which + 1L)
                    : first.with(TemporalAdjusters.nextOrSame(day)).plusWeeks(which - 1L);
        }

        @Override
        public boolean isAbsolute() {
            return whole.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return whole.isNarrative();
        }

        @Override
        public boolean needsOnlyYear() {
            return whole.needsOnlyYear();
        }

        @Override
        public TimeValue inYear(int year) {
            return new PartOf(whole.inYear(year), which, unit, weekday);
        }
    }

    /** The first such weekday from where another value begins: "Tuesday of next week", "from Monday to Friday". */
    record WeekdayFrom(TimeValue start, DayOfWeek weekday) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            Edtf date = date(reference);
            return date == null ? "XXXX-WXX-" + weekday.getValue() : date.text();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf from = start.date(reference);
            return from == null || from.earliest() == null
                    ? null
                    : Edtf.day(from.earliest().with(TemporalAdjusters.nextOrSame(weekday)));
        }

        @Override
        public boolean isAbsolute() {
            return start.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return start.isNarrative();
        }

        @Override
        public boolean needsOnlyYear() {
            return start.needsOnlyYear();
        }

        @Override
        public TimeValue inYear(int year) {
            return new WeekdayFrom(start.inYear(year), weekday);
        }
    }

    /** "Tuesday the 21st": the nearest month in which that day is that weekday, on the side of the tense. */
    record WeekdayOfMonth(DayOfWeek weekday, int day) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            LocalDate found = resolve(reference);
            return found == null ? "XXXX-WXX-" + weekday.getValue() : found.toString();
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            LocalDate found = resolve(reference);
            return found == null ? null : Edtf.day(found);
        }

        private @Nullable LocalDate resolve(TimeReference reference) {
            LocalDate from = reference.day();
            if (from == null) {
                return null;
            }
            boolean ahead = reference.direction() != Direction.PAST;
            boolean back = reference.direction() == Direction.PAST || reference.direction() == Direction.NEAREST;
            for (int months = 0; months <= MONTHS_AROUND; months++) {
                LocalDate before = back ? in(YearMonth.from(from).minusMonths(months)) : null;
                LocalDate after = ahead ? in(YearMonth.from(from).plusMonths(months)) : null;
                before = before == null || before.isAfter(from) ? null : before;
                after = after == null || after.isBefore(from) ? null : after;
                if (before != null || after != null) {
                    return before == null ? after : before;
                }
            }
            return null;
        }

        private @Nullable LocalDate in(YearMonth month) {
            boolean fits = month.isValidDay(day) && month.atDay(day).getDayOfWeek() == weekday;
            return fits ? month.atDay(day) : null;
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }
    }

    /** The first end of a range whose last end gives the year: "from November to March". */
    record Opening(PartialDate first, PartialDate last) implements TimeValue {
        private TimeValue settled(TimeReference reference) {
            Edtf end = last.date(reference);
            if (end == null || end.latest() == null) {
                return first;
            }
            int year = end.latest().getYear();
            TimeValue same = first.inYear(year);
            Edtf begin = same.date(reference);
            boolean late = begin != null
                    && begin.earliest() != null
                    && begin.earliest().isAfter(end.latest());
            return late ? first.inYear(year - 1) : same;
        }

        @Override
        public String timex(TimeReference reference) {
            return settled(reference).timex(reference);
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return settled(reference).date(reference);
        }

        @Override
        public boolean isAbsolute() {
            return false;
        }

        @Override
        public boolean needsOnlyYear() {
            return true;
        }

        @Override
        public TimeValue inYear(int year) {
            return first.inYear(year);
        }
    }

    /** Some units at an end of a stretch: "the last four months of 2030", "the first ten days of May". */
    record Portion(String timexValue, TimeValue whole, int amount, CalendarUnit unit) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return timexValue;
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            Edtf in = whole.date(reference);
            if (in == null || in.earliest() == null || in.latest() == null) {
                return null;
            }
            boolean last = amount < 0;
            LocalDate begin = last ? unit.plus(in.latest().plusDays(1), amount) : in.earliest();
            LocalDate end =
                    last ? in.latest() : unit.plus(in.earliest(), amount).minusDays(1);
            return begin.isBefore(in.earliest()) || end.isAfter(in.latest()) ? null : Edtf.interval(begin, end);
        }

        @Override
        public boolean isAbsolute() {
            return whole.isAbsolute();
        }

        @Override
        public boolean isNarrative() {
            return whole.isNarrative();
        }

        @Override
        public boolean needsOnlyYear() {
            return whole.needsOnlyYear();
        }

        @Override
        public TimeValue inYear(int year) {
            return new Portion(timexValue, whole.inYear(year), amount, unit);
        }
    }

    /** A week of a year by its number: "week 12 of 2030". */
    record NumberedWeek(TimeValue year, int number) implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            Edtf date = date(reference);
            return date == null || date.earliest() == null
                    ? CalendarUnit.WEEKS.unknown()
                    : CalendarUnit.WEEKS.timex(date.earliest());
        }

        @Override
        public @Nullable Edtf date(TimeReference reference) {
            return new PartOf(year, number, CalendarUnit.WEEKS, null).date(reference);
        }

        @Override
        public boolean isAbsolute() {
            return year.isAbsolute();
        }
    }

    /** "now" as an end of a range: the reference day. */
    record Present() implements TimeValue {
        @Override
        public String timex(TimeReference reference) {
            return "PRESENT_REF";
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
}
