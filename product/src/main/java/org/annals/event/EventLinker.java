package org.annals.event;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.origin.Origin;
import org.annals.reuse.ReuseResult;

/** Groups claims into events. Order of input never matters. Sorted by id. */
public interface EventLinker {
    List<Event> link(List<DatedReading> readings, ActorRegistry actors, List<Origin> origins, ReuseResult reuse);
}
