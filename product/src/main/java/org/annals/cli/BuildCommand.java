package org.annals.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.export.ChronologyExport;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.ClaimsCsvExport;
import org.annals.export.EventsCsvExport;
import org.annals.export.MarkdownExport;
import org.annals.export.TextsExport;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
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
            "Writes chronology.md (to read), events.csv and claims.csv (spreadsheets), chronology.json",
            "(programs) and texts/ (what every quotation points into).",
            "Example:  annals build articles/ more.jsonl.gz -o out"
        })
final class BuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "A file, a folder (with all below it), a .jsonl or .jsonl.gz of articles, or - for"
                    + " standard input.")
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
            description = "Which of json, csv, md to write (default: all).")
    private List<String> formats = List.of();

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
        Set<Format> wanted = Format.parse(formats);
        Files.createDirectories(output);
        ConsoleProgress progress = new ConsoleProgress(terminal);
        ArticleReader read = new ArticleReader(inputs, System.in);
        List<Document> documents = read.readAll();
        Annals.Result result =
                Annals.standard(options.threads()).withProgress(progress).build(documents, read.rejections());
        for (ChronologyExport export : exports(wanted)) {
            export.write(result.chronology(), output);
        }
        progress.clear();
        new ReportPrinter(terminal.err()).print(result, options.isVerbose());
        results(wanted);
        return result.chronology().rejections().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private List<ChronologyExport> exports(Set<Format> wanted) {
        List<ChronologyExport> exports = new ArrayList<>();
        exports.add(new TextsExport());
        if (wanted.contains(Format.JSON)) {
            exports.add(new ChronologyJsonExport());
        }
        if (wanted.contains(Format.CSV)) {
            exports.add(new EventsCsvExport());
            exports.add(new ClaimsCsvExport());
        }
        if (wanted.contains(Format.MD)) {
            exports.add(new MarkdownExport(events));
        }
        return exports;
    }

    private void results(Set<Format> wanted) {
        PrintStream out = terminal.out();
        out.println(output.resolve(wanted.contains(Format.MD) ? MarkdownExport.FILE : ChronologyJsonExport.FILE));
    }
}
