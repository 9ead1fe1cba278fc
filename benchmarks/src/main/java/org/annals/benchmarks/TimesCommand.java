package org.annals.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.ingest.ArticleReader;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.annals.time.EnglishTimeExtractor;
import org.annals.time.TimeExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the speed of reading dates alone, on one thread, sentences being known. */
@Command(
        name = "times",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads the dates of articles over and over on one thread; prints words a second.",
        footer = {"", "Example:  ./bench times ../shared/corpora/pile/guardian.jsonl.gz --limit 500"})
final class TimesCommand implements Callable<Integer> {
    private static final int ROUNDS = 8;

    private final PrintStream out;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A .jsonl or .jsonl.gz of articles.")
    private String file = "";

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N articles.")
    private long limit = 500;

    TimesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        EnglishAnalyser analyser = new EnglishAnalyser(PlaceNames.NONE);
        List<TextAnalysis> texts = new ArrayList<>();
        ArticleReader inputs = new ArticleReader(List.of(file), InputStream.nullInputStream());
        long words = 0;
        while (texts.size() < limit && inputs.hasNext()) {
            Document document = inputs.next();
            words += document.text().split("\\s+", -1).length;
            texts.add(analyser.analyse(document));
        }
        TimeExtractor extractor = new EnglishTimeExtractor();
        out.printf(Locale.ROOT, "%d documents, %d words%n", texts.size(), words);
        for (int round = 1; round <= ROUNDS; round++) {
            long found = 0;
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (TextAnalysis text : texts) {
                found += extractor.extract(text).size();
            }
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "round %d: %d expressions, %.3f s of processor, %.0f words/s%n",
                    round,
                    found,
                    seconds,
                    words / seconds);
        }
        return inputs.rejections().isEmpty() ? 0 : 1;
    }
}
