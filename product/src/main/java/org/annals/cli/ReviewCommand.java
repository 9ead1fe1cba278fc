package org.annals.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What people decide: does nothing itself, its subcommands do. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Records what people decide about the rows of a store, for every later build.",
        footer = {
            "",
            "Example:  annals review decide --store work.annals --by Vera correct e1f2… event-date 2031-09-10",
            "          annals review log --store work.annals"
        })
final class ReviewCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "review needs a command: decide, log, agreement or import.");
        }
    }
}
