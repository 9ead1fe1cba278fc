package org.annals.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.annals.chronology.Chronology;
import org.annals.claim.DocumentReading;
import org.annals.delta.PileRows;
import org.annals.delta.Snapshot;
import org.annals.delta.Vanished;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.ingest.CarrierReader;
import org.annals.ingest.Rejection;
import org.annals.ingest.WireVersions;
import org.annals.review.DecisionLog;
import org.annals.review.Replay;
import org.annals.review.ReplayOutcome.State;
import org.annals.store.ChronologyStore;
import org.annals.store.DocumentTable;
import org.annals.store.KeptDocument;
import org.annals.store.KeptReading;
import org.annals.store.RowPart;
import org.annals.store.RunTable;
import org.annals.store.RunTable.Ended;
import org.annals.store.RunTable.Run;
import org.annals.store.RunTable.Tombstone;
import org.annals.store.image.LostPartException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the chronology of a store: reads what is new or changed, takes every other reading from the store, and records the
 * run. Made once and used again, it holds the readings, and later builds work only on what has changed. A crash costs no more than the document at hand: each reading is on disk before the next is kept.
 */
public final class StoreBuild {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChronologyStore store;
    private final Annals annals;
    private final Listener listener;
    private final StoreMemory memory;
    private StoreMemory.@Nullable Content content;

    /** Is told of every document that is safe. */
    public interface Listener {
        /** Tells nobody. */
        Listener NONE = document -> {};

        /** The document's reading is on disk. */
        void kept(KeptDocument document);
    }

    public StoreBuild(ChronologyStore store, Annals annals, Listener listener) {
        this.store = store;
        this.annals = annals;
        this.listener = listener;
        this.memory = new StoreMemory(store, annals);
    }

    /** What is remembered; that of an earlier program, if there is one and it fits, the first time. */
    private StoreMemory.Content content() {
        StoreMemory.Content known = content;
        if (known == null) {
            known = memory.recall();
            content = known;
        }
        return known;
    }

    /**
     * Keeps what was worked out for the next program that opens the store, where that is worth its time: to be called once
     * nobody waits any more.
     */
    public void remember() {
        if (content != null) {
            memory.keepIfWorthIt(content);
        }
    }

    /** The same, whether it is worth it or not. */
    void rememberNow() {
        memory.keep(content());
    }

    /** Whether the first build will only have to follow what has changed since an earlier program kept what it knew. */
    public boolean isQuick() {
        return content != null || memory.isThere();
    }

    /**
     * What a build in a store gave.
     *
     * @param run its number
     * @param readAnew documents that had to be read; the others were taken from the store
     * @param decisions what became of each
     */
    public record Built(Annals.Result result, long run, int readAnew, Replay decisions) {}

    /**
     * Builds with what the store holds, as its decisions say.
     *
     * @param settings what the run was asked for, JSON
     */
    public Built build(String settings) {
        return build(settings, List.of());
    }

    /**
     * The same.
     *
     * @param passing rejections of this run that the store does not keep
     */
    public Built build(String settings, List<Rejection> passing) {
        long run = begin(settings);
        return remembering(() -> {
            Made made = make(passing);
            record(run, made, content().rows(made.result.chronology()));
            return new Built(made.result, run, made.anew, made.revision);
        });
    }

    /** Works with what is remembered; where that turns out to be damaged, without. */
    private <T> T remembering(Supplier<T> work) {
        try {
            return work.get();
        } catch (LostPartException e) {
            content = memory.forget();
            return work.get();
        }
    }

    /**
     * The same, but where the rows are those of the last run, no further run is recorded: opening a store leaves no trace.
     *
     * @param settings what the run was asked for, JSON, if there is one
     */
    public Built open(String settings) {
        return remembering(() -> opened(settings));
    }

    private Built opened(String settings) {
        Made made = make(List.of());
        PileRows now = content().rows(made.result.chronology());
        Run last = store.runs().findLast();
        if (last != null && hasRows(last, now)) {
            content().record(last.number(), now, content().parts(now));
            return new Built(made.result, last.number(), made.anew, made.revision);
        }
        long run = begin(settings);
        record(run, made, now);
        return new Built(made.result, run, made.anew, made.revision);
    }

    private boolean hasRows(Run run, PileRows rows) {
        StoreMemory.Recorded own = content().recorded();
        return own != null && own.run() == run.number()
                ? own.rows().isSame(rows)
                : rows.snapshot()
                        .equals(Snapshot.parse(
                                Objects.requireNonNull(store.runs().findSnapshot(run.number()))));
    }

    private long begin(String settings) {
        return store.runs()
                .begin(Version.current(), annals.readers(), StoreGazetteer.with(settings, annals.ownPlaces(), store));
    }

    private record Made(Annals.Result result, Replay revision, int anew) {}

    private Made make(List<Rejection> passing) {
        Replay revision = new Replay(new DecisionLog(store.decisions()).list());
        AtomicInteger anew = new AtomicInteger();
        Annals.Result result = chronicle(revision, passing, (document, reading) -> {
            store.documents().keep(document, annals.readers(), reading);
            anew.incrementAndGet();
            listener.kept(document);
        });
        memory.requireWhole();
        return new Made(result, revision, anew.get());
    }

    /** The chronology of what the store holds, as its decisions say now. Records no run and keeps nothing. */
    public Chronology view() {
        return remembering(this::viewed);
    }

