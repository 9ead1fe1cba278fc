package org.annals.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.document.Edtf;
import org.annals.document.Precision;

/** Says a date in words no more precise than the date is: "on or before 5 January 2022", "12 or 13 January 2022". */
public final class DateWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ONLY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** EDTF writes spring as month 21, winter as 24. */
    private static final int FIRST_SEASON = 21;

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int YEAR_LENGTH = "2031".length();
    private static final int MONTH_LENGTH = "2031-05".length();

    private DateWords() {}

    public static String of(Edtf date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null) {
            return latest == null ? date.text() : "on or before " + day(latest);
        }
        if (latest == null) {
            return date.precision() == Precision.INTERVAL ? since(date, earliest) : "on or after " + day(earliest);
        }
        return switch (date.precision()) {
            case MINUTE, HOUR -> day(earliest) + clock(date.text());
            case DAY -> day(earliest);
            case WEEK -> "in the week of " + range(earliest, latest, "–");
            case MONTH -> earliest.format(MONTH);
            case YEAR -> Integer.toString(earliest.getYear());
            case DECADE -> earliest.getYear() + "s";
            case CENTURY -> earliest.getYear() + "–" + latest.getYear();
            case ONE_OF -> oneOf(date);
            case INTERVAL -> "from " + range(earliest, latest, " to ");
            case SEASON -> season(date, earliest, latest);
            case QUARTER, BOUND -> "between " + range(earliest, latest, " and ");
        };
    }

    /** "since 2029", "since March 2029": from then on. */
    private static String since(Edtf date, LocalDate earliest) {
        int length = date.text().indexOf('/');
        String from = length == YEAR_LENGTH
                ? Integer.toString(earliest.getYear())
                : length == MONTH_LENGTH ? earliest.format(MONTH) : day(earliest);
        return "since " + from;
    }

    private static String season(Edtf date, LocalDate earliest, LocalDate latest) {
        int code = date.text().length() == MONTH_LENGTH
                ? Integer.parseInt(date.text().substring(YEAR_LENGTH + 1))
                : 0;
        int season = code - FIRST_SEASON;
        return season >= 0 && season < SEASONS.size()
                ? SEASONS.get(season) + " " + earliest.getYear()
                : "between " + range(earliest, latest, " and ");
    }

    /** The month that a date belongs under, or the year it begins in where it spans more than one month. */
    public static String heading(Edtf date) {
        LocalDate from = date.earliest() != null ? date.earliest() : date.latest();
        LocalDate to = date.latest() != null ? date.latest() : date.earliest();
        if (from == null || to == null) {
            return "";
        }
        return from.getYear() == to.getYear() && from.getMonth() == to.getMonth()
                ? from.format(MONTH)
                : Integer.toString(from.getYear());
    }

    private static String oneOf(Edtf date) {
        List<LocalDate> days = listed(date.text());
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (days.size() < 2 || earliest == null || latest == null) {
            return earliest == null || latest == null ? date.text() : "between " + range(earliest, latest, " and ");
        }
        if (days.size() == 2) {
            return range(days.get(0), days.get(1), " or ");
        }
        List<String> words = days.stream().map(DateWords::day).toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private static List<LocalDate> listed(String text) {
        List<LocalDate> days = new ArrayList<>();
        if (text.startsWith("[") && !text.contains("..")) {
            for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
                if (part.length() == "2022-01-05".length()) {
                    days.add(LocalDate.parse(part));
                }
            }
        }
        return days;
    }

    private static String range(LocalDate from, LocalDate to, String between) {
        if (from.getYear() != to.getYear()) {
            return day(from) + between + day(to);
        }
        return from.format(from.getMonth() == to.getMonth() ? DAY_ONLY : DAY_MONTH) + between + day(to);
    }

    private static String clock(String text) {
        int at = text.indexOf('T');
        return at < 0 ? "" : ", " + text.substring(at + 1);
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }
}
