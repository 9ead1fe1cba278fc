package org.annals.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.annals.pipeline.Annals;
import org.annals.pipeline.Progress;
import org.annals.pipeline.StoreBuild;
import org.annals.pipeline.StoreBuild.Built;
import org.annals.review.Decision;
import org.annals.review.DecisionLog;
import org.annals.store.ChronologyStore;
import org.annals.store.RunTable.Run;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chronology of a store as it is now, made anew in the background when somebody asks for it; until the new one is there
 * the old one is shown. Thread-safe.
 */
public final class LiveChronology implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveChronology.class);
    private static final String SETTINGS = "{\"inputs\":[],\"by\":\"serve\"}";
    private static final long TELL_NANOS = 150_000_000L;
    private static final long STOP_SECONDS = 5;
    /** Reviewers decide in rows: a build waits until they pause. */
    private static final long PAUSE_MILLIS = 1_200;

    private static final long WATCH_MILLIS = 3_000;
    /** A build that is expected to take longer is begun by a person. */
    private static final double MOST_PROMPT_SECONDS = 30;

    private static final double SECONDS_A_DOCUMENT = .04;

    private static final double SECONDS_A_DOCUMENT_REMEMBERED = .002;
    /** Two programs that read otherwise must not answer each other's runs for ever. */
    private static final int MOST_QUARRELS = 2;

    private final ChronologyStore store;
    private final Supplier<Annals> program;
    private @Nullable StoreBuild build;
    private final DecisionLog log;
    private final Progress watcher;
    private final Feed feed = new Feed();
    private final ExecutorService loader = Executors.newCachedThreadPool(run -> {
        Thread thread = new Thread(run, "annals-loader");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService builder = Executors.newSingleThreadExecutor(run -> new Thread(run, "annals-builder"));
    private volatile @Nullable ChronologyView view;
    private volatile @Nullable ChronologyView retired;
    private volatile @Nullable String failure;
    private volatile String stage = "";
    private volatile boolean building;
    private boolean asked;
    private long told;
    private volatile List<Decision> decisions = List.of();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "annals-clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean prompt;
    /** How long the last build took, once the corpus was remembered; negative before. */
    private volatile double seconds = -1;

    private final AtomicLong wanted = new AtomicLong();
    /** How often in a row what another program had built was built otherwise here. */
    private volatile int quarrels;

    /** @param watcher is told, beside those who listen, how far a build has come */
    public LiveChronology(ChronologyStore store, Supplier<Annals> program, Progress watcher) {
        this.store = store;
        this.log = new DecisionLog(store.decisions());
        this.watcher = watcher;
        this.program = program;
    }

    /**
     * Has decisions brought in at once where a build is expected to be quick, and shows what other programs build in the
     * store.
     */
    public LiveChronology promptly() {
        prompt = true;
        var unused = clock.scheduleWithFixedDelay(this::watch, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void watch() {
        try {
            ChronologyView current = view;
            Run last = current == null || building ? null : store.runs().findLast();
            boolean other = last != null && current != null && last.number() > current.run();
            if (other && quarrels < MOST_QUARRELS) {
                take();
            }
            if (current != null && store.decisions().count() != decisions.size()) {
                feed.tell("decisions", "{\"count\":" + decisions().size() + "}");
                bringIn();
            }
        } catch (RuntimeException e) {
            // Shown by the next request, which meets it as well.
            LOG.warn("the store cannot be watched: {}", e.getMessage());
        }
    }

    /** Brings decisions in once nobody has decided anything for a moment. */
    private void bringIn() {
        long mine = wanted.incrementAndGet();
        if (prompt && pending() > 0) {
            var unused = clock.schedule(
                    () -> {
                        if (mine == wanted.get() && expectedSeconds() <= MOST_PROMPT_SECONDS) {
                            take();
                        }
                    },
                    PAUSE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private double expectedSeconds() {
        double measured = seconds;
        double each = build().isQuick() ? SECONDS_A_DOCUMENT_REMEMBERED : SECONDS_A_DOCUMENT;
        return measured >= 0
                ? measured
                : view().records().ids(RecordKind.DOCUMENTS).size() * each;
    }

    /** How many decisions are logged that may change what is shown. */
    private long pending() {
        ChronologyView current = view;
        return current == null
                ? 0
                : decisions().stream()
                        .skip(current.decisions())
                        .filter(decision -> decision.kind().changesRows())
                        .count();
    }

    /** Shows what was kept of the last run, else makes the chronology; returns when it is there. */
    public void open() throws IOException {
        building = true;
        try {
            ChronologyView kept = kept();
            if (kept != null) {
                swap(kept);
                kept.whenBroken(this::rebuild);
            } else {
                show(log.list().size(), build().open(SETTINGS));
                builder.execute(this::remember);
            }
        } finally {
            building = false;
            stage = "";
        }
    }

    private @Nullable ChronologyView kept() {
        Run last = store.runs().findLast();
        try {
            return last == null ? null : ChronologyView.kept(store, last.number(), loader);
        } catch (IOException | RuntimeException e) {
            LOG.warn("what was kept of the last run cannot be used and is made again: {}", e.getMessage());
            return null;
        }
    }

    /** Loaded when it is needed first: to show what is there it is not. It remembers, so the same one builds again. */
    private synchronized StoreBuild build() {
        StoreBuild loaded = build;
        if (loaded == null) {
            loaded = new StoreBuild(store, program.get().withProgress(this::progress), StoreBuild.Listener.NONE);
            build = loaded;
        }
        return loaded;
    }

    ChronologyStore store() {
        return store;
    }

    Feed feed() {
        return feed;
    }

    /** What is shown now. */
    ChronologyView view() {
        ChronologyView current = view;
        if (current == null) {
            throw Problem.of(503, "WEB_NOT_READY", "the chronology is still being made");
        }
        return current;
    }

    /** The whole log of decisions; where it has grown, which another program may have seen to, only what is new is read. */
    List<Decision> decisions() {
        List<Decision> known = decisions;
        if (store.decisions().count() != known.size()) {
            List<Decision> longer = new ArrayList<>(known);
            longer.addAll(
                    log.after(known.isEmpty() ? 0 : known.get(known.size() - 1).number()));
            known = List.copyOf(longer);
            decisions = known;
        }
        return known;
    }

    /** Logs decisions, all or none, and tells everybody. They are on disk when this returns. */
    List<Decision> decide(List<Decision> made) {
        List<Decision> logged = log.append(made);
        feed.tell("decisions", "{\"count\":" + logged.get(logged.size() - 1).number() + "}");
        bringIn();
        return logged;
    }

    /** How things stand. */
    Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        ChronologyView current = view;
        long logged = store.decisions().count();
        status.put("store", store.place());
        status.put("run", current == null ? 0 : current.run());
        status.put("tag", current == null ? "" : current.tag());
        status.put("building", building);
        status.put("stage", stage);
        status.put("decisions", logged);
        status.put("pending", pending());
        status.put("failure", failure == null ? "" : failure);
        return status;
    }

    /** The same as JSON. */
    String statusText() {
        return new String(Response.write(status()), StandardCharsets.UTF_8);
    }

    /** Makes the chronology anew in the background, once for however many ask before it begins. */
    void rebuild() {
        begin(true);
    }

    /** The same, but where the rows do not change, no run is recorded: nobody asked for one. */
    private void take() {
        begin(false);
    }

    private synchronized void begin(boolean recorded) {
        if (!asked) {
            asked = true;
            builder.execute(() -> buildAnew(recorded));
        }
    }

    private void buildAnew(boolean recorded) {
        synchronized (this) {
            asked = false;
        }
        building = true;
        failure = null;
        feed.tell("building", "{}");
        try {
            long held = store.decisions().count();
            long began = System.nanoTime();
            boolean remembered = build != null;
            Run last = store.runs().findLast();
            Built built = recorded ? build().build(SETTINGS) : build().open(SETTINGS);
            ChronologyView current = view;
            boolean foreign = last != null && current != null && last.number() > current.run();
            quarrels = foreign && last != null && built.run() > last.number() ? quarrels + 1 : 0;
            show(held, built);
            // The first one reads all that is kept; the next ones only what is new.
            seconds = remembered || seconds >= 0 ? (System.nanoTime() - began) / 1e9 : seconds;
        } catch (IOException | RuntimeException e) {
            LOG.error("the chronology could not be made anew; the old one is still shown", e);
            failure = String.valueOf(e.getMessage());
        } finally {
            building = false;
            stage = "";
            feed.tell("status", statusText());
        }
        remember();
    }

    /** For the next program; a build that is asked for meanwhile waits. */
    private void remember() {
        build().remember();
    }

    private void show(long held, Built built) throws IOException {
        stage = "view";
        ChronologyView next = ChronologyView.of(built, held, loader);
        swap(next);
        store.shown().keep(ChronologyView.FORMAT, next.toShown());
    }

    private void swap(ChronologyView next) {
        ChronologyView last = view;
        ChronologyView older = retired;
        view = next;
        // A request may still read the one that was shown until now; nobody reads the one before it.
        retired = last;
        if (older != null) {
            older.close();
        }
    }

    private void progress(String name, long done, long total) {
        watcher.at(name, done, total);
        long now = System.nanoTime();
        boolean same = stage.startsWith(name);
        if (same && now - told < TELL_NANOS) {
            return;
        }
        told = now;
        stage = total > 1 ? name + " " + done + "/" + total : name;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("stage", name);
        event.put("done", done);
        event.put("total", total);
        feed.tell("progress", new String(Response.write(event), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        feed.close();
        builder.shutdown();
        try {
            if (!builder.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                // A build that is cut off loses nothing that was acknowledged.
                builder.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ChronologyView current = view;
        ChronologyView older = retired;
        if (current != null) {
            current.close();
        }
        if (older != null) {
            older.close();
        }
        loader.shutdown();
    }
}
