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

    private final Document document;
    private final List<TimeExpression> expressions;
    private final List<NotUnderstood> gaps;

    PublicationEvidence(DatingInput input, List<NotUnderstood> gaps) {
        this.document = input.text().document();
        this.expressions = input.expressions();
        this.gaps = gaps;
    }

    /** The publication date, or null where nothing in or beside the document gives one. */
    @Nullable
    Dated read() {
        List<Dated> found = new ArrayList<>();
        addHeader(found);
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
        return first;
    }

    private void addHeader(List<Dated> found) {
        for (Region region : document.regions(Region.Kind.HEADER_DATE)) {
            for (TimeExpression expression : expressions) {
                if (!region.span().overlaps(expression.span())
                        || !expression.value().isAbsolute()) {
                    continue;
                }
                Edtf date = expression.value().date(new TimeReference(null, TimeReference.Direction.NEAREST));
                if (date != null && date.isDay() && date.earliest() != null) {
                    String why = "taken from the header \"" + expression.text() + "\"";
                    found.add(
                            new Dated(Edtf.day(date.earliest()), Basis.HEADER, why, document.id(), expression.span()));
                    return;
                }
            }
        }
    }

    private void addMetadata(List<Dated> found) {
        String given = document.metadata().published();
        LocalDate day = given == null ? null : WrittenDay.parse(given);
        if (day != null) {
            String why = "given with the article as \"" + given + "\"";
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
