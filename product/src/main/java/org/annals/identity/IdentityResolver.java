package org.annals.identity;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.reuse.ReuseResult;

/** Decides which actors of different documents are one; never on a surname alone when given names differ. */
public interface IdentityResolver {
    ActorRegistry resolve(List<DatedReading> readings, ReuseResult reuse);

    /** A resolver that gives the same and remembers what it made of readings that come again, as objects. Not thread-safe. */
    IdentityResolver remembering();
}
