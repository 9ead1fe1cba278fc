package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.reuse.Lineage;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeValues;
import org.jspecify.annotations.Nullable;

/*
 * An article without a date line often says "on Saturday, January 29" of the news it tells. The weekday leaves a few
 * years; which of them, only other evidence can say: a dated article that shares passages with this one, or a year
 * written in the text itself. Without such evidence the document stays undated: no clock of this machine is asked.
 */
/** Infers the date of an undated document from weekdays in its lead and from documents that share its passages. */
final class YearInference {
    private static final int LEAD_SENTENCES = 4;
    private static final long NEAR_DAYS = 200;

    private final ReuseResult reuse;
    private final Map<DocumentId, Document> documents;

    YearInference(ReuseResult reuse, Map<DocumentId, Document> documents) {
        this.reuse = reuse;
        this.documents = documents;
    }

    /** A dated document that shares passages with the undated one. */
    record Twin(Document document, LocalDate published, int shared) {}

    /** The dated documents that share passages with this one: the most passages first, then by id. */
    List<Twin> twins(DocumentId id, Map<DocumentId, Dated> published) {
        Map<DocumentId, Integer> shared = new TreeMap<>();
        for (SharedPassage passage : reuse.passages()) {
            List<DocumentId> carriers = passage.passages().stream()
                    .map(ReusePassage::document)
                    .distinct()
                    .toList();
            if (carriers.contains(id)) {
                carriers.forEach(carrier -> shared.merge(carrier, 1, Integer::sum));
            }
        }
        for (Lineage lineage : reuse.lineages()) {
            if (lineage.documents().contains(id)) {
                lineage.documents().forEach(carrier -> shared.merge(carrier, 1, Integer::sum));
            }
        }
        List<Twin> twins = new ArrayList<>();
        shared.forEach((other, count) -> {
            Dated dated = published.get(other);
            Document document = documents.get(other);
            if (!other.equals(id) && dated != null && dated.date().earliest() != null && document != null) {
                twins.add(new Twin(document, dated.date().earliest(), count));
            }
        });
        twins.sort(Comparator.comparingInt((Twin twin) -> -twin.shared).thenComparing(twin -> twin.document.id()));
        return twins;
    }

    /** The date that a weekday in the lead fixes, in a year that a twin or the text itself supports; null if none. */
    @Nullable
    Dated fromWeekday(DatingInput input, List<Twin> twins) {
        for (TimeExpression expression : input.expressions()) {
            boolean lead = expression.sentence() >= 0 && expression.sentence() < LEAD_SENTENCES;
            if (!lead
                    || !(expression.value() instanceof TimeValues.Day day)
                    || day.weekday() == null
                    || day.year() != null) {
                continue;
            }
            Dated dated = settle(input, expression, day, twins);
            if (dated != null) {
                return dated;
            }
        }
        return null;
    }

    private @Nullable Dated settle(DatingInput input, TimeExpression expression, TimeValues.Day day, List<Twin> twins) {
        DocumentId id = input.text().document().id();
        for (Twin twin : twins) {
            LocalDate date = nearest(day, twin.published());
            if (date != null && date.getDayOfWeek() == day.weekday() && isNear(date, twin.published())) {
                String why = "inferred: the text says \"" + expression.text() + "\"; " + date
                        + " is that weekday, and the year is that of "
                        + twin.document().sourceId() + " (" + twin.published() + "), which shares "
                        + passages(twin.shared()) + " with it";
                return new Dated(Edtf.day(date), Basis.WEEKDAY, why, id, expression.span());
            }
        }
        for (LocalDate year : writtenYears(input.expressions())) {
            LocalDate date = nearest(day, year);
            if (date != null && date.getYear() == year.getYear() && date.getDayOfWeek() == day.weekday()) {
                String why = "inferred: the text says \"" + expression.text() + "\"; " + date
                        + " is that weekday, in the year that the text itself names";
                return new Dated(Edtf.day(date), Basis.WEEKDAY, why, id, expression.span());
            }
        }
        return null;
    }

    private static String passages(int count) {
        return count == 1 ? "a passage" : count + " passages";
    }

    private static boolean isNear(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay()) <= NEAR_DAYS;
    }

    private static @Nullable LocalDate nearest(TimeValues.Day day, LocalDate from) {
        Edtf date = day.date(new TimeReference(from, TimeReference.Direction.NEAREST));
        return date == null ? null : date.earliest();
    }

    /** The middle of each year that an expression writes out, the latest first. */
    private static Collection<LocalDate> writtenYears(List<TimeExpression> expressions) {
        return expressions.stream()
                .filter(expression -> expression.value().isAbsolute())
                .map(expression -> expression.value().date(new TimeReference(null, TimeReference.Direction.NEAREST)))
                .filter(date -> date != null && date.latest() != null)
                .map(date -> LocalDate.of(date.latest().getYear(), 7, 1))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
