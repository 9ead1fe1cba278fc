package org.annals.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Progress;
import org.annals.pipeline.StoreIntake;
import org.annals.store.ChronologyStore;
import org.annals.store.StoreAddress;
import org.annals.web.LiveChronology;
import org.annals.web.ServeOptions;
import org.annals.web.WebServer;

/** The application over a store with the bundled invented crisis. */
final class Desk implements AutoCloseable {
    private static final Path EXAMPLE = Path.of("..", "examples", "tesvara_2031", "manifest.jsonl");
    private static final Annals ANNALS = Annals.standard(2, Pages.examplePlaces());

    private final ChronologyStore store;
    private final LiveChronology live;
    private final WebServer server;

    Desk(Path folder) {
        try {
            store = ChronologyStore.create(new StoreAddress(
                    Files.createDirectories(folder).resolve("work.annals").toString()));
            new StoreIntake(store).take(List.of(EXAMPLE.toString()), InputStream.nullInputStream());
            live = new LiveChronology(store, () -> ANNALS, Progress.SILENT);
            live.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = WebServer.start(live, ServeOptions.of("127.0.0.1", 0, List.of(), "a-token-for-tests-only"));
    }

    /** With the token. */
    String address() {
        return server.address();
    }

    /** A view, without the token. */
    String view(String hash) {
        return address().replaceAll("#.*", "") + hash;
    }

    long decisions() {
        return store.decisions().count();
    }

    @Override
    public void close() {
        server.close();
        live.close();
        store.close();
    }
}
