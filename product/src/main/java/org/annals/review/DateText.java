package org.annals.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.jspecify.annotations.Nullable;

/** Reads the dates that people write in corrections: the part of EDTF that a chronology writes itself. */
public final class DateText {
    private DateText() {}

    /** The date, or null if the words are none: {@code 2031-09-10}, {@code 2031-09}, {@code 2031}, ranges and choices. */
    public static @Nullable Edtf find(String text) {
        String plain = text.strip();
        try {
            if (plain.startsWith("[") && plain.endsWith("]")) {
                return choice(plain.substring(1, plain.length() - 1));
            }
            int slash = plain.indexOf('/');
            if (slash > 0) {
                return Edtf.interval(day(plain.substring(0, slash)), day(plain.substring(slash + 1)));
            }
            return single(plain);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Edtf single(String text) {
        if (text.matches("[0-9]{4}")) {
            return Edtf.year(Year.parse(text).getValue());
        }
        if (text.matches("[0-9]{4}-[0-9]{2}")) {
            return Edtf.month(YearMonth.parse(text));
        }
        return Edtf.day(day(text));
    }

    private static Edtf choice(String inner) {
        int dots = inner.indexOf("..");
        if (dots == 0) {
            return Edtf.onOrBefore(day(inner.substring(2)));
        }
        if (dots > 0 && dots == inner.length() - 2) {
            return Edtf.onOrAfter(day(inner.substring(0, dots)));
        }
        if (dots > 0) {
            return Edtf.oneOf(day(inner.substring(0, dots)), day(inner.substring(dots + 2)), Precision.ONE_OF);
        }
        List<LocalDate> days = new ArrayList<>();
        for (String part : inner.split(",", -1)) {
            days.add(day(part));
        }
        return Edtf.oneOf(days);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.strip());
    }
}
