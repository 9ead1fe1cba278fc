package org.annals.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.pipeline.Annals;
import org.annals.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads articles and writes their chronology into a folder. */
@Command(
        name = "build",
        sortOptions = false,
        description = "Reads articles and writes their chronology into a folder.",
        footer = {
            "",
            "Writes chronology.html (opens in a browser, without network), chronology.md (to read), events.csv",
            "and claims.csv (spreadsheets), chronology.json (programs) and texts/ (what quotations point into).",
            "Example:  annals build articles/ more.jsonl.gz --store work.annals -o out"
        })
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files and folders of almost any kind (docs/inputs.md), or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write (default: annals-out).")
    private Path output = Path.of("annals-out");

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "Show only the N most salient events in chronology.md (default: all).")
    private int events;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The rules of selection (default: default, the only one so far).")
    private String profile = Annals.DEFAULT_PROFILE;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "LIST",
            description = "Which of html, json, csv, md to write (default: these), and formats of 'annals export'.")
    private List<String> formats = List.of();

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "Keep the work in this file or jdbc:postgresql://…: nothing is read twice, decisions hold."
                    + " Without INPUT, builds what it has.")
    private @Nullable String store;

    @Option(names = "--forget", paramLabel = "INPUT", description = "Leave out what an INPUT of earlier runs brought.")
    private List<String> forgotten = List.of();

    @Mixin
    private InputOptions reading = new InputOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!profile.equals(Annals.DEFAULT_PROFILE)) {
            throw new UsageException("--profile knows only " + Annals.DEFAULT_PROFILE + ", got " + profile);
        }
        if (events < 0) {
            throw new UsageException("--events must be at least 1, got " + events);
        }
        Format.Choice wanted = Format.parse(formats);
        BuildRun run = new BuildRun(terminal, options, reading.columns());
        BuildRun.Output files = new BuildRun.Output(output, wanted, events);
        int exitCode;
        if (store != null) {
            exitCode = run.run(inputs, new BuildRun.Kept(new StoreAddress(store), forgotten), files);
        } else if (inputs.isEmpty()) {
            throw new UsageException("build needs an INPUT, or a --store to build from");
        } else {
            exitCode = run.run(inputs, files);
        }
        terminal.out().println(BuildRun.result(output, wanted));
        return exitCode;
    }
}
