package org.annals.relation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.relation.Denials.Account;
import org.jspecify.annotations.Nullable;

/** Assertions by their words, and what each denial contradicts; a denial is looked at again only if its words are touched. */
final class DenialIndex {
    /** A word that so many claims hold tells nothing. */
    private static final int LARGEST_BLOCK = 400;

    private Map<String, Account> known = new HashMap<>();
    private final Map<String, TreeMap<String, Account>> assertions = new HashMap<>();
    private final TreeMap<String, List<Relation>> contradicted = new TreeMap<>();

    /** The relations of exactly these accounts, of which each that comes again must be the same object. */
    List<Relation> find(List<Account> all) {
        Map<String, Account> current = new HashMap<>();
        Set<String> touched = new HashSet<>();
        for (Account account : all) {
            String id = account.claim().id();
            current.put(id, account);
            if (isNew(account)) {
                remove(known.get(id), touched);
                add(account, touched);
            }
        }
        for (Map.Entry<String, Account> entry : known.entrySet()) {
            if (!current.containsKey(entry.getKey())) {
                remove(entry.getValue(), touched);
            }
        }
        for (Account account : all) {
            String id = account.claim().id();
            boolean due = isNew(account) || account.sought().stream().anyMatch(touched::contains);
            if (due && account.deniesByName()) {
                contradicted.put(id, Denials.contradicted(account, candidates(account)));
            }
        }
        known = current;
        return contradicted.values().stream().flatMap(List::stream).toList();
    }

    /** What comes again as the same object is unchanged. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isNew(Account account) {
        return known.get(account.claim().id()) != account;
    }

    private void add(Account account, Set<String> touched) {
        if (account.asserts()) {
            for (String word : account.words()) {
                TreeMap<String, Account> block = assertions.computeIfAbsent(word, key -> new TreeMap<>());
                block.put(account.claim().id(), account);
                if (block.size() <= LARGEST_BLOCK + 1) {
                    touched.add(word);
                }
            }
        }
    }

    private void remove(@Nullable Account account, Set<String> touched) {
        if (account == null) {
            return;
        }
        contradicted.remove(account.claim().id());
        if (account.asserts()) {
            for (String word : account.words()) {
                TreeMap<String, Account> block = assertions.getOrDefault(word, new TreeMap<>());
                block.remove(account.claim().id());
                if (block.size() <= LARGEST_BLOCK) {
                    touched.add(word);
                }
            }
        }
    }

    private List<Account> candidates(Account denial) {
        Map<String, Account> found = new LinkedHashMap<>();
        for (String word : new TreeSet<>(denial.sought())) {
            TreeMap<String, Account> block = assertions.getOrDefault(word, new TreeMap<>());
            if (block.size() <= LARGEST_BLOCK) {
                block.forEach(found::putIfAbsent);
            }
        }
        return List.copyOf(found.values());
    }
}
