package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.event.StoryGroups;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Groups articles into stories and compares the groups with those of editors. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores stories on a folder of articles with newsCluster (B-cubed).",
        footer = {"", "Example:  ./bench stories ../shared/corpora/clustering/giveme5w_news_cluster"})
final class StoriesCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder of .json articles with title and text.")
    private Path folder = Path.of("");

    StoriesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        EnglishAnalyser analyser = new EnglishAnalyser(PlaceNames.NONE);
        ObjectMapper mapper = new ObjectMapper();
        List<TextAnalysis> texts = new ArrayList<>();
        Map<DocumentId, String> gold = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode row = mapper.readTree(file.toFile());
                DocumentId id = new DocumentId(row.path("dId").asText());
                String text =
                        row.path("title").asText("") + "\n\n" + row.path("text").asText("");
                texts.add(analyser.analyse(
                        new Document(id, id.value(), List.of(), text, "", "en", Metadata.NONE, List.of())));
                gold.put(id, row.path("newsCluster").path("EventId").asText());
            }
        }
        Map<DocumentId, DocumentId> found = new StoryGroups().of(texts);
        double precision = shared(found, gold);
        double recall = shared(gold, found);
        out.printf(
                Locale.ROOT,
                "%d articles, %d stories, B3 precision %.3f recall %.3f F1 %.3f%n",
                texts.size(),
                found.values().stream().distinct().count(),
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall));
        return 0;
    }

    /** The mean share of an article's group, by the first, that the second keeps together with it. */
    private static double shared(Map<DocumentId, ?> groups, Map<DocumentId, ?> others) {
        double sum = 0;
        for (Map.Entry<DocumentId, ?> entry : groups.entrySet()) {
            int size = 0;
            int together = 0;
            for (Map.Entry<DocumentId, ?> other : groups.entrySet()) {
                if (other.getValue().equals(entry.getValue())) {
                    size++;
                    Object mine = others.get(entry.getKey());
                    together += mine != null && mine.equals(others.get(other.getKey())) ? 1 : 0;
                }
            }
            sum += together / (double) size;
        }
        return groups.isEmpty() ? 0 : sum / groups.size();
    }
}
