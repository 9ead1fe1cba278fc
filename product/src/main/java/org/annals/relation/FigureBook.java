package org.annals.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.annals.document.DocumentId;

/*
 * What one article says about the parts of a total, which values follow each other in a series, which two figures are held
 * against each other and who is credited with a count follow from few figures each. So each is found anew only when one of
 * its figures comes, goes, or is taken for a part or for withdrawn.
 */
/** The figures of a pile with what relates them to each other, kept up to date as they come and go. */
final class FigureBook {
    private static final Comparator<FigureAccount> IN_TEXT =
            Comparator.comparing(account -> account.figure().span());

    private final RememberedRelations.Rules rules;
    private final RelationShelf shelf;
    private final FigureLookup lookup;
    private final FigurePairs pairs;
    private final Map<DocumentId, List<FigureAccount>> byDocument = new HashMap<>();
    private final Map<String, FigureAccount> byId = new HashMap<>();
    private final Map<DocumentId, List<Relation>> partsOf = new HashMap<>();
    /** Ids of figures that are parts of others. */
    private final Set<String> placed = new HashSet<>();

    private final Set<String> partPairs = new HashSet<>();

    private Set<String> withdrawn = Set.of();
    private Set<String> withdrawnPairs = Set.of();
    private final Map<String, NavigableSet<FigureAccount>> series = new HashMap<>();
    private final Map<String, InSeries> seriesOf = new HashMap<>();
    private final Map<String, NavigableSet<FigureAccount>> credited = new HashMap<>();

    private final Set<DocumentId> changedTexts = new HashSet<>();
    private final Set<String> changedFigures = new HashSet<>();
    private final Set<String> changedPairs = new HashSet<>();
    private final Set<String> changedCounts = new HashSet<>();

    private record InSeries(String name, FigureAccount account) {}

    FigureBook(RememberedRelations.Rules rules, RelationShelf shelf) {
        this.rules = rules;
        this.shelf = shelf;
        this.lookup = new FigureLookup(rules.withdrawals());
        this.pairs = new FigurePairs(rules.figures(), shelf);
    }

    /** Takes the figures of an article in place of its last ones. */
    void put(DocumentId document, List<FigureAccount> accounts) {
        List<FigureAccount> last = byDocument.getOrDefault(document, List.of());
        if (last.equals(accounts)) {
            return;
        }
        last.forEach(this::remove);
        accounts.forEach(this::add);
        changedTexts.add(document);
        if (accounts.isEmpty()) {
            byDocument.remove(document);
        } else {
            byDocument.put(document, accounts);
        }
    }

    private void remove(FigureAccount account) {
        byId.remove(account.id());
        lookup.remove(account);
        pairs.remove(account);
        credit(account, false);
        changedFigures.add(account.id());
    }

    private void add(FigureAccount account) {
        byId.put(account.id(), account);
        lookup.add(account);
        pairs.add(account);
        credit(account, true);
        changedFigures.add(account.id());
    }

    private void credit(FigureAccount account, boolean comes) {
        String count = rules.givers().count(account);
        if (count != null) {
            move(credited, count, account, comes);
            changedCounts.add(count);
        }
    }

    private static void move(
            Map<String, NavigableSet<FigureAccount>> groups, String key, FigureAccount account, boolean comes) {
        NavigableSet<FigureAccount> group =
                groups.computeIfAbsent(key, unused -> new TreeSet<>(FigureAccount.IN_ORDER));
        if (comes) {
            group.add(account);
        } else {
            group.remove(account);
        }
        if (group.isEmpty()) {
            groups.remove(key);
        }
    }

    private static Collection<FigureAccount> of(Map<String, NavigableSet<FigureAccount>> groups, String key) {
        NavigableSet<FigureAccount> group = groups.get(key);
        return group == null ? List.of() : group;
    }

    /** Puts what has changed on the shelf. */
    void settle(List<Withdrawals.Notice> notices) {
        withdraw(notices);
        changedTexts.forEach(this::part);
        changedTexts.clear();
        relateSeries();
        pairs.settle(placed, changedFigures, this::isRelated, changedPairs);
        for (String count : changedCounts) {
            shelf.put("5 " + count, rules.givers().compare(of(credited, count)));
        }
        changedFigures.clear();
        changedPairs.clear();
        changedCounts.clear();
    }

    private void withdraw(List<Withdrawals.Notice> notices) {
        List<Relation> found = rules.withdrawals().find(notices, lookup, byDocument);
        shelf.put("1", found);
        Set<String> figures = new HashSet<>();
        Set<String> related = new HashSet<>();
        for (Relation relation : found) {
            figures.add(relation.b());
            related.add(FigurePairs.key(relation.a(), relation.b()));
        }
        changedFigures.addAll(difference(withdrawn, figures));
        changedPairs.addAll(difference(withdrawnPairs, related));
        withdrawn = figures;
        withdrawnPairs = related;
    }

    private static Set<String> difference(Set<String> a, Set<String> b) {
        Set<String> either = new HashSet<>(a);
        either.addAll(b);
        either.removeIf(one -> a.contains(one) && b.contains(one));
        return either;
    }

    private boolean isRelated(String pair) {
        return withdrawnPairs.contains(pair) || partPairs.contains(pair);
    }

    /** Finds the parts of totals in one article. */
    private void part(DocumentId document) {
        List<Relation> last = partsOf.getOrDefault(document, List.of());
        List<FigureAccount> inText = new ArrayList<>(byDocument.getOrDefault(document, List.of()));
        inText.sort(IN_TEXT);
        List<Relation> now = rules.parts().find(inText);
        for (Relation part : last) {
            placed.remove(part.a());
            partPairs.remove(FigurePairs.key(part.a(), part.b()));
        }
        Set<Relation> either = new LinkedHashSet<>(last);
        for (Relation part : now) {
            placed.add(part.a());
            partPairs.add(FigurePairs.key(part.a(), part.b()));
            either.add(part);
        }
        for (Relation part : either) {
            changedFigures.add(part.a());
            changedPairs.add(FigurePairs.key(part.a(), part.b()));
        }
        if (now.isEmpty()) {
            partsOf.remove(document);
        } else {
            partsOf.put(document, now);
        }
        shelf.put("2 " + document.value(), now);
    }

    private void relateSeries() {
        Set<String> changed = new HashSet<>();
        for (String id : changedFigures) {
            InSeries last = seriesOf.remove(id);
            if (last != null) {
                move(series, last.name, last.account, false);
                changed.add(last.name);
            }
        }
        for (String id : changedFigures) {
            FigureAccount account = byId.get(id);
            boolean told = account == null || withdrawn.contains(id) || placed.contains(id);
            String name = told || account == null ? null : rules.genealogy().series(account);
            if (account != null && name != null) {
                seriesOf.put(id, new InSeries(name, account));
                move(series, name, account, true);
                changed.add(name);
            }
        }
        for (String name : changed) {
            shelf.put("3 " + name, rules.genealogy().relate(of(series, name)));
        }
    }
}
