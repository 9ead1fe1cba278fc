package org.annals.relation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The figures of a pile by what a withdrawal looks for: a count, a total, a voice. */
final class FigureLookup {
    private final Withdrawals withdrawals;
    private final Map<String, TreeSet<FigureAccount>> byKey = new HashMap<>();

    FigureLookup(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    void add(FigureAccount account) {
        for (String key : withdrawals.keys(account)) {
            byKey.computeIfAbsent(key, unused -> new TreeSet<>(FigureAccount.IN_ORDER))
                    .add(account);
        }
    }

    void remove(FigureAccount account) {
        for (String key : withdrawals.keys(account)) {
            TreeSet<FigureAccount> figures = byKey.getOrDefault(key, new TreeSet<>(FigureAccount.IN_ORDER));
            figures.remove(account);
            if (figures.isEmpty()) {
                byKey.remove(key);
            }
        }
    }

    /** What is filed under a key, in the order of the articles and their figures. */
    Collection<FigureAccount> get(String key) {
        TreeSet<FigureAccount> figures = byKey.get(key);
        return figures == null ? List.of() : figures;
    }

    /** What is filed under any of the keys, in the same order. */
    Collection<FigureAccount> getAny(Set<String> keys) {
        TreeSet<FigureAccount> figures = new TreeSet<>(FigureAccount.IN_ORDER);
        keys.forEach(key -> figures.addAll(get(key)));
        return figures;
    }
}
