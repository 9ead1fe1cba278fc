package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.document.NotUnderstood;
import org.annals.document.Precision;
import org.annals.document.Span;
import org.annals.language.EntryStamp;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.time.CalendarUnit;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeReference.Direction;
import org.annals.time.TimeReference.Focus;
import org.annals.time.TimeValue;
import org.annals.time.TimeValues;
import org.annals.time.Timex;
import org.jspecify.annotations.Nullable;

/*
 * News counts from the day of publication; "the next day" and clock times count from the date in focus, which is the
 * last day named. A history counts everything from the date in focus (ReferenceMode). A document without a date of its
 * own may borrow the year of a twin for dates that name month and day, never for weekdays or "yesterday".
 */
/** Settles the values of one document's time expressions, in text order. */
final class TimeAnchorer {
    /** How many sentences a quarter stays what "a year ago" is compared with. */
    private static final int QUARTER_REACH = 4;
    /** How many sentences a year written out goes on for certain in a report of another year. */
    private static final int YEAR_REACH = 1;
    /** How many sentences a clock without a day is of the day named last. */
    private static final int CLOCK_REACH = 3;
    /** How many sentences a year that news names in passing is what "earlier in the year" counts from. */
    private static final int PASSING_YEAR_REACH = 2;

    private final Document document;
    private final List<TimeExpression> expressions;
    private final @Nullable Dated reference;
    private final boolean ownDate;
    private final TenseDirection directions;
    private final ReferenceMode mode;
    private final DateChecks checks;
    private final Map<Span, Integer> years;
    private final List<Sentence> sentences;
    private final MakeYears makes;
    private final @Nullable Focus published;
    private @Nullable Focus day;
    private @Nullable Focus any;
    private @Nullable Focus quarter;
    private int quarterSentence;
    private int anySentence;
    private int daySentence;
    private int yearSentence;
    /** Whether the date named last is one of several days: what counts from it has no date then. */
    private boolean unsettled;

    TimeAnchorer(DatingInput input, @Nullable Dated reference, boolean ownDate, List<NotUnderstood> gaps) {
        TextAnalysis text = input.text();
        this.document = text.document();
        this.expressions = input.expressions();
        this.reference = reference;
        this.ownDate = ownDate;
        this.directions = new TenseDirection(text);
        LocalDate published = reference == null ? null : reference.date().earliest();
        this.mode = ReferenceMode.of(expressions, ownDate ? published : null);
        this.sentences = text.sentences();
        this.makes = new MakeYears(sentences);
        this.years = mode.narrative() ? StoryYears.of(makes.without(expressions)) : Map.of();
        this.checks = new DateChecks(document, ownDate ? published : null, directions, gaps);
        this.published = ownDate && published != null ? new Focus(published, CalendarUnit.DAYS) : null;
        this.day = this.published;
        this.any = mode.narrative() ? null : day;
    }

