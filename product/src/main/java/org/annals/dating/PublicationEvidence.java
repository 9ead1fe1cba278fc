package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.document.NotUnderstood;
import org.annals.document.Region;
import org.annals.document.Span;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.jspecify.annotations.Nullable;

/*
 * What stands in the document comes before what stands beside it: a header gives the day on which the article was put
 * out as its makers saw it, metadata is often the day of a later copy. A dateline gives month and day; its year comes
 * from the others. Where two sources disagree by more than two days the disagreement is kept as not understood.
 */
/** Reads one document's publication date from its own header, dateline, metadata and address. */
final class PublicationEvidence {
    private static final int TOLERANCE_DAYS = 2;
    private static final int MOST_LATE = 2;

    private final DatingInput input;
    private final Document document;
    private final List<TimeExpression> expressions;
    private final OwnTextDater words;
    private final List<NotUnderstood> gaps;

    PublicationEvidence(DatingInput input, OwnTextDater words, List<NotUnderstood> gaps) {
        this.words = words;
        this.input = input;
        this.document = input.text().document();
        this.expressions = input.expressions();
        this.gaps = gaps;
    }

    /** The publication date, or null where nothing in or beside the document gives one. */
    @Nullable
    Dated read() {
        List<Dated> found = new ArrayList<>();
        Dated header = new HeaderDates(input).read();
        if (header != null) {
            found.add(header);
        }
        addMetadata(found);
        addUrl(found);
        Dated first = found.isEmpty() ? null : found.get(0);
        Dated dateline = dateline(first);
        if (first == null) {
            return dateline;
        }
        for (Dated other : found) {
            checkAgreement(first, other);
        }
        if (dateline != null) {
            checkAgreement(first, dateline);
        }
        if (first.basis() == Basis.METADATA) {
            return doubted(first);
        }
        return first;
    }

    /**
     * The address and metadata of an agency's later version are often those of its first. The date given is not
     * believed where the lead says that its news happened on a weekday that comes first a day or two after it, and the
     * article dates what it is about at the day given or the day before.
     */
    private Dated doubted(Dated given) {
        LocalDate day = given.date().earliest();
        PartialDay weekday = words.lead().weekday();
        PartialDay latest = words.lead().latestFull();
        LocalDate told = latest == null ? null : latest.full();
        if (day == null || latest == null || told == null) {
            return given;
        }
        if (told.isAfter(day.plusDays(1))) {
            contradict(
                    given,
                    latest,
                    "the article tells of \"" + latest.expression().text() + "\", which is later");
            return given;
        }
        LocalDate after = weekday == null ? null : weekday.onOrAfter(told, MOST_LATE);
        if (weekday == null || after == null || !after.isAfter(day) || told.isBefore(day.minusDays(1))) {
            return given;
        }
        String lead = "the lead says \"" + weekday.expression().text() + "\" of its news and the article is about \""
                + latest.expression().text() + "\": that is " + after;
        contradict(given, weekday, lead + "; the date given is taken for that of an earlier version");
        String why = "inferred: " + lead + ", not the " + day + " " + given.explanation();
        return new Dated(
                Edtf.day(after),
                Basis.WEEKDAY,
                why,
                document.id(),
                weekday.expression().span());
    }

    private void contradict(Dated given, PartialDay day, String why) {
        gaps.add(new NotUnderstood(
                document.id(),
                day.expression().span(),
                "dating",
                "DATING_CONTRADICTION",
                "publication " + given.date().text() + " (" + given.explanation() + "): " + why));
    }

    private void addMetadata(List<Dated> found) {
        String given = document.metadata().published();
        LocalDate day = given == null ? null : WrittenDay.parse(given);
        if (day != null) {
            String why = "given with the article as \"" + given + "\"" + method();
            found.add(new Dated(Edtf.day(day), Basis.METADATA, why, document.id(), null));
        } else if (given != null && !given.isBlank()) {
            gaps.add(new NotUnderstood(
                    document.id(),
                    new Span(0, 0),
                    "dating",
                    "DATING_METADATA_DATE",
                    "publication date not read: " + given));
        }
    }

    /** Where in a page the date stands, and how far it is trusted, as its reader said. */
    private String method() {
        String by = document.metadata().other().get("published-by");
        String confidence = document.metadata().other().get("published-confidence");
        return by == null ? "" : " (" + by + (confidence == null ? "" : "; confidence " + confidence) + ")";
    }

    private void addUrl(List<Dated> found) {
        String url = document.metadata().url();
        LocalDate day = url == null ? null : WrittenDay.inUrl(url);
        if (day != null) {
            found.add(new Dated(
                    Edtf.day(day), Basis.METADATA, "the article's address holds the date " + day, document.id(), null));
        }
    }

    /** A dateline's day; without a year of its own it takes the one nearest to the other evidence. */
    private @Nullable Dated dateline(@Nullable Dated other) {
        for (Region region : document.regions(Region.Kind.DATELINE)) {
            for (TimeExpression expression : expressions) {
                if (!region.span().contains(expression.span())) {
                    continue;
                }
                LocalDate day = other == null ? null : other.date().earliest();
                Edtf date = expression.value().date(new TimeReference(day, TimeReference.Direction.NEAREST));
                if (date != null && date.isDay()) {
                    String year = expression.value().isAbsolute() ? "" : "; the year comes from elsewhere";
                    return new Dated(
                            date, Basis.DATELINE, "taken from the dateline" + year, document.id(), expression.span());
                }
            }
        }
        return null;
    }

    private void checkAgreement(Dated first, Dated other) {
        LocalDate a = first.date().earliest();
        LocalDate b = other.date().earliest();
        if (a != null && b != null && Math.abs(a.toEpochDay() - b.toEpochDay()) > TOLERANCE_DAYS) {
            Span span = other.span() == null ? new Span(0, 0) : other.span();
            gaps.add(new NotUnderstood(
                    document.id(),
                    span,
                    "dating",
                    "DATING_CONTRADICTION",
                    "publication " + a + " (" + first.explanation() + ") against " + b + " (" + other.explanation()
                            + ")"));
        }
    }
}
