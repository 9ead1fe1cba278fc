package org.annals.relation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.annals.figure.Figure.CountKind;
import org.annals.figure.Outcome;
import org.annals.relation.Relation.Aspect;
import org.annals.relation.Relation.Reading;
import org.jspecify.annotations.Nullable;

/*
 * A running total grows through the articles of a crisis. Its values, each with one carrier for all, stand in order, and
 * each is related to the next one only: eleven reprints of two tolls are one update, not eleven. Totals of everybody are
 * one series; any other group is one only under exactly its own name.
 */
/** Relates the successive values of one running total across articles. */
final class CountGenealogy {
    private static final int LOOK_BACK = 12;
    private static final Pattern TOLL = Pattern.compile("\\b(?:toll|tally)\\b", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal FEWEST = BigDecimal.valueOf(3);

    private final CountedGroups groups;

    CountGenealogy(CountedGroups groups) {
        this.groups = groups;
    }

    /** Relates the values of one series; the figures in the order of their articles. */
    List<Relation> relate(Collection<FigureAccount> ofSeries) {
        Map<BigDecimal, List<FigureAccount>> values = new TreeMap<>();
        for (FigureAccount account : ofSeries) {
            values.computeIfAbsent(Values.of(account.figure()), key -> new ArrayList<>())
                    .add(account);
        }
        List<Relation> found = new ArrayList<>();
        link(values.values(), found);
        return found;
    }

    /** The total that a figure is a value of, or null. */
    @Nullable
    String series(FigureAccount account) {
        boolean running = account.figure().kind() == CountKind.CUMULATIVE
                && account.figure().outcome() != Outcome.OTHER
                && (account.figure().group() != null
                        || TOLL.matcher(account.claim().claim().text()).find())
                && (Values.isExact(account.figure())
                        || account.figure().text().chars().anyMatch(Character::isDigit))
                && Values.of(account.figure()).compareTo(FEWEST) >= 0
                && !groups.isPointer(account.figure());
        if (!running) {
            return null;
        }
        String group = groups.isAnybody(account.figure()) ? "" : groups.name(account.figure());
        return account.figure().outcome().word() + " " + account.figure().unit() + " " + group;
    }

    /** Relates each value to the nearest smaller one that is about the same place. */
    private void link(Collection<List<FigureAccount>> values, List<Relation> found) {
        List<List<FigureAccount>> smaller = new ArrayList<>();
        for (List<FigureAccount> larger : values) {
            for (int i = smaller.size() - 1; i >= Math.max(0, smaller.size() - LOOK_BACK); i--) {
                boolean onePlace = placesAgree(carrier(smaller.get(i)), carrier(larger));
                Relation relation = onePlace ? relation(smaller.get(i), larger) : null;
                if (relation != null) {
                    found.add(relation);
                    break;
                }
            }
            smaller.add(larger);
        }
    }

    private static boolean placesAgree(FigureAccount a, FigureAccount b) {
        return a.localities().isEmpty()
                || b.localities().isEmpty()
                || a.localities().stream().anyMatch(b.localities()::contains);
    }

    private @Nullable Relation relation(List<FigureAccount> smaller, List<FigureAccount> larger) {
        FigureAccount older = carrier(smaller);
        FigureAccount newer = carrier(larger);
        if (Values.covers(older.figure(), newer.figure())
                || Values.covers(newer.figure(), older.figure())
                || older.document().equals(newer.document())) {
            return null;
        }
        Relation update = update(smaller, larger);
        if (update != null) {
            return update;
        }
        boolean open = larger.stream().allMatch(late -> late.latest() == null)
                || smaller.stream().allMatch(early -> early.latest() == null);
        boolean whole = older.localities().isEmpty() && newer.localities().isEmpty();
        boolean near = !groups.isAnybody(newer.figure()) || Values.areNear(older.figure(), newer.figure());
        if (!open || !whole || !near) {
            return null;
        }
        String why = newer.figure().text() + " against " + older.figure().text();
        return FigureComparison.relation(Relation.Type.TENSION, Aspect.FIGURE, newer, older, Reading.AS_OF, why);
    }

    private static @Nullable Relation update(List<FigureAccount> smaller, List<FigureAccount> larger) {
        for (FigureAccount late : larger) {
            for (FigureAccount early : smaller) {
                if (isAfter(late, early) && placesAgree(late, early)) {
                    String why = early.figure().text() + " up to " + early.latest() + ", "
                            + late.figure().text() + " up to " + late.asOf();
                    return FigureComparison.relation(
                            Relation.Type.UPDATE, Aspect.FIGURE, late, early, Reading.AS_OF, why);
                }
            }
        }
        return null;
    }

    /** The carrier that stands for a value: exact before rough, then the first place in the smallest document. */
    private static FigureAccount carrier(List<FigureAccount> carriers) {
        return carriers.stream()
                .min(Comparator.comparing((FigureAccount account) -> !Values.isExact(account.figure()))
                        .thenComparing(FigureAccount::document)
                        .thenComparing(account -> account.figure().span()))
                .orElseThrow(() -> new IllegalArgumentException("a value must have carriers"));
    }

    private static boolean isAfter(FigureAccount newer, FigureAccount older) {
        LocalDate from = newer.earliest();
        LocalDate to = older.latest();
        return from != null && to != null && from.isAfter(to);
    }
}
