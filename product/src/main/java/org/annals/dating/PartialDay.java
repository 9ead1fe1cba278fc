package org.annals.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/**
 * A day as the words give it: "January 29", "Saturday, January 29, 2031", or only "Saturday".
 *
 * @param year 0 where it is not written
 * @param month 0 where only the weekday is written
 * @param day 0 where only the weekday is written
 * @param weekday as written beside the date, or null
 */
record PartialDay(
        TimeExpression expression,
        int year,
        int month,
        int day,
        @Nullable DayOfWeek weekday) {
    private static final TimeReference NO_REFERENCE = new TimeReference(null, TimeReference.Direction.NEAREST);
    private static final int ISO_DAY = 10;
    private static final int SHORTEST_ABBREVIATION = 3;

    /** The day that the expression names; null where it names none, or names it by counting from another. */
    static @Nullable PartialDay of(TimeExpression expression) {
        if (expression.value().isDateless()) {
            return null;
        }
        String timex = expression.value().timex(NO_REFERENCE);
        DayOfWeek weekday = weekdayIn(expression.text());
        if (timex.startsWith("XXXX-WXX-")) {
            return weekday == null ? null : new PartialDay(expression, 0, 0, 0, weekday);
        }
        boolean shape = timex.length() >= ISO_DAY
                && timex.charAt(4) == '-'
                && timex.charAt(7) == '-'
                && (timex.length() == ISO_DAY || timex.charAt(ISO_DAY) == 'T');
        int month = shape ? number(timex, 5, 7) : 0;
        int day = shape ? number(timex, 8, ISO_DAY) : 0;
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        return new PartialDay(expression, number(timex, 0, 4), month, day, weekday);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static @Nullable DayOfWeek weekdayIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String name = weekday.name().toLowerCase(Locale.ROOT);
            int at = lower.indexOf(name.substring(0, SHORTEST_ABBREVIATION));
            while (at >= 0) {
                int end = at;
                while (end < lower.length() && Character.isLetter(lower.charAt(end))) {
                    end++;
                }
                boolean begins = at == 0 || !Character.isLetter(lower.charAt(at - 1));
                if (begins && name.startsWith(lower.substring(at, end))) {
                    return weekday;
                }
                at = lower.indexOf(name.substring(0, SHORTEST_ABBREVIATION), end);
            }
        }
        return null;
    }

    boolean isWeekdayOnly() {
        return month == 0;
    }

    boolean isFull() {
        return year > 0 && month > 0;
    }

    /** The day in that year; null where there is none, or the weekday beside it does not fit. */
    @Nullable
    LocalDate in(int someYear) {
        if (month == 0 || !YearMonth.of(someYear, month).isValidDay(day)) {
            return null;
        }
        LocalDate date = LocalDate.of(someYear, month, day);
        return weekday == null || date.getDayOfWeek() == weekday ? date : null;
    }

    /** As written in full, or null; a weekday that does not fit is overlooked. */
    @Nullable
    LocalDate full() {
        return isFull() && YearMonth.of(year, month).isValidDay(day) ? LocalDate.of(year, month, day) : null;
    }

    /** The fitting day nearest to the given one, within so many days of it, or null. */
    @Nullable
    LocalDate nearest(LocalDate from, int withinDays) {
        LocalDate best = null;
        long least = withinDays + 1L;
        if (isWeekdayOnly()) {
            for (int shift = -3; shift <= 3; shift++) {
                LocalDate date = from.plusDays(shift);
                if (date.getDayOfWeek() == weekday && Math.abs(shift) < least) {
                    return date;
                }
            }
            return null;
        }
        for (int candidate = from.getYear() - 1; candidate <= from.getYear() + 1; candidate++) {
            LocalDate date = in(candidate);
            long distance = date == null ? Long.MAX_VALUE : Math.abs(date.toEpochDay() - from.toEpochDay());
            if (distance < least) {
                least = distance;
                best = date;
            }
        }
        return best;
    }

    /** The first fitting day on the given one or later, within so many days, or null. */
    @Nullable
    LocalDate onOrAfter(LocalDate from, int withinDays) {
        if (isWeekdayOnly()) {
            for (int shift = 0; shift <= Math.min(6, withinDays); shift++) {
                if (from.plusDays(shift).getDayOfWeek() == weekday) {
                    return from.plusDays(shift);
                }
            }
            return null;
        }
        for (int candidate = from.getYear(); candidate <= from.getYear() + 1; candidate++) {
            LocalDate date = in(candidate);
            if (date != null && !date.isBefore(from) && date.toEpochDay() - from.toEpochDay() <= withinDays) {
                return date;
            }
        }
        return null;
    }
}
