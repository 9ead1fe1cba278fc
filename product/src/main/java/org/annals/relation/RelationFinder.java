package org.annals.relation;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** Compares the claims and figures of each event; tries every compatible reading before it calls a conflict. */
public interface RelationFinder {
    /** All relations, sorted by id. */
    List<Relation> find(List<DatedReading> readings, List<Event> events, ActorRegistry actors, ReuseResult reuse);

    /**
     * A finder that gives the same and remembers what it made of readings and events that come again, as objects. Not
     * thread-safe.
     */
    RelationFinder remembering();
}
