package org.annals.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.claim.DatedFigure;
import org.annals.export.ChronologyIndex;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * How many an event's standing accounts say were killed in it; running totals beside them are of something else.
 *
 * @param best the number that most accounts give, on a tie the lowest
 */
record IncidentCount(long low, long best, long high) {
    /** Null where no account counts the dead of the event itself. */
    static @Nullable IncidentCount of(CodedEvent event, ChronologyIndex index) {
        Set<String> parts = parts(index, event.relations(), event.entry().figures());
        Map<String, Long> least = new TreeMap<>();
        Map<String, Long> most = new TreeMap<>();
        for (String id : event.entry().figures()) {
            DatedFigure dated = index.findFigure(id);
            if (dated == null) {
                continue;
            }
            boolean standing = !index.chronology().withdrawnFigures().contains(id)
                    && RowBasis.isOfTheDay(index.claim(dated.figure().claim()), event.when());
            if (standing && !parts.contains(id) && isKilled(dated.figure().figure())) {
                Figure figure = dated.figure().figure();
                String claim = dated.figure().claim();
                Long vague = event.vagueNumber(figure);
                long low = vague == null ? low(figure) : vague;
                long high = vague == null ? high(figure) : vague;
                if (most.getOrDefault(claim, -1L) < high) {
                    least.put(claim, low);
                    most.put(claim, high);
                }
            }
        }
        return least.isEmpty() ? null : of(new ArrayList<>(least.values()), new ArrayList<>(most.values()));
    }

    private static IncidentCount of(List<Long> least, List<Long> most) {
        TreeMap<Long, Integer> counts = new TreeMap<>();
        least.forEach(value -> counts.merge(value, 1, Integer::sum));
        long best = counts.firstKey();
        for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
            best = entry.getValue() > counts.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        long high = most.stream().mapToLong(value -> value).max().orElse(best);
        return new IncidentCount(counts.firstKey(), best, Math.max(best, high));
    }

    /** Parts of what is counted beside them. "Eleven of them died at the gate" counts the gate's dead, however many died elsewhere. */
    private static Set<String> parts(ChronologyIndex index, List<Relation> relations, List<String> own) {
        Set<String> parts = new HashSet<>();
        for (Relation relation : relations) {
            DatedFigure part = relation.type() == Relation.Type.SUBSET ? index.findFigure(relation.a()) : null;
            DatedFigure whole = part == null ? null : index.findFigure(relation.b());
            if (part != null && (whole == null || own.contains(relation.b()) || isOfOneClaim(part, whole))) {
                parts.add(relation.a());
            }
        }
        return parts;
    }

    private static boolean isOfOneClaim(DatedFigure part, DatedFigure whole) {
        return part.figure().claim().equals(whole.figure().claim());
    }

    private static boolean isKilled(Figure figure) {
        return figure.outcome() == Outcome.KILLED
                && figure.kind() != Figure.CountKind.CUMULATIVE
                && (figure.min() != null || figure.max() != null);
    }

    private static long low(Figure figure) {
        return figure.min() == null ? high(figure) : figure.min().longValue();
    }

    private static long high(Figure figure) {
        return figure.max() == null
                ? figure.min() == null ? 0 : figure.min().longValue()
                : figure.max().longValue();
    }
}
