package org.annals.document;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/*
 * Where a piece ends is decided by the row that it ends with, so the pieces follow from the rows alone, whatever way a list
 * came about, and rows that come or go change the piece they are in and hardly a neighbour. A row stands in a holder that
 * goes with it from list to list: what was changed is found without fetching any row that was not.
 */
/**
 * An unchanging list in pieces. The next list shares those that a change does not touch, and neither making it nor comparing
 * both fetches their rows.
 */
public final class PieceList<T> extends AbstractList<T> implements RandomAccess {
    /** One of so many rows ends a piece. */
    private static final int ROWS = 64;

    private final List<Piece<T>> pieces;
    private final int[] ends;

    private PieceList(List<Piece<T>> pieces) {
        this.pieces = List.copyOf(pieces);
        this.ends = new int[pieces.size()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += pieces.get(i).size;
            ends[i] = end;
        }
    }

    /** Some rows that stand behind each other. Equal to another of equal rows. */
    public static final class Piece<T> {
        private final String name;
        private final int size;
        /** Whether it ends with a row that ends a piece; only the last of a list may not. */
        private final boolean closed;

        private final Late<T> first;
        private final Late<List<Late<T>>> holders;

        private Piece(String name, boolean closed, List<Late<T>> rows) {
            this.name = name;
            this.size = rows.size();
            this.closed = closed;
            this.first = rows.get(0);
            this.holders = Late.of(List.copyOf(rows));
        }

        /** The id of its first row. */
        public String name() {
            return name;
        }

        public List<T> rows() {
            return holders.get().stream().map(Late::get).toList();
        }

        @SuppressWarnings("ReferenceEquality") // Rows in one holder are the same.
        private boolean hasRowsOf(Piece<?> other) {
            if (size != other.size || !name.equals(other.name)) {
                return false;
            }
            List<Late<T>> own = holders.get();
            List<? extends Late<?>> others = other.holders.get();
            for (int i = 0; i < size; i++) {
                if (own.get(i) != others.get(i)
                        && !own.get(i).get().equals(others.get(i).get())) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Piece<?> piece && hasRowsOf(piece);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** Whether a row of that id is the last of its piece, where one in so many is. */
    public static boolean isEnd(String id, int oneIn) {
        int hash = id.hashCode() * 0x9e3779b9;
        return Math.floorMod(hash ^ hash >>> 16, oneIn) == 0;
    }

    /** One without rows. */
    public static <T> PieceList<T> none() {
        return new PieceList<>(List.of());
    }

    /** One of these rows; itself where it is such a list already. */
    public static <T> PieceList<T> of(List<T> rows, Function<? super T, String> id) {
        if (rows instanceof PieceList<T> list) {
            return list;
        }
        Maker<T> maker = new Maker<>(id);
        rows.forEach(maker::add);
        return maker.list();
    }

    /** One of pieces that such a list had. */
    public static <T> PieceList<T> of(List<Piece<T>> pieces) {
        return new PieceList<>(pieces);
    }

    /** An unchanging list of these rows, itself where it is in pieces already. */
    public static <T> List<T> copyOf(List<T> rows) {
        return rows instanceof PieceList<T> ? rows : List.copyOf(rows);
    }

    public List<Piece<T>> pieces() {
        return pieces;
    }

    @Override
    public T get(int index) {
        return holder(index).get();
    }

    private Late<T> holder(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("a row must be one of " + size() + ", got " + index);
        }
        int piece = pieceAt(index);
        return pieces.get(piece).holders.get().get(index - begin(piece));
    }

    private int pieceAt(int index) {
        int found = Arrays.binarySearch(ends, index + 1);
        return found >= 0 ? found : -found - 1;
    }

    private int begin(int piece) {
        return piece == 0 ? 0 : ends[piece - 1];
    }

    /** Whether a piece ends with the row, which is known without fetching it. */
    private boolean endsPiece(int index) {
        int piece = pieceAt(index);
        return index + 1 == ends[piece] && pieces.get(piece).closed;
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<Piece<T>> left = pieces.iterator();
        return new Iterator<>() {
            private Iterator<Late<T>> rows = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                return rows.hasNext() || left.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                rows = rows.hasNext() ? rows : left.next().holders.get().iterator();
                return rows.next().get();
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PieceList<?> list ? pieces.equals(list.pieces) : super.equals(other));
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Is given the rows that cost no fetching. */
    public void forEachAtHand(Consumer<? super T> action) {
        for (Piece<T> piece : pieces) {
            for (Late<T> row : piece.holders.isAtHand() ? piece.holders.get() : List.<Late<T>>of()) {
                if (row.isAtHand()) {
                    action.accept(row.get());
                }
            }
        }
    }

    /** The rows of this list that another has not, told apart as objects, in order. */
    public List<T> without(PieceList<?> other) {
        Set<Object> own = identities(pieces);
        Set<Object> others = identities(other.pieces);
        Set<Object> holders = identities(List.of());
        for (Piece<?> piece : other.pieces) {
            if (!own.contains(piece)) {
                holders.addAll(piece.holders.get());
            }
        }
        List<T> rows = new ArrayList<>();
        for (Piece<T> piece : pieces) {
            if (!others.contains(piece)) {
                for (Late<T> holder : piece.holders.get()) {
                    if (!holders.contains(holder)) {
                        rows.add(holder.get());
                    }
                }
            }
        }
        return rows;
    }

    private static Set<Object> identities(List<?> objects) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(objects);
        return set;
    }

    /** The list after a change, given the order in which it is. */
    public PieceList<T> after(Change<T> change, Comparator<? super T> order, Function<? super T, String> id) {
        if (change.isNone()) {
            return this;
        }
        Maker<T> maker = new Maker<>(id);
        int g = 0;
        int c = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            int gone = g;
            int come = c;
            while (gone < change.gone().size() && pieceOf(change.gone().get(gone), order) == piece) {
                gone++;
            }
            while (come < change.come().size() && pieceOf(change.come().get(come), order) == piece) {
                come++;
            }
            Change<T> here =
                    new Change<>(change.gone().subList(g, gone), change.come().subList(c, come));
            maker.merge(pieces.get(piece), here, order);
            g = gone;
            c = come;
        }
        change.come().subList(c, change.come().size()).forEach(maker::add);
        return maker.list();
    }

