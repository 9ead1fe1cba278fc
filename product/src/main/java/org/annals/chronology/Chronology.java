package org.annals.chronology;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.claim.DatedReading;
import org.annals.document.NotUnderstood;
import org.annals.document.PieceList;
import org.annals.identity.ActorRegistry;
import org.annals.ingest.Rejection;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.annals.reuse.ReuseResult;

/**
 * The result: everything that was read, and the events in order. Holds no history and no clock of its own, so the same
 * inputs give the same chronology.
 *
 * @param readings sorted by document id
 * @param entries by earliest, else latest, then id; undated last
 * @param views the claims that tell nothing that happened, grouped and ordered as the entries are; none is one of them
 * @param withdrawnFigures ids of figures that their giver withdrew or disowned
 */
public record Chronology(
        String profile,
        List<DatedReading> readings,
        ActorRegistry actors,
        ReuseResult reuse,
        List<Origin> origins,
        List<ChronologyEntry> entries,
        List<ChronologyEntry> views,
        List<Relation> relations,
        Set<String> withdrawnFigures,
        List<NotUnderstood> notUnderstood,
        List<Rejection> rejections) {
    public Chronology {
        readings = PieceList.copyOf(readings);
        origins = PieceList.copyOf(origins);
        entries = PieceList.copyOf(entries);
        views = PieceList.copyOf(views);
        relations = List.copyOf(relations);
        withdrawnFigures = Set.copyOf(withdrawnFigures);
        notUnderstood = List.copyOf(notUnderstood);
        rejections = List.copyOf(rejections);
    }

    /** The entries, and after them the views. */
    public List<ChronologyEntry> all() {
        return Stream.concat(entries.stream(), views.stream()).toList();
    }
}
