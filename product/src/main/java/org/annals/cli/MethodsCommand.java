package org.annals.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.export.MethodsReport;
import org.annals.store.ChronologyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how the chronology of a store came about. */
@Command(
        name = "methods",
        sortOptions = false,
        description = "Prints how the chronology of a store came about: sources, rules, counts, limits.",
        footer = {"", "Example:  annals methods --store work.annals --format html > methods.html"})
final class MethodsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", description = "md or html (default: md).")
    private String format = "md";

    @Mixin
    private StoreOption options = new StoreOption();

    MethodsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String wanted = format.toLowerCase(Locale.ROOT);
        if (!wanted.equals("md") && !wanted.equals("html")) {
            throw new UsageException("--format knows md and html, got " + format);
        }
        try (ChronologyStore store = options.open()) {
            MethodsReport report = new MethodsReport(store);
            terminal.out().print(wanted.equals("md") ? report.markdown() : report.html());
            return ExitCode.DONE;
        }
    }
}
