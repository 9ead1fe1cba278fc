package org.annals.cli;

import java.util.List;
import org.annals.format.CsvColumns;
import picocli.CommandLine.Option;

/** The options of every command that reads articles from files. */
final class InputOptions {
    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Columns of CSV files: text=Body,published=Day (default: told by headings).")
    private String columns = "";

    CsvColumns columns() {
        try {
            return columns.isBlank() ? CsvColumns.BY_HEADING : CsvColumns.parse(List.of(columns.split(",", -1)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--columns: " + e.getMessage());
        }
    }
}
