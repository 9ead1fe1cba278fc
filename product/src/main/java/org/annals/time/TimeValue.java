package org.annals.time;

import org.annals.document.Edtf;
import org.jspecify.annotations.Nullable;

/** The meaning of a time expression as a function of a reference day. Pure: the same reference, the same answer. */
public interface TimeValue {
    /** The TIMEX3 value, e.g. {@code 2022-01-05}, {@code XXXX-01-05} without a reference, {@code P3D}. */
    String timex(TimeReference reference);

    /** The date in EDTF, or null where there is none (most durations, sets, vague words) or the reference is missing. */
    @Nullable
    Edtf date(TimeReference reference);

    /** Whether the value needs no reference: "5 January 2022". */
    boolean isAbsolute();

    /** Whether it counts from the date in focus of the narrative ("the next day") rather than from publication. */
    default boolean isNarrative() {
        return false;
    }

    /** Whether it names no date of its own: a duration (whose days may be known all the same), a set, "now". */
    default boolean isDateless() {
        return false;
    }

    /** Whether a reference is needed for no more than the year: "January 5", "the third quarter". */
    default boolean needsOnlyYear() {
        return false;
    }

    /** Whether it counts days from the date in focus: "the next day", a clock time without its day. */
    default boolean countsDays() {
        return false;
    }

    /** Whether it compares with the same stretch of another year: "a year earlier". */
    default boolean comparesYears() {
        return false;
    }

    /** The same value with its year given where it lacks no more than that; else itself. */
    default TimeValue inYear(int year) {
        return this;
    }
}
