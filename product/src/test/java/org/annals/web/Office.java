package org.annals.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Progress;
import org.annals.pipeline.StoreIntake;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;

/** The application over a store of its own with invented articles, and a program that asks it. */
final class Office implements AutoCloseable {
    static final String TOKEN = "a-token-for-tests-only";
    static final String QUAY = """
        The ferry quay of Lenn was closed on 3 May 2031, harbour master Ida Varro said on Friday.

        Soldiers shot eleven protesters at the Ulvea bridge on 4 May 2031, the health ministry said.
        """;
    static final String BRIDGE =
            "Twelve people were killed when soldiers opened fire at the Ulvea bridge on 5 May 2031, doctors said.\n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Annals ANNALS = Annals.standard(2);
    private static final long PATIENCE_MILLIS = 60_000;

    private final ChronologyStore store;
    private final LiveChronology live;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Office(Path folder, ServeOptions.Limits limits) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("quay.txt"), QUAY);
        Files.writeString(articles.resolve("bridge.txt"), BRIDGE);
        store = ChronologyStore.create(
                new StoreAddress(folder.resolve("work.annals").toString()));
        new StoreIntake(store).take(List.of(articles.toString()), InputStream.nullInputStream());
        live = new LiveChronology(store, () -> ANNALS, Progress.SILENT);
        live.open();
        server = WebServer.start(
                live, ServeOptions.of("127.0.0.1", 0, List.of(), TOKEN).withLimits(limits));
    }

    Office(Path folder) throws IOException {
        this(folder, new ServeOptions.Limits(64 << 10, 10_000, 10_000));
    }

    ChronologyStore store() {
        return store;
    }

    int port() {
        return server.port();
    }

    LiveChronology live() {
        return live;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With the token. */
    HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> decide(String kind, String rows, String more) {
        return post(
                "/api/decisions",
                "{\"by\":\"Vera\",\"kind\":\"" + kind + "\",\"rows\":[" + rows + "]"
                        + (more.isEmpty() ? "" : "," + more) + "}");
    }

    /** The id of the event whose headline holds the words. */
    String event(String words) {
        for (JsonNode event : json("/api/events").path("items")) {
            if (event.path("headline").asText().contains(words)) {
                return event.path("id").asText();
            }
        }
        throw new AssertionError("no event tells of " + words);
    }

    JsonNode event(String words, boolean whole) {
        return whole ? json("/api/events/" + event(words)) : json("/api/records?event=" + event(words));
    }

    /** Has the chronology made anew and waits for it. */
    void rebuild() {
        String before = tag();
        post("/api/runs", "");
        await(before);
    }

    /** Stands for the chronology shown. */
    String tag() {
        return json("/api/status").path("tag").asText();
    }

    void await(String tagBefore) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (tag().equals(tagBefore) || Boolean.TRUE.equals(live.status().get("building"))) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain for a chronology: " + live.status());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        live.close();
        store.close();
    }
}
