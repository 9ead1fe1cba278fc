package org.annals.chronology;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.ingest.Rejection;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.annals.reuse.ReuseResult;

/** Orders events, weighs their support and finds the silences. */
public interface ChronologyBuilder {
    /** What the corpus stages found. */
    record Findings(
            ActorRegistry actors,
            ReuseResult reuse,
            List<Origin> origins,
            List<Event> events,
            List<Relation> relations) {}

    Chronology build(List<DatedReading> readings, Findings findings, List<Rejection> rejections);

    /**
     * A builder that gives the same and remembers what it made of readings and events that come again, as objects. Not
     * thread-safe.
     */
    ChronologyBuilder remembering();
}
