package org.annals.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.junit.jupiter.api.Test;

/** What stands above an entry can be read alone and never tells as fact what one voice says. */
class HeadlinesTest {
    private static String headline(String text, String words) {
        return Chronicle.entry(
                        new Chronicle()
                                .article("Lenn Courier", "2031-05-12", text)
                                .build(),
                        words)
                .headline();
    }

    @Test
    void beginWithTheOnlyVoice() {
        String headline = headline(
                "The charges against the miners were dropped in Lenn, said Orla Venning on May 9.", "were dropped");

        assertThat(headline).isEqualTo("Orla Venning: The charges against the miners were dropped in Lenn");
    }

    @Test
    void nameWhomAPronounMeans() {
        String headline = headline(
                "Orla Venning was arrested in Lenn on May 9. She was released on bail on May 10.", "was released");

        assertThat(headline).isEqualTo("[Orla Venning] was released on bail on May 10");
    }

    @Test
    void leaveAPronounOpenWhereTwoCanBeMeant() {
        String headline = headline(
                "Milo Trant, a partner, told the court that Ivo Garran loaded the gun in Lenn on May 9. He then walked to the harbour office on May 11.",
                "walked to");

        assertThat(headline).isEqualTo("He then walked to the harbour office on May 11");
    }

    @Test
    void giveAPronounNoNameWhereItsOwnSentenceHasSomebodyElse() {
        String headline = headline(
                "Orla Venning spoke in Lenn on May 9. A female clerk was struck by a tram when she was crossing the plaza of"
                        + " Lenn on May 10.",
                "was struck");

        assertThat(headline).contains("when she was crossing");
    }

    @Test
    void nameTheVoiceOnce() {
        String headline = headline(
                "Governor Orla Venning met the miners in Lenn on May 9. Governor Orla Venning said she had “made it very clear” to them"
                        + " that the pit in Lenn would be shut on May 20.",
                "would be shut");

        assertThat(headline).doesNotContain("[Orla Venning]");
    }

    @Test
    void beginWithNoVoiceThatTheWordsName() {
        String headline = headline(
                "The clash in Lenn took place after what the Orvanian army says was an attack on its patrol.",
                "took place");

        assertThat(headline)
                .isEqualTo(
                        "The clash in Lenn took place after what the Orvanian army says was an attack on its patrol");
    }

    @Test
    void keepTheVerbThatReportsABareNoun() {
        String headline = headline("The families wept. Milo Trant confirmed the deaths of the ferrymen.", "the deaths");

        assertThat(headline).isEqualTo("Milo Trant confirmed the deaths of the ferrymen");
    }

    @Test
    void neverTellWhatIsDeniedOrDoubtedWithoutThatWord() {
        assertThat(headline(
                        "Orla Venning denied that the miners had burned the bridge in Lenn on May 9.", "had burned"))
                .isEqualTo("Orla Venning denied: the miners had burned the bridge in Lenn on May 9");
        assertThat(headline(
                        "Orla Venning doubted that the miners had burned the bridge in Lenn on May 9.", "had burned"))
                .isEqualTo("Orla Venning doubted: the miners had burned the bridge in Lenn on May 9");
    }

    @Test
    void dropWhatTiesTheSentenceToTheOneBefore() {
        String headline = headline("In addition, a flood destroyed the old market in Lenn on May 9.", "destroyed");

        assertThat(headline).isEqualTo("A flood destroyed the old market in Lenn on May 9");
    }

    @Test
    void putAQuotationBehindItsVoice() {
        String headline =
                headline("“We closed the harbour in Lenn on May 9,” said Orla Venning.", "closed the harbour");

        assertThat(headline).isEqualTo("Orla Venning: “We closed the harbour in Lenn on May 9”");
    }

    @Test
    void areCutWhereAPhraseEnds() {
        String headline = headline(
                "A flood destroyed the old market and the new bridge in the lower town of Lenn on May 9, after the"
                        + " river Vell had risen for three days and nobody in the council had opened the sluices above the"
                        + " mill, which the engineers of the province had asked for in the spring.",
                "destroyed");

        assertThat(headline)
                .isEqualTo(
                        "A flood destroyed the old market and the new bridge in the lower town of Lenn on May 9, after"
                                + " the river Vell had risen for three days …");
    }

    @Test
    void tellWhatTheDateIsOf() {
        String headline = Chronicle.entry(
                        new Chronicle()
                                .article("Lenn Courier", "2031-05-12", "A flood destroyed the old market in Lenn.")
                                .article(
                                        "Tavo Herald",
                                        "2031-05-12",
                                        "A flood destroyed the old market in Lenn on May 9.")
                                .build(),
                        "destroyed the old market in Lenn on May 9")
                .headline();

        assertThat(headline).isEqualTo("A flood destroyed the old market in Lenn on May 9");
    }

    @Test
    void giveDatesForWordsThatAreTrueOnOneDayOnly() {
        assertThat(headline("Soldiers of the third brigade left the town of Lenn yesterday.", "left the town"))
                .isEqualTo("Soldiers of the third brigade left the town of Lenn [on 11 May 2031]");
        assertThat(headline("Last year, the ferry company closed its yard in Lenn.", "closed its yard"))
                .isEqualTo("[In 2030], the ferry company closed its yard in Lenn");
    }

    @Test
    void keepWordsThatOnlyLookLikeLinks() {
        assertThat(headline("So far, 90 people have been arrested in Lenn.", "have been arrested"))
                .isEqualTo("So far, 90 people have been arrested in Lenn");
    }

