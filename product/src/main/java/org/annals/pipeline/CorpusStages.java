package org.annals.pipeline;

import org.annals.chronology.ChronologyBuilder;
import org.annals.claim.ClaimDating;
import org.annals.dating.DocumentDater;
import org.annals.event.EventLinker;
import org.annals.identity.IdentityResolver;
import org.annals.origin.OriginFinder;
import org.annals.relation.RelationFinder;
import org.annals.reuse.ReuseFinder;

/** The stages of the second phase: each sees the whole pile. */
record CorpusStages(
        ReuseFinder reuse,
        DocumentDater dater,
        ClaimDating claimDates,
        IdentityResolver identity,
        OriginFinder origins,
        EventLinker events,
        RelationFinder relations,
        ChronologyBuilder chronology) {
    /** The same stages, which remember their last input and work only on what has changed since; for one thread. */
    CorpusStages remembering() {
        return new CorpusStages(
                reuse.remembering(),
                dater.remembering(),
                claimDates.remembering(),
                identity.remembering(),
                origins.remembering(),
                events.remembering(),
                relations.remembering(),
                chronology.remembering());
    }
}
