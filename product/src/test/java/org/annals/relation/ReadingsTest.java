package org.annals.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.junit.jupiter.api.Test;

/** Each reading under which two accounts can both be true, from articles to relation; and what no reading reconciles. */
class ReadingsTest {
    private static final String DATE = "2031-05-10";

    private static Chronology of(String one, String other) {
        return new Chronicle()
                .article("Lenn Courier", DATE, one)
                .article("Tavo Herald", DATE, other)
                .build();
    }

    @Test
    void onePartOfTheOther() {
        Chronology chronology = of(
                "Eleven people were killed in the blast at the depot in Lenn on May 8, four of them medics.",
                "The mayor of Tavo visited the market on May 9.");

        assertThat(Chronicle.relations(chronology)).contains("subset figure subset");
        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void onePeriodAgainstOneIncident() {
        Chronology chronology = of(
                "Three people were killed in the shelling of the depot in Lenn on May 8.",
                "At least 40 people have been killed in the shelling of the depot in Lenn since May 8.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void oneClockInTwoZones() {
        Chronology chronology = of(
                "The airport of Lenn started receiving flights from 18:00 GMT on Monday, its press service said.",
                "The airport of Lenn started receiving flights on Tuesday, its press service said.");

        assertThat(Chronicle.relations(chronology)).contains("refines date granularity");
        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void countsUpToDifferentDays() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-08",
                        "The Interior Ministry said on May 8 that 9 people had been killed in the unrest since May 2.")
                .article(
                        "Tavo Herald",
                        "2031-05-11",
                        "The Interior Ministry said on May 11 that 12 people had been killed in the unrest since May 2.")
                .build();

        assertThat(Chronicle.relations(chronology)).contains("update figure as-of");
    }

    @Test
    void theAnnouncementAgainstTheThingItself() {
        Chronology chronology = of(
                "The Defence Ministry announced on May 9 the completion of the operation in Lenn.",
                "The operation in Lenn was completed on May 8.");

        assertThat(Chronicle.relations(chronology)).contains("tension date announcement-occurrence");
    }

    @Test
    void oneRounded() {
        Chronology chronology = of(
                "About 500 people were detained in Lenn on May 8, the police said.",
                "487 people were detained in Lenn on May 8, the police said.");

        assertThat(Chronicle.relations(chronology)).contains("refines figure rounding");
    }

    @Test
    void aLowerBoundCoversItsOwnNumberInWordsToo() {
        Chronology chronology = of(
                "At least nine people were killed in clashes in Lenn on May 8, the ministry said.",
                "Nine people were killed in clashes in Lenn on May 8, the ministry said.");

        assertThat(Chronicle.relations(chronology))
                .contains("refines figure rounding")
                .noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void oneDateFinerThanTheOther() {
        Chronology chronology = of(
                "Gunmen burned down the grain depot at the river port of Lenn in May 2031.",
                "Gunmen burned down the grain depot at the river port of Lenn on May 3, 2031.");

        assertThat(Chronicle.relations(chronology)).contains("refines date granularity");
    }

    @Test
    void theCityWithinTheRegion() {
        Chronology chronology = of(
                "The floods killed 90 people, officials said on May 9. In the city of Lenn 40 people were killed.",
                "The mayor of Tavo visited the market on May 9.");

        assertThat(Chronicle.relations(chronology)).contains("subset place city-region");
    }

    @Test
    void twoRenderingsOfOneWord() {
        Chronology chronology = of(
                "Soldiers seized forty gas canisters at the market hall of Lenn on May 8.",
                "Soldiers seized forty gas cylinders at the market hall of Lenn on May 8.");

        assertThat(Chronicle.relations(chronology)).contains("same label translation");
    }

    @Test
    void twoExactFiguresOfOneDayAreAConflict() {
        Chronology chronology = of(
                "The police said on May 9 that 7 people had been killed in the blast at the depot in Lenn on May 8.",
                "The police said on May 9 that 12 people had been killed in the blast at the depot in Lenn on May 8.");

        assertThat(Chronicle.relations(chronology)).contains("conflict figure");
    }

    @Test
    void twoDaysForOneThingAreAConflict() {
        Chronology chronology = of(
                "The dam above the river port of Lenn failed on May 3, engineers said.",
                "The dam above the river port of Lenn failed on May 5, engineers said.");

        assertThat(Chronicle.relations(chronology)).contains("conflict date");
    }

    @Test
    void aWishDeniesNothing() {
        Chronology chronology = of(
                "\"Nobody here wants a flood in the valley,\" said the premier, Orla Venning.",
                "The dam burst on May 9, and the flood in the valley swept away a mill.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void anotherActOfTheSameThingsIsNotDenied() {
        Chronology chronology = of(
                "Defence Minister Orla Venning said the navy never tried to bring down the rocket over the strait.",
                "The government said the rocket was fired over the strait at dawn on May 9.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void aMostAndDozensAreNoTension() {
        Chronology chronology = of(
                "As many as 57 miners escaped from the pit in Lenn on May 8.",
                "Dozens of the miners escaped from the pit in Lenn on May 8.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("tension"));
    }

    @Test
    void whoDisownsTheDeadDoesNotDisownTheHurt() {
        Chronology chronology = of(
                "The toll of the riots in Lenn was first given as 164 people killed. "
                        + "The Health Ministry of Ruvia responded that the ministry did not give such figures.",
                "The Health Ministry of Ruvia said that 164 people had been killed in the riots in Lenn. "
                        + "The Health Ministry of Ruvia said that more than 2,200 people had been injured in the riots in Lenn.");

        assertThat(chronology.relations())
                .filteredOn(relation -> Chronicle.words(relation).equals("conflict attribution"))
                .extracting(relation -> Chronicle.textById(chronology).getOrDefault(relation.b(), relation.b()))
                .isNotEmpty()
                .allMatch(text -> text.contains("164"));
    }

    @Test
    void whatNobodyDidIsDenied() {
        Chronology chronology = of(
                "A source said that no fighters were released in the swap in Lenn.",
                "No fewer than nine boats were lost near Tavo on May 8.");

        assertThat(Chronicle.claim(chronology, "fighters were released").claim().negative())
                .isTrue();
        assertThat(Chronicle.claim(chronology, "boats were lost").claim().negative())
                .isFalse();
    }

    @Test
    void whatAPlaceIsLikeAndWhatSomebodyVowsDenyNothing() {
        assertThat(Chronicle.relations(of(
                        "\"Velmia is not a country to seek asylum in,\" said Orla Venning, a clerk.",
                        "Lawyers of the harbour say the board has kept many who seek asylum in the country.")))
                .noneMatch(words -> words.startsWith("conflict"));
        assertThat(Chronicle.relations(of(
                        "The premier, Orla Venning, promised never to use poison weapons against the valley.",
                        "Premier Venning said she would talk about the poison weapons used against the valley.")))
                .noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void wordsInCommonAreNoDeniedAct() {
        Chronology chronology = of(
                "The government of Ruvia denies that it ever sought to develop poison weapons.",
                "In seven years the pact will have expired, and Ruvia used a broadcast on May 9 to show hundreds of papers of the"
                        + " valley about poison weapons it could develop.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void aCountOfOneTownIsNoConflictWithThatOfTwo() {
        Chronology chronology = of(
                "The blasts at the depots in Hamburg and Madrid on May 8 killed 258 people.",
                "The blast at the depot in Madrid on May 8 killed six people.");

        assertThat(Chronicle.relations(chronology))
                .noneMatch(words -> words.startsWith("conflict") || words.startsWith("tension figure"));
    }

    @Test
    void whatArticlesOfTwoMonthsCountOfOneDayIsNoConflict() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-13", "The blast at the depot in Lenn on May 8 killed 257 people.")
                .article("Tavo Herald", "2031-06-30", "The blast at the depot in Lenn on May 8 killed 259 people.")
                .build();

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void aSmallNumberFitsThatOfAnotherHappeningByChance() {
        Chronology chronology = of(
                "Three clerks died when a ferry sank off Tavo on May 8.",
                "A fire in the mill of Orm thirty years ago had killed several clerks.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("refines figure"));
    }

    @Test
    void noTraceOfSomebodyDeniesNotThatTheyAreMissing() {
        Chronology chronology = of(
                "Police in Lenn said on May 9 they had found no trace of two clerks reported missing during a trip three days ago.",
                "Late on May 8, the two clerks of Lenn were reported missing after a trip to the dam.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }

    @Test
    void whatWasDoneLongAgoIsNotWhatIsDenied() {
        Chronology chronology = of(
                "Premier Orla Venning denied that Ruvia was selling or delivering gunboats to Velmia.",
                "The harbour clerk said the gunboats were sold to Velmia a very long time ago.");

        assertThat(Chronicle.relations(chronology)).noneMatch(words -> words.startsWith("conflict"));
    }
}
