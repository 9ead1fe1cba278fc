package org.annals.event;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** Groups claims into events. Order of input never matters. */
public interface EventLinker {
    /** The events of exactly these readings, sorted by id. */
    List<Event> link(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse);

    /**
     * A linker that gives the same, remembers its last input, and works only on what has changed since: a document is
     * unchanged if its reading is the same object and its actors and passages are equal. Not thread-safe.
     */
    EventLinker remembering();
}
