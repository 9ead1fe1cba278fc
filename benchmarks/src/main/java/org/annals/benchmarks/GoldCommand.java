package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.document.Document;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.ClaimsCsvExport;
import org.annals.export.EventsCsvExport;
import org.annals.export.MarkdownExport;
import org.annals.export.TextsExport;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds the chronology of every labelled crisis and prints what the scorer says of each, and of all pooled. */
@Command(
        name = "gold",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores Annals on the labelled crises: a row for each, and a row \"all\" pooled.",
        footer = {"", "Example:  ./bench gold seeds kz_dev --errors 20"})
final class GoldCommand implements Callable<Integer> {
    private static final String ROOT = System.getProperty("annals.root", ".");

    private final PrintStream out;

    @Parameters(arity = "0..*", paramLabel = "CRISIS", description = "Names of crises (default: all).")
    private List<String> crises = List.of();

    @Option(names = "--shared", paramLabel = "DIR", description = "Where gold/ and score/ are (default: ../shared).")
    private Path shared = Path.of(ROOT, "..", "shared").normalize();

    @Option(names = "--output", paramLabel = "DIR", description = "Where chronologies go (default: a target folder).")
    private Path output = Path.of(ROOT, "benchmarks", "target", "gold").normalize();

    @Option(names = "--docs", description = "Read the articles alone, without their manifest.")
    private boolean docs;

    @Option(names = "--all", description = "Print every measure, a row for each.")
    private boolean allMeasures;

    @Option(names = "--errors", paramLabel = "N", description = "Print up to N errors of each kind for each crisis.")
    private int errors;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: 2).")
    private int threads = 2;

    GoldCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Annals annals = Annals.standard(threads);
        Map<String, JsonNode> results = new LinkedHashMap<>();
        for (Path crisis : crises()) {
            Path folder = build(annals, crisis);
            String name = crisis.getFileName().toString();
            results.put(name, new ObjectMapper().readTree(score(crisis, folder, "--json")));
            if (errors > 0) {
                out.println("== " + name);
                out.println(score(crisis, folder, "--errors", Integer.toString(errors)));
            }
        }
        if (results.isEmpty()) {
            out.println("No labelled crisis was found in " + shared.resolve("gold"));
            return 3;
        }
        GoldTable table = new GoldTable(results);
        out.print(allMeasures ? table.byMeasure() : table.byCrisis());
        return 0;
    }

    private List<Path> crises() throws IOException {
        Path gold = shared.resolve("gold");
        if (!Files.isDirectory(gold)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(gold)) {
            return folders.filter(folder -> Files.exists(folder.resolve("gold.json")))
                    .filter(folder -> crises.isEmpty()
                            || crises.contains(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private Path build(Annals annals, Path crisis) throws IOException {
        Path manifest = crisis.resolve("manifest.jsonl");
        Path input = Files.exists(manifest) && !docs ? manifest : crisis.resolve("docs");
        ArticleReader inputs = new ArticleReader(List.of(input.toString()), InputStream.nullInputStream());
        List<Document> documents = inputs.readAll();
        Annals.Result result = annals.build(documents, inputs.rejections());
        Path folder = Files.createDirectories(output.resolve(crisis.getFileName()));
        new TextsExport().write(result.chronology(), folder);
        new ChronologyJsonExport().write(result.chronology(), folder);
        new EventsCsvExport().write(result.chronology(), folder);
        new ClaimsCsvExport().write(result.chronology(), folder);
        new MarkdownExport(0).write(result.chronology(), folder);
        return folder;
    }

    private String score(Path crisis, Path folder, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                shared.resolve("score").resolve("score_gold.py").toString(),
                crisis.toString(),
                folder.resolve(ChronologyJsonExport.FILE).toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the scorer failed on " + crisis);
        }
        return printed;
    }
}
