package org.annals.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.annals.benchmarks.RecognizersCase.Expected;
import org.annals.dating.AnchoredTime;
import org.annals.dating.DatingInput;
import org.annals.dating.EvidenceDocumentDater;
import org.annals.document.ContentHash;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.annals.reuse.ReuseResult;
import org.annals.time.EnglishTimeExtractor;
import org.annals.time.TimeExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts the cases of Recognizers-Text whose expected resolutions we give exactly. */
@Command(
        name = "recognizers",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads every case of a file of Recognizers-Text as an article published at its reference moment, and"
                    + " counts the",
            "cases all of whose expected resolutions are given: the same value, the same start and end, or the same"
                    + " TIMEX3.",
            "Of several resolutions (past and future) ours must be one: the one that the reading of news picks."
        },
        footer = {
            "",
            "Example:  ./bench recognizers ../shared/corpora/temporal/recognizers_datetime_en/DateTimeModel.json"
                    + " --errors 30"
        })
final class RecognizersCommand implements Callable<Integer> {
    private final PrintStream out;
    private final EnglishAnalyser analyser = new EnglishAnalyser(PlaceNames.NONE);
    private final TimeExtractor extractor = new EnglishTimeExtractor();
    private final EvidenceDocumentDater dater = new EvidenceDocumentDater();

    @Parameters(arity = "1", paramLabel = "FILE", description = "A file such as DateTimeModel.json.")
    private Path file = Path.of("");

    @Option(names = "--errors", paramLabel = "N", description = "Prints the N commonest forms that are missed.")
    private int errors;

    @Option(names = "--cases", description = "Prints every case that is missed, with what was read.")
    private boolean listed;

    RecognizersCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        int resolvable = 0;
        int given = 0;
        int empty = 0;
        int quiet = 0;
        Map<String, Integer> causes = new TreeMap<>();
        for (RecognizersCase each : RecognizersCase.read(file)) {
            List<AnchoredTime> times = times(each);
            if (each.expected().isEmpty()) {
                empty++;
                quiet += times.isEmpty() ? 1 : 0;
                continue;
            }
            resolvable++;
            RecognizersMatch match = new RecognizersMatch(each.text());
            List<Expected> missed = each.expected().stream()
                    .filter(expected -> times.stream().noneMatch(ours -> match.gives(ours, expected)))
                    .toList();
            given += missed.isEmpty() ? 1 : 0;
            missed.forEach(expected -> causes.merge(cause(each, expected, times), 1, Integer::sum));
            if (listed && !missed.isEmpty()) {
                print(each, missed, times);
            }
        }
        out.printf(
                Locale.ROOT,
                "%d of %d cases given exactly (%.3f); nothing read in %d of %d without a resolution%n",
                given,
                resolvable,
                given / (double) Math.max(1, resolvable),
                quiet,
                empty);
        causes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(errors)
                .forEach(cause -> out.printf(Locale.ROOT, "%4d  %s%n", cause.getValue(), cause.getKey()));
        return 0;
    }

    private List<AnchoredTime> times(RecognizersCase each) {
        String hash = ContentHash.sha256(each.text());
        String published = each.reference().isEmpty() ? null : each.reference();
        Metadata metadata = new Metadata(null, null, null, null, published, Map.of());
        DocumentId id = new DocumentId("d" + hash.substring(0, 12));
        Document document = new Document(id, "recognizers", List.of(), each.text(), hash, "en", metadata, List.of());
        TextAnalysis text = analyser.analyse(document);
        DatingInput input = new DatingInput(text, extractor.extract(text));
        return dater.date(List.of(input), ReuseResult.NONE).get(0).times();
    }

    /** The form that is missed: its type, its words with numbers and names of time made alike, and how. */
    private static String cause(RecognizersCase each, Expected expected, List<AnchoredTime> times) {
        List<AnchoredTime> near = times.stream()
                .filter(ours -> ours.expression().span().overlaps(expected.span()))
                .toList();
        boolean whole = near.size() == 1 && near.get(0).expression().span().equals(expected.span());
        String how = near.isEmpty() ? "missed" : whole ? "value" : near.size() > 1 ? "in parts" : "extent or value";
        String words = expected.span()
                .of(each.text())
                .toLowerCase(Locale.ROOT)
                .replaceAll("(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b\\.?", "MONTH")
                .replaceAll("\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b\\.?", "WEEKDAY")
                .replaceAll("\\b(second|minute|hour|day|week|month|quarter|year|decade)s?\\b", "UNIT")
                .replaceAll("\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b", "N")
                .replaceAll("\\d+", "N");
        return expected.type() + ", " + how + ": " + words;
    }

    private void print(RecognizersCase each, List<Expected> missed, List<AnchoredTime> times) {
        String read = times.stream()
                .map(ours -> "[" + ours.expression().text() + "] " + ours.value() + " "
                        + (ours.dated() == null ? "" : ours.dated().date()))
                .collect(Collectors.joining("; "));
        List<String> wanted = new ArrayList<>();
        for (Expected expected : missed) {
            wanted.add(expected.type() + " " + expected.readings());
        }
        out.println(each.reference() + " | " + each.text() + " | " + read + " | " + String.join("; ", wanted));
    }
}
