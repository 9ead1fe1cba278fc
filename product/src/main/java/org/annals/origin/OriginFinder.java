package org.annals.origin;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.identity.ActorRegistry;
import org.annals.reuse.ReuseResult;

/** Reduces claims to origins; every claim has exactly one. Sorted by id. */
public interface OriginFinder {
    List<Origin> find(List<DatedReading> readings, ActorRegistry actors, ReuseResult reuse);

    /** A finder that gives the same and remembers what it made of readings that come again, as objects. Not thread-safe. */
    OriginFinder remembering();
}
