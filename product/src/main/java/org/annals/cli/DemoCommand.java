package org.annals.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.annals.format.CsvColumns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the bundled example from end to end. */
@Command(
        name = "demo",
        sortOptions = false,
        description = "Builds the chronology of a crisis invented for this purpose, and says where it is.",
        footer = {"", "Example:  annals demo"})
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write (default: annals-demo).")
    private Path output = Path.of("annals-demo");

    @Mixin
    private RunOptions options = new RunOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path manifest = new BundledExample().unpack(output.resolve("articles"));
        options.orElse(manifest.resolveSibling(BundledExample.GAZETTEER));
        Format.Choice formats = Format.Choice.ALL;
        int exitCode = new BuildRun(terminal, options, CsvColumns.BY_HEADING)
                .run(List.of(manifest.toString()), new BuildRun.Output(output, formats, 0));
        terminal.out().println("articles    " + manifest.resolveSibling("docs"));
        terminal.out().println("chronology  " + BuildRun.result(output, formats));
        return exitCode;
    }
}
