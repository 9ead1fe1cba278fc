package org.annals.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.Late;
import org.annals.document.LateTable;
import org.annals.relation.Denials.Account;
import org.jspecify.annotations.Nullable;

/** Assertions by their words, and what each denial contradicts; an arrival is held against those only that share its words. */
final class DenialIndex {
    /** A word that so many claims hold tells nothing. */
    private static final int LARGEST_BLOCK = 400;

    private final LateTable<String, Block> assertions = new LateTable<>();
    /** The denials by the words that an assertion must hold to be contradicted by them. */
    private final Map<String, TreeMap<String, Account>> denials = new HashMap<>();

    private final LateTable<String, Late<Contradicted>> contradicted = new LateTable<>();
    private final LateTable<String, Set<String>> deniedBy = new LateTable<>();
    /** Ids of denials whose assertions have changed, and of those that have to be held against all of theirs again. */
    private final Set<String> changed = new TreeSet<>();

    private final Set<String> unsettled = new TreeSet<>();

    /** The assertions that hold a word, by claim. What comes to many is put among them only when they are looked at. */
    private static final class Block {
        private final Late<TreeMap<String, Late<Account>>> settled = Late.of(new TreeMap<>());
        private @Nullable Map<String, Late<Account>> added;
        private int size;

        private Map<String, Late<Account>> members() {
            if (added != null) {
                settled.get().putAll(added);
                added = null;
            }
            return settled.get();
        }

        void put(String id, Late<Account> account) {
            size++;
            if (settled.isAtHand()) {
                members().put(id, account);
                return;
            }
            if (added == null) {
                added = new HashMap<>();
            }
            added.put(id, account);
        }

        void remove(String id) {
            if (members().remove(id) != null) {
                size--;
            }
        }

        boolean isUsed() {
            return size <= LARGEST_BLOCK;
        }
    }

    /** A denial and the assertions that it contradicts, by claim. */
    private record Contradicted(Account denial, TreeMap<String, Account> assertions) {}

    private @Nullable Contradicted contradicted(String denial) {
        Late<Contradicted> found = contradicted.get(denial);
        return found == null ? null : found.get();
    }

    /** Takes in an account, which must not be there yet. */
    void add(Late<Account> late) {
        Account account = late.get();
        String id = account.id();
        if (account.deniesByName()) {
            for (String word : account.sought()) {
                denials.computeIfAbsent(word, key -> new TreeMap<>()).put(id, account);
            }
            contradicted.put(id, Late.of(new Contradicted(account, new TreeMap<>())));
            unsettled.add(id);
        }
        for (String word : account.asserts() ? account.words() : Set.<String>of()) {
            Block block = assertions.computeIfAbsent(word, key -> new Block());
            block.put(id, late);
            Map<String, Account> seeking = denials.getOrDefault(word, new TreeMap<>());
            if (block.size == LARGEST_BLOCK + 1) {
                unsettled.addAll(seeking.keySet());
            } else if (block.isUsed()) {
                seeking.values().forEach(denial -> hold(denial, account));
            }
        }
    }

    private void hold(Account denial, Account assertion) {
        String id = denial.id();
        Contradicted known = Denials.contradict(denial, assertion) ? contradicted(id) : null;
        if (known != null) {
            known.assertions.put(assertion.id(), assertion);
            deniedBy.computeIfAbsent(assertion.id(), key -> new HashSet<>()).add(id);
            changed.add(id);
        }
    }

    void remove(Account account) {
        String id = account.id();
        if (account.deniesByName()) {
            for (String word : account.sought()) {
                denials.getOrDefault(word, new TreeMap<>()).remove(id);
            }
            contradicted.remove(id);
            unsettled.remove(id);
            changed.add(id);
        }
        for (String word : account.asserts() ? account.words() : Set.<String>of()) {
            Block block = assertions.getOrDefault(word, new Block());
            block.remove(id);
            if (block.size == LARGEST_BLOCK) {
                unsettled.addAll(denials.getOrDefault(word, new TreeMap<>()).keySet());
            }
        }
        Set<String> by = deniedBy.remove(id);
        for (String denial : by == null ? Set.<String>of() : by) {
            Contradicted known = contradicted(denial);
            if (known != null) {
                known.assertions.remove(id);
                changed.add(denial);
            }
        }
    }

    /** The relations of each denial whose assertions have changed; none for one that is gone. */
    Map<String, List<Relation>> settle() {
        for (String id : unsettled) {
            Contradicted known = contradicted(id);
            if (known != null) {
                known.assertions.clear();
                candidates(known.denial).forEach(assertion -> hold(known.denial, assertion));
                changed.add(id);
            }
        }
        Map<String, List<Relation>> relations = new TreeMap<>();
        for (String id : changed) {
            Contradicted known = contradicted(id);
            relations.put(id, known == null ? List.of() : Denials.relations(known.denial, inOrder(known)));
        }
        unsettled.clear();
        changed.clear();
        return relations;
    }

    /** The contradicted assertions by the first word that brings them together with the denial, then by claim. */
    private List<Account> inOrder(Contradicted known) {
        Map<String, Account> found = new LinkedHashMap<>();
        for (String word : new TreeSet<>(known.denial.sought())) {
            if (isUsed(word)) {
                known.assertions.forEach((id, assertion) -> {
                    if (assertion.words().contains(word)) {
                        found.putIfAbsent(id, assertion);
                    }
                });
            }
        }
        return new ArrayList<>(found.values());
    }

    private boolean isUsed(String word) {
        return assertions.getOrDefault(word, new Block()).isUsed();
    }

    private Collection<Account> candidates(Account denial) {
        Map<String, Account> found = new LinkedHashMap<>();
        for (String word : denial.sought()) {
            if (isUsed(word)) {
                assertions.getOrDefault(word, new Block()).members().forEach((id, late) -> found.put(id, late.get()));
            }
        }
        return found.values();
    }
}
