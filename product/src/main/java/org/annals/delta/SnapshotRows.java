package org.annals.delta;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.delta.Snapshot.EventRow;
import org.annals.document.DocumentId;

/** Makes the rows of one chronology after another; those of a document or an event for which nothing has changed are the same objects. */
public final class SnapshotRows {
    private Map<DocumentId, DocumentRows> documents = new HashMap<>();
    private IdentityHashMap<ChronologyEntry, EventRow> events = new IdentityHashMap<>();
    private Map<String, String> placeNames = new HashMap<>();

    /** The rows of a chronology. */
    public PileRows of(Chronology chronology) {
        SnapshotMaker maker = new SnapshotMaker(chronology, documents);
        List<DocumentRows> rows = maker.documents(documents);
        boolean samePlaces = maker.placeNames().equals(placeNames);
        IdentityHashMap<ChronologyEntry, EventRow> made = maker.events(samePlaces ? events : new IdentityHashMap<>());
        documents = new HashMap<>();
        rows.forEach(one -> documents.put(one.reading().document().id(), one));
        placeNames = maker.placeNames();
        events = made;
        return maker.rows(rows, made);
    }
}
