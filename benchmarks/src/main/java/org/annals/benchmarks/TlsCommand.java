package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annals.event.TimelineSelector;
import org.annals.event.TimelineSelector.Article;
import org.annals.event.TimelineSelector.Wanted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes timelines of collections of articles with the product's own dates and selection weights. */
@Command(
        name = "tls",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes {task: {date: [sentences]}} for the tasks that make_tasks_tls.py makes.",
        footer = {"", "Example:  ./bench tls ../shared/corpora/timeline/t17 tasks.json timelines.json"})
final class TlsCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "T17_DIR", description = "A folder of collections with articles.json.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "TASKS.json", description = "{task: {collection, l, k, start, end}}.")
    private Path tasks = Path.of("");

    @Parameters(index = "2", paramLabel = "OUT.json", description = "Where the timelines go.")
    private Path output = Path.of("");

    TlsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, List<String>> byCollection = new TreeMap<>();
        JsonNode wanted = mapper.readTree(tasks.toFile());
        wanted.fieldNames()
                .forEachRemaining(task -> byCollection
                        .computeIfAbsent(wanted.path(task).path("collection").asText(), key -> new ArrayList<>())
                        .add(task));
        TimelineSelector selector = new TimelineSelector();
        Map<String, Map<String, List<String>>> timelines = new TreeMap<>();
        for (Map.Entry<String, List<String>> collection : byCollection.entrySet()) {
            long start = System.nanoTime();
            List<Article> articles =
                    TimelineArticles.read(folder.resolve(collection.getKey()).resolve("articles.json"));
            for (String task : collection.getValue()) {
                Map<String, List<String>> timeline = new TreeMap<>();
                selector.select(articles, wanted(wanted.path(task)))
                        .forEach((day, sentences) -> timeline.put(day.toString(), sentences));
                timelines.put(task, timeline);
            }
            out.printf(
                    Locale.ROOT,
                    "%s: %d articles, %d timelines, %.1f s%n",
                    collection.getKey(),
                    articles.size(),
                    collection.getValue().size(),
                    (System.nanoTime() - start) / 1e9);
        }
        mapper.writeValue(output.toFile(), timelines);
        return 0;
    }

    private static Wanted wanted(JsonNode task) {
        return new Wanted(
                LocalDate.parse(task.path("start").asText()),
                LocalDate.parse(task.path("end").asText()),
                task.path("l").asInt(),
                task.path("k").asInt());
    }
}
