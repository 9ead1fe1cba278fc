package org.annals.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Progress;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.annals.web.LiveChronology;
import org.annals.web.ServeOptions;
import org.annals.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the application: opening a store, and many who read and write at once. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Opens a store as 'annals serve' does, then lets readers and writers ask as fast as they are answered.",
        footer = {
            "",
            "Every decision that was acknowledged must be in the log; any that is not is an error. Use a copy of a"
                    + " store.",
            "Example:  ./bench serve --store /tmp/copy.annals --seconds 300"
        })
final class ServeCommand implements Callable<Integer> {
    private static final String TOKEN = "a-token-for-benchmarks";
    private static final int MOST = 1_000_000;
    private static final long PAUSE_MILLIS = 200;
    private static final List<String> WORDS =
            List.of("bridge", "market", "school", "police", "harbour", "minister", "dam");

    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ConcurrentLinkedQueue<Double>> millis = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Option(names = "--store", required = true, paramLabel = "STORE", description = "A file, or jdbc:postgresql://….")
    private String store = "";

    @Option(names = "--seconds", paramLabel = "N", description = "How long (default: 60).")
    private int seconds = 60;

    @Option(names = "--readers", paramLabel = "N", description = "Who read at once (default: 50).")
    private int readers = 50;

    @Option(names = "--writers", paramLabel = "N", description = "Who decide at once (default: 5).")
    private int writers = 5;

    @Option(
            names = "--pause",
            paramLabel = "MILLIS",
            description = "Between two questions of one reader (default: 200).")
    private long pause = PAUSE_MILLIS;

    ServeCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ChronologyStore opened = ChronologyStore.open(new StoreAddress(store));
                LiveChronology live = new LiveChronology(opened, () -> Annals.standard(1), Progress.SILENT)) {
            live.open();
            ServeOptions options = ServeOptions.of("127.0.0.1", 0, List.of(), TOKEN)
                    .withLimits(new ServeOptions.Limits(1 << 20, MOST, MOST));
            try (WebServer server = WebServer.start(live, options)) {
                out.printf(Locale.ROOT, "opened in %.1f s%n", (System.nanoTime() - begin) / 1e9);
                long before = opened.decisions().count();
                run(server.address().replaceAll("/#.*", ""));
                report();
                long logged = opened.decisions().count() - before;
                out.printf(
                        Locale.ROOT,
                        "decisions acknowledged %d, in the log %d, log %s; errors %d%n",
                        acknowledged.get(),
                        logged,
                        opened.decisions().findBroken() == null ? "whole" : "BROKEN",
                        errors.size());
                errors.stream().limit(5).forEach(out::println);
                return errors.isEmpty() && logged == acknowledged.get() ? 0 : 1;
            }
        }
    }

    private void run(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long begin = System.nanoTime();
        ask(client, address, "first filter", "/api/events?limit=1&filter=undated");
        out.printf(Locale.ROOT, "first filter answered %.1f s later%n", (System.nanoTime() - begin) / 1e9);
        List<String> events = ids(client, address, "events");
        List<String> documents = ids(client, address, "documents");
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            Random random = new Random(i);
            threads.add(new Thread(() -> read(client, address, new Choice(random, events, documents), end)));
        }
        for (int i = 0; i < writers; i++) {
            Random random = new Random(1_000 + i);
            String name = "writer " + i;
            threads.add(new Thread(() -> write(client, address, name, new Choice(random, events, documents), end)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private record Choice(Random random, List<String> events, List<String> documents) {
        String event() {
            return events.get(random.nextInt(events.size()));
        }

        String document() {
            return documents.get(random.nextInt(documents.size()));
        }

        String word() {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
    }

    private List<String> ids(HttpClient client, String address, String kind) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/" + kind + "?limit=2000"))
                .build();
        JsonNode items = json.readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("items");
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private void read(HttpClient client, String address, Choice choice, long end) {
        while (System.nanoTime() < end) {
            int kind = choice.random.nextInt(10);
            String filter = "from=20" + (29 + choice.random.nextInt(2)) + "-0" + (1 + choice.random.nextInt(9))
                    + " text=" + choice.word();
            if (kind < 4) {
                ask(client, address, "one event", "/api/records?event=" + choice.event());
            } else if (kind < 6) {
                ask(client, address, "one article", "/api/records?document=" + choice.document());
            } else if (kind < 8) {
                ask(client, address, "filter", "/api/events?limit=100&filter=" + encoded(filter));
            } else if (kind < 9) {
                ask(client, address, "words", "/api/found?text=" + choice.word());
            } else {
                ask(client, address, "status", "/api/status");
            }
            sleep(pause);
        }
    }

    private static void sleep(long pauseMillis) {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void write(HttpClient client, String address, String name, Choice choice, long end) {
        for (int i = 0; System.nanoTime() < end; i++) {
            String body = "{\"by\":\"" + name + "\",\"kind\":\"comment\",\"value\":\"" + i + "\",\"rows\":[\""
                    + choice.event() + "\"]}";
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/decisions"))
                    .header("Authorization", "Bearer " + TOKEN)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            if (send(client, "decision", request, 201)) {
                acknowledged.incrementAndGet();
            }
            sleep(pause);
        }
    }

    private void ask(HttpClient client, String address, String kind, String path) {
        send(client, kind, HttpRequest.newBuilder(URI.create(address + path)).build(), 200);
    }

    private boolean send(HttpClient client, String kind, HttpRequest request, int expected) {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            millis.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begin) / 1e6);
            if (response.statusCode() != expected) {
                errors.add(request.uri() + " " + response.statusCode());
            }
            return response.statusCode() == expected;
        } catch (IOException e) {
            errors.add(request.uri() + " " + e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void report() {
        out.printf(Locale.ROOT, "%-12s %8s %8s %8s %8s %8s%n", "ms", "n", "median", "p95", "p99", "most");
        millis.forEach((kind, values) -> {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            out.printf(
                    Locale.ROOT,
                    "%-12s %8d %8.1f %8.1f %8.1f %8.1f%n",
                    kind,
                    sorted.length,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    sorted[sorted.length - 1]);
        });
    }

    private static double at(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * part) - 1)];
    }
}
