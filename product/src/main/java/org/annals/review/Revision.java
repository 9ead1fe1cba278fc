package org.annals.review;

import java.util.List;
import java.util.Map;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.origin.Origin;
import org.annals.reuse.ReuseResult;

/** What people decided about a chronology, brought in between the stages that make it. */
public interface Revision {
    /** Nobody decided anything. */
    Revision NONE = new Revision() {};

    /** The readings, sorted by document, as people corrected them, before anything is put together. */
    default List<DatedReading> claims(List<DatedReading> dated) {
        return dated;
    }

    /** What the documents share, as people know it; told after {@link #claims}. */
    default ReuseResult reuse(ReuseResult found) {
        return found;
    }

    /** Why rows are gone that a person left out, by id; known once the events were revised. */
    default Map<String, String> reasons() {
        return Map.of();
    }

    /** The actors as people joined or parted them. */
    default ActorRegistry actors(ActorRegistry found, List<DatedReading> dated) {
        return found;
    }

    /** The origins, sorted by id, as people joined or parted them. */
    default List<Origin> origins(List<Origin> found) {
        return found;
    }

    /** The events, sorted by id, as people merged, split or corrected them. */
    default List<Event> events(List<Event> found, List<DatedReading> dated, ActorRegistry actors) {
        return found;
    }
}
