package org.annals.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two readings of one name in the articles of one event, and which of them it keeps. */
class PlaceNestingTest {
    private static Place place(String id, String name, @Nullable String country, PlacePrecision precision) {
        boolean known = precision != PlacePrecision.UNRESOLVED;
        return new Place(
                id,
                name,
                PlaceKind.CITY,
                country,
                null,
                null,
                null,
                known ? 10.0 : null,
                known ? 20.0 : null,
                precision,
                List.of(),
                "");
    }

    @Test
    void whatOneTextLeavesOpenIsWhatAnotherPutsOnTheMap() {
        Place known = place("p1", "Lénn", "OR", PlacePrecision.EXACT);
        Place open = place("p2", "Lenn", null, PlacePrecision.UNRESOLVED);

        assertThat(PlaceNesting.innermost(List.of(known, open))).containsExactly(known);
    }

    @Test
    void aPointInACountryThatATextExcludesIsWrong() {
        Place abroad = place("p1", "Lénn", "RV", PlacePrecision.EXACT);
        Place open = place("p2", "Lenn", "OR", PlacePrecision.UNRESOLVED);

        assertThat(PlaceNesting.innermost(List.of(abroad, open))).containsExactly(open);
    }

    @Test
    void otherNamesAndTwoKnownPlacesStay() {
        Place lenn = place("p1", "Lenn", "OR", PlacePrecision.EXACT);
        Place other = place("p2", "Lenn", "RV", PlacePrecision.EXACT);
        Place tavo = place("p3", "Tavo", null, PlacePrecision.UNRESOLVED);

        assertThat(PlaceNesting.innermost(List.of(lenn, other, tavo))).containsExactly(lenn, other, tavo);
    }
}
