package org.annals.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annals.event.MentionLinker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Links given mentions of happenings across texts with the product's own pair model and clustering. */
@Command(
        name = "coref",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Links the mentions of PREFIX.mentions.jsonl; writes {mention: cluster}.",
        footer = {"", "Example:  ./bench coref ../shared/corpora/coreference/ecb-mentions/dev response.json"})
final class CorefCommand implements Callable<Integer> {
    private final PrintStream out;

    @Parameters(
            index = "0",
            paramLabel = "PREFIX",
            description = "Of PREFIX.documents.jsonl and PREFIX.mentions.jsonl.")
    private String prefix = "";

    @Parameters(index = "1", paramLabel = "OUT.json", description = "Where the clusters go.")
    private Path output = Path.of("");

    CorefCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        GivenMentions given = GivenMentions.read(prefix);
        Map<String, String> clusters = new MentionLinker().link(given.texts(), given.mentions());
        new ObjectMapper().writeValue(output.toFile(), clusters);
        out.printf(
                Locale.ROOT,
                "%d texts, %d mentions, %d clusters in %.1f s%n",
                given.texts().size(),
                clusters.size(),
                new HashSet<>(clusters.values()).size(),
                (System.nanoTime() - start) / 1e9);
        return 0;
    }
}
