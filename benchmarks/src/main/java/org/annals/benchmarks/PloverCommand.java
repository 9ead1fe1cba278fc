package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.event.SentenceTypes;
import org.annals.language.EnglishAnalyser;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Types the sentences of PLOVER's gold records and compares the event types. */
@Command(
        name = "plover",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores event types on PLOVER's gold records; names of older versions are mapped.",
        footer = {"", "Example:  ./bench plover ../shared/corpora/event-coding/plover/PLOVER_GSR_CAMEO.txt"})
final class PloverCommand implements Callable<Integer> {
    /** Names of version 0.5 and what the present code book calls them. */
    private static final Map<String, String> PRESENT = Map.of(
            "DEMAND", "REQUEST",
            "FIGHT", "ASSAULT",
            "DISAPPROVE", "ACCUSE",
            "INVESTIGATE", "ACCUSE",
            "COOPERATE", "SUPPORT");

    private static final String DOCUMENTATION = "DOCUMENT";

    private final PrintStream out;

    @Parameters(index = "0", paramLabel = "FILE", description = "A JSON list of records.")
    private Path file = Path.of("");

    @Option(names = "--errors", paramLabel = "N", description = "Print up to N errors.")
    private int errors;

    PloverCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        EnglishAnalyser analyser = new EnglishAnalyser(new GazetteerPlaceNames(Gazetteer.load()));
        SentenceTypes types = new SentenceTypes();
        Map<String, int[]> counts = new TreeMap<>();
        int right = 0;
        int all = 0;
        for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
            String old = row.path("event").asText();
            if (old.equals(DOCUMENTATION)) {
                continue;
            }
            String gold = PRESENT.getOrDefault(old, old);
            DocumentId id = new DocumentId(row.path("id").asText());
            String text = row.path("text").asText();
            Document document = new Document(id, id.value(), List.of(), text, "", "en", Metadata.NONE, List.of());
            String found = types.plover(analyser.parse(analyser.analyse(document)));
            int[] count = counts.computeIfAbsent(gold, key -> new int[2]);
            count[1]++;
            all++;
            if (gold.equals(found)) {
                count[0]++;
                right++;
            } else if (errors-- > 0) {
                out.println(id.value() + ": " + gold + ", found " + found);
            }
        }
        counts.forEach((type, count) -> out.println("  " + type + " " + count[0] + " of " + count[1]));
        out.printf(Locale.ROOT, "%d of %d types right: %.3f%n", right, all, right / (double) Math.max(1, all));
        return 0;
    }
}
