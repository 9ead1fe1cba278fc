package org.annals.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.review.RowIndex;
import org.annals.review.RowRemarks;
import org.annals.review.RowRemarks.Remarks;
import org.annals.review.Values;
import org.annals.sheet.ReviewColumn.Table;
import org.annals.sheet.Sheet.Cell;
import org.jspecify.annotations.Nullable;

/** The rows of a run as sheets that people edit: events, claims, figures. */
public final class ReviewSheets {
    private final Snapshot rows;
    private final RowIndex index;
    private final RowRemarks remarks;

    public ReviewSheets(Snapshot rows, RowIndex index, RowRemarks remarks) {
        this.rows = rows;
        this.index = index;
        this.remarks = remarks;
    }

    /** All sheets; the last column holds a short hash of each editable cell, by which import sees what was edited. */
    public List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(Table.EVENTS, rows.events().stream().map(EventRow::id).toList()));
        sheets.add(sheet(Table.CLAIMS, rows.claims().stream().map(ClaimRow::id).toList()));
        sheets.add(
                sheet(Table.FIGURES, rows.figures().stream().map(FigureRow::id).toList()));
        return sheets;
    }

    private Sheet sheet(Table table, List<String> ids) {
        List<ReviewColumn> columns = ReviewColumn.of(table);
        List<List<Cell>> lines = ids.stream()
                .map(id -> columns.stream()
                        .map(column -> Cell.of(value(id, column)))
                        .toList())
                .toList();
        return new Sheet(
                name(table), columns.stream().map(ReviewColumn::heading).toList(), lines);
    }

    static String name(Table table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    /** What the cell of a row holds now. */
    String value(String id, ReviewColumn column) {
        Remarks said = remarks.of(id);
        return switch (column.meaning()) {
            case FIELD -> Values.of(index, id, column.field());
            case VERDICT -> said.verdict();
            case MERGE -> "";
            case MOVE -> {
                ClaimRow claim = index.findClaim(id);
                yield claim == null ? "" : text(claim.event());
            }
            case COPY -> said.copyOf();
            case TAGS -> said.tags();
            case ASSIGNED -> said.assigned();
            case COMMENT -> said.comment();
            case FIXED -> fixed(id, column);
        };
    }

    private String fixed(String id, ReviewColumn column) {
        return switch (column) {
            case EVENT_ID -> index.findEvent(id) == null ? "" : id;
            case CLAIM_ID -> index.findClaim(id) == null ? "" : id;
            case FIGURE_ID -> index.findFigure(id) == null ? "" : id;
            case EVENT_CHECK -> check(id, Table.EVENTS);
            case CLAIM_CHECK -> check(id, Table.CLAIMS);
            case FIGURE_CHECK -> check(id, Table.FIGURES);
            default -> {
                EventRow event = index.findEvent(id);
                ClaimRow claim = index.findClaim(id);
                FigureRow figure = index.findFigure(id);
                if (event != null) {
                    yield event(event, column);
                }
                if (claim != null) {
                    yield claim(claim, column);
                }
                yield figure == null ? "" : figure(figure, column);
            }
        };
    }

    private String check(String id, Table table) {
        return ReviewColumn.editable(table).stream()
                .map(column -> CellText.hash(value(id, column)))
                .collect(Collectors.joining("."));
    }

    private static String event(EventRow event, ReviewColumn column) {
        return switch (column) {
            case EVENT_HEADLINE -> event.headline();
            case EVENT_STATUS -> event.status();
            case EVENT_DOCUMENTS -> Integer.toString(event.documents());
            case EVENT_ORIGINS -> Integer.toString(event.legs());
            case EVENT_INDEPENDENCE -> event.independence();
            default -> "";
        };
    }

    private String claim(ClaimRow claim, ReviewColumn column) {
        return switch (column) {
            case CLAIM_DOCUMENT -> {
                DocumentRow document = index.findDocument(claim.document());
                yield document == null ? "" : document.title() == null ? document.sourceId() : document.title();
            }
            case CLAIM_QUOTE -> claim.quote();
            case CLAIM_ORIGIN -> text(claim.origin());
            default -> "";
        };
    }

    private static String figure(FigureRow figure, ReviewColumn column) {
        return switch (column) {
            case FIGURE_CLAIM -> figure.claim();
            case FIGURE_TEXT -> figure.text();
            case FIGURE_AS_OF -> text(figure.asOf());
            case FIGURE_WITHDRAWN -> figure.withdrawn() ? "yes" : "";
            default -> "";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
