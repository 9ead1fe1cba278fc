package org.annals.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.delta.Snapshot;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionLog;
import org.annals.review.RowIndex;
import org.annals.review.RowRemarks;
import org.annals.sheet.ReviewSheets;
import org.annals.sheet.Sheet;
import org.annals.sheet.SheetException;
import org.annals.sheet.SheetFiles;
import org.annals.sheet.SheetImport;
import org.annals.sheet.SheetImport.Edit;
import org.annals.sheet.SheetImport.Preview;
import org.annals.sheet.SheetImport.Refusal;
import org.annals.store.ChronologyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings edited spreadsheets back as decisions. */
@Command(
        name = "import",
        sortOptions = false,
        description =
                "Shows cell by cell what edited spreadsheets would decide; with --apply decides it. Cells that cannot"
                        + " be taken are refused by their address; the rest goes in.",
        footer = {
            "",
            "Exit code 1: some cells were refused.",
            "Example:  annals review import out/review.xlsx --store work.annals --by Vera",
            "          annals review import out/review.xlsx --store work.annals --by Vera --apply"
        })
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A .xlsx or .csv that 'annals export' wrote.")
    private List<Path> files = List.of();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
    private String who = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "Why.")
    private String why = "";

    @Option(names = "--apply", description = "Decide; without it nothing is changed.")
    private boolean apply;

    @Mixin
    private StoreOption options = new StoreOption();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (ChronologyStore store = options.open()) {
            List<Sheet> sheets = new ArrayList<>();
            for (Path file : files) {
                sheets.addAll(SheetFiles.read(file));
            }
            Snapshot rows = Snapshot.parse(store.runs().lastRows());
            RowIndex index = new RowIndex(rows);
            DecisionLog log = new DecisionLog(store.decisions());
            List<Decision> logged = log.list();
            ReviewSheets current = new ReviewSheets(rows, index, new RowRemarks(index, logged));
            DecisionDesk desk = new DecisionDesk(index, new By(who, why, "spreadsheet"));
            Preview preview = new SheetImport(current, desk, logged).preview(sheets);
            if (apply) {
                log.append(preview.decisions());
            }
            print(preview);
            return preview.refusals().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
        } catch (SheetException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void print(Preview preview) {
        for (Edit edit : preview.edits()) {
            terminal.out()
                    .println(edit.address() + "  " + edit.row() + "  " + edit.column() + ": " + shown(edit.before())
                            + " → " + shown(edit.after()));
        }
        for (Refusal refusal : preview.refusals()) {
            terminal.out().println("refused " + refusal.address() + ": " + refusal.reason());
        }
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "%s %d edits, %d decisions; refused %d%n",
                        apply ? "decided:" : "would decide:",
                        preview.edits().size(),
                        preview.decisions().size(),
                        preview.refusals().size());
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : "“" + text.replace("\n", " ") + "”";
    }
}
