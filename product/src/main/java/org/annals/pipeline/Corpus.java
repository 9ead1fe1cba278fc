package org.annals.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.claim.DocumentReading;
import org.annals.document.DocumentId;

/**
 * The documents of a pile, as they were read, and what the stages remember of them: documents come and go, and the next
 * chronology costs no more than what has changed, beside light passes over the pile. The chronology is the same, byte for
 * byte, as one made of the same documents at once. For one thread; made by {@link Annals#corpus}.
 */
public final class Corpus {
    private final CorpusStages stages;
    private final Map<DocumentId, DocumentReading> readings = new TreeMap<>();

    Corpus(CorpusStages remembering) {
        this.stages = remembering;
    }

    /** Puts a reading in; one of the same document is replaced. */
    void add(DocumentReading reading) {
        readings.put(reading.document().id(), reading);
    }

    /** Takes a document out, with all that rests on it; nothing happens if it is not in. */
    public void remove(DocumentId document) {
        readings.remove(document);
    }

    public boolean contains(DocumentId document) {
        return readings.containsKey(document);
    }

    public Set<DocumentId> documents() {
        return new HashSet<>(readings.keySet());
    }

    /** The readings, sorted by document. */
    List<DocumentReading> readings() {
        return List.copyOf(readings.values());
    }

    CorpusStages stages() {
        return stages;
    }
}
