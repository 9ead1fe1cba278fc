package org.annals.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.junit.jupiter.api.Test;

/** Where a thing happened, and where those it happened to only come from. */
class ClaimPlacesTest {
    @Test
    void wherePeopleComeFromIsNoLocation() {
        String text = "Ten Kenya citizens and a Nairobi couple drowned near Lagos on Sunday.";
        DatedClaim claim = Chronicle.claim(
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build(), "drowned");

        List<String> locations = claim.claim().places().stream()
                .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                .map(place -> place.place().name())
                .toList();
        assertThat(locations).containsExactly("Lagos");
    }
}
