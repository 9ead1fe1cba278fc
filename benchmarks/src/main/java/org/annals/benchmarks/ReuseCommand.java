package org.annals.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.ingest.ArticleReader;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.reuse.FingerprintReuseFinder;
import org.annals.reuse.ReusePassage;
import org.annals.reuse.ReuseResult;
import org.annals.reuse.SharedPassage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the reuse stage by itself on one core: sketches, candidates, the whole stage, and how the cost of a document
 * grows with the pile; or, on pairs of texts graded by hand, how much of one is found in the other.
 */
@Command(
        name = "reuse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the speed and growth of passage reuse, or scores graded pairs of texts.",
        footer = {
            "",
            "Example:  ./bench reuse ../shared/corpora/pile/guardian.jsonl.gz",
            "          ./bench reuse --graded pairs.csv        rows of text, source, grade"
        })
final class ReuseCommand implements Callable<Integer> {
    private static final int WARM_UP = 3;
    /** Time on the processor, so that other programs on the machine do not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final FingerprintReuseFinder finder = new FingerprintReuseFinder();

    @Parameters(
            arity = "1",
            paramLabel = "FILE",
            description = "A .jsonl or .jsonl.gz of articles, or a .csv of pairs.")
    private Path file = Path.of("");

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N articles (default: 8000).")
    private int limit = 8000;

    @Option(names = "--graded", description = "FILE is a .csv of text, source, grade.")
    private boolean graded;

    ReuseCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        return graded ? gradedPairs() : speed();
    }

    private int speed() {
        List<TextAnalysis> texts = new ArrayList<>();
        ArticleReader reader = new ArticleReader(List.of(file.toString()), InputStream.nullInputStream());
        while (texts.size() < limit && reader.hasNext()) {
            texts.add(split(reader.next()));
        }
        long words = texts.stream().mapToLong(text -> words(text.text())).sum();
        out.printf(Locale.ROOT, "%d articles, %d words each%n", texts.size(), words / Math.max(1, texts.size()));
        List<int[]> sketches = List.of();
        for (int round = 0; round <= WARM_UP; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            sketches = texts.stream().map(finder::sketch).toList();
            double seconds = seconds(start);
            long size = sketches.stream().mapToLong(sketch -> sketch.length).sum();
            out.printf(
                    Locale.ROOT,
                    "sketch, round %d: %.0f documents/s, %.1f M words/s, %.0f fingerprints a document%n",
                    round,
                    texts.size() / seconds,
                    words / seconds / 1e6,
                    size / (double) texts.size());
        }
        growth(texts, sketches);
        return texts.isEmpty() ? 3 : 0;
    }

    private void growth(List<TextAnalysis> texts, List<int[]> sketches) {
        out.println(
                "|     N | candidates a document | candidate search, documents/s | whole stage, documents/s | passages |");
        out.println(
                "|------:|----------------------:|------------------------------:|-------------------------:|---------:|");
        List<double[]> points = new ArrayList<>();
        for (int n = 1000; n <= texts.size(); n *= 2) {
            long[] pairs = FingerprintReuseFinder.candidates(sketches.subList(0, n));
            long start = CPU.getCurrentThreadCpuTime();
            FingerprintReuseFinder.candidates(sketches.subList(0, n));
            double search = seconds(start);
            start = CPU.getCurrentThreadCpuTime();
            ReuseResult result = finder.find(texts.subList(0, n));
            double whole = seconds(start);
            out.printf(
                    Locale.ROOT,
                    "| %5d | %21.2f | %29.0f | %24.0f | %8d |%n",
                    n,
                    pairs.length / (double) n,
                    n / search,
                    n / whole,
                    result.passages().size());
            points.add(new double[] {Math.log(n), Math.log(whole / n)});
        }
        if (points.size() > 1) {
            out.printf(Locale.ROOT, "time a document grows as N^%.2f%n", slope(points));
        }
    }

    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double above = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        return above / points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    }

    private static double seconds(long start) {
        return Math.max(1, CPU.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static long words(String text) {
        return text.chars().filter(c -> c == ' ' || c == '\n').count() + 1;
    }

    /** Sentences end at a stop and a space here: the stage is measured without the language stage before it. */
    private static TextAnalysis split(Document document) {
        String text = document.text();
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ';
            if (stop || text.charAt(i) == '\n' || i + 1 == text.length()) {
                Span span = new Span(from, i + 1).trim(text);
                if (!span.isEmpty()) {
                    sentences.add(new Sentence(sentences.size(), 0, Section.BODY, span, List.of()));
                }
                from = i + 1;
            }
        }
        return new TextAnalysis(document, sentences, List.of(), List.of(), List.of(), List.of());
    }

    /** For each grade, how much of the texts is found in their sources; and how well that tells the lowest grade apart. */
    private int gradedPairs() throws IOException {
        Map<String, List<Double>> byGrade = new TreeMap<>();
        for (List<String> row : csv(Files.readString(file, StandardCharsets.UTF_8))) {
            if (row.size() >= 3 && !row.get(2).isBlank()) {
                byGrade.computeIfAbsent(row.get(2).strip(), key -> new ArrayList<>())
                        .add(found(row.get(0), row.get(1)));
            }
        }
        out.println("| grade | pairs | found in the source, mean | median | none found |");
        out.println("|-------|------:|--------------------------:|-------:|-----------:|");
        byGrade.forEach((grade, shares) -> {
            List<Double> sorted = shares.stream().sorted().toList();
            out.printf(
                    Locale.ROOT,
                    "| %-5s | %5d | %25.3f | %6.3f | %10d |%n",
                    grade,
                    shares.size(),
                    shares.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                    sorted.get(sorted.size() / 2),
                    shares.stream().filter(share -> share == 0).count());
        });
        List<String> grades = List.copyOf(byGrade.keySet());
        for (int i = 0; i < grades.size(); i++) {
            for (int k = i + 1; k < grades.size(); k++) {
                double area = area(
                        byGrade.getOrDefault(grades.get(i), List.of()), byGrade.getOrDefault(grades.get(k), List.of()));
                out.printf(
                        Locale.ROOT,
                        "grade %s against %s: area under the curve %.3f%n",
                        grades.get(i),
                        grades.get(k),
                        area);
            }
        }
        return byGrade.isEmpty() ? 3 : 0;
    }

    /** The chance that one of the second has more than one of the first, ties counted half. */
    private static double area(List<Double> low, List<Double> high) {
        double sum = 0;
        for (double a : low) {
            for (double b : high) {
                sum += b > a ? 1 : b == a ? 0.5 : 0;
            }
        }
        return sum / (low.size() * (double) high.size());
    }

    private double found(String text, String source) {
        List<TextAnalysis> texts = List.of(document("d1", text), document("d2", source));
        Set<Integer> covered = new HashSet<>();
        for (SharedPassage shared : finder.find(texts).passages()) {
            Set<DocumentId> carriers = new HashSet<>();
            shared.passages().forEach(passage -> carriers.add(passage.document()));
            for (ReusePassage passage : shared.passages()) {
                for (int i = passage.span().begin();
                        carriers.size() > 1
                                && passage.document().value().equals("d1")
                                && i < passage.span().end();
                        i++) {
                    covered.add(i);
                }
            }
        }
        return covered.size() / (double) Math.max(1, text.length());
    }

    private static TextAnalysis document(String id, String text) {
        return split(new Document(new DocumentId(id), id, List.of(), text, "", "en", Metadata.NONE, List.of()));
    }

    /** RFC 4180. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\ufeff") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        rows.add(row);
        return rows;
    }
}
