package org.annals.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.chronology.Chronology;
import org.annals.chronology.EventFilter;
import org.annals.document.Document;
import org.annals.export.ChronologyExport;
import org.annals.export.ChronologyHtmlExport;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.ClaimsCsvExport;
import org.annals.export.EventsCsvExport;
import org.annals.export.MarkdownExport;
import org.annals.export.TextsExport;
import org.annals.format.CsvColumns;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreIntake;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;

/** Builds one chronology, writes its files and reports on the run. */
final class BuildRun {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;
    private final RunOptions options;
    private final CsvColumns columns;

    BuildRun(Terminal terminal, RunOptions options, CsvColumns columns) {
        this.terminal = terminal;
        this.options = options;
        this.columns = columns;
    }

    /** Where to write what. */
    record Output(Path folder, Format.Choice formats, int mostEvents) {}

    /** Where the work is kept, and which inputs of earlier runs no longer count. */
    record Kept(StoreAddress address, List<String> forgotten) {}

    /** Returns the exit code. */
    int run(List<String> inputs, Output output) throws IOException {
        Files.createDirectories(output.folder);
        ConsoleProgress progress = new ConsoleProgress(terminal);
        ArticleReader read = new ArticleReader(inputs, System.in, bytes -> {}, columns);
        List<Document> documents = read.readAll();
        Annals annals = options.annals().withProgress(progress);
        Annals.Result result = annals.build(documents, read.rejections());
        if (options.threads() > 1) {
            writeTogether(result.chronology(), output);
        } else {
            write(result.chronology(), output);
        }
        progress.clear();
        ReportPrinter report = new ReportPrinter(terminal.err());
        read.notes().forEach(report::noted);
        annals.ownPlaces().rejections().forEach(report::rejected);
        report.print(result, options.isVerbose());
        return exitCode(result, annals);
    }

    /** Builds in a store. Returns the exit code. */
    int run(List<String> inputs, Kept kept, Output output) throws IOException {
        ConsoleProgress progress = new ConsoleProgress(terminal);
        ReportPrinter report = new ReportPrinter(terminal.err());
        try (ChronologyStore store = ChronologyStore.create(kept.address)) {
            Files.createDirectories(output.folder);
            StoreIntake.Taken taken = new StoreIntake(store, columns).take(inputs, kept.forgotten, System.in);
            Annals annals = options.annals().withProgress(progress);
            StoreBuild build = new StoreBuild(store, annals, StoreBuild.Listener.NONE);
            StoreBuild.Built built = build.build(settings(inputs, output), taken.passing());
            write(built.result().chronology(), output);
            progress.clear();
            taken.notes().forEach(report::noted);
            annals.ownPlaces().rejections().forEach(report::rejected);
            report.print(built.result(), options.isVerbose());
            report.kept(store.place(), built, taken.counts());
            build.remember();
            return exitCode(built.result(), annals);
        }
    }

    private static int exitCode(Annals.Result result, Annals annals) {
        boolean all = result.chronology().rejections().isEmpty()
                && annals.ownPlaces().rejections().isEmpty();
        return all ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    /** What the run was asked for, as the store records it. */
    private static String settings(List<String> inputs, Output output) {
        ObjectNode settings = JSON.createObjectNode();
        ArrayNode names = settings.putArray("inputs");
        inputs.forEach(names::add);
        ArrayNode formats = settings.putArray("formats");
        output.formats.words().forEach(formats::add);
        return settings.toString();
    }

    private void write(Chronology chronology, Output output) throws IOException {
        for (List<ChronologyExport> part : exports(output.formats.own(), output.mostEvents)) {
            write(chronology, part, output.folder);
        }
        writeOthers(chronology, output);
    }

    private static void write(Chronology chronology, List<ChronologyExport> part, Path folder) throws IOException {
        for (ChronologyExport export : part) {
            export.write(chronology, folder);
        }
    }

    private void writeOthers(Chronology chronology, Output output) throws IOException {
        new ExportRun(terminal, null).write(chronology, output.formats.others(), EventFilter.ALL, output.folder);
    }

    /** Writes what needs nothing of each other at the same time; all of the chronology must be at hand. */
    private void writeTogether(Chronology chronology, Output output) throws IOException {
        List<List<ChronologyExport>> parts = exports(output.formats.own(), output.mostEvents);
        List<IOException> failures = parts.parallelStream()
                .flatMap(part -> {
                    try {
                        write(chronology, part, output.folder);
                        return Stream.of();
                    } catch (IOException e) {
                        return Stream.of(e);
                    }
                })
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        writeOthers(chronology, output);
    }

    /** The file that a reader should open first. */
    static Path result(Path output, Format.Choice choice) {
        Set<Format> formats = choice.own();
        if (formats.contains(Format.HTML)) {
            return output.resolve(ChronologyHtmlExport.FILE);
        }
        if (formats.contains(Format.MD)) {
            return output.resolve(MarkdownExport.FILE);
        }
        if (formats.contains(Format.JSON)) {
            return output.resolve(ChronologyJsonExport.FILE);
        }
        return formats.contains(Format.CSV) ? output.resolve(EventsCsvExport.FILE) : output;
    }

    /** In parts that do not need each other: the page takes its records from the file of the programs. */
    private static List<List<ChronologyExport>> exports(Set<Format> formats, int mostEvents) {
        List<ChronologyExport> page = new ArrayList<>();
        page.add(new TextsExport());
        if (formats.contains(Format.JSON)) {
            page.add(new ChronologyJsonExport());
        }
        if (formats.contains(Format.HTML)) {
            page.add(formats.contains(Format.JSON) ? ChronologyHtmlExport.besideJson() : new ChronologyHtmlExport());
        }
        List<ChronologyExport> tables = new ArrayList<>();
        if (formats.contains(Format.CSV)) {
            tables.add(new EventsCsvExport());
            tables.add(new ClaimsCsvExport());
        }
        if (formats.contains(Format.MD)) {
            tables.add(new MarkdownExport(mostEvents));
        }
        return List.of(page, tables);
    }
}
