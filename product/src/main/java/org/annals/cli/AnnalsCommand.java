package org.annals.cli;

import org.annals.pipeline.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: knows its version and its subcommands, and does nothing itself. */
@Command(
        name = "annals",
        mixinStandardHelpOptions = true,
        description = "Reads news articles about a crisis and writes a sourced chronology: what happened, when and"
                + " where, who says so, and where the accounts disagree.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = AnnalsCommand.VersionText.class,
        footer = {
            "",
            "Example:  annals build articles/ -o out       then open out/chronology.md",
            "          annals serve --store work.annals    the same in the browser, to review and add to",
            "          annals demo                         the bundled example, end to end",
            "Exit codes: 0 done; 1 done, some inputs rejected; 2 usage; 3 the environment failed"
        })
final class AnnalsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A command is needed: build, serve, review, export, delta, doctor, annotate or demo.");
    }

    /** Reads the version only when it is asked for. */
    static final class VersionText implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"annals " + Version.current()};
        }
    }
}