    DocumentDating anchor(@Nullable Dated published) {
        List<AnchoredTime> anchored = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            anchored.add(anchor(expression));
        }
        return new DocumentDating(document.id(), published, anchored, checks.gaps());
    }

    private AnchoredTime anchor(TimeExpression expression) {
        Integer year = years.get(expression.span());
        TimeValue value = year == null ? expression.value() : expression.value().inYear(year);
        boolean stamp = isStamp(expression);
        Focus focus = stamp ? published : focusFor(expression);
        TimeReference from = mode.narrative() && expression.sentence() >= 0 && !stamp && !isOfOwnDay(expression)
                ? narrative(focus)
                : new TimeReference(referenceDay(value), direction(expression), focus);
        List<AnchoredTime> ends = new ArrayList<>();
        for (TimeExpression end : expression.ends()) {
            TimeValue own = year == null ? end.value() : end.value().inYear(year);
            Edtf at = own.date(from);
            Dated dated = at == null ? null : dated(end, at, from);
            ends.add(new AnchoredTime(end, own.timex(from), dated));
        }
        String timex = value.timex(from);
        boolean far = isLongAgo(expression, from) || isFarClock(expression, from);
        boolean lost = (unsettled || far) && countsFromFocus(value, from) && !stamp;
        Edtf date = lost ? null : value.date(from);
        date = date != null && date.isDay() && isTooCoarse(value, from) ? null : date;
        date = date != null && year != null && isOfEitherYear(expression, date) ? null : date;
        checks.checkPossible(expression);
        if (date == null) {
            return new AnchoredTime(expression, timex, null, ends);
        }
        if (!value.isDateless()) {
            checks.check(expression, date);
            keep(expression, date);
        }
        date = directions.isSince(expression) ? openEnded(date) : date;
        return new AnchoredTime(expression, timex, dated(expression, date, from), ends);
    }

    /**
     * "On 15 March", in a report of this year that tells of other years too, well behind the last year written out: the
     * story's year and the year of publication are both possible, and none is guessed.
     */
    private boolean isOfEitherYear(TimeExpression expression, Edtf date) {
        boolean open = mode.mixed()
                && ownDate
                && expression.value().needsOnlyYear()
                && expression.sentence() - yearSentence > YEAR_REACH;
        if (!open) {
            return false;
        }
        TimeReference day = new TimeReference(referenceDay(expression.value()), direction(expression), null);
        Edtf asNews = expression.value().date(day);
        return asNews != null && !asNews.equals(date);
    }

    /** "Last year", "a month ago", in a report of this year that tells of other years: counted from its own day. */
    private boolean isOfOwnDay(TimeExpression expression) {
        return mode.mixed()
                && ownDate
                && published != null
                && expression.value() instanceof TimeValues.Shift
                && !expression.value().isNarrative();
    }

    /** "Earlier in the year", in news, well behind a year that was named in passing. */
    private boolean isLongAgo(TimeExpression expression, TimeReference from) {
        return !mode.narrative()
                && from.focus() != null
                && from.focus().equals(any)
                && from.focus().grain() == CalendarUnit.YEARS
                && expression.sentence() - anySentence > PASSING_YEAR_REACH;
    }

    /** "At 10 p.m.", well behind a day that the text named of something else: of that day or of any other. */
    private boolean isFarClock(TimeExpression expression, TimeReference from) {
        return expression.value().countsDays()
                && expression.timex() == Timex.TIME
                && from.focus() != null
                && from.focus().equals(day)
                && !from.focus().equals(published)
                && expression.sentence() - daySentence > CLOCK_REACH;
    }

    /** "since 2001": from then on; a day keeps its own date, since what follows "since" is most often the event. */
    private static Edtf openEnded(Edtf date) {
        return date.isDay() ? date : date.since();
    }

    private Dated dated(TimeExpression expression, Edtf date, TimeReference from) {
        return new Dated(
                date, basis(expression.value(), from), explain(expression, from), document.id(), expression.span());
    }

    /** "9.24am: Guards closed the bridge": the clock of a live page, which counts from its day. */
    private boolean isStamp(TimeExpression expression) {
        return expression.sentence() >= 0
                && expression.value().isNarrative()
                && EntryStamp.holds(sentences.get(expression.sentence()), expression.span());
    }

    /** The date from which a narrative value counts: the last day named, or for longer units the last date of any kind. */
    private @Nullable Focus focusFor(TimeExpression expression) {
        if (expression.value().comparesYears()) {
            boolean near = quarter != null && expression.sentence() - quarterSentence <= QUARTER_REACH;
            return near ? quarter : any;
        }
        return expression.value().countsDays() ? day : any;
    }

    private TimeReference narrative(@Nullable Focus focus) {
        Focus last = any == null ? focus : any;
        return new TimeReference(last == null ? null : last.day(), Direction.NARRATIVE, last);
    }

    /** Looks ahead or back by the tense; a weekday without any sign is one that has been. */
    private Direction direction(TimeExpression expression) {
        return directions.of(expression);
    }

    /** Remembers a date of the body for those that count from it. */
    private void keep(TimeExpression expression, Edtf date) {
        LocalDate first = date.earliest();
        if (expression.sentence() < 0 || first == null || makes.has(expression)) {
            return;
        }
        CalendarUnit grain = grain(date);
        unsettled = date.precision() == Precision.ONE_OF;
        if (unsettled) {
            return;
        }
        yearSentence = expression.value().isAbsolute() ? expression.sentence() : yearSentence;
        if (date.isDay()) {
            day = new Focus(first, CalendarUnit.DAYS);
            daySentence = expression.sentence();
        }
        if (grain != null) {
            anySentence = expression.sentence();
            any = new Focus(first, grain);
        }
        if (grain == CalendarUnit.QUARTERS && !expression.value().comparesYears()) {
            quarter = any;
            quarterSentence = expression.sentence();
        }
    }

    private static @Nullable CalendarUnit grain(Edtf date) {
        return switch (date.precision()) {
            case MINUTE, HOUR, DAY -> CalendarUnit.DAYS;
            case WEEK -> CalendarUnit.WEEKS;
            case MONTH -> CalendarUnit.MONTHS;
            case QUARTER -> CalendarUnit.QUARTERS;
            case SEASON, YEAR -> CalendarUnit.YEARS;
            case INTERVAL ->
                date.latest() != null
                                && date.earliest() != null
                                && date.latest().getYear() - date.earliest().getYear() > 0
                        ? CalendarUnit.YEARS
                        : CalendarUnit.MONTHS;
            case DECADE, CENTURY, ONE_OF, BOUND -> null;
        };
    }

    /** The publication day; a borrowed one only for values that need no more than its year. */
    private @Nullable LocalDate referenceDay(TimeValue value) {
        if (reference == null) {
            return null;
        }
        return ownDate || value.needsOnlyYear() ? reference.date().earliest() : null;
    }

    private boolean countsFromFocus(TimeValue value, TimeReference from) {
        return !value.isAbsolute()
                && from.focus() != null
                && (from.direction() == Direction.NARRATIVE || value.isNarrative());
    }

    /** "On Thursday" in a history that named a year last: no day can be counted from there. */
    private boolean isTooCoarse(TimeValue value, TimeReference from) {
        return countsFromFocus(value, from)
                && !value.needsOnlyYear()
                && from.focus() != null
                && from.focus().grain() != CalendarUnit.DAYS
                && from.focus().grain() != CalendarUnit.WEEKS;
    }

    private Basis basis(TimeValue value, TimeReference from) {
        if (countsFromFocus(value, from)) {
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

    private String explain(TimeExpression expression, TimeReference from) {
        TimeValue value = expression.value();
        if (countsFromFocus(value, from) && from.focus() != null) {
            String what = value.needsOnlyYear() ? "year taken from " : "counted from ";
            String how = mode.narrative() ? " (" + mode.explanation() + ")" : "";
            return what + from.focus().day() + ", the date named before" + how;
        }
        if (value.isAbsolute() || reference == null || from.day() == null) {
            return "written out in full";
        }
        if (!ownDate) {
            return reference.explanation();
        }
        String what = value.needsOnlyYear() ? "year taken from" : "counted from";
        return what + " the date of publication " + from.day() + " (" + reference.explanation() + ")";
    }
}
