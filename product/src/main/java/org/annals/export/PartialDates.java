package org.annals.export;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.claim.DatedClaim;
import org.annals.dating.AnchoredTime;
import org.annals.document.Span;
import org.annals.event.Event;
import org.jspecify.annotations.Nullable;

/** Days and months that articles give an undated event without the year: "13 January, year not stated". */
public final class PartialDates {
    private static final Pattern DAY = Pattern.compile("XXXX-(\\d\\d)-(\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("XXXX-(\\d\\d)");
    private static final DateTimeFormatter DAY_WORDS = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_WORDS = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    /** A year that has every day. */
    private static final int LEAP = 2024;

    private final ChronologyIndex index;

    public PartialDates(ChronologyIndex index) {
        this.index = index;
    }

    /**
     * The words for an event, or "" where it is dated, or no article gives it as much as a month, or its accounts give several, or
     * most accounts that have a time have another ("on Thursday").
     */
    public String of(Event event) {
        Set<String> values = new HashSet<>();
        int timed = 0;
        int partial = 0;
        for (String id : event.when() == null ? event.claims() : List.<String>of()) {
            DatedClaim claim = index.claim(id);
            String value = value(claim);
            timed += claim.claim().eventTime().expression() == null ? 0 : 1;
            if (value != null) {
                partial++;
                values.add(value);
            }
        }
        return values.size() == 1 && 2 * partial >= timed
                ? words(values.iterator().next()) + ", year not stated"
                : "";
    }

    private @Nullable String value(DatedClaim claim) {
        Span span = claim.claim().eventTime().expression();
        if (span == null) {
            return null;
        }
        List<AnchoredTime> times =
                index.reading(claim.claim().document()).dating().times();
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).expression().span().begin() < span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        AnchoredTime time = low < times.size() ? times.get(low) : null;
        boolean open = time != null && time.expression().span().equals(span) && time.dated() == null;
        return open && time != null && words(time.value()) != null ? time.value() : null;
    }

    private static @Nullable String words(String value) {
        Matcher day = DAY.matcher(value);
        Matcher month = MONTH.matcher(value);
        if (day.matches()) {
            YearMonth of = month(day.group(1));
            int number = Integer.parseInt(day.group(2));
            return of != null && of.isValidDay(number) ? of.atDay(number).format(DAY_WORDS) : null;
        }
        YearMonth of = month.matches() ? month(month.group(1)) : null;
        return of == null ? null : of.format(MONTH_WORDS);
    }

    private static @Nullable YearMonth month(String digits) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= 12 ? YearMonth.of(LEAP, number) : null;
    }
}