    private Chronology viewed() {
        Replay revision = new Replay(new DecisionLog(store.decisions()).list());
        List<DocumentId> notKept = new ArrayList<>();
        Annals.Result result = chronicle(revision, List.of(), (document, reading) -> notKept.add(document.id()));
        notKept.forEach(content().corpus()::remove);
        memory.requireWhole();
        return result.chronology();
    }

    /** Is given each document that had to be read. */
    private interface Keeper {
        void read(KeptDocument document, DocumentReading reading);
    }

    private Annals.Result chronicle(Replay revision, List<Rejection> passing, Keeper keeper) {
        DocumentTable documents = store.documents();
        Set<String> withdrawn = revision.withdrawnTexts();
        List<KeptDocument> kept = documents.present();
        Map<DocumentId, Rejection> uncounted = uncounted(kept);
        List<KeptDocument> present = kept.stream()
                .filter(document -> !withdrawn.contains(document.textSha256()) && !uncounted.containsKey(document.id()))
                .toList();
        List<Rejection> rejections = new ArrayList<>(documents.rejections());
        rejections.addAll(passing);
        rejections.addAll(uncounted.values());
        CarrierReader carriers = new CarrierReader();
        List<KeptDocument> arriving = arriving(present);
        Iterator<KeptReading> readings = documents.readings(arriving, annals.readers());
        Iterator<PendingReading> pending = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readings.hasNext();
            }

            @Override
            public PendingReading next() {
                return new StoredReading(readings.next(), carriers) {
                    @Override
                    public void made(DocumentReading reading) {
                        keeper.read(document, reading);
                    }
                };
            }
        };
        return annals.extend(content().corpus(), pending, arriving.size(), rejections, revision);
    }

    /** What the corpus does not hold as it is; what is no longer present leaves it. */
    private List<KeptDocument> arriving(List<KeptDocument> present) {
        Corpus corpus = content().corpus();
        Map<DocumentId, KeptDocument> held = content().held();
        Map<DocumentId, KeptDocument> now = new HashMap<>();
        present.forEach(document -> now.put(document.id(), document));
        for (DocumentId id : corpus.documents()) {
            if (!Objects.equals(held.get(id), now.get(id))) {
                corpus.remove(id);
            }
        }
        held.clear();
        held.putAll(now);
        return present.stream()
                .filter(document -> !corpus.contains(document.id()))
                .toList();
    }

    /** What agencies took back. */
    private static Map<DocumentId, Rejection> uncounted(List<KeptDocument> documents) {
        WireVersions versions = new WireVersions();
        for (KeptDocument document : documents) {
            document.carriers().forEach(carrier -> versions.add(document.id(), carrier.sourceId(), carrier.metadata()));
        }
        return versions.uncounted();
    }

    /** A document of the store. */
    private abstract static class StoredReading implements PendingReading {
        final KeptDocument document;
        private final KeptReading kept;
        private final CarrierReader carriers;

        StoredReading(KeptReading kept, CarrierReader carriers) {
            this.kept = kept;
            this.document = kept.document();
            this.carriers = carriers;
        }

        @Override
        public String name() {
            return document.carriers().get(0).sourceId();
        }

        @Override
        public @Nullable DocumentReading earlier() {
            return kept.reading();
        }

        @Override
        public Document document() {
            return carriers.document(document.id(), kept.text(), document.carriers());
        }
    }

    private void record(long run, Made made, PileRows now) {
        List<RowPart> parts = content().parts(now);
        store.runs().finish(run, report(made.result.report(), made.revision, made.anew), before -> {
            PileRows earlier = before == null ? PileRows.of(Snapshot.EMPTY) : rows(before);
            Set<String> alive = Vanished.ids(now);
            List<Tombstone> stones = Vanished.between(earlier, now, alive, made.revision.reasons()).stream()
                    .map(gone -> new Tombstone(gone.id(), gone.kind(), gone.became(), gone.reason()))
                    .toList();
            return new Ended(parts, stones, alive);
        });
        content().record(run, now, parts);
    }

    /** The rows of the last run: those that this build recorded itself, unless another program has run since. */
    private PileRows rows(RunTable.Before before) {
        StoreMemory.Recorded own = content().recorded();
        return own != null && own.run() == before.run() ? own.rows() : PileRows.of(Snapshot.parse(before.rows()));
    }

    private static String report(RunReport report, Replay revision, int anew) {
        ObjectNode node = JSON.createObjectNode();
        node.put("documents", report.read());
        node.put("readAnew", anew);
        node.put("rejected", report.rejected());
        node.put("claims", report.claims());
        node.put("events", report.events());
        node.put("relations", report.relations());
        node.put("notUnderstood", report.notUnderstood());
        node.put("seconds", Math.round(report.seconds() * 10) / 10.0);
        ObjectNode decisions = node.putObject("decisions");
        decisions.put("applied", revision.count(State.APPLIED));
        decisions.put("replaced", revision.count(State.REPLACED));
        ObjectNode kept = decisions.putObject("kept");
        revision.kept().forEach(kept::put);
        ObjectNode orphans = decisions.putObject("orphaned");
        revision.outcomes().forEach((id, outcome) -> {
            if (outcome.state() == State.ORPHANED) {
                orphans.put(id, outcome.why());
            }
        });
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of numbers must be writable", e);
        }
    }
}
