package org.annals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.Support;
import org.annals.claim.ClaimPlace;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedFigure;
import org.annals.event.Event;
import org.annals.figure.Figure.CountKind;
import org.annals.origin.Independence;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The twenty traps of the method's rules, each on invented text of the same shape. */
class TrapsTest {
    private static final String DAY = "2031-05-29";

    private static Chronology of(String one, String other) {
        return new Chronicle()
                .article("Lenn Courier", DAY, one)
                .article("Tavo Herald", DAY, other)
                .build();
    }

    private static @Nullable String speaker(DatedClaim claim) {
        return claim.claim().attribution().speaker() == null
                ? null
                : claim.claim().attribution().speaker().name();
    }

    private static DatedFigure figure(Chronology chronology, String words) {
        return chronology.readings().stream()
                .flatMap(reading -> reading.figures().stream())
                .filter(figure -> figure.figure().figure().text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure says " + words));
    }

    private static List<String> described(Chronology chronology) {
        return chronology.relations().stream()
                .map(relation -> Chronicle.words(relation) + ": " + relation.explanation())
                .toList();
    }

    @Test
    void trap01TakesADateGluedToTheFirstSentenceForAHeader() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", null, " date 2031-05-29 Miners occupied the depot in Lenn on May 8.")
                .build();

        assertThat(chronology.readings().get(0).dating().published())
                .satisfies(date -> assertThat(date.date().text()).isEqualTo("2031-05-29"));
        DatedClaim claim = Chronicle.claim(chronology, "Miners occupied");
        assertThat(claim.claim().text()).startsWith("Miners");
        assertThat(claim.claim().spans().get(0).begin()).isEqualTo(" date 2031-05-29 ".length());
    }

    @Test
    void trap02TakesTheYearFromTheHeaderAndSaysSo() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", null, "29 May 2031\n\nMiners occupied the depot in Lenn on May 8.")
                .build();

