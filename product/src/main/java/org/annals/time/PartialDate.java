package org.annals.time;

import java.time.LocalDate;
import org.annals.time.TimeReference.Direction;
import org.jspecify.annotations.Nullable;

/** A date that may lack its year: a day of a month, a month, a season, a quarter, a holiday. */
interface PartialDate extends TimeValue {
    /** How many days on the wrong side of the reference are still taken for the reference's own time. */
    int TOLERANCE_DAYS = 31;

    /** How much more a day on the wrong side of the reference counts. */
    int WRONG_SIDE = 8;

    /** The same date in that year; one that has a year keeps it. */
    @Override
    TimeValue inYear(int year);

    /** The first day of it in that year, or null where the year has none (29 February). */
    @Nullable
    LocalDate firstIn(int year);

    /** The last day of it in that year; the year must have it. */
    default LocalDate lastIn(int year) {
        LocalDate first = firstIn(year);
        return first == null ? LocalDate.of(year, 12, 31) : first;
    }

    /** The year that the reference gives it, or null without a reference. */
    default @Nullable Integer yearBy(TimeReference reference) {
        LocalDate from = reference.day();
        if (from == null) {
            return null;
        }
        boolean wholeYear = reference.direction() == Direction.NARRATIVE
                && reference.focus() != null
                && reference.focus().grain().compareTo(CalendarUnit.YEARS) >= 0;
        if (wholeYear && firstIn(from.getYear()) != null) {
            return from.getYear();
        }
        Integer best = null;
        long nearest = Long.MAX_VALUE;
        for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
            LocalDate first = firstIn(year);
            long distance = first == null ? Long.MAX_VALUE : distance(first, lastIn(year), from, reference.direction());
            if (distance < nearest) {
                best = year;
                nearest = distance;
            }
        }
        return best;
    }

    /** Days from the reference; the wrong side of it counts more, and much more when it is far. */
    private static long distance(LocalDate first, LocalDate last, LocalDate from, Direction direction) {
        if (!first.isAfter(from) && !last.isBefore(from)) {
            return 0;
        }
        boolean after = first.isAfter(from);
        long days = after ? first.toEpochDay() - from.toEpochDay() : from.toEpochDay() - last.toEpochDay();
        return switch (direction) {
            case NEAREST -> days;
            case PAST -> after && days > TOLERANCE_DAYS ? days * WRONG_SIDE : days;
            case FUTURE -> !after && days > TOLERANCE_DAYS ? days * WRONG_SIDE : days;
            case NARRATIVE -> after ? days * 2 : days * 3;
        };
    }
}
