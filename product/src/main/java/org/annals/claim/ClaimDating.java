package org.annals.claim;

import java.util.List;
import org.annals.dating.DocumentDating;

/** Settles when each claim was said and when it happened, once its document is dated. */
public interface ClaimDating {
    /** The readings with their dates, in the order given; the two lists must match document by document. */
    List<DatedReading> date(List<DocumentReading> readings, List<DocumentDating> datings);

    /**
     * The same, which gives the same object again for a reading and a dating that come again; to be given readings that are
     * sorted by document. Not thread-safe.
     */
    ClaimDating remembering();
}
