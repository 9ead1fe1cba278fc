package org.annals.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.annals.document.Edtf;
import org.annals.document.Precision;

/** A unit of the calendar: how to count in it, and which stretch of it a day lies in. */
public enum CalendarUnit {
    SECONDS("T", "S"),
    MINUTES("T", "M"),
    HOURS("T", "H"),
    DAYS("", "D"),
    WEEKENDS("", "WE"),
    WEEKS("", "W"),
    FORTNIGHTS("", "W"),
    MONTHS("", "M"),
    QUARTERS("", "Q"),
    YEARS("", "Y"),
    DECADES("", "DE"),
    CENTURIES("", "CE");

    private final String prefix;
    private final String letter;

    CalendarUnit(String prefix, String letter) {
        this.prefix = prefix;
        this.letter = letter;
    }

    /** The TIMEX3 duration of {@code amount} units, which may be {@code X} for an unknown number. */
    String duration(String amount) {
        if (this == FORTNIGHTS) {
            return "P" + (amount.equals("1") ? "2" : "X") + letter;
        }
        return "P" + prefix + amount + letter;
    }

    boolean isShorterThanDay() {
        return this == SECONDS || this == MINUTES || this == HOURS;
    }

    LocalDate plus(LocalDate day, int amount) {
        return switch (this) {
            case SECONDS, MINUTES, HOURS -> day;
            case DAYS -> day.plusDays(amount);
            case WEEKS, WEEKENDS -> day.plusWeeks(amount);
            case FORTNIGHTS -> day.plusWeeks(2L * amount);
            case MONTHS -> day.plusMonths(amount);
            case QUARTERS -> day.plusMonths(3L * amount);
            case YEARS -> day.plusYears(amount);
            case DECADES -> day.plusYears(10L * amount);
            case CENTURIES -> day.plusYears(100L * amount);
        };
    }

    /** The stretch of this unit that the day lies in. */
    Edtf around(LocalDate day) {
        return switch (this) {
            case SECONDS, MINUTES, HOURS, DAYS -> Edtf.day(day);
            case WEEKS, FORTNIGHTS -> Edtf.week(day);
            case WEEKENDS -> {
                LocalDate saturday = day.with(DayOfWeek.SATURDAY);
                yield Edtf.oneOf(saturday, saturday.plusDays(1), Precision.ONE_OF);
            }
            case MONTHS -> Edtf.month(YearMonth.from(day));
            case QUARTERS -> Edtf.quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEARS -> Edtf.year(day.getYear());
            case DECADES -> Edtf.decade(day.getYear() / 10 * 10);
            case CENTURIES -> Edtf.century(day.getYear() / 100 * 100);
        };
    }

    /** The TIMEX3 value of that stretch. */
    String timex(LocalDate day) {
        return switch (this) {
            case SECONDS, MINUTES, HOURS, DAYS -> day.toString();
            case WEEKS, FORTNIGHTS -> isoWeek(day);
            case WEEKENDS -> isoWeek(day) + "-WE";
            case MONTHS -> YearMonth.from(day).toString();
            case QUARTERS -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEARS -> Integer.toString(day.getYear());
            case DECADES -> Integer.toString(day.getYear() / 10);
            case CENTURIES -> Integer.toString(day.getYear() / 100);
        };
    }

    private static String isoWeek(LocalDate day) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return day.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
    }

    /** The TIMEX3 value of a stretch of this unit that nothing says the place of. */
    String unknown() {
        return switch (this) {
            case SECONDS, MINUTES, HOURS, DAYS -> "XXXX-XX-XX";
            case WEEKS, FORTNIGHTS -> "XXXX-WXX";
            case WEEKENDS -> "XXXX-WXX-WE";
            case MONTHS -> "XXXX-XX";
            case QUARTERS -> "XXXX-QX";
            case YEARS -> "XXXX";
            case DECADES -> "XXX";
            case CENTURIES -> "XX";
        };
    }
}
