package org.annals.event;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/**
 * All of a document that decides the profiles of its claims.
 *
 * @param actors ids of the document's actors, by their local index
 */
record ClaimSource(DatedReading reading, List<String> actors, List<TellingPassage> passages) {
    /** Whether it gives the same profiles: what comes again as the same object is unchanged. */
    @SuppressWarnings("ReferenceEquality")
    boolean isSame(ClaimSource other) {
        return reading == other.reading && actors.equals(other.actors) && passages.equals(other.passages);
    }

    /** The id of a local actor; null for null. */
    @Nullable
    String idOf(@Nullable Integer localActor) {
        return localActor == null || localActor >= actors.size() ? null : actors.get(localActor);
    }
}
