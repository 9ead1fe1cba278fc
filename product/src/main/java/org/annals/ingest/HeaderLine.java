package org.annals.ingest;

import java.util.Locale;
import java.util.Set;

/** Tells a line that gives the date of publication from running prose: nothing in it but a date and its trimmings. */
final class HeaderLine {
    private static final int LONGEST = 90;
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> TRIMMINGS = Set.of(
            "published",
            "updated",
            "posted",
            "date",
            "on",
            "at",
            "by",
            "am",
            "pm",
            "gmt",
            "utc",
            "est",
            "edt",
            "last",
            "modified",
            "first",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "th",
            "st",
            "nd",
            "rd",
            "a",
            "p",
            "m",
            "t",
            "z",
            "of");

    private HeaderLine() {}

    /** A date, and besides it only trimmings; names may stand before "Published" ("Ann Lee Published May 3, 2031"). */
    static boolean isDateHeader(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        int published = Math.max(lower.indexOf("published"), lower.indexOf("updated"));
        String part = published > 0 && published < 50 && Character.isUpperCase(line.charAt(published))
                ? lower.substring(published)
                : lower;
        boolean year = false;
        boolean month = false;
        int digits = 0;
        int at = 0;
        while (at < part.length()) {
            char c = part.charAt(at);
            int end = at + 1;
            if (Character.isDigit(c)) {
                while (end < part.length() && Character.isDigit(part.charAt(end))) {
                    end++;
                }
                digits++;
                year |= end - at == 4 && (part.charAt(at) == '1' || part.charAt(at) == '2');
            } else if (Character.isLetter(c)) {
                while (end < part.length() && Character.isLetter(part.charAt(end))) {
                    end++;
                }
                String word = part.substring(at, end);
                month |= MONTHS.contains(word);
                if (!MONTHS.contains(word) && !TRIMMINGS.contains(word)) {
                    return false;
                }
            }
            at = end;
        }
        return year && digits >= 2 && (month || digits >= 3);
    }
}
