package org.annals.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.annals.export.CsvTable;
import org.annals.export.CsvTable.Column;
import org.annals.export.CsvWriter.Cell;
import org.jspecify.annotations.Nullable;

/** The columns of a table, in the order in which they are added. Text is guarded against formulas, numbers stay numbers. */
public final class TableColumns<R> {
    private final List<Column<R>> columns = new ArrayList<>();

    /** Reads a text out of a row. */
    public interface Text<R> {
        @Nullable
        String of(R row);
    }

    /** Reads a whole number out of a row. */
    public interface Whole<R> {
        @Nullable
        Number of(R row);
    }

    /** Reads a coordinate out of a row. */
    public interface Coordinate<R> {
        @Nullable
        Double of(R row);
    }

    public TableColumns<R> text(String heading, Text<R> text) {
        columns.add(new Column<>(heading, row -> Cell.text(text.of(row))));
        return this;
    }

    public TableColumns<R> whole(String heading, Whole<R> number) {
        columns.add(new Column<>(heading, row -> {
            Number value = number.of(row);
            return value == null ? Cell.text("") : Cell.number(value.longValue());
        }));
        return this;
    }

    public TableColumns<R> coordinate(String heading, Coordinate<R> coordinate) {
        columns.add(new Column<>(heading, row -> {
            BigDecimal value = JsonFiles.decimal(coordinate.of(row));
            return Cell.number(value);
        }));
        return this;
    }

    /** Columns that the format wants and Annals cannot know. */
    public TableColumns<R> blank(String... headings) {
        for (String heading : headings) {
            columns.add(new Column<>(heading, row -> Cell.text("")));
        }
        return this;
    }

    public CsvTable<R> table() {
        return new CsvTable<>(columns);
    }
}
