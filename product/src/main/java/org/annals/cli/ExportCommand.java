package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.delta.Snapshot;
import org.annals.review.DecisionLog;
import org.annals.review.RowIndex;
import org.annals.review.RowRemarks;
import org.annals.sheet.ReviewSheets;
import org.annals.sheet.Sheet;
import org.annals.sheet.SheetFiles;
import org.annals.store.ChronologyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the rows of the last run as spreadsheets to edit. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Writes events, claims and figures of the last run as spreadsheets: edit cells and bring them"
                + " back with 'annals review import'.",
        footer = {
            "",
            "Example:  annals export xlsx --store work.annals -o out        out/review.xlsx",
            "          annals export csv --store work.annals -o out         out/review-events.csv and so on"
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FORMAT", description = "csv or xlsx.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write (default: annals-out).")
    private Path output = Path.of("annals-out");

    @Mixin
    private StoreOption options = new StoreOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String wanted = format.toLowerCase(Locale.ROOT);
        if (!wanted.equals("csv") && !wanted.equals("xlsx")) {
            throw new UsageException("export knows csv and xlsx, got " + format);
        }
        try (ChronologyStore store = options.open()) {
            Snapshot rows = Snapshot.parse(store.runs().lastRows());
            RowIndex index = new RowIndex(rows);
            RowRemarks remarks = new RowRemarks(index, new DecisionLog(store.decisions()).list());
            List<Sheet> sheets = new ReviewSheets(rows, index, remarks).all();
            Files.createDirectories(output);
            List<Path> files = wanted.equals("csv")
                    ? SheetFiles.writeCsv(sheets, output)
                    : List.of(SheetFiles.writeXlsx(sheets, output));
            files.forEach(terminal.out()::println);
            return ExitCode.DONE;
        }
    }
}
