package org.annals.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Stage;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreIntake;
import org.annals.store.ChronologyStore;
import org.annals.store.KeptDocument;
import org.annals.store.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a store: opening, search, bytes a document, and what it takes to add a few articles to many. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fills a store with articles, if it is new, then measures opening, search and adding a few more.",
        footer = {
            "",
            "Run it twice: the first opening of a process is only measured where the store exists.",
            "Example:  ./bench store ../shared/corpora/pile/guardian.jsonl.gz --store /tmp/pile.annals"
        })
final class StoreCommand implements Callable<Integer> {
    private static final int OPENINGS = 20;
    private static final int QUERIES = 400;

    private final PrintStream out;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A .jsonl.gz of articles.")
    private Path file = Path.of("");

    @Option(names = "--store", required = true, paramLabel = "STORE", description = "A file, or jdbc:postgresql://….")
    private String store = "";

    @Option(names = "--documents", paramLabel = "N", description = "Articles in the store (default: 8000).")
    private int documents = 8000;

    @Option(names = "--more", paramLabel = "N", description = "Articles added to them (default: 10).")
    private int more = 10;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    StoreCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        StoreAddress address = new StoreAddress(store);
        open(address, "first opening in this process");
        Path folder = Files.createTempDirectory("annals-bench");
        Path many = lines(folder.resolve("many.jsonl"), 0, documents);
        boolean fresh;
        try (ChronologyStore opened = ChronologyStore.create(address)) {
            fresh = opened.runs().findLast() == null;
        }
        Map<String, Long> moments = new LinkedHashMap<>();
        Annals annals = Annals.standard(threads).withProgress((stage, done, total) -> {
            if (done == total) {
                moments.put(stage, System.nanoTime());
            }
        });
        if (fresh) {
            try (ChronologyStore opened = ChronologyStore.create(address)) {
                build(
                        opened,
                        new StoreBuild(opened, annals, StoreBuild.Listener.NONE),
                        moments,
                        many,
                        "filling with " + documents);
            }
        }
        List<Double> openings = new ArrayList<>();
        for (int i = 0; i < OPENINGS; i++) {
            openings.add(open(address, ""));
        }
        print("opening again", openings);
        search(address);
        try (ChronologyStore opened = ChronologyStore.create(address)) {
            StoreBuild kept = new StoreBuild(opened, annals, StoreBuild.Listener.NONE);
            build(opened, kept, moments, null, "first build after opening, nothing new");
            Path few = lines(folder.resolve("more.jsonl"), documents, more);
            build(opened, kept, moments, few, "adding " + more + " to the store that is open");
            build(opened, kept, moments, null, "building again, nothing new");
        }
        if (!store.startsWith("jdbc:")) {
            long bytes = Files.size(Path.of(store));
            out.printf(Locale.ROOT, "%,d bytes, %,d a document%n", bytes, bytes / (documents + more));
        }
        return 0;
    }

    private Path lines(Path target, int from, int count) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            for (String line : (Iterable<String>) reader.lines().skip(from).limit(count)::iterator) {
                writer.write(line);
                writer.newLine();
            }
        }
        return target;
    }

    private double open(StoreAddress address, String what) {
        long start = System.nanoTime();
        try (ChronologyStore opened = ChronologyStore.create(address)) {
            opened.runs().findLast();
            double millis = (System.nanoTime() - start) / 1e6;
            if (!what.isEmpty()) {
                out.printf(Locale.ROOT, "%s: %.0f ms%n", what, millis);
            }
            return millis;
        }
    }

    private void print(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%s, %d times: median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * .95)),
                sorted.get(sorted.size() - 1));
    }

    /** One or two words of a random document, as somebody types them; every third the beginning of a word. */
    private void search(StoreAddress address) {
        Random random = new Random(7);
        try (ChronologyStore opened = ChronologyStore.open(address)) {
            List<KeptDocument> all = opened.documents().present();
            List<Double> millis = new ArrayList<>();
            long hits = 0;
            for (int i = 0; i < QUERIES; i++) {
                String text = opened.documents()
                        .findText(all.get(random.nextInt(all.size())).id());
                String[] words = text == null ? new String[] {"the"} : text.split("\\s+", -1);
                String query = words[random.nextInt(words.length)]
                        + (i % 2 == 0 ? " " + words[random.nextInt(words.length)] : "")
                        + (i % 3 == 0 ? "*" : "");
                long start = System.nanoTime();
                hits += opened.documents().search(query, 50).size();
                millis.add((System.nanoTime() - start) / 1e6);
            }
            print("search, 50 best, " + hits / QUERIES + " hits on average", millis);
        }
    }

    private void build(
            ChronologyStore opened, StoreBuild build, Map<String, Long> moments, @Nullable Path input, String what) {
        moments.clear();
        long start = System.nanoTime();
        if (input != null) {
            new StoreIntake(opened).take(List.of(input.toString()), InputStream.nullInputStream());
        }
        moments.put("intake", System.nanoTime());
        StoreBuild.Built built = build.build("{}");
        moments.put("record", System.nanoTime());
        double total = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%s: %.2f s on the wall, %d read anew%n", what, total, built.readAnew());
        long last = start;
        for (Map.Entry<String, Long> moment : moments.entrySet()) {
            out.printf(Locale.ROOT, "    %-12s %8.2f s%n", moment.getKey(), (moment.getValue() - last) / 1e9);
            last = moment.getValue();
        }
        double reading = built.result().report().stageSeconds().entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(Stage.CLAIM) <= 0)
                .mapToDouble(Map.Entry::getValue)
                .sum();
        out.printf(Locale.ROOT, "    of it, annotation of the new ones, all threads: %.2f s%n", reading);
    }
}
