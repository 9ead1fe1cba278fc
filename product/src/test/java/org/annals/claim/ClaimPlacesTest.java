package org.annals.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a thing happened, and where those it happened to only come from. */
class ClaimPlacesTest {
    @Test
    void wherePeopleComeFromIsNoLocation() {
        String text = "Ten Kenya citizens and a Nairobi couple drowned near Lagos on Sunday.";
        DatedClaim claim = Chronicle.claim(
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build(), "drowned");

        assertThat(locations(claim)).containsExactly("Lagos");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Kenya condemned the raid on Sunday.                                     | condemned |
                    The council imposed sanctions on Kenya on Sunday.                       | imposed   |
                    The French envoy met the Kenyan minister on Sunday.                     | met       |
                    Gunmen attacked Nairobi on Sunday.                                      | attacked  | Nairobi
                    An attack on Nairobi killed nine people on Sunday.                      | killed    | Nairobi
                    Kenya was hit by a storm on Sunday.                                     | hit       | Kenya
                    Troops were seen on the outskirts of Nairobi and Mombasa on Sunday.     | seen      | Nairobi;Mombasa
                    Six people were freed from a prison in Nairobi and went home on Sunday. | freed     | Nairobi prison
                    Families from the port of Mombasa drowned near Lagos on Sunday. | drowned | Lagos
                    Nine men were flown to Mombasa from Nairobi on Sunday.                  | flown     |
                    Six people from Nairobi were freed on Sunday.                           | freed     |
                    Two people were killed on Sunday when a plane on its way from Nairobi fell into a river. | killed |
                    Two people were killed on Sunday on a flight from Nairobi.              | killed    |
                    The singer was arrested on Sunday amid an uproar in Nairobi.            | arrested  |
                    The ministry posted images of a wreck in Nairobi on Sunday.             | posted    |
                    The general spoke on Sunday with his counterpart in Nairobi.            | spoke     |
                    The march held on Sunday was inspired by the events in Nairobi.         | inspired  |
                    The two joined a tour organised by Nairobi-based guides on Sunday.      | joined    |
                    Two guides at a firm based in Nairobi drowned on Sunday.                | drowned   |
                    Two people were hurt on Sunday in an attack on shoppers in Nairobi.     | hurt      | Nairobi
                    The singer was arrested on Sunday at her home in Nairobi.               | arrested  | Nairobi
                    A bridge fell in Mombasa, Kenya, on Sunday.                             | fell      | Mombasa;Kenya
                    """)
    void whoActsOrIsMeantIsNoLocation(String text, String words, @Nullable String expected) {
        DatedClaim claim = Chronicle.claim(
                new Chronicle().article("Lenn Courier", "2031-05-10", text).build(), words);

        assertThat(String.join(";", locations(claim))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aRegionListedBesideItsTownIsAPlaceOfItsOwn() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "The curfew was lifted on Sunday in the city of Almaty as well as in the Almaty and Zhambyl regions.")
                .build();

        assertThat(Chronicle.entry(chronology, "lifted").event().where()).hasSize(3);
    }

    @Test
    void anEventIsPlacedInTheInnermostPlaceAlone() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", "A bridge fell in Mombasa, Kenya, on Sunday.")
                .build();

        assertThat(Chronicle.entry(chronology, "bridge fell").event().where()).hasSize(1);
    }

    private static List<String> locations(DatedClaim claim) {
        return claim.claim().places().stream()
                .filter(place -> place.role() == ClaimPlace.Role.LOCATION)
                .map(place -> place.place().name())
                .toList();
    }
}
