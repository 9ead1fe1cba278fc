package org.annals.claim;

import org.annals.document.Dated;
import org.jspecify.annotations.Nullable;

/** A claim with its clocks settled: when it was said and when what it says happened; null is unknown and stays so. */
public record DatedClaim(
        Claim claim,
        @Nullable Dated statementDate,
        @Nullable Dated eventDate) {
    public String id() {
        return claim.id();
    }
}
