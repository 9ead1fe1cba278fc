package org.annals.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day a relative expression counts from.
 *
 * @param day null where nothing is known: then only absolute values resolve
 * @param direction whether an incomplete date ("January 5", "Monday") looks back, ahead or to the nearest
 */
public record TimeReference(@Nullable LocalDate day, Direction direction) {
    /** Where an incomplete date lies, seen from the reference day. */
    public enum Direction {
        PAST,
        FUTURE,
        NEAREST
    }
}
