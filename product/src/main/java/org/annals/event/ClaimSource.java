package org.annals.event;

import java.time.LocalDate;
import java.util.List;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.reuse.ReuseResult.TellingPassage;
import org.jspecify.annotations.Nullable;

/**
 * All of a document that decides the profiles of its claims.
 *
 * @param actors ids of the document's actors, by their local index
 */
record ClaimSource(DatedReading reading, List<String> actors, List<TellingPassage> passages) {
    /** Whether most of what its article dates happened long before the article. */
    boolean looksBack() {
        Dated published = reading.dating().published();
        LocalDate day = published == null ? null : published.date().latest();
        int old = 0;
        int dated = 0;
        for (DatedClaim claim : reading.claims()) {
            dated += claim.eventDate() == null ? 0 : 1;
            old += HappeningFeatures.isLongAgo(claim, day) ? 1 : 0;
        }
        return 2 * old > dated;
    }

    /** The id of a local actor; null for null. */
    @Nullable
    String idOf(@Nullable Integer localActor) {
        return localActor == null || localActor >= actors.size() ? null : actors.get(localActor);
    }
}
