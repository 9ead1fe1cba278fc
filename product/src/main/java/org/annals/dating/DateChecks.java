package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.document.NotUnderstood;
import org.annals.time.TimeExpression;
import org.annals.time.TimeValues;
import org.jspecify.annotations.Nullable;

/** Keeps and flags dates that cannot be right as written: a wrong weekday, no such day, a future told as past. */
final class DateChecks {
    private final Document document;
    private final @Nullable LocalDate published;
    private final TenseDirection directions;
    private final List<NotUnderstood> gaps;

    DateChecks(Document document, @Nullable LocalDate published, TenseDirection directions, List<NotUnderstood> gaps) {
        this.document = document;
        this.published = published;
        this.directions = directions;
        this.gaps = new ArrayList<>(gaps);
    }

    List<NotUnderstood> gaps() {
        return gaps;
    }

    void checkPossible(TimeExpression expression) {
        if (expression.value() instanceof TimeValues.Impossible) {
            add(expression, "TIME_IMPOSSIBLE_DATE", "\"" + expression.text() + "\": there is no such day");
        }
    }

    void check(TimeExpression expression, Edtf date) {
        checkWeekday(expression, date);
        boolean ahead = published != null
                && date.earliest() != null
                && date.earliest().isAfter(published.plusDays(1))
                && expression.value().isAbsolute();
        if (ahead && published != null && directions.isToldAsPast(expression)) {
            add(
                    expression,
                    "TIME_FUTURE_TOLD_AS_PAST",
                    "\"" + expression.text() + "\" is told as past but lies after the date of publication, "
                            + published);
        }
    }

    /** A weekday that does not fit its date is kept and flagged, with the day of the reference month that would fit. */
    private void checkWeekday(TimeExpression expression, Edtf date) {
        if (!(expression.value() instanceof TimeValues.Day day)
                || day.weekday() == null
                || date.earliest() == null
                || date.earliest().getDayOfWeek() == day.weekday()) {
            return;
        }
        LocalDate near = published;
        LocalDate other = near == null || near.lengthOfMonth() < day.day() ? null : near.withDayOfMonth(day.day());
        boolean fits = other != null && other.getDayOfWeek() == day.weekday() && !other.equals(date.earliest());
        String hint = fits ? "; " + other + " would be" : "";
        add(
                expression,
                "TIME_WEEKDAY_MISMATCH",
                "\"" + expression.text() + "\": " + date.earliest() + " is not a "
                        + day.weekday().toString().toLowerCase(Locale.ROOT) + hint);
    }

    private void add(TimeExpression expression, String code, String message) {
        gaps.add(new NotUnderstood(document.id(), expression.span(), "dating", code, message));
    }
}