        assertThat(Chronicle.claim(chronology, "Miners").eventDate()).satisfies(date -> {
            assertThat(Objects.requireNonNull(date).date().text()).isEqualTo("2031-05-08");
            assertThat(date.explanation()).contains("year");
        });
    }

    @Test
    void trap03GivesTheLeadToTheVoiceOfTheNextSentence() {
        Chronology chronology = of(
                "Gunmen seized the harbour of Lenn during the May riots to let more fighters land. This was announced"
                        + " by the President of Ruvia, Orla Venning, in an interview with Channel One.",
                "The mayor of Tavo visited the market on May 9.");

        assertThat(speaker(Chronicle.claim(chronology, "seized the harbour"))).isEqualTo("Orla Venning");
    }

    @Test
    void trap04PinsNoCityThatIsOnlyDescribed() {
        Chronology chronology = of(
                "President Orla Venning told Channel One that the attackers had come from a southern port city.",
                "The mayor of Tavo visited the market on May 9.");

        assertThat(Chronicle.claim(chronology, "southern port city").claim().places())
                .isEmpty();
    }

    @Test
    void trap05KeepsOneDecisionInThreePlacesTogether() {
        Chronology chronology = of(
                "A curfew was introduced in Odessa, as well as in the Lviv and Kharkiv regions.",
                "The mayor of Tavo visited the market on May 9.");

        ChronologyEntry entry = Chronicle.entry(chronology, "A curfew was introduced");
        assertThat(entry.event().claims()).hasSize(1);
        assertThat(entry.event().where()).hasSize(3);
    }

    @Test
    void trap06KnowsOneCityByTwoSpellings() {
        Chronology chronology =
                of("Miners occupied the depot in Kiev on May 8.", "On May 8, miners occupied the depot in Kyiv.");

        Set<String> places = Set.copyOf(Chronicle.claims(chronology).stream()
                .flatMap(claim -> claim.claim().places().stream())
                .map(ClaimPlace::place)
                .map(place -> place.id())
                .toList());
        assertThat(places).hasSize(1);
    }

    @Test
    void trap07CountsAReprintedTollOnceAndForOneOrigin() {
        String toll = "It was reported that 19 security guards were killed during the riots in Lenn.";
        Chronology chronology = of("The market reopened on May 20. " + toll, "Trams ran again on May 21. " + toll);

        Support support = Chronicle.entry(chronology, "19 security guards").support();
        assertThat(support.documents()).isEqualTo(2);
        assertThat(support.origins()).isOne();
        assertThat(chronology.origins())
                .filteredOn(origin -> origin.kind() == Origin.Kind.UNATTRIBUTED)
                .singleElement()
                .satisfies(origin -> assertThat(origin.claims()).hasSize(2));
        assertThat(figure(chronology, "19 security guards").asOf()).isNull();
    }

    @Test
    void trap08FlagsTheCarriersOfAWithdrawnTollAndTheWrongGiver() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-15",
                        "The Ruvian health ministry said that 148 people had been killed in the riots.")
                .article(
                        "Tavo Herald",
                        "2031-05-15",
                        "A channel on Telegram wrote that 148 people had been killed in the riots. Soon afterwards the"
                                + " Ministry of Health replied that it had not given such figures. The editors of the"
                                + " channel explained that releasing those numbers had been a technical mistake.")
                .article(
                        "Open Gate",
                        "2031-05-16",
                        "207 people, including 23 police officers, were killed in the riots, the Prosecutor General's"
                                + " Office said on May 16.")
                .build();

        assertThat(described(chronology)).anyMatch(words -> words.startsWith("withdrawn figure"));
        assertThat(chronology.withdrawnFigures())
                .contains(chronology.readings().stream()
                        .filter(reading ->
                                Objects.equals(reading.document().metadata().outlet(), "Lenn Courier"))
                        .flatMap(reading -> reading.figures().stream())
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(Chronicle.relations(chronology))
                .contains("conflict attribution", "subset figure subset")
                .doesNotContain("conflict figure");
        assertThat(chronology.withdrawnFigures())
                .doesNotContain(figure(chronology, "207 people").id());
    }

    @Test
    void aNumberOfThingsWithdrawnIsNoWithdrawnFigure() {
        Chronology chronology = new Chronicle()
                .article(
                        "Tavo Herald",
                        "2031-05-15",
                        "The health ministry said that 148 people had been killed in the riots. A number of countries"
                                + " have now withdrawn their envoys from Ruvia.")
                .build();

        assertThat(chronology.withdrawnFigures()).isEmpty();
    }

    @Test
    void trap09ShowsAnnouncementAndOccurrenceOfOneThing() {
        Chronology chronology = of(
                "On May 13, the end of the peacekeeping operation in Lenn was announced.",
                "The peacekeeping operation in Lenn was completed on May 12.");

        assertThat(Chronicle.relations(chronology)).contains("tension date announcement-occurrence");
        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void trap10DoesNotMergeALaterUpperBoundWithTheEndItself() {
        Chronology chronology = of(
                "On May 13, the end of the peacekeeping operation in Lenn was announced. On May 19, the Defence"
                        + " Ministry announced that there were no more foreign troops in the country.",
                "The peacekeeping operation in Lenn was completed on May 12.");

        ChronologyEntry bound = Chronicle.entry(chronology, "no more foreign troops");
        assertThat(bound.event().claims()).hasSize(1);
        assertThat(speaker(Chronicle.claim(chronology, "no more foreign troops")))
                .contains("Ministry");
    }

    @Test
    void trap11DatesTheStatementAndOnlyBoundsWhatWentBefore() {
        Chronology chronology = of(
                "On May 5, President Orla Venning said that she had asked the alliance for help.",
                "President Orla Venning asked the alliance for help.");

        DatedClaim said = Chronicle.claim(chronology, "she had asked");
        assertThat(said.statementDate())
                .satisfies(date ->
                        assertThat(Objects.requireNonNull(date).date().text()).isEqualTo("2031-05-05"));
        assertThat(said.eventDate())
                .satisfies(date ->
                        assertThat(Objects.requireNonNull(date).date().text()).isEqualTo("[..2031-05-05]"));
        DatedClaim undated = Chronicle.claims(chronology).stream()
                .filter(claim -> !claim.claim().document().equals(said.claim().document()))
                .findFirst()
                .orElseThrow();
        assertThat(undated.eventDate()).isNull();
    }

    @Test
    void trap12TakesADeclarationForWhatItIs() {
        Chronology chronology = of(
                "On May 10, President Orla Venning announced the restoration of order in Lenn.",
                "The mayor of Tavo visited the market on May 9.");

        assertThat(Chronicle.claim(chronology, "restoration of order").claim().status())
                .isEqualTo(ClaimStatus.DECLARED);
        assertThat(Chronicle.entry(chronology, "restoration of order").event().status())
                .isEqualTo(Event.Status.DECLARED);
    }

    @Test
    void trap13SaysWhatOneAccountAddsToAListThatBothHave() {
        Chronology chronology = of(
                "The rioters broke into the town hall of Lenn, set fire to the police station and looted the market.",
                "The rioters broke into the town hall of Lenn, set fire to the police station, looted the market and"
                        + " occupied the governor's residence.");

        assertThat(Chronicle.textById(chronology).values()).anyMatch(text -> text.contains("governor's residence"));
        boolean refined = described(chronology).stream()
                .anyMatch(words -> words.startsWith("refines scope") && words.contains("residence"));
        boolean alone = chronology.entries().stream()
                .anyMatch(entry -> entry.headline().contains("governor's residence")
                        && !entry.support().onlyIn().isEmpty());
        assertThat(refined || alone).isTrue();
    }

    @Test
    void trap14ReadsARunningTotalAsOfTheDayOfItsStatement() {
        Chronology chronology = of(
                "On May 25, Petr Askov, head of the Prosecutor General's Office, said that the number of criminal cases"
                        + " had increased to 2044.",
                "The mayor of Tavo visited the market on May 9.");

        DatedFigure cases = figure(chronology, "2044");
        assertThat(cases.figure().figure().kind()).isEqualTo(CountKind.CUMULATIVE);
        assertThat(cases.asOf())
                .satisfies(date ->
                        assertThat(Objects.requireNonNull(date).date().text()).isEqualTo("2031-05-25"));
        assertThat(speaker(Chronicle.claim(chronology, "2044"))).isEqualTo("Petr Askov");
    }

    @Test
    void trap15LeavesAStatementUndatedThatFollowsADatedOne() {
        Chronology chronology = of(
                "On May 25, Petr Askov, head of the Prosecutor General's Office, said that the number of criminal cases"
                        + " had increased to 2044. Mirek Tolsa, the deputy minister, noted that 515 weapons had been"
                        + " seized.",
                "The mayor of Tavo visited the market on May 9.");

        DatedClaim noted = Chronicle.claim(chronology, "515 weapons");
        assertThat(speaker(noted)).isEqualTo("Mirek Tolsa");
        assertThat(noted.statementDate()).isNull();
        assertThat(figure(chronology, "515 weapons").asOf()).isNull();
    }

    @Test
    void trap16KeepsOddMarksAndDoubledWordsAsTheyStand() {
        Chronology chronology = of(
                "\"They [oni] had rifles, pistols, rifles and knives,\" Orla Venning told “Channel One“ on May 8.",
                "The mayor of Tavo visited the market on May 9.");

        DatedClaim claim = Chronicle.claim(chronology, "rifles, pistols, rifles");
        assertThat(claim.claim().text()).contains("[oni]");
        assertThat(claim.claim().quoted()).isTrue();
        assertThat(speaker(claim)).isEqualTo("Orla Venning");
    }

    @Test
    void trap17KeepsWhoCallsThemWhatAndHeadsTheLineNeutrally() {
        Chronology chronology = of(
                "Terrorists seized the harbour office of Lenn on May 8, the Interior Ministry said.",
                "Protesters seized the harbour office of Lenn on May 8.");

        assertThat(Chronicle.relations(chronology)).contains("label-difference label");
        ChronologyEntry entry = Chronicle.entry(chronology, "Protesters seized");
        assertThat(entry.event().participants().stream()
                        .flatMap(participant -> participant.labels().stream())
                        .map(Event.Label::label))
                .contains("terrorists", "protesters");
        assertThat(entry.headline()).doesNotContainIgnoringCase("terrorist");
    }

    @Test
    void trap18CountsTwoOrgansOfOneStateAsOneCamp() {
        Chronology chronology = of(
                "The Kenyan Interior Ministry said that gunmen destroyed the depot in Mombasa on May 8.",
                "The Kenyan Defence Ministry said that on May 8 gunmen destroyed the depot in Mombasa.");

        Support support = Chronicle.entry(chronology, "destroyed the depot").support();
        assertThat(support.speakers()).isEqualTo(2);
        assertThat(support.camps()).isOne();
        assertThat(support.origins()).isOne();
        assertThat(support.independence()).isNotEqualTo(Independence.INDEPENDENT);
    }

    @Test
    void trap19KeepsAnOddScopeAsItStands() {
        Chronology chronology = of(
                "President Orla Venning asked the alliance, which includes Ruvia, Tesk and Omara, for help. All the"
                        + " countries of the alliance responded to the request.",
                "The mayor of Tavo visited the market on May 9.");

        assertThat(Chronicle.textById(chronology).values())
                .anyMatch(text -> text.startsWith("All the countries of the alliance responded"));
    }

    @Test
    void trap20TakesAMoreSpecificWordForNoConflict() {
        Chronology chronology = of(
                "On May 2, protests began in Lenn over the price of liquefied natural gas.",
                "On May 2, protests began in Lenn over the price of liquefied gas.");

        assertThat(chronology.relations())
                .extracting(Relation::type)
                .doesNotContain(Relation.Type.CONFLICT, Relation.Type.TENSION);
        assertThat(Chronicle.entry(chronology, "liquefied natural gas").event().claims())
                .hasSize(2);
    }
}
