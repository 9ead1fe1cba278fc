package org.annals.chronology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.annals.event.Event;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.jspecify.annotations.Nullable;

/*
 * "353 were injured" over counts that reach from 353 to 4,578 would pick one of them: where accounts count differently, the
 * line lists the counts in their own words, the earliest first, of one day the
 * largest, and picks none.
 */
/** Writes the line of an event that is the cost of a whole crisis, counted differently by several accounts. */
final class TotalHeadline {
    private static final int MOST = 5;
    private static final int FEWEST_COUNTS = 2;
    private static final Comparator<Count> IN_ORDER = Comparator.comparing(
                    Count::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Count::value, Comparator.reverseOrder())
            .thenComparing(Count::words);

    private TotalHeadline() {}

    /** One value, as the first account that has it words it. */
    private record Count(
            BigDecimal value, String words, @Nullable LocalDate day) {}

    /** The line, or null where one account's words can stand for all. */
    static @Nullable String of(Event event, List<DatedClaim> claims, HeadlineChoice choice) {
        if (event.clarity() != Event.Clarity.SUMMARY) {
            return null;
        }
        Map<Outcome, Map<BigDecimal, Count>> counts = new EnumMap<>(Outcome.class);
        for (DatedClaim claim : claims) {
            for (Figure figure : choice.figuresOf(claim.claim())) {
                BigDecimal value = figure.min();
                if (value != null && isTotal(figure) && HeadlineChoice.TOLLS.contains(figure.outcome())) {
                    Count count =
                            new Count(value.stripTrailingZeros(), figure.text().strip(), day(claim));
                    counts.computeIfAbsent(figure.outcome(), key -> new LinkedHashMap<>())
                            .merge(count.value, count, TotalHeadline::first);
                }
            }
        }
        Map.Entry<Outcome, Map<BigDecimal, Count>> most = counts.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElse(null);
        return most == null || most.getValue().size() < FEWEST_COUNTS ? null : line(most.getKey(), most.getValue());
    }

    private static String line(Outcome outcome, Map<BigDecimal, Count> counts) {
        List<Count> sorted = new ArrayList<>(counts.values());
        sorted.sort(IN_ORDER);
        String word = outcome.word();
        StringBuilder line = new StringBuilder(word.substring(0, 1).toUpperCase(Locale.ROOT))
                .append(word.substring(1))
                .append(", as counted: ");
        for (int i = 0; i < Math.min(MOST, sorted.size()); i++) {
            line.append(i == 0 ? "“" : "; “").append(sorted.get(i).words).append('”');
        }
        return line.append(sorted.size() > MOST ? "; …" : "").toString();
    }

    /** Neither the dead of one day nor a part of those that the same sentence counts. */
    private static boolean isTotal(Figure figure) {
        return figure.kind() == Figure.CountKind.CUMULATIVE && figure.partOf() == null;
    }

    private static @Nullable LocalDate day(DatedClaim claim) {
        Dated said = claim.statementDate() == null ? claim.eventDate() : claim.statementDate();
        return said == null ? null : said.date().latest();
    }

    private static Count first(Count a, Count b) {
        return IN_ORDER.compare(a, b) <= 0 ? a : b;
    }
}
