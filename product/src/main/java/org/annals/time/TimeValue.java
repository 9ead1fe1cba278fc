package org.annals.time;

import org.annals.document.Edtf;
import org.jspecify.annotations.Nullable;

/** The meaning of a time expression as a function of a reference day. Pure: the same reference, the same answer. */
public interface TimeValue {
    /** The TIMEX3 value, e.g. {@code 2022-01-05}, {@code XXXX-01-05} without a reference, {@code P3D}. */
    String timex(TimeReference reference);

    /** The date in EDTF, or null where there is none (durations, sets, vague words) or the reference is missing. */
    @Nullable
    Edtf date(TimeReference reference);

    /** Whether the value needs no reference: "5 January 2022". */
    boolean isAbsolute();

    /** Whether it counts from the date in focus of the narrative ("the next day") rather than from publication. */
    default boolean isNarrative() {
        return false;
    }
}
