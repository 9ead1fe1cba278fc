package org.annals.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.jspecify.annotations.Nullable;

/** Reads the dates that people write in corrections: the part of EDTF that a chronology writes itself. */
public final class DateText {
    private static final Pattern MINUTE = Pattern.compile("([0-9-]{10})T([0-9]{2}:[0-9]{2})(|Z|[+-][0-9]{2}:[0-9]{2})");

    private DateText() {}

    /** The date, or null if the words are none: {@code 2031-09-10}, {@code 2031-09}, {@code 2031}, clock times, ranges and choices. */
    public static @Nullable Edtf find(String text) {
        String plain = text.strip();
        try {
            if (plain.startsWith("[") && plain.endsWith("]")) {
                return choice(plain.substring(1, plain.length() - 1));
            }
            int slash = plain.indexOf('/');
            return slash > 0
                    ? interval(
                            plain.substring(0, slash).strip(),
                            plain.substring(slash + 1).strip())
                    : single(plain);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Edtf single(String text) {
        if (text.matches("[0-9]{4}")) {
            return Edtf.year(Year.parse(text).getValue());
        }
        if (text.matches("[0-9]{3}X")) {
            return Edtf.decade(Integer.parseInt(text.substring(0, 3)) * 10);
        }
        if (text.matches("[0-9]{2}XX")) {
            return Edtf.century(Integer.parseInt(text.substring(0, 2)) * 100);
        }
        if (text.matches("[0-9]{4}-[0-9]{2}")) {
            return Edtf.month(YearMonth.parse(text));
        }
        Matcher minute = MINUTE.matcher(text);
        return minute.matches() ? minute(minute.group(1), minute.group(2), minute.group(3)) : Edtf.day(day(text));
    }

    private static Edtf minute(String day, String time, String zone) {
        String known = zone.isEmpty() ? "" : ZoneOffset.of(zone).toString();
        return Edtf.minute(day(day), LocalTime.parse(time), known);
    }

    /** From the first to the last day of both, or without an end yet. */
    private static Edtf interval(String from, String to) {
        Edtf begin = single(from);
        Edtf end = to.equals("..") ? null : single(to);
        return new Edtf(from + "/" + to, begin.earliest(), end == null ? null : end.latest(), Precision.INTERVAL);
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
