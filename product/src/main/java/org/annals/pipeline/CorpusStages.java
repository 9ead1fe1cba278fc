package org.annals.pipeline;

import java.util.List;
import org.annals.chronology.ChronologyBuilder;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.dating.DocumentDater;
import org.annals.dating.DocumentDating;
import org.annals.event.EventLinker;
import org.annals.identity.IdentityResolver;
import org.annals.origin.OriginFinder;
import org.annals.relation.RelationFinder;
import org.annals.reuse.ReuseFinder;

/** The stages of the second phase: each sees the whole pile. */
record CorpusStages(
        ReuseFinder reuse,
        DocumentDater dater,
        ClaimDatingStage claimDates,
        IdentityResolver identity,
        OriginFinder origins,
        EventLinker events,
        RelationFinder relations,
        ChronologyBuilder chronology) {
    /** Settles when each claim was said and when it happened, once its document is dated. */
    interface ClaimDatingStage {
        List<DatedReading> date(List<DocumentReading> readings, List<DocumentDating> datings);
    }
}
