package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.delta.Snapshot;
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

/** Writes the rows of the last run as spreadsheets. */
@Command(
        name = "export",
        sortOptions = false,
        description =
                "Writes events, claims and figures of the last run as spreadsheets to edit, for 'annals review import';"
                        + " or, with --profile, one row for each event with the values that the profile shows.",
        footer = {
            "",
            "Profiles: default, acled-like, ucdp-like, every-casualty-like, or a .json file.",
            "Example:  annals export xlsx --store work.annals -o out                          out/review.xlsx",
            "          annals export csv --store work.annals --profile acled-like -o out      out/review-rows.csv",
            "          annals export csv --store work.annals --profile acled-like --diff ucdp-like"
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

    @Option(names = "--profile", paramLabel = "A", description = "Show the values that this profile selects.")
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

    @Override
    public Integer call() throws IOException {
        String wanted = format.toLowerCase(Locale.ROOT);
        if (!wanted.equals("csv") && !wanted.equals("xlsx")) {
            throw new UsageException("export knows csv and xlsx, got " + format);
        }
        if (diff != null && profile == null) {
            throw new UsageException("--diff compares with a --profile");
        }
        try (ChronologyStore store = options.open()) {
            Snapshot rows = Snapshot.parse(store.runs().lastRows());
            if (profile != null && diff != null) {
                difference(new Adjudicator(rows), load(profile), load(diff));
                return ExitCode.DONE;
            }
            List<Sheet> sheets = profile == null
                    ? review(store, rows)
                    : List.of(ProfileSheet.of(new Adjudicator(rows).rows(load(profile))));
            Files.createDirectories(output);
            List<Path> files = wanted.equals("csv")
                    ? SheetFiles.writeCsv(sheets, output)
                    : List.of(SheetFiles.writeXlsx(sheets, output));
            files.forEach(terminal.out()::println);
            return ExitCode.DONE;
        }
    }

    private static List<Sheet> review(ChronologyStore store, Snapshot rows) {
        RowIndex index = new RowIndex(rows);
        RowRemarks remarks = new RowRemarks(index, new DecisionLog(store.decisions()).list());
        return new ReviewSheets(rows, index, remarks).all();
    }

    private static Profile load(String name) {
        try {
            return Profile.load(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
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
