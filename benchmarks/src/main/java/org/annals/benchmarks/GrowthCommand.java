package org.annals.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Corpus;
import org.annals.pipeline.RunReport;
import org.annals.pipeline.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what one more document costs as a pile grows. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Fills a corpus in steps; at each, adds documents one at a time, and says what they cost by stage.",
        footer = {"", "Example:  ./bench growth ../shared/corpora/pile/guardian.jsonl.gz --sizes 1000,2000,4000,8000"})
final class GrowthCommand implements Callable<Integer> {
    /** The stages of the second phase. */
    private static final Set<Stage> ACROSS = Set.of(
            Stage.REUSE, Stage.DATING, Stage.IDENTITY, Stage.ORIGIN, Stage.EVENT, Stage.RELATION, Stage.CHRONOLOGY);

    private final PrintStream out;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Articles, as for annals build, or articles.json of collections of Timeline17: one crisis.")
    private List<Path> files = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Shuffles the articles of Timeline17 (default: 7).")
    private long seed = 7;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "Sizes of the pile (default: 1000,2000,4000,8000).")
    private int[] sizes = {1000, 2000, 4000, 8000};

    @Option(names = "--single", paramLabel = "N", description = "Documents added one at a time (default: 20).")
    private int single = 20;

    GrowthCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Annals annals = Annals.standard(Runtime.getRuntime().availableProcessors());
        Corpus corpus = annals.corpus();
        Iterator<Document> reader = articles();
        List<double[]> points = new ArrayList<>();
        out.println("documents  filled s   ms/document  reading  linking  by stage of linking");
        for (int size : sizes) {
            int missing = size - corpus.documents().size();
            double filled = annals.extend(corpus, next(reader, missing), List.of())
                    .report()
                    .seconds();
            List<RunReport> reports = new ArrayList<>();
            for (int i = 0; i < single; i++) {
                reports.add(annals.extend(corpus, next(reader, 1), List.of()).report());
            }
            double total =
                    median(reports.stream().mapToDouble(RunReport::seconds).toArray());
            double linking =
                    median(reports.stream().mapToDouble(GrowthCommand::linking).toArray());
            points.add(new double[] {size, total});
            out.printf(
                    Locale.ROOT,
                    "%9d %9.1f %13.1f %8.1f %8.1f  %s%n",
                    size,
                    filled,
                    total * 1000,
                    (total - linking) * 1000,
                    linking * 1000,
                    byStage(reports));
        }
        out.printf(Locale.ROOT, "milliseconds for one more document = a N^b, b = %.2f%n", exponent(points));
        return 0;
    }

    /** Each document once, as they come; those of Timeline17 in the order of the seed. */
    private Iterator<Document> articles() throws IOException {
        if (files.stream().noneMatch(file -> file.endsWith("articles.json"))) {
            return new ArticleReader(files.stream().map(Path::toString).toList(), InputStream.nullInputStream());
        }
        Map<DocumentId, Document> documents = new TreeMap<>();
        for (Path file : files) {
            for (Document document : TimelineArticles.documents(file)) {
                DocumentId id = new DocumentId("d" + document.sha256().substring(0, 12));
                documents.put(id, TimelineArticles.withId(document, id));
            }
        }
        List<Document> shuffled = new ArrayList<>(documents.values());
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.iterator();
    }

    private static List<Document> next(Iterator<Document> reader, int count) {
        List<Document> documents = new ArrayList<>();
        while (documents.size() < count && reader.hasNext()) {
            documents.add(reader.next());
        }
        return documents;
    }

    private static double linking(RunReport report) {
        return report.stageSeconds().entrySet().stream()
                .filter(entry -> ACROSS.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static String byStage(List<RunReport> reports) {
        StringBuilder line = new StringBuilder();
        for (Stage stage : Stage.values()) {
            if (ACROSS.contains(stage)) {
                double seconds = median(reports.stream()
                        .mapToDouble(report -> report.stageSeconds().getOrDefault(stage, 0.0))
                        .toArray());
                line.append(String.format(Locale.ROOT, "%s %.1f  ", stage.word(), seconds * 1000));
            }
        }
        return line.toString().strip();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The slope of the line through the logarithms, by least squares. */
    private static double exponent(List<double[]> points) {
        double x = points.stream()
                .mapToDouble(point -> Math.log(point[0]))
                .average()
                .orElse(0);
        double y = points.stream()
                .mapToDouble(point -> Math.log(point[1]))
                .average()
                .orElse(0);
        double over = 0;
        double under = 0;
        for (double[] point : points) {
            over += (Math.log(point[0]) - x) * (Math.log(point[1]) - y);
            under += (Math.log(point[0]) - x) * (Math.log(point[0]) - x);
        }
        return under == 0 ? 0 : over / under;
    }
}
