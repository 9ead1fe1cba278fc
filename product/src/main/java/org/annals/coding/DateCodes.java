package org.annals.coding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.jspecify.annotations.Nullable;

/** The precision codes of a date: one table for all data sets, so that none pretends to know more than another. */
final class DateCodes {
    private static final int FEW_DAYS = 6;
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    private DateCodes() {}

    /** A date as ACLED codes it: the day a row carries, and 1 (the day), 2 (some days around it) or 3 (the month). */
    record Acled(LocalDate day, int precision) {}

    /** A date as UCDP codes it: first and last day, and 1 (the day) to 5 (the year). */
    record Ucdp(LocalDate start, LocalDate end, int precision) {}

    /** Null where ACLED has no code: open to one side, or wider than a month. */
    static @Nullable Acled acled(Edtf date, boolean duration) {
        if (duration) {
            Edtf start = end(date, true);
            return start == null ? null : acled(start, false);
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null || latest == null || date.precision() == Precision.BOUND) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(earliest, latest) + 1;
        if (days > MONTH) {
            return null;
        }
        LocalDate middle = earliest.plusDays((days - 1) / 2);
        return new Acled(middle, days == 1 ? 1 : days <= WEEK ? 2 : 3);
    }

    /** Null where UCDP has no code: open to one side, or wider than a year. */
    static @Nullable Ucdp ucdp(Edtf date, boolean duration) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null || latest == null || date.precision() == Precision.BOUND) {
            return null;
        }
        if (!duration) {
            int precision = ucdp(ChronoUnit.DAYS.between(earliest, latest) + 1);
            return precision == 0 ? null : new Ucdp(earliest, latest, precision);
        }
        Edtf start = end(date, true);
        Edtf end = end(date, false);
        Ucdp first = start == null ? null : ucdp(start, false);
        Ucdp last = end == null ? null : ucdp(end, false);
        return first == null || last == null
                ? null
                : new Ucdp(first.start(), last.end(), Math.max(first.precision(), last.precision()));
    }

    private static int ucdp(long days) {
        if (days == 1) {
            return 1;
        }
        if (days <= FEW_DAYS) {
            return 2;
        }
        return days == WEEK ? 3 : days <= MONTH ? 4 : days <= YEAR ? 5 : 0;
    }

    /** One end of "2031-05/2031-06-02", as finely as it is written; a date without a slash is both its ends. */
    private static @Nullable Edtf end(Edtf date, boolean first) {
        int slash = date.text().indexOf('/');
        if (slash < 0) {
            LocalDate day = first ? date.earliest() : date.latest();
            return day == null ? null : Edtf.day(day);
        }
        String written = first ? date.text().substring(0, slash) : date.text().substring(slash + 1);
        LocalDate day = first ? date.earliest() : date.latest();
        if (day == null) {
            return null;
        }
        return switch (written.length()) {
            case YEAR_LENGTH -> Edtf.year(day.getYear());
            case MONTH_LENGTH -> Edtf.month(YearMonth.from(day));
            default -> Edtf.day(day);
        };
    }
}