    /** The number of the piece that a row stands or would stand in. */
    private int pieceOf(T row, Comparator<? super T> order) {
        int low = 1;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(pieces.get(middle).first.get(), row) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The list with rows of another in place of as many of its own, from that place on. */
    public PieceList<T> replaced(int from, PieceList<T> other, int[] places, Function<? super T, String> id) {
        Maker<T> maker = new Maker<>(id);
        int to = from + places.length;
        for (int i = 0; i < pieces.size(); i++) {
            Piece<T> piece = pieces.get(i);
            int begin = begin(i);
            maker.copy(piece, 0, Math.max(0, Math.min(piece.size, from - begin)));
            if (from >= begin && from < ends[i]) {
                for (int place : places) {
                    maker.append(other.holder(place), other.endsPiece(place));
                }
            }
            maker.copy(piece, Math.max(0, Math.min(piece.size, to - begin)), piece.size);
        }
        return maker.list();
    }

    /**
     * A list of what is made of each row of another. What was made before of a row that comes again is taken over.
     *
     * @param before what this was made of the last time
     */
    public <S> PieceList<T> following(
            PieceList<S> before, PieceList<S> now, Function<S, T> made, Function<T, String> id) {
        IdentityHashMap<Piece<S>, Piece<T>> known = new IdentityHashMap<>();
        IdentityHashMap<Late<S>, Late<T>> rows = new IdentityHashMap<>();
        Set<Object> again = identities(now.pieces);
        for (int i = 0; i < pieces.size(); i++) {
            Piece<S> source = before.pieces.get(i);
            if (again.contains(source)) {
                known.put(source, pieces.get(i));
            } else {
                for (int k = 0; k < source.size; k++) {
                    rows.put(
                            source.holders.get().get(k),
                            pieces.get(i).holders.get().get(k));
                }
            }
        }
        List<Piece<T>> all = new ArrayList<>();
        for (Piece<S> source : now.pieces) {
            Piece<T> piece = known.get(source);
            if (piece == null) {
                List<Late<T>> holders = new ArrayList<>();
                for (Late<S> row : source.holders.get()) {
                    Late<T> last = rows.get(row);
                    holders.add(last == null ? Late.of(made.apply(row.get())) : last);
                }
                piece = new Piece<>(id.apply(holders.get(0).get()), source.closed, holders);
            }
            all.add(piece);
        }
        return new PieceList<>(all);
    }

    /** A list being made. */
    private static final class Maker<T> {
        private final Function<? super T, String> id;
        private final List<Piece<T>> pieces = new ArrayList<>();
        private final List<Late<T>> open = new ArrayList<>();

        Maker(Function<? super T, String> id) {
            this.id = id;
        }

        void add(T row) {
            append(Late.of(row), isEnd(id.apply(row), ROWS));
        }

        private void append(Late<T> row, boolean end) {
            open.add(row);
            if (end) {
                close(true);
            }
        }

        private void close(boolean closed) {
            pieces.add(new Piece<>(id.apply(open.get(0).get()), closed, open));
            open.clear();
        }

        /** Some rows of a piece; the piece itself, where it is all of it. */
        void copy(Piece<T> piece, int from, int to) {
            if (from == 0 && to == piece.size && piece.closed && open.isEmpty()) {
                pieces.add(piece);
                return;
            }
            for (int i = from; i < to; i++) {
                append(piece.holders.get().get(i), i + 1 == piece.size && piece.closed);
            }
        }

        void merge(Piece<T> piece, Change<T> change, Comparator<? super T> order) {
            int read = 0;
            int g = 0;
            int c = 0;
            while (g < change.gone().size() || c < change.come().size()) {
                boolean goes = c == change.come().size()
                        || g < change.gone().size()
                                && order.compare(
                                                change.gone().get(g),
                                                change.come().get(c))
                                        <= 0;
                T one = goes ? change.gone().get(g) : change.come().get(c);
                int at = Math.max(read, place(piece.holders.get(), one, order));
                copy(piece, read, at);
                read = goes ? at + 1 : at;
                if (goes) {
                    g++;
                } else {
                    c++;
                    add(one);
                }
            }
            copy(piece, read, piece.size);
        }

        private static <T> int place(List<Late<T>> rows, T one, Comparator<? super T> order) {
            int low = 0;
            int high = rows.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (order.compare(rows.get(middle).get(), one) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        PieceList<T> list() {
            if (!open.isEmpty()) {
                close(false);
            }
            return new PieceList<>(pieces);
        }
    }
}
