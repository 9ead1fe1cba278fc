package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.junit.jupiter.api.Test;

/** How things are, what nobody said and what might be make no entry; every claim stays a claim. */
class HappeningsTest {
    private static final String FLOOD = "A flood destroyed the market in Lenn on May 9. ";

    private static void tellsNoHappening(String sentence, String words) {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", FLOOD + sentence)
                .article("Tavo Herald", "2031-05-10", sentence)
                .build();

        assertThat(Chronicle.claim(chronology, words)).isNotNull();
        assertThat(chronology.entries())
                .extracting(ChronologyEntry::headline)
                .allMatch(headline -> headline.startsWith("A flood destroyed"))
                .hasSize(1);
    }

    @Test
    void states() {
        tellsNoHappening(
                "The father of the mayor is a well-known singer of protest songs in the valley.", "well-known singer");
    }

    @Test
    void silence() {
        tellsNoHappening("The company did not immediately respond to requests for comment.", "respond to requests");
    }

    @Test
    void questionsReferredToOthers() {
        tellsNoHappening(
                "The police referred questions to the ministry, which declined to comment on them.",
                "referred questions");
    }

    @Test
    void theDeathsThatSomebodyConfirms() {
        tellsNoHappening("The sister of the mayor, Ella Venning, confirmed the deaths.", "the deaths");
    }

    @Test
    void possibilities() {
        tellsNoHappening(
                "An arsonist could be jailed for many years under the law of that country.", "could be jailed");
    }

    @Test
    void kindsOfEventsThatAreOnlyMentioned() {
        tellsNoHappening("They rally to the flag while the sun shines and desert it in the rain.", "rally");
        tellsNoHappening("The fear of another attack grows with every week in the valley.", "another attack grows");
    }

    @Test
    void butAStatementOfAKnownDayIsOne() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        FLOOD + "The mayor, Orla Venning, said on May 10 that there was no danger.")
                .build();

        assertThat(Chronicle.entry(chronology, "there was no danger").headline())
                .contains("Orla Venning");
    }

    @Test
    void aTotalListsTheCountsAndPicksNone() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "The health ministry of Velmora said on May 9 that 164 people had been killed in the unrest that has rocked the country.")
                .article(
                        "Tavo Herald",
                        "2031-05-10",
                        "The prosecutor's office of Velmora said on May 9 that 171 people had been killed in the unrest that has rocked the country.")
                .build();

        assertThat(chronology.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.part()).isEqualTo(ChronologyEntry.Part.TOTAL);
            assertThat(entry.headline()).isEqualTo("Killed, as counted: “171 people”; “164 people”");
        });
    }

    @Test
    void whatCannotBeReadAloneStandsBesideTheLine() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", FLOOD + "Then they were taken to it from there by the others.")
                .build();

        assertThat(chronology.entries().get(0).part()).isEqualTo(ChronologyEntry.Part.LINE);
        assertThat(chronology.entries().stream().skip(1))
                .allSatisfy(entry -> assertThat(entry.part()).isEqualTo(ChronologyEntry.Part.ASIDE));
    }

    private static ChronologyEntry.Part part(String published, String words) {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        published,
                        "Soldiers stormed the depot of Lenn on May 9, 2031. Rebels seized the bridge of Varm on May 10, 2031. On June 3,"
                                + " 2019, Soldiers bombed the harbour of Lenn.")
                .build();
        return Chronicle.entry(chronology, words).part();
    }

    @Test
    void whatAnArticleLooksBackToStandsBesideTheLineUnlessTheArticleIsAHistory() {
        assertThat(part("2031-05-12", "stormed the depot")).isEqualTo(ChronologyEntry.Part.LINE);
        assertThat(part("2031-05-12", "bombed the harbour")).isEqualTo(ChronologyEntry.Part.ASIDE);
        assertThat(part("2034-05-12", "bombed the harbour")).isEqualTo(ChronologyEntry.Part.LINE);
    }

    @Test
    void whatRestsOnTheSentenceBeforeStandsBesideTheLine() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "Soldiers stormed the depot of Lenn on May 9. “They were ordered to storm the harbour of Lenn on May 9,” said Orla Venning.")
                .build();

        assertThat(Chronicle.entry(chronology, "stormed the depot").part()).isEqualTo(ChronologyEntry.Part.LINE);
        assertThat(chronology.entries())
                .filteredOn(entry -> entry.headline().contains("They were ordered"))
                .allSatisfy(entry -> assertThat(entry.part()).isEqualTo(ChronologyEntry.Part.ASIDE));
    }

    @Test
    void whomAPronounMeansUnsaidStandsBesideTheLine() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-12",
                        "Milo Trant, a partner, told the court that Ivo Garran loaded the gun in Lenn on May 9. He was shot dead in the harbour"
                                + " office of Varm on May 11.")
                .build();

        ChronologyEntry shot = Chronicle.entry(chronology, "was shot dead");
        assertThat(shot.headline()).startsWith("He was shot dead");
        assertThat(shot.part()).isEqualTo(ChronologyEntry.Part.ASIDE);
    }

    private static ChronologyEntry.Part standing(String sentence, String words) {
        return new Chronicle()
                .article("Lenn Courier", "2031-05-10", FLOOD + sentence).build().entries().stream()
                        .filter(entry -> entry.headline().contains(words))
                        .findFirst()
                        .orElseThrow()
                        .part();
    }

    @Test
    void whatSomebodyDeclaresIsALineThoughItsNounIsShort() {
        assertThat(standing("Mayor Ella Venning declared a nationwide state of emergency.", "state of emergency"))
                .isEqualTo(ChronologyEntry.Part.LINE);
    }

    @Test
    void whatCameAfterSomethingElseStandsBesideTheLine() {
        assertThat(standing("The blast came days after rebels attacked a depot in Tavo with rockets.", "blast"))
                .isNotEqualTo(ChronologyEntry.Part.LINE);
    }
}
