package org.annals.dating;

import java.time.LocalDate;
import java.util.List;
import org.annals.document.Edtf;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeValue;
import org.annals.time.TimeValues;
import org.jspecify.annotations.Nullable;

/*
 * News counts from its day of publication, a history from the date it named last; read the other way, HeidelTime loses 23
 * value points on histories. The text itself says which it is: a history writes its years out, and they lie far from
 * publication; news speaks of weekdays, yesterday and last month.
 */
/**
 * From what the incomplete dates of a document count: from its publication, or from one another; a history is mixed that
 * speaks of its own day too.
 */
record ReferenceMode(boolean narrative, boolean mixed, String explanation) {
    private static final int FEWEST_YEARS = 4;
    private static final int FAR_YEARS = 2;

    /** Decides by the expressions of the body; {@code published} is null where the day is unknown. */
    static ReferenceMode of(List<TimeExpression> expressions, @Nullable LocalDate published) {
        TimeReference none = new TimeReference(null, TimeReference.Direction.NEAREST);
        int far = 0;
        int near = 0;
        int deictic = 0;
        for (TimeExpression expression : expressions) {
            TimeValue value = expression.value();
            if (expression.sentence() < 0 || value.isDateless()) {
                continue;
            }
            if (!value.isAbsolute()) {
                deictic += countsFromPublication(value) ? 1 : 0;
                continue;
            }
            Edtf date = value.date(none);
            if (date == null || date.latest() == null) {
                continue;
            }
            boolean away = published == null
                    || Math.abs(published.getYear() - date.latest().getYear()) >= FAR_YEARS;
            far += away ? 1 : 0;
            near += away ? 0 : 1;
        }
        boolean narrative = far >= FEWEST_YEARS && far >= 2 * deictic && far >= near;
        String counts = far + " dates write out a year" + (published == null ? "" : " far from publication") + ", "
                + deictic + " count from the day of writing";
        return new ReferenceMode(
                narrative,
                narrative && deictic > 0,
                narrative ? "read as a history: " + counts : "read as news of its day: " + counts);
    }

    private static boolean countsFromPublication(TimeValue value) {
        if (value instanceof TimeValues.DayPart part) {
            return countsFromPublication(part.day());
        }
        return value instanceof TimeValues.Weekday || value instanceof TimeValues.Shift && !value.isNarrative();
    }
}
