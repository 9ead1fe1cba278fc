package org.annals.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.annals.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs one command line and turns whatever happens into an exit code and words for a person. */
final class CommandLineRunner {
    private static final int WIDTH = 100;

    private final Terminal terminal;

    CommandLineRunner(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(String... args) {
        CommandLine line = new CommandLine(new AnnalsCommand())
                .addSubcommand("build", new BuildCommand(terminal))
                .addSubcommand("annotate", new AnnotateCommand(terminal))
                .addSubcommand("serve", new ServeCommand(terminal))
                .addSubcommand("watch", new WatchCommand(terminal))
                .addSubcommand("review", review())
                .addSubcommand("export", new ExportCommand(terminal))
                .addSubcommand("delta", new DeltaCommand(terminal))
                .addSubcommand("methods", new MethodsCommand(terminal))
                .addSubcommand("doctor", new DoctorCommand(terminal))
                .addSubcommand("demo", new DemoCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(WIDTH);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown, command));
        return line.execute(args);
    }

    private CommandLine review() {
        return new CommandLine(new ReviewCommand())
                .addSubcommand("decide", new DecideCommand(terminal))
                .addSubcommand("log", new LogCommand(terminal))
                .addSubcommand("agreement", new AgreementCommand(terminal))
                .addSubcommand("import", new ImportCommand(terminal));
    }

    private int failed(Exception thrown, CommandLine command) {
        if (thrown instanceof UsageException) {
            command.getErr().println(thrown.getMessage());
            command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        }
        if (thrown instanceof StoreException store) {
            terminal.err().println("annals: " + store.getMessage());
            terminal.err().println("        " + store.advice());
            if (isVerbose(command)) {
                thrown.printStackTrace(terminal.err());
            }
            return ExitCode.ENVIRONMENT_FAILED;
        }
        Exception cause = thrown.getCause() instanceof IOException wrapped ? wrapped : thrown;
        terminal.err().println("annals: " + what(cause));
        terminal.err().println("        " + advice(cause));
        if (isVerbose(command)) {
            thrown.printStackTrace(terminal.err());
        }
        return ExitCode.ENVIRONMENT_FAILED;
    }

    private static boolean isVerbose(CommandLine command) {
        return command.getParseResult() != null && command.getParseResult().hasMatchedOption("--verbose");
    }

    private static String what(Throwable cause) {
        if (cause instanceof FileSystemException file) {
            String reason = file.getReason() == null ? "" : ": " + file.getReason();
            if (cause instanceof NoSuchFileException) {
                reason = ": does not exist";
            }
            if (cause instanceof AccessDeniedException) {
                reason = ": permission denied";
            }
            if (cause instanceof FileAlreadyExistsException) {
                reason = ": is in the way, it is not a folder";
            }
            return file.getFile() + reason;
        }
        String message = cause.getMessage();
        return message == null || !(cause instanceof IOException) ? cause.toString() : message;
    }

    private static String advice(Throwable cause) {
        return cause instanceof IOException
                ? "Check the path, its permissions and the free space; or choose another folder with -o."
                : "This is a defect in Annals. Run again with --verbose and report what it prints.";
    }
}
