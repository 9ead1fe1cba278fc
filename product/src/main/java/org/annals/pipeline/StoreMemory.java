package org.annals.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.actor.LocalActor;
import org.annals.chronology.Chronology;
import org.annals.delta.PileRows;
import org.annals.delta.SnapshotParts;
import org.annals.delta.SnapshotRows;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.language.FoundLayers;
import org.annals.language.KeptLayers;
import org.annals.store.ChronologyStore;
import org.annals.store.DocumentTable;
import org.annals.store.KeptDocument;
import org.annals.store.MemoryFile;
import org.annals.store.ReaderFingerprint;
import org.annals.store.RowPart;
import org.annals.store.StoreException;
import org.annals.store.image.LostPartException;
import org.annals.store.image.ObjectImage;
import org.annals.store.image.SharedParts;
import org.jspecify.annotations.Nullable;

/*
 * Linking eight thousand articles takes minutes, ten more of them a second. So what the stages remember is kept beside the
 * store as it stands in memory, without the layers of the texts, which the store has. It is for the very program that made
 * it, and fits whatever the store holds by now: what has come or gone since is followed like any other change. Where it is
 * missing, of another program or damaged, all is worked out again.
 */
/** What builds in a store remember, from one program to the next. */
final class StoreMemory {
    /** So many documents are worth a file. */
    private static final int FEW = 50;
    /** One in so many must be new since it was kept. */
    private static final int PART = 50;

    private final ChronologyStore store;
    private final @Nullable MemoryFile file;
    private final Annals annals;
    private final String program;
    private final StoredLayers layers;

    StoreMemory(ChronologyStore store, Annals annals) {
        this.store = store;
        this.file = store.memory();
        this.annals = annals;
        this.layers = new StoredLayers(store.documents(), annals.readers(), file);
        this.program = ReaderFingerprint.ofProgram() + " " + annals.readers() + " "
                + Runtime.version().feature();
    }

    /** A run and its rows. */
    record Recorded(long run, PileRows rows, List<RowPart> parts) {}

    /** What is remembered. */
    static final class Content {
        private final Corpus corpus;
        private final Map<DocumentId, KeptDocument> held = new HashMap<>();
        private final SnapshotRows snapshots = new SnapshotRows();
        private final SnapshotParts parts = new SnapshotParts();
        private Map<SnapshotParts.Part, RowPart> written = new HashMap<>();
        private @Nullable Recorded recorded;
        /** What was held when this was last kept. */
        private Map<DocumentId, KeptDocument> kept = Map.of();

        Content(Corpus corpus) {
            this.corpus = corpus;
        }

        Corpus corpus() {
            return corpus;
        }

        /** The documents that the corpus holds, as the store had them. */
        Map<DocumentId, KeptDocument> held() {
            return held;
        }

        /** The last run that was recorded, unless another program has recorded one since. */
        @Nullable
        Recorded recorded() {
            return recorded;
        }

        /** Notes that a run ended with those rows. */
        void record(long run, PileRows rows, List<RowPart> ended) {
            recorded = new Recorded(run, rows, ended);
        }

        /** The rows of a chronology. */
        PileRows rows(Chronology chronology) {
            return snapshots.of(chronology);
        }

        /** In parts; those that are as in the run before are the same objects. */
        List<RowPart> parts(PileRows now) {
            Map<SnapshotParts.Part, RowPart> current = new HashMap<>();
            List<RowPart> all = new ArrayList<>();
            for (SnapshotParts.Part rows : parts.of(now)) {
                RowPart known = written.get(rows);
                RowPart part = known == null ? RowPart.of(new Rows(rows)) : known;
                current.put(rows, part);
                all.add(part);
            }
            written = current;
            return List.copyOf(all);
        }

        private boolean isWorthKeeping() {
            long same = held.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(kept.get(entry.getKey())))
                    .count();
            long moved = held.size() - same + kept.size() - same;
            return held.size() >= FEW && moved * PART >= held.size();
        }
    }

    /** What an earlier program remembered of this store; nothing where there is none. */
    Content recall() {
        Content recalled = file == null ? null : file.read(key(), bytes -> image().read(Content.class, bytes));
        if (recalled == null) {
            return new Content(annals.corpus());
        }
        Recorded own = recalled.recorded;
        if (own != null && !store.runs().hasEndedWith(own.run, own.parts)) {
            recalled.recorded = null; // The store is another than the one that it was kept for.
        }
        return recalled;
    }

    /** Throws {@link LostPartException} where what was recalled is of a damaged file: to be asked before it is relied on. */
    void requireWhole() {
        if (file != null && !file.isWhole()) {
            throw new LostPartException("what an earlier program kept must be as it was written");
        }
    }

    /** Without what an earlier program remembered, which is damaged. */
    Content forget() {
        if (file != null) {
            file.forget();
        }
        return new Content(annals.corpus());
    }

    /** Keeps it, if there is much of it and much has changed since it was kept. */
    void keepIfWorthIt(Content content) {
        if (file != null && (content.isWorthKeeping() || content.held.size() >= FEW && !file.isFor(key()))) {
            keep(content);
        }
    }

    /** Whether an earlier program of this version left something. */
    boolean isThere() {
        return file != null && file.isFor(key());
    }

    void keep(Content content) {
        if (file != null) {
            Map<DocumentId, KeptDocument> before = content.kept;
            content.kept = Map.copyOf(content.held);
            boolean kept = file.write(key(), out -> {
                try {
                    image().write(content, out);
                } catch (IllegalArgumentException e) {
                    if (e.getCause() instanceof LostPartException) {
                        file.forget(); // What was never asked for turns out to be damaged.
                    }
                    throw e;
                }
            });
            content.kept = kept ? content.kept : before;
        }
    }

    /** The very program and the very store. */
    private String key() {
        return program + " " + store.runs().begun();
    }

    private ObjectImage image() {
        Map<String, Object> given = new HashMap<>(SharedParts.of("stages", annals.corpusStages()));
        given.put("layers", layers);
        return new ObjectImage(given)
                .copying(LocalActor.class)
                .copying(DocumentId.class)
                .copying(Edtf.class)
                .with(FoundLayers.class, found -> new KeptLayers(found.document(), layers));
    }

    /** The rows of a part, written out when they are asked for. */
    private record Rows(SnapshotParts.Part part) implements RowPart.Content {
        @Override
        public byte[] bytes() {
            return part.bytes();
        }
    }

    /** Fetches layers from the store. */
    private record StoredLayers(
            DocumentTable documents,
            String readers,
            @Nullable MemoryFile file) implements KeptLayers.Keeper {
        @Override
        public FoundLayers fetch(DocumentId document) {
            try {
                return documents.layers(document, readers);
            } catch (StoreException e) {
                if (file != null) {
                    file.forget(); // It remembers what the store has not: the next program works all out again.
                }
                throw e;
            }
        }
    }
}
