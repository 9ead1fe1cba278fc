package org.annals.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/*
 * Where a part ends is decided by the row that it ends with, so rows that come or go change the part they are in and leave
 * the others as they are.
 */
/** Cuts the rows of one run after another into parts, as bytes; a part that is as in the run before is the same object. */
public final class SnapshotParts {
    /** One of so many rows ends a part. */
    private static final int ROWS = 64;

    private static final int ORIGINS = 1024;

    private Map<String, Part> last = new HashMap<>();

    /** Some rows. One that comes again in the next run is the same object. */
    public static final class Part {
        private final List<?> rows;
        private final Snapshot alone;

        private Part(List<?> rows, Snapshot alone) {
            this.rows = rows;
            this.alone = alone;
        }

        /** One behind the other they make the snapshot. */
        public byte[] bytes() {
            return alone.toBytes();
        }
    }

    /** In their order. */
    public List<Part> of(Snapshot rows) {
        Cut cut = new Cut(last);
        List<Snapshot.RelationRow> none = List.of();
        cut.all(
                rows.documents(),
                ROWS,
                Snapshot.DocumentRow::id,
                part -> new Snapshot(part, List.of(), List.of(), List.of(), none, List.of()));
        cut.all(
                rows.events(),
                ROWS,
                Snapshot.EventRow::id,
                part -> new Snapshot(List.of(), part, List.of(), List.of(), none, List.of()));
        cut.all(
                rows.claims(),
                ROWS,
                Snapshot.ClaimRow::id,
                part -> new Snapshot(List.of(), List.of(), part, List.of(), none, List.of()));
        cut.all(
                rows.figures(),
                ROWS,
                Snapshot.FigureRow::id,
                part -> new Snapshot(List.of(), List.of(), List.of(), part, none, List.of()));
        cut.all(
                rows.relations(),
                ROWS,
                Snapshot.RelationRow::id,
                part -> new Snapshot(List.of(), List.of(), List.of(), List.of(), part, List.of()));
        cut.all(
                rows.origins(),
                ORIGINS,
                id -> id,
                part -> new Snapshot(List.of(), List.of(), List.of(), List.of(), none, part));
        last = cut.now;
        return cut.parts;
    }

    /** One snapshot being cut. */
    private static final class Cut {
        private final Map<String, Part> before;
        private final Map<String, Part> now = new HashMap<>();
        private final List<Part> parts = new ArrayList<>();

        Cut(Map<String, Part> before) {
            this.before = before;
        }

        <T> void all(List<T> rows, int size, Function<T, String> id, Function<List<T>, Snapshot> alone) {
            int from = 0;
            for (int i = 0; i < rows.size(); i++) {
                if (i + 1 == rows.size() || Math.floorMod(spread(id.apply(rows.get(i))), size) == 0) {
                    add(id.apply(rows.get(from)), rows.subList(from, i + 1), alone);
                    from = i + 1;
                }
            }
        }

        private <T> void add(String first, List<T> rows, Function<List<T>, Snapshot> alone) {
            Part known = before.get(first);
            Part part = known != null && known.rows.equals(rows)
                    ? known
                    : new Part(List.copyOf(rows), alone.apply(List.copyOf(rows)));
            now.put(first, part);
            parts.add(part);
        }

        private static int spread(String id) {
            int hash = id.hashCode() * 0x9e3779b9;
            return hash ^ hash >>> 16;
        }
    }
}
