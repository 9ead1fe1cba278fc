package org.annals.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A date in the Extended Date/Time Format (ISO 8601-2): what is written, and the first and last day it may mean.
 * {@code [..D]} is "on or before D", {@code [D..]} "on or after D", {@code [a,b]} and {@code [a..b]} "one of",
 * {@code a/b} lasted from a to b. A null bound is open.
 */
public record Edtf(
        String text, @Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {
    private static final Pattern ZONED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)");

    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    public Edtf {
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException("a date must be bounded on at least one side, got " + text);
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("earliest must not be after latest, got " + text);
        }
    }

    public static Edtf day(LocalDate day) {
        return new Edtf(day.toString(), day, day, Precision.DAY);
    }

    /** A clock time on a day; {@code zone} is {@code Z}, an offset such as {@code +06:00}, or empty if unknown. */
    public static Edtf minute(LocalDate day, LocalTime time, String zone) {
        String clock = time.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
        return new Edtf(day + "T" + clock + zone, day, day, Precision.MINUTE);
    }

    public static Edtf week(LocalDate anyDayOfWeek) {
        LocalDate monday = anyDayOfWeek.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Edtf("[" + monday + ".." + monday.plusDays(6) + "]", monday, monday.plusDays(6), Precision.WEEK);
    }

    public static Edtf month(YearMonth month) {
        return new Edtf(month.toString(), month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
    }

    /** A quarter, 1 to 4. */
    public static Edtf quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 1, 1).with(IsoFields.QUARTER_OF_YEAR, quarter);
        LocalDate last = first.plusMonths(3).minusDays(1);
        return new Edtf("[" + first + ".." + last + "]", first, last, Precision.QUARTER);
    }

    public static Edtf year(int year) {
        return new Edtf(fourDigits(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
    }

    /** The ten years from {@code firstYear}, which ends in 0. */
    public static Edtf decade(int firstYear) {
        String text = fourDigits(firstYear).substring(0, 3) + "X";
        return new Edtf(text, LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 9, 12, 31), Precision.DECADE);
    }

    /** The hundred years from {@code firstYear}, which ends in 00. */
    public static Edtf century(int firstYear) {
        String text = fourDigits(firstYear).substring(0, 2) + "XX";
        return new Edtf(text, LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 99, 12, 31), Precision.CENTURY);
    }

    public static Edtf onOrBefore(LocalDate day) {
        return new Edtf("[.." + day + "]", null, day, Precision.BOUND);
    }

    public static Edtf onOrAfter(LocalDate day) {
        return new Edtf("[" + day + "..]", day, null, Precision.BOUND);
    }

    /** Some day from {@code first} to {@code last}, both included. */
    public static Edtf oneOf(LocalDate first, LocalDate last, Precision precision) {
        return first.equals(last) ? day(first) : new Edtf("[" + first + ".." + last + "]", first, last, precision);
    }

    /** One of the given days, which need not be neighbours. */
    public static Edtf oneOf(List<LocalDate> days) {
        List<LocalDate> sorted = days.stream().distinct().sorted().toList();
        if (sorted.size() == 1) {
            return day(sorted.get(0));
        }
        String text = sorted.stream().map(LocalDate::toString).collect(Collectors.joining(",", "[", "]"));
        return new Edtf(text, sorted.get(0), sorted.get(sorted.size() - 1), Precision.ONE_OF);
    }

    /** Lasted from one day to the other. */
    public static Edtf interval(LocalDate from, LocalDate to) {
        return new Edtf(from + "/" + to, from, to, Precision.INTERVAL);
    }

    /** From some day of this on, with no end known; itself where it is a stretch already or bounded on one side only. */
    public Edtf since() {
        boolean open = earliest == null || latest == null || precision == Precision.INTERVAL;
        return open ? this : new Edtf(text + "/..", earliest, null, Precision.INTERVAL);
    }

    /** Whether this is a single day, whatever the clock says. */
    public boolean isDay() {
        return earliest != null && earliest.equals(latest);
    }

    /** Whether this says more than the day: an hour or a minute of it. */
    public boolean isWithinADay() {
        return precision == Precision.HOUR || precision == Precision.MINUTE;
    }

    /**
     * Whether some day satisfies both. A clock that names its zone ("18:00 GMT on Wednesday") may fall on another day where it
     * happened: beside a date without a zone it stands for every day that it is on somewhere.
     */
    public boolean isCompatibleWith(Edtf other) {
        boolean oneZone = isWithinADay() != other.isWithinADay();
        return oneZone ? somewhere().overlaps(other.somewhere()) : overlaps(other);
    }

    private boolean overlaps(Edtf other) {
        boolean startsInTime = earliest == null || other.latest == null || !earliest.isAfter(other.latest);
        boolean endsInTime = latest == null || other.earliest == null || !latest.isBefore(other.earliest);
        return startsInTime && endsInTime;
    }

    /** The days that a clock with a zone is on somewhere; anything else is itself. */
    private Edtf somewhere() {
        if (precision != Precision.MINUTE || !ZONED.matcher(text).matches()) {
            return this;
        }
        OffsetDateTime clock = OffsetDateTime.parse(text);
        LocalDate first = clock.withOffsetSameInstant(WESTERNMOST).toLocalDate();
        LocalDate last = clock.withOffsetSameInstant(EASTERNMOST).toLocalDate();
        return new Edtf(text, first, last, Precision.INTERVAL);
    }

    /** Whether every day that satisfies {@code other} satisfies this. */
    public boolean contains(Edtf other) {
        boolean from = earliest == null || (other.earliest != null && !other.earliest.isBefore(earliest));
        boolean to = latest == null || (other.latest != null && !other.latest.isAfter(latest));
        return from && to;
    }

    private static String fourDigits(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    @Override
    public String toString() {
        return text;
    }
}
