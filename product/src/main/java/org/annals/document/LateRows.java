package org.annals.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbered rows that change, fetched a few at a time when one of them is first asked for. For one thread while it changes. */
public final class LateRows<T> {
    /** Rows that are fetched together. */
    private static final int FEW = 8;

    private final List<Late<Group>> groups = new ArrayList<>();
    private int size;

    private static final class Group {
        private final @Nullable Object[] rows = new @Nullable Object[FEW];
    }

    public int size() {
        return size;
    }

    public void add(T row) {
        if (size % FEW == 0) {
            groups.add(Late.of(new Group()));
        }
        size++;
        set(size - 1, row);
    }

    public void set(int number, @Nullable T row) {
        check(number);
        groups.get(number / FEW).get().rows[number % FEW] = row;
    }

    /** The row of that number, or null. */
    @SuppressWarnings("unchecked") // Only rows are put in.
    public @Nullable T get(int number) {
        check(number);
        return (T) groups.get(number / FEW).get().rows[number % FEW];
    }

    private void check(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException("a row must be one of " + size + ", got " + number);
        }
    }
}
