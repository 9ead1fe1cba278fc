package org.annals.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.annals.review.Decision;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionKind;
import org.annals.review.DecisionLog;
import org.annals.review.RefusedDecision;
import org.annals.review.RowRemarks;
import org.annals.sheet.ReviewColumn.Table;
import org.annals.sheet.Sheet.Cell;

/*
 * Three values decide about a cell: what was exported (its hash stands in the row's check), what the file holds, and what
 * the store holds now. File as exported: nobody edited it. File as the store: nothing to do. Store not as exported: somebody
 * was faster, and the edit is refused. Else the edit becomes a decision.
 */
/** Compares edited sheets with the rows of a run, and makes decisions of the edits. */
public final class SheetImport {
    private final ReviewSheets current;
    private final DecisionDesk desk;
    private final List<Decision> counting;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param log what was decided already: what it says is not said again, even before the next build */
    public SheetImport(ReviewSheets current, DecisionDesk desk, List<Decision> log) {
        this.current = current;
        this.desk = desk;
        this.counting = DecisionLog.effective(log);
    }

    /** An edited cell and the decisions it makes. */
    public record Edit(
            String address, String row, String column, String before, String after, List<Decision> decisions) {
        public Edit {
            decisions = List.copyOf(decisions);
        }
    }

    /** A cell or row that cannot be taken, and why. */
    public record Refusal(String address, String reason) {}

    /** What a file would do. */
    public record Preview(List<Edit> edits, List<Refusal> refusals) {
        public Preview {
            edits = List.copyOf(edits);
            refusals = List.copyOf(refusals);
        }

        public List<Decision> decisions() {
            return edits.stream().flatMap(edit -> edit.decisions().stream()).toList();
        }
    }

    /** Looks at all sheets; nothing is decided yet. */
    public Preview preview(List<Sheet> sheets) {
        edits.clear();
        refusals.clear();
        boolean any = false;
        for (Sheet sheet : sheets) {
            for (Table table : Table.values()) {
                if (isTable(sheet, table)) {
                    any = true;
                    table(sheet, table);
                    break;
                }
            }
        }
        if (!any) {
            throw new SheetException("no sheet has the columns id and check of an export");
        }
        return new Preview(edits, refusals);
    }

    private static boolean isTable(Sheet sheet, Table table) {
        String own = switch (table) {
            case EVENTS -> ReviewColumn.EVENT_MERGE.heading();
            case CLAIMS -> ReviewColumn.CLAIM_COPY.heading();
            case FIGURES -> ReviewColumn.FIGURE_MIN.heading();
        };
        boolean named = sheet.name().toLowerCase(Locale.ROOT).endsWith(ReviewSheets.name(table));
        return sheet.column("id") >= 0 && sheet.column("check") >= 0 && (named || sheet.column(own) >= 0);
    }

    private void table(Sheet sheet, Table table) {
        int idColumn = sheet.column("id");
        int checkColumn = sheet.column("check");
        List<ReviewColumn> editable = ReviewColumn.editable(table);
        for (int row = 0; row < sheet.rows().size(); row++) {
            String id = CellText.normal(sheet.cell(row, idColumn).text());
            String check = CellText.normal(sheet.cell(row, checkColumn).text());
            if (sheet.rows().get(row).stream().allMatch(cell -> cell.text().isBlank())) {
                continue;
            }
            if (id.isEmpty() || current.value(id, idOf(table)).isEmpty()) {
                refuse(
                        sheet.address(row, idColumn),
                        "the store has no row “" + id + "” in " + ReviewSheets.name(table));
                continue;
            }
            String[] hashes = check.split("\\.", -1);
            if (hashes.length != editable.size()) {
                refuse(sheet.address(row, checkColumn), "the check of the row was changed; export again");
                continue;
            }
            for (int i = 0; i < hashes.length; i++) {
                int column = sheet.column(editable.get(i).heading());
                if (column >= 0) {
                    cell(new Place(sheet, row, column, id), editable.get(i), hashes[i]);
                }
            }
        }
    }

    private static ReviewColumn idOf(Table table) {
        return switch (table) {
            case EVENTS -> ReviewColumn.EVENT_ID;
            case CLAIMS -> ReviewColumn.CLAIM_ID;
            case FIGURES -> ReviewColumn.FIGURE_ID;
        };
    }

    private record Place(Sheet sheet, int row, int column, String id) {
        String address() {
            return sheet.address(row, column);
        }

        Cell cell() {
            return sheet.cell(row, column);
        }
    }

    private void refuse(String address, String reason) {
        refusals.add(new Refusal(address, reason));
    }

    private void cell(Place place, ReviewColumn column, String exported) {
        String after = CellText.normal(place.cell().text());
        if (!place.cell().formula() && CellText.hash(after).equals(exported)) {
            return;
        }
        String now = CellText.normal(current.value(place.id, column));
        if (place.cell().formula()) {
            refuse(place.address(), "a formula; write the value itself");
        } else if (after.equals(now)) {
            // The store says so already.
            return;
        } else if (!CellText.hash(now).equals(exported)) {
            refuse(place.address(), "changed in the store since the export: it says “" + now + "” now");
        } else {
            try {
                List<Decision> decisions = decisions(place.id, column, now, after);
                if (decisions.stream().allMatch(this::isSaid)) {
                    return;
                }
                edits.add(new Edit(place.address(), place.id, column.heading(), now, after, decisions));
            } catch (RefusedDecision e) {
                refuse(place.address(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** Whether the last decision of this kind on the row and field says the same. */
    private boolean isSaid(Decision decision) {
        for (int i = counting.size() - 1; i >= 0; i--) {
            Decision earlier = counting.get(i);
            if (earlier.kind() == decision.kind()
                    && earlier.field().equals(decision.field())
                    && earlier.target().isSameRow(decision.target())) {
                return earlier.after().equals(decision.after())
                        && earlier.target().anchors().equals(decision.target().anchors());
            }
        }
        return false;
    }

    private List<Decision> decisions(String id, ReviewColumn column, String before, String after) {
        return switch (column.meaning()) {
            case FIELD -> List.of(desk.correct(id, column.field(), after));
            case VERDICT -> List.of(desk.verdict(verdict(after), id));
            case MERGE -> List.of(desk.merge(List.of(after, id)));
            case MOVE -> List.of(after.isEmpty() ? desk.split(List.of(id)) : desk.move(id, after));
            case COPY -> List.of(after.isEmpty() ? desk.independent(id) : desk.copyOf(id, after));
            case TAGS -> tags(id, before, after);
            case ASSIGNED -> List.of(desk.remark(DecisionKind.ASSIGN, id, after));
            case COMMENT -> List.of(desk.remark(DecisionKind.COMMENT, id, after));
            case FIXED -> List.of();
        };
    }

    private static DecisionKind verdict(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return DecisionKind.PENDING;
        }
        return DecisionKind.find(lower)
                .filter(DecisionKind::isVerdict)
                .orElseThrow(() ->
                        new RefusedDecision("verdict must be accept, reject, pending or empty, got “" + word + "”"));
    }

    private List<Decision> tags(String id, String before, String after) {
        SortedSet<String> old = RowRemarks.split(before);
        SortedSet<String> now = RowRemarks.split(after);
        List<Decision> decisions = new ArrayList<>();
        now.stream()
                .filter(tag -> !old.contains(tag))
                .forEach(tag -> decisions.add(desk.remark(DecisionKind.TAG, id, tag)));
        old.stream()
                .filter(tag -> !now.contains(tag))
                .forEach(tag -> decisions.add(desk.remark(DecisionKind.UNTAG, id, tag)));
        return decisions;
    }
}
