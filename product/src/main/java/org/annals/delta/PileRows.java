package org.annals.delta;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.RelationRow;
import org.annals.document.PieceList;

/** The rows of a chronology, of which those of claims and figures are looked at sheet by sheet, or not at all. */
public final class PileRows {
    private final List<DocumentRow> documents;
    private final PieceList<EventRow> events;
    private final List<Sheet> sheets;
    private final List<RelationRow> relations;
    private final List<String> origins;

    PileRows(
            List<DocumentRow> documents,
            PieceList<EventRow> events,
            List<Sheet> sheets,
            List<RelationRow> relations,
            List<String> origins) {
        this.documents = documents;
        this.events = events;
        this.sheets = sheets;
        this.relations = relations;
        this.origins = origins;
    }

    /** Those of a snapshot. */
    public static PileRows of(Snapshot snapshot) {
        return new PileRows(
                snapshot.documents(),
                PieceList.of(snapshot.events(), EventRow::id),
                List.of(new Sheet(snapshot.claims(), snapshot.figures())),
                snapshot.relations(),
                snapshot.origins());
    }

    /** All of them. */
    public Snapshot snapshot() {
        return new Snapshot(
                documents,
                events,
                sheets.stream().flatMap(sheet -> sheet.claims().stream()).toList(),
                sheets.stream().flatMap(sheet -> sheet.figures().stream()).toList(),
                relations,
                origins);
    }

    /** Whether these are the same rows, in the same sheets. */
    public boolean isSame(PileRows other) {
        boolean same = sheets.size() == other.sheets.size()
                && documents.equals(other.documents)
                && events.equals(other.events)
                && relations.equals(other.relations)
                && origins.equals(other.origins);
        for (int i = 0; same && i < sheets.size(); i++) {
            same = sheets.get(i).hasRowsOf(other.sheets.get(i));
        }
        return same;
    }

    List<DocumentRow> documents() {
        return documents;
    }

    PieceList<EventRow> events() {
        return events;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<RelationRow> relations() {
        return relations;
    }

    List<String> origins() {
        return origins;
    }

    /** The ids of documents, events, claims, figures and origins, some of them more than once. */
    void forEachId(Consumer<String> action) {
        origins.forEach(action);
        documents.forEach(row -> action.accept(row.id()));
        // Each event tells some claim: those that are not at hand are met there.
        events.forEachAtHand(row -> action.accept(row.id()));
        for (Sheet sheet : sheets) {
            sheet.events().stream().filter(Objects::nonNull).forEach(action);
            sheet.claimIds().forEach(action);
            sheet.figureIds().forEach(action);
        }
    }
}
