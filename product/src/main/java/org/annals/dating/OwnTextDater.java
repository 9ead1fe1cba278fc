package org.annals.dating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/*
 * A dateline or lead without its year, or a bare weekday, is completed from the days, months and years that the article
 * writes in full. A weekday has to bear out a year that stands alone, since an article may recall any year; it has one
 * chance in seven to do so wrongly. No clock of this machine is asked: without evidence the document stays undated.
 */
/** Dates a document on nothing but its own words; every such date is an inference and says so. */
final class OwnTextDater {
    private static final TimeReference NO_REFERENCE = new TimeReference(null, TimeReference.Direction.NEAREST);

    private static final int FOLLOWING_DAYS = 3;
    private static final int NEAR_DAYS = 7;
    private static final int SAME_STORY_DAYS = 183;

    private final DatingInput input;
    private final LeadDay lead;
    private final DocumentId id;
    private final boolean undecided;

    OwnTextDater(DatingInput input) {
        this.input = input;
        this.lead = new LeadDay(input);
        this.id = input.text().document().id();
        this.undecided = open() != null || lead.weekday() != null;
    }

    /** Whether the lead tells a day that other documents may complete. */
    boolean isUndecided() {
        return undecided;
    }

    /** The lead's day that wants a year, the dateline before the report, or null. */
    @Nullable
    PartialDay open() {
        PartialDay dateline = lead.dateline();
        return dateline != null ? dateline : lead.report();
    }

    DocumentId id() {
        return id;
    }

    LeadDay lead() {
        return lead;
    }

    @Nullable
    Dated date() {
        PartialDay open = open();
        if (open == null) {
            return fromWeekday();
        }
        LocalDate full = open.full();
        if (full != null) {
            return dated(
                    open, full, "the lead reports of \"" + open.expression().text() + "\"");
        }
        Dated near = fromFullDay(open);
        return near != null ? near : fromYear(open);
    }

    /** "said Monday" under a picture of "Sunday, Dec. 31, 2031". */
    private @Nullable Dated fromWeekday() {
        PartialDay weekday = lead.weekday();
        PartialDay latest = lead.latestFull();
        LocalDate told = latest == null ? null : latest.full();
        LocalDate date = weekday == null || told == null ? null : weekday.onOrAfter(told, FOLLOWING_DAYS);
        if (weekday == null || latest == null || date == null) {
            return null;
        }
        String why = "the lead says \"" + weekday.expression().text() + "\", and the latest day written out is \""
                + latest.expression().text() + "\"";
        return dated(weekday, date, why);
    }

    private @Nullable Dated fromFullDay(PartialDay open) {
        PartialDay latest = lead.latestFull();
        LocalDate told = latest == null ? null : latest.full();
        if (latest == null || told == null) {
            return null;
        }
        LocalDate date = open.onOrAfter(told.minusDays(1), SAME_STORY_DAYS);
        if (date == null || !isBorneOut(open, date) && date.toEpochDay() - told.toEpochDay() > NEAR_DAYS) {
            return null;
        }
        String why = "\"" + open.expression().text() + "\" has the year of \""
                + latest.expression().text() + "\"";
        return dated(open, date, why);
    }

    private @Nullable Dated fromYear(PartialDay open) {
        for (int year : writtenYears()) {
            LocalDate date = open.in(year);
            if (date != null && isBorneOut(open, date)) {
                String why = "\"" + open.expression().text() + "\" was a " + word(date.getDayOfWeek())
                        + ", as the article says, in the year " + year + " that it names";
                return dated(open, date, why);
            }
        }
        return null;
    }

    /** Whether a weekday beside the day, or one on which the lead says its news happened, fits. */
    boolean isBorneOut(PartialDay open, LocalDate date) {
        return open.weekday() != null || lead.weekdays().contains(date.getDayOfWeek());
    }

    /** Whether the lead names weekdays and none of them is that of the date or of the day before. */
    boolean isDenied(PartialDay open, LocalDate date) {
        List<DayOfWeek> told = lead.weekdays();
        return open.weekday() == null
                && !told.isEmpty()
                && !told.contains(date.getDayOfWeek())
                && !told.contains(date.minusDays(1).getDayOfWeek());
    }

    /** The years that expressions write out, the latest first. */
    private List<Integer> writtenYears() {
        TreeSet<Integer> years = new TreeSet<>();
        for (TimeExpression expression : input.expressions()) {
            Edtf date = expression.value().isAbsolute() ? expression.value().date(NO_REFERENCE) : null;
            if (date != null && date.latest() != null && date.earliest() != null) {
                years.add(date.latest().getYear());
            }
        }
        List<Integer> latestFirst = new ArrayList<>(years.descendingSet());
        return latestFirst.subList(0, Math.min(1, latestFirst.size()));
    }

    private Dated dated(PartialDay day, LocalDate date, String why) {
        Basis basis = day.equals(lead.dateline()) ? Basis.DATELINE : Basis.WEEKDAY;
        return new Dated(
                Edtf.day(date), basis, "inferred: " + why, id, day.expression().span());
    }

    static String word(DayOfWeek weekday) {
        String name = weekday.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
