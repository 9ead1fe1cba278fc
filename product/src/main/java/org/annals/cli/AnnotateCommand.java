package org.annals.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.annals.export.AnnotateJsonWriter;
import org.annals.ingest.ArticleReader;
import org.annals.ingest.Rejection;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Layer;
import org.annals.pipeline.StageClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what each article alone yields, one JSON object on a line. */
@Command(
        name = "annotate",
        sortOptions = false,
        description = "Prints what each article alone yields: one JSON object for each, in input order.",
        footer = {
            "",
            "Offsets are Unicode code points of the text. Layers not asked for are not computed.",
            "Example:  annals annotate articles.jsonl.gz --only time,attribution > annotations.jsonl"
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "A file, a folder (with all below it), or - for standard input, of any kind that"
                    + " docs/inputs.md lists.")
    private List<String> inputs = List.of();

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "LAYERS",
            description = "Any of sentence, token, time, name, place, attribution, figure, event (default: all).")
    private List<String> only = List.of();

    @Mixin
    private InputOptions reading = new InputOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    AnnotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Set<Layer> layers = layers();
        ConsoleProgress progress = new ConsoleProgress(terminal);
        Annals annals = options.annals().withProgress(progress);
        ArticleReader read = new ArticleReader(inputs, System.in, bytes -> {}, reading.columns());
        List<Rejection> rejections = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(terminal.out(), BUFFER)) {
            AnnotateJsonWriter writer = new AnnotateJsonWriter(out);
            rejections.addAll(annals.annotate(read, layers, new StageClock(), document -> {
                try {
                    writer.write(document);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
        progress.clear();
        rejections.addAll(0, read.rejections());
        rejections.addAll(0, annals.ownPlaces().rejections());
        ReportPrinter report = new ReportPrinter(terminal.err());
        read.notes().forEach(report::noted);
        rejections.forEach(report::rejected);
        return rejections.isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private Set<Layer> layers() {
        if (only.isEmpty()) {
            return Layer.ALL;
        }
        EnumSet<Layer> layers = EnumSet.noneOf(Layer.class);
        for (String word : only) {
            layers.add(Stream.of(Layer.values())
                    .filter(layer -> layer.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("--only knows "
                            + Stream.of(Layer.values()).map(Layer::word).collect(Collectors.joining(", "))
                            + ", got "
                            + word)));
        }
        return layers;
    }
}
