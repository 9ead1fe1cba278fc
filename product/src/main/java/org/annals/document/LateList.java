package org.annals.document;

import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;

/** An unchanging list whose length is known and whose rows are fetched when they are first asked for. */
public final class LateList<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final Late<List<T>> rows;

    private LateList(int size, Late<List<T>> rows) {
        this.size = size;
        this.rows = rows;
    }

    /** A list of the rows; itself where it is such a list already. */
    public static <T> List<T> of(Collection<T> rows) {
        if (rows instanceof LateList<T> late) {
            return late;
        }
        return rows.isEmpty() ? List.of() : new LateList<>(rows.size(), Late.of(List.copyOf(rows)));
    }

    /** A list of rows that are yet to be fetched. */
    public static <T> LateList<T> from(int size, Late<List<T>> rows) {
        return new LateList<>(size, rows);
    }

    public Late<List<T>> rows() {
        return rows;
    }

    @Override
    public T get(int index) {
        return rows.get().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return rows.get().iterator();
    }

    @Override
    public Spliterator<T> spliterator() {
        return rows.get().spliterator();
    }

    @Override
    public Object[] toArray() {
        return rows.get().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof List<?> list
                        && list.size() == size
                        && rows.get().equals(list);
    }

    @Override
    public int hashCode() {
        return rows.get().hashCode();
    }
}
