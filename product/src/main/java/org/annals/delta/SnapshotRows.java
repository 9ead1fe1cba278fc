package org.annals.delta;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedReading;
import org.annals.delta.Snapshot.EventRow;
import org.annals.document.DocumentId;
import org.annals.document.PieceList;
import org.annals.origin.Origin;

/** Makes the rows of one chronology after another; those of a document or an event for which nothing has changed are the same objects. */
public final class SnapshotRows {
    private final SnapshotTies ties = new SnapshotTies();
    private Map<DocumentId, DocumentRows> documents = new HashMap<>();
    private PieceList<ChronologyEntry> entries = PieceList.none();
    private PieceList<EventRow> events = PieceList.none();
    private Map<String, String> placeNames = new HashMap<>();
    /** Places that an event is at and that no claim names. */
    private final Set<String> nameless = new HashSet<>();

    /** The rows of a chronology. */
    public PileRows of(Chronology chronology) {
        Set<DocumentId> touched = ties.follow(chronology);
        SnapshotMaker maker = new SnapshotMaker(chronology, ties);
        Map<DocumentId, DocumentRows> last = documents;
        List<DocumentRows> rows = chronology.readings().parallelStream()
                .map(reading -> {
                    DocumentRows known = last.get(id(reading));
                    return known == null || touched.contains(id(reading)) ? maker.rows(reading, known) : known;
                })
                .toList();
        documents = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (DocumentRows one : rows) {
            documents.put(id(one.reading()), one);
            for (int i = 0; i < one.said().places().size(); i += 2) {
                names.put(one.said().places().get(i), one.said().places().get(i + 1));
            }
        }
        boolean same = namesAsBefore(names);
        placeNames = names;
        PieceList<ChronologyEntry> lines = SnapshotTies.lines(chronology);
        events = (same ? events : PieceList.<EventRow>none())
                .following(
                        same ? entries : PieceList.none(),
                        lines,
                        entry -> maker.event(entry, this::placeName),
                        EventRow::id);
        entries = lines;
        return new PileRows(
                rows.stream().map(DocumentRows::document).toList(),
                events,
                rows.stream().map(DocumentRows::sheet).toList(),
                chronology.relations().stream().map(SnapshotMaker::relation).toList(),
                chronology.origins().stream().map(Origin::id).toList());
    }

    private static DocumentId id(DatedReading reading) {
        return reading.document().id();
    }

    private String placeName(String place) {
        String name = placeNames.get(place);
        if (name == null) {
            nameless.add(place);
        }
        return name == null ? place : name;
    }

    /** Whether all places that rows name are called as before. */
    private boolean namesAsBefore(Map<String, String> now) {
        for (Map.Entry<String, String> before : placeNames.entrySet()) {
            if (!before.getValue().equals(now.get(before.getKey()))) {
                return false;
            }
        }
        return nameless.stream().noneMatch(now::containsKey);
    }
}
