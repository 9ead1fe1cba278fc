package org.annals.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.annals.document.Document;
import org.annals.export.AnnotateJsonWriter;
import org.annals.ingest.ArticleReader;
import org.annals.ingest.Rejection;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Layer;
import org.annals.pipeline.Stage;
import org.annals.pipeline.StageClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Annotates a stream of articles with every layer and prints speed, memory and time by stage. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Annotates articles with every layer; prints speed, memory and time by stage.",
        footer = {"", "Example:  ./bench throughput ../shared/corpora/pile/guardian.jsonl.gz --limit 1000"})
final class ThroughputCommand implements Callable<Integer> {
    private static final int COLD_DOCUMENTS = 100;

    private final PrintStream out;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A .jsonl or .jsonl.gz of articles.")
    private String file = "";

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N articles.")
    private long limit = Long.MAX_VALUE;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    ThroughputCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        double started = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
        long start = System.nanoTime();
        Annals annals = Annals.standard(threads);
        double loaded = (System.nanoTime() - start) / 1e9;
        Pass cold = pass(annals, Math.min(limit, COLD_DOCUMENTS));
        double coldSeconds = started + loaded + cold.seconds();
        out.printf(Locale.ROOT, "start %.2f s, loading %.2f s, %d threads%n", started, loaded, threads);
        out.printf(
                Locale.ROOT,
                "cold  first %d documents %.1f s with start and loading: %.1f documents/s%n",
                cold.documents(),
                coldSeconds,
                cold.documents() / coldSeconds);
        Pass warm = pass(annals, limit);
        out.printf(
                Locale.ROOT,
                "warm  %d documents, %d words, %.2f MB in %.1f s: %.1f documents/s, %.0f words/s, %.2f MB/s%n",
                warm.documents(),
                warm.words(),
                warm.bytes() / 1e6,
                warm.seconds(),
                warm.documents() / warm.seconds(),
                warm.words() / warm.seconds(),
                warm.bytes() / 1e6 / warm.seconds());
        out.printf(Locale.ROOT, "peak  heap %d MB, resident %s%n", PeakMemory.heapMegabytes(), PeakMemory.resident());
        stages(warm);
        warm.rejections()
                .forEach(rejection -> out.println("rejected " + rejection.input() + ": " + rejection.message()));
        return warm.rejections().isEmpty() ? 0 : 1;
    }

    private void stages(Pass pass) {
        double total = pass.stageSeconds().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        pass.stageSeconds().forEach((stage, seconds) -> {
            if (seconds > 0) {
                double share = 100 * seconds / total;
                out.printf(Locale.ROOT, "      %-12s %8.2f s %5.1f %%%n", stage.word(), seconds, share);
            }
        });
    }

    /** What one run over the stream took. */
    private record Pass(
            long documents,
            long words,
            long bytes,
            double seconds,
            Map<Stage, Double> stageSeconds,
            List<Rejection> rejections) {}

    private Pass pass(Annals annals, long most) throws IOException {
        StageClock clock = new StageClock();
        long start = System.nanoTime();
        ArticleReader inputs = new ArticleReader(List.of(file), InputStream.nullInputStream());
        CountingIterator documents = new CountingIterator(inputs, most, clock);
        AnnotateJsonWriter writer = new AnnotateJsonWriter(OutputStream.nullOutputStream());
        List<Rejection> rejections = annals.annotate(documents, Layer.ALL, clock, annotated -> {
            try {
                writer.write(annotated);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Pass(documents.documents, documents.words, documents.bytes, seconds, clock.seconds(), rejections);
    }

    /** Counts what goes through it, and books the time of getting it. */
    private static final class CountingIterator implements Iterator<Document> {
        private final Iterator<Document> source;
        private final long most;
        private final StageClock clock;
        private long documents;
        private long words;
        private long bytes;

        CountingIterator(Iterator<Document> source, long most, StageClock clock) {
            this.source = source;
            this.most = most;
            this.clock = clock;
        }

        @Override
        public boolean hasNext() {
            return documents < most && clock.time(Stage.INGEST, source::hasNext);
        }

        @Override
        public Document next() {
            Document document = clock.time(Stage.INGEST, source::next);
            documents++;
            words += words(document.text());
            bytes += document.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            return document;
        }

        private static long words(String text) {
            long words = 0;
            boolean inside = false;
            for (int i = 0; i < text.length(); i++) {
                boolean space = Character.isWhitespace(text.charAt(i));
                if (!space && !inside) {
                    words++;
                }
                inside = !space;
            }
            return words;
        }
    }
}
