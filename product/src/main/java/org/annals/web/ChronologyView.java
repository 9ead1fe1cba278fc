package org.annals.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.annals.chronology.Chronology;
import org.annals.delta.Snapshot;
import org.annals.export.ChronologyJsonExport;
import org.annals.export.ViewerOverview;
import org.annals.pipeline.StoreBuild.Built;
import org.annals.pipeline.Version;
import org.annals.review.RowIndex;
import org.annals.store.ChronologyStore;
import org.annals.store.ShownTable.Shown;
import org.jspecify.annotations.Nullable;

/**
 * One chronology as it is shown: made once for each run and never changed, so that a request computes nothing twice. It rests
 * on the published records alone, so that it can be kept and opened again. Thread-safe.
 */
final class ChronologyView implements AutoCloseable {
    /** Another program may make other records of the same rows. */
    static final String FORMAT = "3 " + Version.current();

    private static final String RECORDS = "records";
    private static final String INDEX = "index";

    private final long run;
    private final long decisions;
    private final String tag;
    private final OverviewParts overview;
    private final CompletableFuture<RecordFile> records;
    private final CompletableFuture<Snapshot> rows;
    private final CompletableFuture<RowIndex> index;
    private final CompletableFuture<EventIndex> events;

    /** Makes what nobody has asked for yet in the background: the first screen needs the overview alone. */
    private ChronologyView(long run, long decisions, OverviewParts overview, Parts parts, Executor loader) {
        this.run = run;
        this.decisions = decisions;
        this.overview = overview;
        this.tag = overview.hash() + "-" + run;
        this.records = CompletableFuture.supplyAsync(parts::records, loader);
        this.rows = CompletableFuture.supplyAsync(parts::rows, loader);
        this.index = rows.thenApplyAsync(RowIndex::new, loader);
        this.events = CompletableFuture.supplyAsync(() -> parts.events(records), loader);
    }

    /** What takes seconds to make of thousands of articles. */
    private interface Parts {
        RecordFile records();

        Snapshot rows();

        default EventIndex events(CompletableFuture<RecordFile> records) {
            return EventIndexer.index(records.join());
        }
    }

    /**
     * The chronology that was built.
     *
     * @param decisions how many decisions the log held when it was begun
     */
    static ChronologyView of(Built built, long decisions, Executor loader) throws IOException {
        Chronology chronology = built.result().chronology();
        OverviewParts overview = new OverviewParts(ViewerOverview.parts(chronology));
        Parts parts = new Parts() {
            @Override
            public RecordFile records() {
                return file(out -> new ChronologyJsonExport().write(chronology, out));
            }

            @Override
            public Snapshot rows() {
                return Snapshot.of(chronology);
            }
        };
        return new ChronologyView(built.run(), decisions, overview, parts, loader);
    }

    /** What was kept of a run; null if nothing was. Only what the first screen needs is read before this returns. */
    static @Nullable ChronologyView kept(ChronologyStore store, long run, Executor loader) throws IOException {
        Shown shown = store.shown().find(FORMAT, run, OverviewParts.NAME);
        return shown == null
                ? null
                : new ChronologyView(
                        run, shown.decisions(), OverviewParts.of(shown.zipped()), new Kept(store, run), loader);
    }

    /** What else a store keeps of a run. */
    private record Kept(ChronologyStore store, long run) implements Parts {
        @Override
        public RecordFile records() {
            byte[] zipped = store.shown().part(FORMAT, run, RECORDS);
            if (zipped == null) {
                throw new IllegalStateException("what is shown must hold " + RECORDS);
            }
            return file(out -> {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                    in.transferTo(out);
                }
            });
        }

        @Override
        public Snapshot rows() {
            byte[] rows = store.runs().findSnapshot(run);
            if (rows == null) {
                throw new IllegalStateException("a run must have its rows, missing those of " + run);
            }
            return Snapshot.parse(rows);
        }

        @Override
        public EventIndex events(CompletableFuture<RecordFile> records) {
            byte[] index = store.shown().part(FORMAT, run, INDEX);
            try {
                return index == null ? EventIndexer.index(records.join()) : EventIndexFile.read(index);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static RecordFile file(Response.Content content) {
        try {
            Path file = Files.createTempFile("annals-view", ".json");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
            return RecordFile.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has it told when something of it cannot be read after all. */
    void whenBroken(Runnable told) {
        var unused = CompletableFuture.allOf(records, index, events).exceptionally(failure -> {
            told.run();
            return null;
        });
    }

    /** As the store keeps it. */
    Shown toShown() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(1 << 20);
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            records().copyTo(out);
        }
        Map<String, byte[]> kept = new TreeMap<>(overview.named());
        kept.put(RECORDS, zipped.toByteArray());
        kept.put(INDEX, EventIndexFile.write(events()));
        return new Shown(run, decisions, kept);
    }

    long run() {
        return run;
    }

    /** How many decisions of the log it holds. */
    long decisions() {
        return decisions;
    }

    /** Stands for everything in it. */
    String tag() {
        return tag;
    }

    OverviewParts overview() {
        return overview;
    }

    RecordFile records() {
        return records.join();
    }

    Snapshot rows() {
        return rows.join();
    }

    RowIndex index() {
        return index.join();
    }

    EventIndex events() {
        return events.join();
    }

    @Override
    public void close() {
        // Also where it is still being made.
        var unused = records.thenAccept(file -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
