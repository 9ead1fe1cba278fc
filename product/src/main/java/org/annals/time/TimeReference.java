package org.annals.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day a relative expression counts from.
 *
 * @param day null where nothing is known: then only absolute values resolve
 * @param direction whether an incomplete date ("January 5", "Monday") looks back, ahead or to the nearest
 * @param focus the date named last, from which "the next day" counts, or null
 */
public record TimeReference(
        @Nullable LocalDate day,
        Direction direction,
        @Nullable Focus focus) {
    /** Where an incomplete date lies, seen from the reference day. */
    public enum Direction {
        PAST,
        FUTURE,
        NEAREST,
        /** In the year of the reference, unless that would go back by more than half a year. */
        NARRATIVE
    }

    /** A date in focus: a day in it, and how finely it is known. */
    public record Focus(LocalDate day, CalendarUnit grain) {}

    public TimeReference(@Nullable LocalDate day, Direction direction) {
        this(day, direction, null);
    }

    /** The day in focus; without one, the reference day. */
    @Nullable
    LocalDate focusDay() {
        return focus == null ? day : focus.day();
    }
}
