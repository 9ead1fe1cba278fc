package org.annals.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.RelationRow;
import org.annals.document.PieceList;
import org.annals.document.PieceList.Piece;

/*
 * Where a part ends is decided by the row that it ends with, so rows that come or go change the part they are in and leave
 * the others as they are; those of events are the pieces of their list. Rows of claims and figures are told by their sheets, without being looked at.
 */
/** Cuts the rows of one run after another into parts, as bytes; a part that is as in the run before is the same object. */
public final class SnapshotParts {
    /** One of so many rows ends a part. */
    private static final int ROWS = 64;

    private static final int ORIGINS = 1024;

    private Map<String, Part> last = new HashMap<>();

    /** Some rows. One that comes again in the next run is the same object. */
    public static final class Part {
        private final Kind kind;
        private final List<?> rows;

        private Part(Kind kind, List<?> rows) {
            this.kind = kind;
            this.rows = rows;
        }

        /** One behind the other they make the snapshot. */
        public byte[] bytes() {
            return kind.alone(rows).toBytes();
        }
    }

    /** What the rows of a part are. */
    private enum Kind {
        DOCUMENTS,
        EVENTS,
        CLAIMS,
        FIGURES,
        RELATIONS,
        ORIGIN_IDS;

        @SuppressWarnings("unchecked") // The rows of a part are of its kind.
        Snapshot alone(List<?> rows) {
            List<DocumentRow> documents = this == DOCUMENTS ? (List<DocumentRow>) rows : List.of();
            List<EventRow> events = this == EVENTS
                    ? ((List<Piece<EventRow>>) rows)
                            .stream().flatMap(piece -> piece.rows().stream()).toList()
                    : List.of();
            List<ClaimRow> claims = this == CLAIMS ? Stretch.claims((List<Stretch>) rows) : List.of();
            List<FigureRow> figures = this == FIGURES ? Stretch.figures((List<Stretch>) rows) : List.of();
            List<RelationRow> relations = this == RELATIONS ? (List<RelationRow>) rows : List.of();
            List<String> origins = this == ORIGIN_IDS ? (List<String>) rows : List.of();
            return new Snapshot(documents, events, claims, figures, relations, origins);
        }
    }

    /** Some rows of a sheet. */
    private record Stretch(Sheet sheet, int from, int to) {
        static List<ClaimRow> claims(List<Stretch> all) {
            return all.stream()
                    .flatMap(one -> one.sheet.claims().subList(one.from, one.to).stream())
                    .toList();
        }

        static List<FigureRow> figures(List<Stretch> all) {
            return all.stream()
                    .flatMap(one -> one.sheet.figures().subList(one.from, one.to).stream())
                    .toList();
        }
    }

    /** In their order. */
    public List<Part> of(PileRows rows) {
        Cut cut = new Cut(last);
        cut.all(Kind.DOCUMENTS, rows.documents(), ROWS, DocumentRow::id);
        rows.events().pieces().forEach(piece -> cut.add(Kind.EVENTS, piece.name(), List.of(piece)));
        cut.sheets(Kind.CLAIMS, rows.sheets(), Sheet::claimIds);
        cut.sheets(Kind.FIGURES, rows.sheets(), Sheet::figureIds);
        cut.all(Kind.RELATIONS, rows.relations(), ROWS, RelationRow::id);
        cut.all(Kind.ORIGIN_IDS, rows.origins(), ORIGINS, id -> id);
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

        <T> void all(Kind kind, List<T> rows, int size, Function<T, String> id) {
            int from = 0;
            for (int i = 0; i < rows.size(); i++) {
                if (i + 1 == rows.size() || PieceList.isEnd(id.apply(rows.get(i)), size)) {
                    add(kind, id.apply(rows.get(from)), rows.subList(from, i + 1));
                    from = i + 1;
                }
            }
        }

        void sheets(Kind kind, List<Sheet> sheets, Function<Sheet, List<String>> idsOf) {
            List<Stretch> open = new ArrayList<>();
            String first = "";
            for (Sheet sheet : sheets) {
                List<String> ids = idsOf.apply(sheet);
                int from = 0;
                for (int i = 0; i < ids.size(); i++) {
                    first = open.isEmpty() && i == from ? ids.get(i) : first;
                    if (PieceList.isEnd(ids.get(i), ROWS)) {
                        open.add(new Stretch(sheet, from, i + 1));
                        add(kind, first, open);
                        open.clear();
                        from = i + 1;
                    }
                }
                if (from < ids.size()) {
                    open.add(new Stretch(sheet, from, ids.size()));
                }
            }
            if (!open.isEmpty()) {
                add(kind, first, open);
            }
        }

        private void add(Kind kind, String first, List<?> rows) {
            Part known = before.get(first);
            Part part = known != null && known.kind == kind && known.rows.equals(rows)
                    ? known
                    : new Part(kind, List.copyOf(rows));
            now.put(first, part);
            parts.add(part);
        }
    }
}
