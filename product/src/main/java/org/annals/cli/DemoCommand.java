package org.annals.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the bundled example from end to end. */
@Command(
        name = "demo",
        description = "Builds the chronology of a crisis invented for this purpose, and says where it is.",
        footer = {"", "Example:  annals demo"})
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RunOptions options = new RunOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.err().println("annals: the example is not bundled yet" + (options.isVerbose() ? "." : ""));
        return ExitCode.ENVIRONMENT_FAILED;
    }
}
