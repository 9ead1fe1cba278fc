package org.annals.time;

import java.time.YearMonth;

/** Dates in digits: which part is the day, the month and the year, read only where one reading is left. */
final class NumericDate {
    private static final int CENTURY_PIVOT = 50;

    private NumericDate() {}

    /** The date as year * 10000 + month * 100 + day, or -1. */
    static int read(int[] parts, int[] widths, char separator) {
        if (widths[0] == 4) {
            return pack(parts[0], parts[1], parts[2]);
        }
        boolean shortYear = widths[2] == 2 && separator != '.' && widths[0] <= 2;
        if (widths[0] > 2 || widths[1] > 2 || widths[2] != 4 && !shortYear) {
            return -1;
        }
        int year = widths[2] == 4 ? parts[2] : parts[2] < CENTURY_PIVOT ? 2000 + parts[2] : 1900 + parts[2];
        int dayFirst = pack(year, parts[1], parts[0]);
        int monthFirst = pack(year, parts[0], parts[1]);
        if (separator == '.') {
            return dayFirst;
        }
        if (monthFirst > 0 && dayFirst > 0 && monthFirst != dayFirst) {
            return -1;
        }
        return monthFirst > 0 ? monthFirst : dayFirst;
    }

    /** A date in eight digits, "20310705", or -1. */
    static int packed(int value) {
        int year = value / 10_000;
        return year >= 1900 && year < 2100 ? pack(year, value / 100 % 100, value % 100) : -1;
    }

    static int pack(int year, int month, int day) {
        boolean valid = year >= 1000
                && year <= 2199
                && month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
        return valid ? year * 10_000 + month * 100 + day : -1;
    }
}
