package org.annals.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What went and what came between two lists of one order, told apart as objects: what comes again as the same object is
 * unchanged. Both parts are sorted.
 */
public record Change<T>(List<T> gone, List<T> come) {
    public Change {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /**
     * Walks both lists once; they must be sorted by the order, under which no two of one list are equal. Of lists in pieces
     * only those are looked at that one of them has alone.
     */
    public static <T> Change<T> between(
            List<? extends T> before, List<? extends T> after, Comparator<? super T> order) {
        return before instanceof PieceList<? extends T> old && after instanceof PieceList<? extends T> now
                ? walk(old.without(now), now.without(old), order)
                : walk(before, after, order);
    }

    @SuppressWarnings("ReferenceEquality") // Comparing contents would cost more than making them anew.
    private static <T> Change<T> walk(List<? extends T> before, List<? extends T> after, Comparator<? super T> order) {
        List<T> gone = new ArrayList<>();
        List<T> come = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < before.size() && k < after.size()) {
            T old = before.get(i);
            T one = after.get(k);
            int compared = old == one ? 0 : order.compare(old, one);
            if (compared <= 0) {
                i++;
            }
            if (compared >= 0) {
                k++;
            }
            if (old != one && compared <= 0) {
                gone.add(old);
            }
            if (old != one && compared >= 0) {
                add(one, come, order);
            }
        }
        gone.addAll(before.subList(i, before.size()));
        after.subList(k, after.size()).forEach(one -> add(one, come, order));
        return new Change<>(gone, come);
    }

    private static <T> void add(T one, List<T> come, Comparator<? super T> order) {
        if (!come.isEmpty() && order.compare(come.get(come.size() - 1), one) >= 0) {
            throw new IllegalArgumentException(
                    "a list must be sorted and hold nothing twice, got " + one + " after " + come.get(come.size() - 1));
        }
        come.add(one);
    }

    /** The list itself where it is sorted already, as lists that come again are. */
    public static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        if (list instanceof PieceList<T>) {
            return list; // Lists in pieces are sorted.
        }
        for (int i = 1; i < list.size(); i++) {
            if (order.compare(list.get(i - 1), list.get(i)) > 0) {
                return list.stream().sorted(order).toList();
            }
        }
        return list;
    }

    /** Of parts in any order. */
    public static <T> Change<T> of(List<T> gone, List<T> come, Comparator<? super T> order) {
        return new Change<>(
                gone.stream().sorted(order).toList(),
                come.stream().sorted(order).toList());
    }

    public boolean isNone() {
        return gone.isEmpty() && come.isEmpty();
    }

    /** The list after the change, given the one before it; costs a copy, and a search for each that goes or comes. */
    public List<T> apply(List<T> before, Comparator<? super T> order) {
        if (isNone()) {
            return before;
        }
        Object[] old = before.toArray();
        Object[] all = new Object[old.length - gone.size() + come.size()];
        int read = 0;
        int written = 0;
        int g = 0;
        int c = 0;
        while (g < gone.size() || c < come.size()) {
            boolean goes = c == come.size() || g < gone.size() && order.compare(gone.get(g), come.get(c)) <= 0;
            int at = Math.max(read, place(before, goes ? gone.get(g) : come.get(c), order));
            System.arraycopy(old, read, all, written, at - read);
            written += at - read;
            read = at;
            if (goes) {
                read++;
                g++;
            } else {
                all[written++] = come.get(c++);
            }
        }
        System.arraycopy(old, read, all, written, old.length - read);
        return listOf(all);
    }

    /** Where it stands or would stand, at or after what has been read already. */
    private static <T> int place(List<T> before, T one, Comparator<? super T> order) {
        int found = Collections.binarySearch(before, one, order);
        return found >= 0 ? found : -found - 1;
    }

    @SuppressWarnings("unchecked") // Every element came out of a list of T.
    private static <T> List<T> listOf(Object[] all) {
        return (List<T>) Collections.unmodifiableList(Arrays.asList(all));
    }
}
