package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedClaim;
import org.annals.document.Dated;
import org.junit.jupiter.api.Test;

/** What the claims of one happening say together. */
class EventPartsTest {
    private static final Chronology CHRONOLOGY = new Chronicle()
            .article("Lenn Courier", "2031-05-12", "The old bridge collapsed in March 2031. The old bridge collapsed.")
            .build();

    private static List<DatedClaim> claims(int undated) {
        DatedClaim dated = Chronicle.claims(CHRONOLOGY).get(0);
        DatedClaim other = Chronicle.claims(CHRONOLOGY).get(1);
        assertThat(dated.eventDate()).isNotNull();
        assertThat(other.eventDate()).isNull();
        List<DatedClaim> claims = new ArrayList<>(List.of(dated));
        for (int i = 0; i < undated; i++) {
            claims.add(other);
        }
        return claims;
    }

    @Test
    void aMonthThatOneOfTwoAccountsNamesIsTheirs() {
        Dated when = EventParts.when(claims(1));

        assertThat(when == null ? "" : when.date().text()).isEqualTo("2031-03");
    }

    @Test
    void aMonthThatOneOfManyAccountsNamesIsNot() {
        assertThat(EventParts.when(claims(4))).isNull();
    }

    @Test
    void norIsTheDayOfOneThatTellsOfTwoYears() {
        List<DatedClaim> told = Chronicle.claims(new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-12",
                        "On April 14, 2029, forty miners were seized, and six of them were freed in October 2030. The six were"
                                + " freed.")
                .build());
        DatedClaim dated = told.stream()
                .filter(claim -> claim.eventDate() != null)
                .findFirst()
                .orElseThrow();
        DatedClaim other = claims(1).get(1);

        assertThat(EventParts.when(List.of(dated, other))).isNotNull();
        assertThat(EventParts.when(List.of(dated, other, other, other))).isNull();
    }

    @Test
    void ofDatesThatExcludeEachOtherTheOneThatMostAccountsAllow() {
        List<DatedClaim> told = Chronicle.claims(new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-12",
                        "The old bridge was closed in March 2031. The old bridge collapsed on April 4, 2031. The old"
                                + " bridge fell on April 4, 2031. The old bridge was gone by April 8, 2031.")
                .build());
        List<String> dates = told.stream()
                .map(claim -> claim.eventDate() == null
                        ? ""
                        : claim.eventDate().date().text())
                .toList();
        assertThat(dates).containsExactlyInAnyOrder("2031-03", "2031-04-04", "2031-04-04", "[..2031-04-08]");

        for (DatedClaim first : told) {
            List<DatedClaim> members = new ArrayList<>(told);
            members.remove(first);
            members.add(0, first);
            Dated when = EventParts.when(members);
            assertThat(when == null ? "" : when.date().text()).isEqualTo("2031-04-04");
        }
    }
}
