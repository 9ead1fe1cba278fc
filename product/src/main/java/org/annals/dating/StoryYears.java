package org.annals.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference;
import org.annals.time.TimeValue;
import org.jspecify.annotations.Nullable;

/*
 * A history writes the year once and then goes on in months and days, mostly forward. Of all ways to give the incomplete
 * dates their years, the one is taken in which the dates, in the order of the text and with the written-out years between
 * them, move least, a step back costing more than a step ahead: a shortest path, found by dynamic programming in one
 * pass. Candidates are the years around those written out
 * last and next.
 */
/** The years of a history's incomplete dates. */
final class StoryYears {
    /** A step back costs so many times what one ahead costs; both measured on the development histories. */
    private static final double STEP_BACK = 2;

    private static final double DAYS_PER_STEP = 30;
    private static final double POWER = 0.7;
    /** A longer stretch than this says nothing about the year of what follows. */
    private static final int WIDEST_YEARS = 5;

    private static final TimeReference NONE = new TimeReference(null, TimeReference.Direction.NEAREST);

    private StoryYears() {}

    /** A date in the order of the text: its readings, one where the year is written out. */
    private record Stop(TimeExpression expression, List<Edtf> readings, List<Integer> years) {}

    /** For each incomplete date of the body its year; none where the text writes no year out. */
    static Map<Span, Integer> of(List<TimeExpression> expressions) {
        List<Stop> stops = stops(expressions);
        double[][] costs = new double[stops.size()][];
        int[][] from = new int[stops.size()][];
        for (int i = 0; i < stops.size(); i++) {
            costs[i] = new double[stops.get(i).readings.size()];
            from[i] = new int[costs[i].length];
            for (int k = 0; k < costs[i].length && i > 0; k++) {
                step(stops.get(i - 1), stops.get(i).readings.get(k), costs[i - 1], costs[i], from[i], k);
            }
        }
        return best(stops, costs, from);
    }

    private static void step(Stop before, Edtf reading, double[] costs, double[] result, int[] from, int k) {
        result[k] = Double.MAX_VALUE;
        for (int j = 0; j < costs.length; j++) {
            double cost = costs[j] + cost(before.readings.get(j), reading);
            if (cost < result[k]) {
                result[k] = cost;
                from[k] = j;
            }
        }
    }

    private static Map<Span, Integer> best(List<Stop> stops, double[][] costs, int[][] from) {
        Map<Span, Integer> years = new HashMap<>();
        int at = 0;
        for (int i = stops.size() - 1; i >= 0; i--) {
            if (i == stops.size() - 1) {
                for (int k = 1; k < costs[i].length; k++) {
                    at = costs[i][k] < costs[i][at] ? k : at;
                }
            }
            Stop stop = stops.get(i);
            if (!stop.years.isEmpty()) {
                years.put(stop.expression.span(), stop.years.get(at));
            }
            at = from[i][at];
        }
        return years;
    }

    private static double cost(Edtf before, Edtf after) {
        long ahead = days(after.earliest()) - days(before.latest());
        long back = days(before.earliest()) - days(after.latest());
        if (ahead > 0) {
            return Math.pow(ahead / DAYS_PER_STEP, POWER);
        }
        return back > 0 ? STEP_BACK * Math.pow(back / DAYS_PER_STEP, POWER) : 0;
    }

    private static long days(@Nullable LocalDate day) {
        return day == null ? 0 : day.toEpochDay();
    }

    private static List<Stop> stops(List<TimeExpression> expressions) {
        List<Integer> written = new ArrayList<>();
        for (TimeExpression expression : expressions) {
            written.add(writtenYear(expression));
        }
        int[] next = new int[written.size() + 1];
        for (int i = written.size() - 1; i >= 0; i--) {
            next[i] = written.get(i) != 0 ? written.get(i) : next[i + 1];
        }
        List<Stop> stops = new ArrayList<>();
        int last = 0;
        int before = 0;
        int earlier = 0;
        for (int i = 0; i < expressions.size(); i++) {
            TimeExpression expression = expressions.get(i);
            TimeValue value = expression.value();
            if (written.get(i) != 0) {
                Edtf date = value.date(NONE);
                if (written.get(i) != last) {
                    earlier = before;
                    before = last;
                }
                last = written.get(i);
                if (date != null) {
                    stops.add(new Stop(expression, List.of(date), List.of()));
                }
            } else if (value.needsOnlyYear() && expression.sentence() >= 0 && (last != 0 || next[i] != 0)) {
                addReadings(stops, expression, last, next[i], before, earlier);
            }
        }
        return stops;
    }

    private static void addReadings(List<Stop> stops, TimeExpression expression, int... nearby) {
        TreeSet<Integer> candidates = new TreeSet<>();
        for (int year : nearby) {
            for (int candidate = year - 1; year != 0 && candidate <= year + 1; candidate++) {
                candidates.add(candidate);
            }
        }
        List<Edtf> readings = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        for (int year : candidates) {
            Edtf date = expression.value().inYear(year).date(NONE);
            if (date != null && date.earliest() != null && date.latest() != null) {
                readings.add(date);
                years.add(year);
            }
        }
        if (!readings.isEmpty()) {
            stops.add(new Stop(expression, readings, years));
        }
    }

    /** The year that the expression itself gives, or 0. */
    private static int writtenYear(TimeExpression expression) {
        if (expression.sentence() < 0 || !expression.value().isAbsolute()) {
            return 0;
        }
        Edtf date = expression.value().date(NONE);
        LocalDate first = date == null ? null : date.earliest();
        LocalDate last = date == null ? null : date.latest();
        if (first == null || last == null || last.getYear() - first.getYear() > WIDEST_YEARS) {
            return 0;
        }
        return first.getYear();
    }
}
