package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.annals.document.DocumentId;
import org.annals.store.ChronologyStore;
import org.annals.store.KeptDocument;
import org.annals.store.StoreAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    private static final String QUAY =
            "The ferry quay of Lenn was closed on Friday after a barge struck it, the port authority said.";
    private static final String FERRY =
            "Rescuers in Tavo said that nine people were missing after a ferry sank in the bay.";

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    private volatile String feed = "";
    private volatile boolean broken;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(path + (condition == null ? "" : " if not " + condition));
        String etag = "\"" + feed.hashCode() + "\"";
        if (path.equals("/robots.txt")) {
            send(exchange, 200, "User-agent: *\nDisallow: /secret\n");
        } else if (path.equals("/feed.xml") && etag.equals(condition)) {
            exchange.sendResponseHeaders(304, -1);
        } else if (path.equals("/feed.xml")) {
            exchange.getResponseHeaders().set("ETag", etag);
            send(exchange, 200, feed);
        } else if (path.equals("/moved")) {
            exchange.getResponseHeaders().set("Location", "/2031/05/03/quay");
            send(exchange, 302, "");
        } else if (path.equals("/2031/05/03/quay") && !broken) {
            send(
                    exchange,
                    200,
                    "<html><body><nav><a href=/>Home</a></nav><h1>Quay</h1><p>" + QUAY + "</p></body></html>");
        } else {
            send(exchange, 500, "broken");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : 0);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String feedOf(String... links) {
        StringBuilder items = new StringBuilder("<rss><channel><title>Velm Daily</title>");
        for (String link : links) {
            items.append("<item><title>T</title><link>")
                    .append(link)
                    .append("</link><description>")
                    .append(FERRY)
                    .append("</description></item>");
        }
        return items + "</channel></rss>";
    }

    private int watch(String... more) {
        out.reset();
        err.reset();
        asked.clear();
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "watch", "--once", "--store", folder.resolve("w.annals").toString(), "--pause", "0"
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new CommandLineRunner(new Terminal(outStream, errStream, false)).run(args);
    }

    private List<KeptDocument> present() {
        try (ChronologyStore store =
                ChronologyStore.open(new StoreAddress(folder.resolve("w.annals").toString()))) {
            return store.documents().present();
        }
    }

    @Test
    void takesNewEntriesOnceAndAsksOnlyForWhatChanged() {
        feed = feedOf(url("/moved"));

        assertThat(watch("--local-feeds", url("/feed.xml")))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.DONE);
        assertThat(asked).containsExactly("/robots.txt", "/feed.xml", "/moved", "/2031/05/03/quay");
        assertThat(present()).singleElement().satisfies(document -> {
            assertThat(document.carriers().get(0).metadata().outlet()).isEqualTo("Velm Daily");
            assertThat(document.carriers().get(0).metadata().published()).isEqualTo("2031-05-03");
        });
        watch("--local-feeds", url("/feed.xml"));
        assertThat(asked).containsExactly("/robots.txt", "/feed.xml if not \"" + feed.hashCode() + "\"");
        feed = feedOf(url("/2031/05/03/quay?x"));
        watch("--local-feeds", url("/feed.xml"));
        assertThat(present()).as("what a feed no longer has is not gone").hasSize(1);
    }

    @Test
    void triesAgainWhatFailedAndKeepsOutOfWhatRobotsForbid() {
        broken = true;
        feed = feedOf(url("/2031/05/03/quay"), url("/secret/x"));

        assertThat(watch("--local-feeds", url("/feed.xml"))).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("answered 500")
                .contains("robots.txt");
        assertThat(asked).doesNotContain("/secret/x");
        assertThat(present()).isEmpty();
        broken = false;
        watch("--local-feeds", url("/feed.xml"));
        assertThat(present()).hasSize(1);
    }

    @Test
    void asksNoMachineOfItsOwnNetworkUnlessToldTo() {
        feed = feedOf(url("/2031/05/03/quay"));

        assertThat(watch(url("/feed.xml"))).isEqualTo(ExitCode.SOME_REJECTED);
        assertThat(asked).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("local or a reserved network");
    }

    @Test
    void takesAFolder() throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), QUAY);

        assertThat(watch(articles.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("run 1: 1 articles, 1 new");
        Files.writeString(articles.resolve("b.txt"), FERRY);
        watch(articles.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("run 2: 2 articles, 1 new");
        assertThat(present()).extracting(KeptDocument::id).hasSize(2).hasOnlyElementsOfType(DocumentId.class);
    }
}
