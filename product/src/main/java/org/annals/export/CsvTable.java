package org.annals.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.export.CsvWriter.Cell;

/** A table with named columns, each of which says how it fills its cell from a row. */
public final class CsvTable<R> {
    /** How a column fills its cell. */
    public interface Filler<R> {
        Cell cell(R row);
    }

    /** A column's heading and its filler. */
    public record Column<R>(String heading, Filler<R> filler) {}

    private final List<Column<R>> columns;

    public CsvTable(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    public void write(List<R> rows, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            CsvWriter csv = new CsvWriter(out);
            csv.row(columns.stream().map(column -> Cell.text(column.heading())).toList());
            for (R row : rows) {
                csv.row(columns.stream()
                        .map(column -> column.filler().cell(row))
                        .toList());
            }
        }
    }
}
