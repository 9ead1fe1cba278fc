package org.annals.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the day out of metadata: ISO dates and date-times, mail dates, written-out dates, and dates in addresses. */
final class WrittenDay {
    private static final int LONGEST = 64;
    private static final List<DateTimeFormatter> FORMATS = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            format("d MMMM uuuu"),
            format("MMMM d, uuuu"),
            format("d MMM uuuu"),
            format("MMM d, uuuu"),
            format("d.M.uuuu"),
            format("uuuu/M/d"));

    private WrittenDay() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    static @Nullable LocalDate parse(String written) {
        String text = written.strip();
        if (text.length() > LONGEST) {
            return null;
        }
        if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return day(text.substring(0, 10), DateTimeFormatter.ISO_LOCAL_DATE);
        }
        if (text.length() == 8 && text.chars().allMatch(Character::isDigit)) {
            return day(text, DateTimeFormatter.BASIC_ISO_DATE);
        }
        for (DateTimeFormatter format : FORMATS) {
            LocalDate day = day(text, format);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text, DateTimeFormatter format) {
        try {
            return format.parse(text, LocalDate::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The first "/2022/01/29/" or "2022-01-29" of an address. */
    static @Nullable LocalDate inUrl(String url) {
        for (int i = 0; i + 8 <= url.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(url.charAt(i - 1));
            if (starts && isNumber(url, i, 4) && i + 5 < url.length() && isSeparator(url.charAt(i + 4))) {
                LocalDate day = afterYear(url, i);
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate afterYear(String url, int at) {
        int year = Integer.parseInt(url.substring(at, at + 4));
        int month = at + 5;
        int monthWidth = isNumber(url, month, 2) ? 2 : isNumber(url, month, 1) ? 1 : 0;
        int day = month + monthWidth + 1;
        boolean shape = monthWidth > 0
                && day < url.length()
                && isSeparator(url.charAt(day - 1))
                && url.charAt(day - 1) == url.charAt(at + 4);
        int dayWidth = !shape ? 0 : isNumber(url, day, 2) ? 2 : isNumber(url, day, 1) ? 1 : 0;
        boolean ends = day + dayWidth == url.length() || dayWidth > 0 && !Character.isDigit(url.charAt(day + dayWidth));
        if (dayWidth == 0 || !ends || year < 1990 || year > 2100) {
            return null;
        }
        try {
            return LocalDate.of(
                    year,
                    Integer.parseInt(url.substring(month, month + monthWidth)),
                    Integer.parseInt(url.substring(day, day + dayWidth)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '-';
    }

    private static boolean isNumber(String url, int from, int width) {
        if (from + width > url.length()) {
            return false;
        }
        for (int i = from; i < from + width; i++) {
            if (url.charAt(i) < '0' || url.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
