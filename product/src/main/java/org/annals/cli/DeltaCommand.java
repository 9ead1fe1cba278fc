package org.annals.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annals.delta.Delta;
import org.annals.delta.DeltaText;
import org.annals.delta.Snapshot;
import org.annals.store.ChronologyStore;
import org.annals.store.RunTable;
import org.annals.store.RunTable.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what changed since an earlier run. */
@Command(
        name = "delta",
        sortOptions = false,
        description =
                "Prints what changed since an earlier run: new events, independent origins gained, figures updated or"
                        + " withdrawn, new disagreements, rows that are gone and why.",
        footer = {
            "",
            "Example:  annals delta --store work.annals                     since the run before the last",
            "          annals delta --store work.annals --since 2031-05-01  since the last run before that day",
            "          annals delta --store work.annals --since 3 --format json"
        })
final class DeltaCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--since",
            paramLabel = "RUN",
            description = "The number of a run, or a day (default: the run before the last).")
    private @Nullable String since;

    @Option(names = "--format", paramLabel = "FORMAT", description = "md or json (default: md).")
    private String format = "md";

    @Mixin
    private StoreOption options = new StoreOption();

    DeltaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean json = format.toLowerCase(Locale.ROOT).equals("json");
        if (!json && !format.toLowerCase(Locale.ROOT).equals("md")) {
            throw new UsageException("--format knows md and json, got " + format);
        }
        try (ChronologyStore store = options.open()) {
            RunTable runs = store.runs();
            List<Run> complete =
                    runs.list().stream().filter(run -> run.finished() != null).toList();
            Snapshot after = Snapshot.parse(runs.lastRows());
            Run from = from(complete);
            byte[] rows = from == null ? null : runs.findSnapshot(from.number());
            Map<String, String> reasons = new HashMap<>();
            runs.tombstones().forEach(stone -> reasons.put(stone.id(), stone.reason()));
            Delta delta = Delta.between(rows == null ? Snapshot.EMPTY : Snapshot.parse(rows), after, reasons);
            terminal.out().print(json ? DeltaText.json(delta) : DeltaText.markdown(delta, title(from, complete)));
            return ExitCode.DONE;
        }
    }

    private static String title(@Nullable Run from, List<Run> complete) {
        String to = "run " + complete.get(0).number();
        return from == null
                ? "Everything up to " + to
                : "Changes from run " + from.number() + " (" + from.started() + ") to " + to;
    }

    /** The run to compare with, or null to compare with nothing. */
    private @Nullable Run from(List<Run> complete) {
        if (since == null) {
            return complete.size() > 1 ? complete.get(1) : null;
        }
        for (Run run : complete) {
            boolean meant = since.contains("-")
                    ? run.started().compareTo(since) < 0
                    : since.equals(Long.toString(run.number()));
            if (meant) {
                return run;
            }
        }
        if (since.contains("-")) {
            return null;
        }
        throw new UsageException("--since names a complete run or a day, got " + since + "; runs: "
                + complete.stream().map(Run::number).toList());
    }
}
