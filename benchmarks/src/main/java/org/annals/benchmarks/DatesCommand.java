package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.document.Dated;
import org.annals.document.Document;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Dates the labelled crises' articles from their words alone: without manifest, and with the date header that the label
 * names taken out of the text. Only documents whose date is labelled count.
 */
@Command(
        name = "dates",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores document dates of the labelled crises, their date headers and metadata taken away.",
        footer = {"", "Example:  ./bench dates --list"})
final class DatesCommand implements Callable<Integer> {
    private static final String ROOT = System.getProperty("annals.root", ".");

    private final PrintStream out;

    @Parameters(arity = "0..*", paramLabel = "CRISIS", description = "Names of crises (default: all).")
    private List<String> crises = List.of();

    @Option(names = "--shared", paramLabel = "DIR", description = "Where gold/ is (default: ../shared).")
    private Path shared = Path.of(ROOT, "..", "shared").normalize();

    @Option(names = "--output", paramLabel = "DIR", description = "Where altered texts go (default: a target folder).")
    private Path output = Path.of(ROOT, "benchmarks", "target", "dates").normalize();

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "Instead: a .jsonl of {id,text,published}, read as one pile with 'published' kept back.")
    private @Nullable Path articles;

    @Option(
            names = "--given-every",
            paramLabel = "N",
            description = "Leave every N-th article its date (default: none).")
    private int givenEvery;

    @Option(names = "--list", description = "Print every document with what was found and why.")
    private boolean list;

    DatesCommand(PrintStream out) {
        this.out = out;
    }

    /** How often the date was right, unknown and wrong. */
    private static final class Tally {
        private int right;
        private int unknown;
        private int wrong;

        void add(Tally other) {
            right += other.right;
            unknown += other.unknown;
            wrong += other.wrong;
        }

        String row(String name) {
            int all = right + unknown + wrong;
            double share = Math.max(1, all);
            return String.format(
                    Locale.ROOT,
                    "| %-20s | %5d | %5d | %7d | %5d | %.3f | %.3f |",
                    name,
                    all,
                    right,
                    unknown,
                    wrong,
                    right / share,
                    (right + unknown) / share);
        }
    }

    @Override
    public Integer call() throws IOException {
        Annals annals = Annals.standard(2);
        List<String> rows = new ArrayList<>();
        Tally all = new Tally();
        if (articles != null) {
            all = pile(annals, articles);
        } else {
            for (Path crisis : crises()) {
                Tally tally = crisis(annals, crisis);
                rows.add(tally.row(crisis.getFileName().toString()));
                all.add(tally);
            }
        }
        rows.add(all.row("all"));
        out.println("| crisis               | dated | right | unknown | wrong | right | right or unknown |");
        out.println("|----------------------|------:|------:|--------:|------:|------:|-----------------:|");
        rows.forEach(out::println);
        return all.right + all.unknown + all.wrong == 0 ? 3 : 0;
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

    private Tally crisis(Annals annals, Path crisis) throws IOException {
        JsonNode gold = new ObjectMapper()
                .readTree(crisis.resolve("gold.json").toFile())
                .path("documents");
        Path folder = Files.createDirectories(output.resolve(crisis.getFileName()));
        try (Stream<Path> files = Files.list(crisis.resolve("docs"))) {
            for (Path file : files.sorted().toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName()), withoutHeader(Files.readString(file), label(gold, file)));
            }
        }
        Map<String, Dated> found = dates(annals, folder);
        Tally tally = new Tally();
        for (JsonNode label : gold) {
            if (!label.path("published").isNull()) {
                count(tally, label, found.get(label.path("doc").asText()));
            }
        }
        return tally;
    }

    private static String withoutHeader(String text, @Nullable JsonNode label) {
        String quote = label == null ? "" : label.path("header_quote").asText("");
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + quote.length());
    }

    private static @Nullable JsonNode label(JsonNode gold, Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        for (JsonNode label : gold) {
            if (label.path("doc").asText().equals(name)) {
                return label;
            }
        }
        return null;
    }

    private void count(Tally tally, JsonNode label, @Nullable Dated found) {
        List<String> accepted = new ArrayList<>(List.of(label.path("published").asText()));
        label.path("published_alternatives").forEach(other -> accepted.add(other.asText()));
        String verdict;
        if (found == null) {
            tally.unknown++;
            verdict = "unknown";
        } else if (accepted.contains(found.date().text())) {
            tally.right++;
            verdict = "right";
        } else {
            tally.wrong++;
            verdict = "WRONG";
        }
        if (list) {
            out.println(verdict + "  " + label.path("doc").asText() + "  " + accepted + "  "
                    + (found == null
                            ? "-"
                            : found.date().text() + " (" + found.basis().word() + ": " + found.explanation() + ")"));
        }
    }

    /** Builds the pile with only every n-th article's date given; scores the others. */
    private Tally pile(Annals annals, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<ObjectNode> hidden = new ArrayList<>();
        StringBuilder manifest = new StringBuilder();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode article = mapper.readTree(line);
            String id = article.path("id").asText();
            String published = article.path("published").asText();
            ObjectNode given = mapper.createObjectNode().put("id", id);
            given.put("text", article.path("text").asText());
            if (givenEvery > 0 && number % givenEvery == 0) {
                given.put("published", published);
            } else {
                hidden.add(mapper.createObjectNode().put("doc", id).put("published", published));
            }
            manifest.append(given).append('\n');
            number++;
        }
        Path altered = Files.createDirectories(output).resolve("articles.jsonl");
        Files.writeString(altered, manifest);
        Map<String, Dated> found = dates(annals, altered);
        Tally tally = new Tally();
        hidden.forEach(label -> count(tally, label, found.get(label.path("doc").asText())));
        return tally;
    }

    private static Map<String, Dated> dates(Annals annals, Path input) {
        List<Document> documents =
                new ArticleReader(List.of(input.toString()), InputStream.nullInputStream()).readAll();
        Map<String, Dated> found = new HashMap<>();
        annals.build(documents, List.of()).chronology().readings().forEach(reading -> {
            Dated published = reading.dating().published();
            if (published != null) {
                found.put(reading.document().sourceId(), published);
            }
        });
        return found;
    }
}
