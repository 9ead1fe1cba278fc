package org.annals.review;

import java.util.List;
import org.annals.attribution.Attribution;
import org.annals.claim.Claim;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.RoleFiller;

/** Makes a claim anew with one part changed. */
record ClaimParts(Claim claim) {
    Claim withAttribution(Attribution attribution) {
        return make(attribution, claim.status(), claim.roles(), claim.places());
    }

    Claim withStatus(ClaimStatus status) {
        return make(claim.attribution(), status, claim.roles(), claim.places());
    }

    Claim withRoles(List<RoleFiller> roles) {
        return make(claim.attribution(), claim.status(), roles, claim.places());
    }

    Claim withPlaces(List<ClaimPlace> places) {
        return make(claim.attribution(), claim.status(), claim.roles(), places);
    }

    private Claim make(Attribution attribution, ClaimStatus status, List<RoleFiller> roles, List<ClaimPlace> places) {
        return new Claim(
                claim.id(),
                claim.document(),
                claim.spans(),
                claim.text(),
                attribution,
                claim.negative(),
                status,
                claim.quoted(),
                claim.statementTime(),
                claim.eventTime(),
                claim.predicate(),
                roles,
                places,
                claim.sentences());
    }
}
