package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.document.NotUnderstood;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeReference.Direction;
import org.annals.time.TimeValue;
import org.annals.time.TimeValues;
import org.jspecify.annotations.Nullable;

/*
 * News counts from the day of publication; "the next day" and clock times count from the date in focus, which is the
 * last day named. A document without a date of its own may borrow the year of a twin for dates that name month and day,
 * never for weekdays or "yesterday".
 */
/** Settles the values of one document's time expressions, in text order. */
final class TimeAnchorer {
    private final TextAnalysis text;
    private final Document document;
    private final List<TimeExpression> expressions;
    private final @Nullable Dated reference;
    private final boolean ownDate;
    private final List<NotUnderstood> gaps;
    private @Nullable LocalDate focus;

    TimeAnchorer(DatingInput input, @Nullable Dated reference, boolean ownDate, List<NotUnderstood> gaps) {
        this.text = input.text();
        this.document = text.document();
        this.expressions = input.expressions();
        this.reference = reference;
        this.ownDate = ownDate;
        this.gaps = new ArrayList<>(gaps);
        this.focus = ownDate && reference != null ? reference.date().earliest() : null;
    }

    DocumentDating anchor(@Nullable Dated published) {
        List<AnchoredTime> anchored = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            anchored.add(anchor(expression));
        }
        return new DocumentDating(document.id(), published, anchored, gaps);
    }

    private AnchoredTime anchor(TimeExpression expression) {
        TimeValue value = expression.value();
        boolean narrative = value.isNarrative() && focus != null;
        LocalDate day = narrative ? focus : referenceDay(value);
        TimeReference from = new TimeReference(day, direction(expression));
        Edtf date = value.date(from);
        String timex = value.timex(from);
        if (date == null) {
            return new AnchoredTime(expression, timex, null);
        }
        date = checkWeekday(expression, value, date);
        if (date.isDay() && expression.sentence() >= 0) {
            focus = date.earliest();
        }
        return new AnchoredTime(
                expression,
                timex,
                new Dated(
                        date,
                        basis(value, narrative),
                        explain(value, narrative, day),
                        document.id(),
                        expression.span()));
    }

    /** The publication day; a borrowed one only for values that need no more than its year. */
    private @Nullable LocalDate referenceDay(TimeValue value) {
        if (reference == null) {
            return null;
        }
        boolean yearOnly = value instanceof TimeValues.Day
                || value instanceof TimeValues.Month
                || value instanceof TimeValues.Clock clock && clock.day() instanceof TimeValues.Day
                || value instanceof TimeValues.Range range && range.from() instanceof TimeValues.Day
                || value instanceof TimeValues.DayPart part && part.day() instanceof TimeValues.Day;
        return ownDate || yearOnly ? reference.date().earliest() : null;
    }

    private Basis basis(TimeValue value, boolean narrative) {
        if (narrative) {
            return Basis.NARRATIVE;
        }
        if (value.isAbsolute() || reference == null) {
            return Basis.STATED;
        }
        return reference.basis() == Basis.HEADER
                        || reference.basis() == Basis.OTHER_DOCUMENT
                        || reference.basis() == Basis.WEEKDAY
                        || reference.basis() == Basis.DATELINE
                ? reference.basis()
                : Basis.METADATA;
    }

    private String explain(TimeValue value, boolean narrative, @Nullable LocalDate day) {
        if (narrative) {
            return "counted from " + day + ", the date named before";
        }
        if (value.isAbsolute() || reference == null || day == null) {
            return "written out in full";
        }
        if (!ownDate) {
            return reference.explanation();
        }
        String what = value instanceof TimeValues.Day || value instanceof TimeValues.Month
                ? "year taken from"
                : "counted from";
        return what + " the date of publication " + day + " (" + reference.explanation() + ")";
    }

    /** A future clause looks ahead, a past one back. */
    private Direction direction(TimeExpression expression) {
        if (expression.sentence() < 0) {
            return Direction.NEAREST;
        }
        Sentence sentence = text.sentences().get(expression.sentence());
        Direction direction = Direction.NEAREST;
        for (Clause clause : text.clausesOf(sentence)) {
            boolean holds = clause.span().contains(expression.span());
            if (clause.has(Clause.Feature.FUTURE)
                    && (holds
                            || direction == Direction.NEAREST
                                    && clause.span().end() <= expression.span().begin())) {
                return Direction.FUTURE;
            }
            if (clause.has(Clause.Feature.PAST) || clause.has(Clause.Feature.PERFECT)) {
                direction = Direction.PAST;
            }
        }
        return direction == Direction.NEAREST && expression.value() instanceof TimeValues.Weekday
                ? Direction.PAST
                : direction;
    }

    /**
     * A weekday that does not fit its date is kept and flagged, with the day of the reference month that would fit.
     */
    private Edtf checkWeekday(TimeExpression expression, TimeValue value, Edtf date) {
        if (!(value instanceof TimeValues.Day day)
                || day.weekday() == null
                || date.earliest() == null
                || date.earliest().getDayOfWeek() == day.weekday()) {
            return date;
        }
        LocalDate near = ownDate && reference != null ? reference.date().earliest() : null;
        LocalDate other = near == null || near.lengthOfMonth() < day.day() ? null : near.withDayOfMonth(day.day());
        boolean fits = other != null && other.getDayOfWeek() == day.weekday() && !other.equals(date.earliest());
        String hint = fits ? "; " + other + " would be" : "";
        gaps.add(new NotUnderstood(
                document.id(),
                expression.span(),
                "dating",
                "TIME_WEEKDAY_MISMATCH",
                "\"" + expression.text() + "\": " + date.earliest() + " is not a "
                        + day.weekday().toString().toLowerCase(Locale.ROOT) + hint));
        return date;
    }
}
