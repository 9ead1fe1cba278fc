package org.annals.delta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.chronology.Chronology;
import org.annals.document.DocumentId;

/** Makes the rows of one chronology after another; those of a document for which nothing has changed are the same objects. */
public final class SnapshotRows {
    private final Map<DocumentId, DocumentRows> last = new HashMap<>();

    /** The rows of a chronology. */
    public Snapshot of(Chronology chronology) {
        SnapshotMaker maker = new SnapshotMaker(chronology);
        List<DocumentRows> rows = maker.documents(last);
        last.clear();
        rows.forEach(one -> last.put(one.reading().document().id(), one));
        return maker.make(rows);
    }
}
