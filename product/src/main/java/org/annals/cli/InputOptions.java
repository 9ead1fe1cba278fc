package org.annals.cli;

import java.util.List;
import org.annals.format.CsvColumns;
import picocli.CommandLine.Option;

/** The options of every command that reads articles from files. */
final class InputOptions {
    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "FIELD=COLUMN",
            description = "Which columns of CSV files hold what (docs/inputs.md).")
    private List<String> columns = List.of();

    CsvColumns columns() {
        try {
            return columns.isEmpty() ? CsvColumns.BY_HEADING : CsvColumns.parse(columns);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--columns: " + e.getMessage());
        }
    }
}
