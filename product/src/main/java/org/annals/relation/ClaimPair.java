package org.annals.relation;

import java.util.Locale;
import java.util.Set;
import org.annals.claim.DatedClaim;
import org.annals.claim.RoleFiller;
import org.annals.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * Two claims of one event, the first with the smaller id.
 *
 * @param closeness share of content words they have in common, 0 to 1
 * @param shared whether a shared passage covers both
 */
record ClaimPair(DatedClaim a, DatedClaim b, Set<String> wordsA, Set<String> wordsB, double closeness, boolean shared) {
    boolean isAcrossDocuments() {
        return !document(a).equals(document(b));
    }

    static DocumentId document(DatedClaim claim) {
        return claim.claim().document();
    }

    /** The head noun of who acts, or null. */
    static @Nullable String agentLabel(DatedClaim claim) {
        for (RoleFiller filler : claim.claim().roles()) {
            if (filler.role() == RoleFiller.Role.AGENT && filler.label() != null) {
                return filler.label().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