    @Test
    void neverGiveADateToAnAccountWithoutOne() {
        String headline = Chronicle.entry(
                        new Chronicle()
                                .article(
                                        "Lenn Courier",
                                        "2031-05-12",
                                        "“A ferry with forty pilgrims sank on the lake on May 9,” said Orla Venning.")
                                .article("Tavo Herald", "2031-05-12", "A ferry with forty pilgrims sank on the lake.")
                                .build(),
                        "on May 9")
                .headline();

        assertThat(headline).isEqualTo("Orla Venning: “A ferry with forty pilgrims sank on the lake on May 9”");
    }

    @Test
    void nameWhomAPronounMeansWhereverItStands() {
        assertThat(headline(
                        "Orla Venning led the miners of Lenn. In 2030 she was presented with a medal in Tavo.",
                        "presented with a medal"))
                .isEqualTo("In 2030 [Orla Venning] was presented with a medal in Tavo");
        assertThat(headline(
                        "Orla Venning led the miners of Lenn. On May 9, the court in Tavo extended her arrest.",
                        "extended her arrest"))
                .isEqualTo("On May 9, the court in Tavo extended [Orla Venning’s] arrest");
    }

    @Test
    void nameTheBodyThatTheSentenceBeforeIsAbout() {
        assertThat(headline(
                        "The ferry company lost two boats on May 3. It closed the harbour of Lenn on May 9.",
                        "closed the harbour"))
                .isEqualTo("[The ferry company] closed the harbour of Lenn on May 9");
        assertThat(headline(
                        "More than 40 ferrymen were arrested in Lenn on May 8. Their trial began in Tavo on May 9.",
                        "trial began"))
                .isEqualTo("[The ferrymen’s] trial began in Tavo on May 9");
    }

    @Test
    void nameNobodyWhereMoreThanOneCanBeMeant() {
        assertThat(headline(
                        "The Courier has seen two lists. They attacked the harbour of Lenn on May 9.",
                        "attacked the harbour"))
                .doesNotContain("[");
        assertThat(headline(
                        "The council met in Lenn on May 8. A miner and his son were killed in Tavo on May 9.",
                        "were killed"))
                .isEqualTo("A miner and his son were killed in Tavo on May 9");
    }

    @Test
    void keepTheVerbThatNobodysVoiceBelongsTo() {
        assertThat(headline(
                        "Since the seizure of the harbour by gunmen was announced on May 9, no ferry has left Lenn.",
                        "the seizure of the harbour"))
                .startsWith("The seizure of the harbour by gunmen was announced");
    }

    @Test
    void takeBackTheSubjectOfWhatIsReported() {
        assertThat(headline(
                        "Orla Venning called the arrest “a farce”, saying Tavo dug up old quarrels on May 9 “to punish"
                                + " the miners”.",
                        "dug up old quarrels"))
                .startsWith("Orla Venning: Tavo dug up old quarrels");
    }

    @Test
    void areNeverCutBeforeTheVerb() {
        String adjunct = "After three days of talks between the ferrymen, the miners and the council of the lower town,"
                + " which had begun under the eyes of a crowd, ";
        assertThat(headline(
                        adjunct + "the council of Lenn lifted the ban on the ferries of the lake on May 9.",
                        "lifted the ban"))
                .isEqualTo("The council of Lenn lifted the ban on the ferries of the lake on May 9");
        assertThat(headline(
                        "The heads of the guilds of Lenn, Tavo, Orsk, Velmouth, Harrow, Dunmere and of all the other"
                                + " towns on the northern shore met the council in Lenn on May 9 to ask for a lower toll"
                                + " on the bridge.",
                        "met the council"))
                .contains("met the council");
    }

    @Test
    void dropOnlyWhatDoesNothingButTie() {
        assertThat(headline("But in addition, gunmen attacked the market in Lenn on May 9.", "attacked the market"))
                .isEqualTo("Gunmen attacked the market in Lenn on May 9");
        assertThat(headline(
                        "In addition to the miners, a baker was released in Lenn on May 9.", "a baker was released"))
                .isEqualTo("In addition to the miners, a baker was released in Lenn on May 9");
        assertThat(headline("Then, the next day, on May 9, a ferry sank on the lake.", "a ferry sank"))
                .isEqualTo("On May 9, a ferry sank on the lake");
    }

    @Test
    void tellTheLargestToll() {
        String headline = Chronicle.entry(
                        new Chronicle()
                                .article(
                                        "Lenn Courier",
                                        "2031-05-12",
                                        "A ferry left Lenn at noon on May 9 and sank on the lake, and two sailors were"
                                                + " killed.")
                                .article(
                                        "Tavo Herald",
                                        "2031-05-12",
                                        "The ferry sank on the lake near Lenn on May 9, and 40 people were killed,"
                                                + " officials said.")
                                .build(),
                        "40 people")
                .headline();

        assertThat(headline).contains("40 people were killed");
    }

    @Test
    void giveADateBeforeAGenitiveAsIt() {
        assertThat(headline(
                        "Orla Venning was jailed in Lenn for hampering the inquiry into last year's blast.",
                        "was jailed"))
                .isEqualTo("Orla Venning was jailed in Lenn for hampering the inquiry into [2030]'s blast");
    }

    @Test
    void leaveANoteOut() {
        assertThat(headline("The founder[1] of the guild of Lenn was killed on May 9.[2]", "was killed"))
                .isEqualTo("The founder of the guild of Lenn was killed on May 9");
    }

    @Test
    void beginWithAVoiceThatTellsItAlone() {
        String headline = headline(
                "The harbour board said gunmen attacked clerks in a depot of Lenn on May 9. The guild said they were attacked by"
                        + " smugglers with knives who wanted the boats.",
                "gunmen attacked");

        assertThat(headline).isEqualTo("Harbour board: gunmen attacked clerks in a depot of Lenn on May 9");
    }
}
