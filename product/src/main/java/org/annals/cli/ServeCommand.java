package org.annals.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.annals.pipeline.Annals;
import org.annals.pipeline.StoreGazetteer;
import org.annals.place.OwnPlaces;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.annals.web.LiveChronology;
import org.annals.web.ServeOptions;
import org.annals.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a store in the browser. */
@Command(
        name = "serve",
        sortOptions = false,
        description = "Opens a store in the browser, to read, review and add to it. Only this machine can reach it.",
        footer = {
            "",
            "Prints the address to open; what stands behind # in it allows writing.",
            "Example:  annals serve --store work.annals"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 7321;

    private final Terminal terminal;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The file, or jdbc:postgresql://…, that holds the work; made if there is none (default:"
                    + " work.annals).")
    private String store = "work.annals";

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; 0 for any free port (default: 7321).")
    private int port = PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Which address of this machine to listen on (default: 127.0.0.1). With another, others can"
                    + " reach the work, and --token is needed.")
    private String host = "127.0.0.1";

    @Option(names = "--name", paramLabel = "NAME", description = "A further name by which browsers call this machine.")
    private List<String> names = List.of();

    @Option(names = "--token", paramLabel = "TEXT", description = "Who holds it may write (default: a random one).")
    private @Nullable String token;

    @Mixin
    private RunOptions options = new RunOptions();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ServeOptions where = where();
        int threads = options.threads();
        OwnPlaces given = options.ownPlaces();
        ConsoleProgress progress = new ConsoleProgress(terminal);
        try (ChronologyStore opened = ChronologyStore.create(new StoreAddress(store));
                LiveChronology live = new LiveChronology(
                        opened,
                        () -> Annals.standard(
                                threads, given.fingerprint().isEmpty() ? StoreGazetteer.of(opened) : given),
                        progress)) {
            live.open();
            live.promptly();
            progress.clear();
            try (WebServer server = WebServer.start(live, where)) {
                terminal.out().println(server.address());
                terminal.out().flush();
                terminal.err().println("annals: " + opened.place() + " is open; Ctrl-C ends it");
                waitForEnd(server);
            }
            return ExitCode.DONE;
        } catch (JavalinBindException e) {
            throw new IOException("port " + port + " of " + host + " cannot be used: " + e.getMessage(), e);
        }
    }

    private ServeOptions where() {
        try {
            return ServeOptions.of(host, port, names, token);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void waitForEnd(WebServer server) {
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "annals-end"));
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
