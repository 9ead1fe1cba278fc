package org.annals.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.annals.document.LateTable;
import org.annals.origin.AccountBlocks.Link;

/** The connected parts of the graph of accounts that are one, while accounts and links come and go. */
final class AccountParts {
    private final LateTable<String, Map<String, Integer>> links = new LateTable<>();
    /** The smallest account of the part of each. */
    private final LateTable<String, String> firstOf = new LateTable<>();
    /** The parts, by their smallest account. */
    private final LateTable<String, SortedSet<String>> parts = new LateTable<>();

    private final Set<String> touched = new HashSet<>();

    /** Parts that are no more, by their smallest claim, and those in their place. */
    record Change(List<String> gone, List<SortedSet<String>> made) {}

    /** Has the part of the account made anew, whether it comes, goes or has changed. */
    void touch(String account) {
        touched.add(account);
    }

    void link(Link link) {
        count(link.a(), link.b(), 1);
        count(link.b(), link.a(), 1);
    }

    void unlink(Link link) {
        count(link.a(), link.b(), -1);
        count(link.b(), link.a(), -1);
    }

    private void count(String from, String to, int times) {
        touched.add(from);
        Map<String, Integer> ends = links.computeIfAbsent(from, key -> new HashMap<>());
        if (ends.merge(to, times, Integer::sum) == 0) {
            ends.remove(to);
        }
        if (ends.isEmpty()) {
            links.remove(from);
        }
    }

    /** Follows all changes since the last time; {@code present} says which accounts there are. */
    Change settle(Predicate<String> present) {
        List<String> gone = new ArrayList<>();
        Set<String> loose = new HashSet<>();
        for (String account : touched) {
            loose.add(account);
            String first = firstOf.get(account);
            SortedSet<String> part = first == null ? null : parts.remove(first);
            if (part != null) {
                gone.add(part.first());
                part.forEach(firstOf::remove);
                loose.addAll(part);
            }
        }
        touched.clear();
        List<SortedSet<String>> made = new ArrayList<>();
        for (String account : loose) {
            if (present.test(account) && !firstOf.containsKey(account)) {
                made.add(part(account));
            }
        }
        return new Change(gone, made);
    }

    private SortedSet<String> part(String account) {
        SortedSet<String> part = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        part.add(account);
        open.add(account);
        while (!open.isEmpty()) {
            Map<String, Integer> ends = links.get(open.remove());
            for (String other : ends == null ? Set.<String>of() : ends.keySet()) {
                if (part.add(other)) {
                    open.add(other);
                }
            }
        }
        String first = part.first();
        part.forEach(member -> firstOf.put(member, first));
        parts.put(first, part);
        return part;
    }
}
