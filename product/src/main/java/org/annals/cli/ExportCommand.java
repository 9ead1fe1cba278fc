package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.chronology.Chronology;
import org.annals.chronology.EventFilter;
import org.annals.delta.Snapshot;
import org.annals.exchange.ExportFormat;
import org.annals.pipeline.Annals;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreGazetteer;
import org.annals.profile.Adjudicator;
import org.annals.profile.Profile;
import org.annals.profile.ProfiledRow;
import org.annals.review.DecisionLog;
import org.annals.review.RowIndex;
import org.annals.review.RowRemarks;
import org.annals.sheet.ProfileSheet;
import org.annals.sheet.ReviewSheets;
import org.annals.sheet.Sheet;
import org.annals.sheet.SheetFiles;
import org.annals.store.ChronologyStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what a store holds in other programs' formats, or as spreadsheets to edit. */
@Command(
        name = "export",
        sortOptions = false,
        description =
                "Writes what a store holds, in the format of another program, with a report of what was left out and"
                        + " why; or (csv, xlsx) as spreadsheets to edit for 'annals review import'.",
        footer = {
            "",
            "Profiles: default, acled-like, ucdp-like, every-casualty-like, or a .json file.",
            "Filters:  from= to= precision= place= actor= speaker= type= status= relation= outcome= document= text=",
            "          origins>= undated unplaced unattributed; see docs/exports.md",
            "Example:  annals export acled --store work.annals --filter 'from=2031-05 origins>=2' -o out",
            "          annals export xlsx --store work.annals -o out                          out/review.xlsx",
            "          annals export csv --store work.annals --profile acled-like -o out      out/review-rows.csv",
            "          annals export csv --store work.annals --profile acled-like --diff ucdp-like"
        })
final class ExportCommand implements Callable<Integer> {
    private static final Set<String> SHEETS = Set.of("csv", "xlsx");

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            split = ",",
            paramLabel = "FORMAT",
            description = "csv, xlsx, or one or more of ${COMPLETION-CANDIDATES}.",
            completionCandidates = Formats.class)
    private List<String> formats = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write (default: annals-out).")
    private Path output = Path.of("annals-out");

    @Option(names = "--filter", paramLabel = "TERMS", description = "Only events that pass, and what hangs on them.")
    private String filter = "";

    @Option(
            names = "--profile",
            paramLabel = "A",
            description = "Show the values that this profile selects (default: the format's own).")
    private @Nullable String profile;

    @Option(
            names = "--diff",
            paramLabel = "B",
            description = "Print the events that this other profile shows otherwise.")
    private @Nullable String diff;

    @Mixin
    private StoreOption options = new StoreOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The words that help shows. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(ExportFormat.values()).map(ExportFormat::word).iterator();
        }
    }

    @Override
    public Integer call() throws IOException {
        boolean sheets = formats.stream().map(ExportCommand::lower).anyMatch(SHEETS::contains);
        if (sheets && formats.size() > 1) {
            throw new UsageException("csv and xlsx stand alone, got " + String.join(",", formats));
        }
        if (diff != null && (profile == null || !sheets)) {
            throw new UsageException("--diff compares with a --profile, in csv or xlsx");
        }
        if (sheets && !filter.isBlank()) {
            throw new UsageException(
                    "--filter selects for other programs; csv and xlsx hold all rows, so that edits find them");
        }
        List<ExportFormat> wanted = sheets ? List.of() : wanted();
        EventFilter selection = selection();
        try (ChronologyStore store = options.open()) {
            if (!sheets) {
                Chronology chronology = new StoreBuild(
                                store,
                                Annals.standard(Runtime.getRuntime().availableProcessors(), StoreGazetteer.of(store)),
                                StoreBuild.Listener.NONE)
                        .view();
                Files.createDirectories(output);
                new ExportRun(terminal, profile).write(chronology, wanted, selection, output);
                return ExitCode.DONE;
            }
            writeSheets(store, lower(formats.get(0)));
            return ExitCode.DONE;
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private List<ExportFormat> wanted() {
        try {
            return formats.stream().map(ExportFormat::parse).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    "export knows csv, xlsx, " + ExportFormat.words() + ", got " + String.join(",", formats));
        }
    }

    private EventFilter selection() {
        try {
            return EventFilter.parse(filter);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--filter: " + e.getMessage());
        }
    }

    private void writeSheets(ChronologyStore store, String wanted) throws IOException {
        Snapshot rows = Snapshot.parse(store.runs().lastRows());
        if (profile != null && diff != null) {
            difference(new Adjudicator(rows), ExportRun.load(profile), ExportRun.load(diff));
            return;
        }
        List<Sheet> sheets = profile == null
                ? review(store, rows)
                : List.of(ProfileSheet.of(new Adjudicator(rows).rows(ExportRun.load(profile))));
        Files.createDirectories(output);
        List<Path> files = wanted.equals("csv")
                ? SheetFiles.writeCsv(sheets, output)
                : List.of(SheetFiles.writeXlsx(sheets, output));
        files.forEach(terminal.out()::println);
    }

    private static List<Sheet> review(ChronologyStore store, Snapshot rows) {
        RowIndex index = new RowIndex(rows);
        RowRemarks remarks = new RowRemarks(index, new DecisionLog(store.decisions()).list());
        return new ReviewSheets(rows, index, remarks).all();
    }

    private void difference(Adjudicator adjudicator, Profile a, Profile b) {
        List<Adjudicator.Difference> differences = adjudicator.diff(a, b);
        for (Adjudicator.Difference difference : differences) {
            terminal.out()
                    .println(difference.a().event() + "  " + difference.a().headline());
            terminal.out().println("    " + shown(difference.a()));
            terminal.out().println("    " + shown(difference.b()));
        }
        terminal.out().println(differences.size() + " events differ between " + a.label() + " and " + b.label());
    }

    private static String shown(ProfiledRow row) {
        return row.profile() + ": " + (row.when() == null ? "undated" : row.when()) + " · killed "
                + (row.deaths().isEmpty() ? "no number" : row.deaths()) + " · "
                + (row.included() ? "shown" : "not shown") + (row.why().isEmpty() ? "" : " (" + row.why() + ")");
    }
}
