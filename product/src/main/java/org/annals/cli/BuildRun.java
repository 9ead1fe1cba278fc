package org.annals.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.annals.document.Document;
import org.annals.export.ChronologyExport;
import org.annals.export.ChronologyHtmlExport;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.ClaimsCsvExport;
import org.annals.export.EventsCsvExport;
import org.annals.export.MarkdownExport;
import org.annals.export.TextsExport;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;

/** Builds one chronology, writes its files and reports on the run. */
final class BuildRun {
    private final Terminal terminal;
    private final RunOptions options;

    BuildRun(Terminal terminal, RunOptions options) {
        this.terminal = terminal;
        this.options = options;
    }

    /** Returns the exit code. */
    int run(List<String> inputs, Path output, Set<Format> formats, int mostEvents) throws IOException {
        Files.createDirectories(output);
        ConsoleProgress progress = new ConsoleProgress(terminal);
        ArticleReader read = new ArticleReader(inputs, System.in);
        List<Document> documents = read.readAll();
        Annals.Result result =
                Annals.standard(options.threads()).withProgress(progress).build(documents, read.rejections());
        for (ChronologyExport export : exports(formats, mostEvents)) {
            export.write(result.chronology(), output);
        }
        progress.clear();
        ReportPrinter report = new ReportPrinter(terminal.err());
        read.notes().forEach(report::noted);
        report.print(result, options.isVerbose());
        return result.chronology().rejections().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    /** The file that a reader should open first. */
    static Path result(Path output, Set<Format> formats) {
        if (formats.contains(Format.HTML)) {
            return output.resolve(ChronologyHtmlExport.FILE);
        }
        if (formats.contains(Format.MD)) {
            return output.resolve(MarkdownExport.FILE);
        }
        return output.resolve(formats.contains(Format.JSON) ? ChronologyJsonExport.FILE : EventsCsvExport.FILE);
    }

    private static List<ChronologyExport> exports(Set<Format> formats, int mostEvents) {
        List<ChronologyExport> exports = new ArrayList<>();
        exports.add(new TextsExport());
        if (formats.contains(Format.HTML)) {
            exports.add(new ChronologyHtmlExport());
        }
        if (formats.contains(Format.JSON)) {
            exports.add(new ChronologyJsonExport());
        }
        if (formats.contains(Format.CSV)) {
            exports.add(new EventsCsvExport());
            exports.add(new ClaimsCsvExport());
        }
        if (formats.contains(Format.MD)) {
            exports.add(new MarkdownExport(mostEvents));
        }
        return exports;
    }
}
