package org.annals.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.annals.figure.Outcome;

/** Figures of one outcome and unit, held against each other in pairs: of each such group the first so many by id. */
final class FigurePairs {
    private static final int MOST = 240;

    private final FigureComparison comparison;
    private final RelationShelf shelf;
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    /** The groups of figures that are held against others. */
    private final Map<String, String> groupOf = new HashMap<>();

    private final Map<String, Relation> compared = new HashMap<>();

    /** The figures of a group, and those that are held against each other with the pairs that came of it. */
    private static final class Group {
        private final TreeMap<String, FigureAccount> figures = new TreeMap<>();
        private final Map<String, FigureAccount> held = new HashMap<>();
        private final Map<String, Set<String>> pairsOf = new HashMap<>();
    }

    FigurePairs(FigureComparison comparison, RelationShelf shelf) {
        this.comparison = comparison;
        this.shelf = shelf;
    }

    /** Two ids as one, whatever their order. */
    static String key(String a, String b) {
        return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
    }

    private static String group(FigureAccount account) {
        return account.figure().outcome().word() + " " + account.figure().unit();
    }

    void add(FigureAccount account) {
        if (account.figure().outcome() != Outcome.OTHER) {
            groups.computeIfAbsent(group(account), key -> new Group()).figures.put(account.id(), account);
            changed.add(group(account));
        }
    }

    void remove(FigureAccount account) {
        Group group = groups.get(group(account));
        if (group != null) {
            group.figures.remove(account.id());
            changed.add(group(account));
        }
    }

    /**
     * Compares what has changed.
     *
     * @param parts ids of figures that are parts of others
     * @param changedFigures ids of those of which anything has changed
     * @param related whether a pair is told otherwise already
     * @param changedPairs those of which that may have changed
     */
    void settle(Set<String> parts, Set<String> changedFigures, Predicate<String> related, Set<String> changedPairs) {
        for (String id : changedFigures) {
            String group = groupOf.get(id);
            if (group != null) {
                changed.add(group);
            }
        }
        Set<String> shown = new HashSet<>(changedPairs);
        for (String name : changed) {
            Group group = groups.get(name);
            if (group != null) {
                settle(group, parts, changedFigures, shown);
                if (group.figures.isEmpty()) {
                    groups.remove(name);
                }
            }
        }
        changed.clear();
        for (String pair : shown) {
            Relation relation = compared.get(pair);
            shelf.put("4 " + pair, relation == null || related.test(pair) ? List.of() : List.of(relation));
        }
    }

    private void settle(Group group, Set<String> parts, Set<String> changedFigures, Set<String> shown) {
        List<FigureAccount> first = new ArrayList<>();
        for (FigureAccount account : group.figures.values()) {
            if (first.size() == MOST) {
                break;
            }
            first.add(account);
        }
        Set<String> now = new HashSet<>();
        first.forEach(account -> now.add(account.id()));
        for (String id : List.copyOf(group.held.keySet())) {
            if (!now.contains(id) || changedFigures.contains(id)) {
                group.held.remove(id);
                groupOf.remove(id);
                Set<String> pairs = group.pairsOf.remove(id);
                for (String pair : pairs == null ? Set.<String>of() : pairs) {
                    compared.remove(pair);
                    shown.add(pair);
                }
            }
        }
        for (FigureAccount account : first) {
            if (!group.held.containsKey(account.id())) {
                group.held.put(account.id(), account);
                groupOf.put(account.id(), group(account));
                for (FigureAccount other : first) {
                    if (!other.id().equals(account.id()) && group.held.containsKey(other.id())) {
                        compare(group, account, other, parts, shown);
                    }
                }
            }
        }
    }

    private void compare(Group group, FigureAccount one, FigureAccount two, Set<String> parts, Set<String> shown) {
        boolean inOrder = one.id().compareTo(two.id()) <= 0;
        FigureAccount a = inOrder ? one : two;
        FigureAccount b = inOrder ? two : one;
        Relation relation = comparison.compare(a, b, parts.contains(a.id()) || parts.contains(b.id()));
        if (relation != null) {
            String pair = key(a.id(), b.id());
            compared.put(pair, relation);
            group.pairsOf.computeIfAbsent(a.id(), unused -> new HashSet<>()).add(pair);
            group.pairsOf.computeIfAbsent(b.id(), unused -> new HashSet<>()).add(pair);
            shown.add(pair);
        }
    }
}
