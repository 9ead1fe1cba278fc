package org.annals.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.document.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a thing was said and when it happened, kept apart, in articles of Saturday, 10 May 2031. */
class ClaimClocksTest {
    private static Chronology read(String text) {
        return new Chronicle().article("Lenn Courier", "2031-05-10", text).build();
    }

    private static @Nullable String words(@Nullable Dated dated) {
        return dated == null ? null : dated.date().toString();
    }

    @Test
    void theDayOfAStatementBoundsWhatItTellsAsPast() {
        DatedClaim claim = Chronicle.claim(
                read("Mayor Ilva Torn said on May 5 that she had turned to the regional council for help."),
                "had turned");

        assertThat(words(claim.statementDate())).isEqualTo("2031-05-05");
        assertThat(words(claim.eventDate())).isEqualTo("[..2031-05-05]");
    }

    @Test
    void whatIsToldOfTheSpeakerIsNoDayOfSpeaking() {
        Chronology chronology = read("Mayor Ilva Torn, who took office on May 5, said that the guards had fled. "
                + "The depot burned down, said Oren Vask, who was elected on May 6.");

        assertThat(Chronicle.claim(chronology, "guards had fled").statementDate())
                .isNull();
        assertThat(Chronicle.claim(chronology, "depot burned down").statementDate())
                .isNull();
    }

    @Test
    void aVoiceThatGoesOnIsAtTheSameOccasion() {
        Chronology chronology = read("Mayor Ilva Torn said on May 5 that the depot had burned down. "
                + "She said that the guards had fled. The guards fled to Tarn, Torn said.");

        assertThat(words(Chronicle.claim(chronology, "guards had fled").statementDate()))
                .isEqualTo("2031-05-05");
        assertThat(Chronicle.claim(chronology, "guards had fled").eventDate()).isNull();
    }

    @Test
    void anotherVoiceBorrowsNoDate() {
        Chronology chronology = read("Mayor Ilva Torn said on May 5 that the depot had burned down. "
                + "Minister Oren Vask said that the guards had fled.");

        assertThat(Chronicle.claim(chronology, "guards had fled").statementDate())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "are leaving | Guards are leaving the palace of Lenn | 2031-05-10T09:40",
                "arrested | Police arrested a man in Lenn | [..2031-05-10]",
                "fled | Guards fled the palace | [..2031-05-10]",
                "were wounded | Two guards were wounded near Lenn | [..2031-05-10]"
            })
    void theStampOfALivePagesEntryIsOfThatPagesDay(String words, String told, String when) {
        String page = """
                The council of Velm met guards and clerks in the old hall.

                9.07am: The mayor said the march on Tuesday had been calm.

                9.24am: Police arrested a man in Lenn.

                9.40am: Guards are leaving the palace of Lenn.

                11:40 GMT - Two guards were wounded near Lenn, the army said.

                (Posted 5:40 p.m. in Velm) Guards fled the palace.
                """;
        DatedClaim claim = Chronicle.claim(read(page), words);

        assertThat(claim.claim().text()).isEqualTo(told);
        assertThat(words(claim.eventDate())).isEqualTo(when);
    }

    @Test
    void theYearOfItsMomentIsThatOfTheAct() {
        String raid = "More than 200 people were killed when rebels attacked the village in 1982.";
        String background = "They had left the village when rebels attacked it in 1982.";

        assertThat(words(Chronicle.claim(read(raid), "killed").eventDate())).isEqualTo("1982");
        assertThat(Chronicle.claim(read(background), "had left").eventDate()).isNull();
    }

    @Test
    void theYearOfABackgroundClauseIsNotThatOfTheNews() {
        DatedClaim claim = Chronicle.claim(
                read("The council freed two of the guards who were seized by rebels in April 2029."), "freed");

        assertThat(claim.eventDate()).isNull();
    }

    @Test
    void aTimeThatIsOnlyAboutRightDatesTheDay() {
        DatedClaim claim =
                Chronicle.claim(read("A bomb destroyed the depot around 12:20 p.m. on Friday."), "destroyed");

        assertThat(words(claim.eventDate())).isEqualTo("2031-05-09");
    }

    @Test
    void upToWhenItIsCountedIsNoDayOfHappening() {
        DatedClaim claim = Chronicle.claim(
                read("As of May 9, 86 miners have been killed in the raids on the pits of Lenn."), "86 miners");

        assertThat(claim.eventDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What has gone on since a time is open to its end.
                "The guild has been blamed for the deaths of 200 miners in Lenn since their revolt in 2009.|blamed|2009/..",
                "About 300 pupils of Lenn have been found since the quake struck on May 3.|have been found|2031-05-03/..",
                "Mobile internet has been cut in Lenn since Friday morning.|has been cut|2031-05-09/..",
                "Guards have killed 40 miners of Lenn since 2029.|have killed|2029/..",
                // A day before a noun is of the verb that it hangs on.
                "On Friday police arrested a clerk in Lenn.|arrested|2031-05-09",
                "In April violence erupted in Lenn.|erupted|2031-04",
                "Ivo Garran said he will begin moving the guards out of Lenn on Monday.|will begin|2031-05-12",
                "The mayor let the raid on Lenn begin as previously planned Tuesday night.|let|2031-05-06",
                "Guards were killed in Lenn last March.|were killed|2031-03",
                "The guild won in 2029. In March of that year the board left Lenn.|left|2029-03",
                "In March of last year the board left Lenn.|left|2030-03",
                "Ivo Garran promised to rebuild the depot of Lenn when he took office last year.|rebuild|2030",
                // A clock, a deadline and a night date what they are told of.
                "The ferry sank off Lenn just after noon on Friday.|sank|2031-05-09",
                "Two miners died in Lenn before dawn on Friday.|died|2031-05-09",
                "Ivo Garran and his son also perished in Friday's raid on Lenn.|perished|2031-05-09",
                "Order was restored in Lenn by the morning of May 7.|was restored|[..2031-05-07]",
                "The guards will be withdrawn from Lenn by May 19.|will be withdrawn|[..2031-05-19]",
                "Gunmen tried to storm the depot of Lenn overnight, police said on Friday.|tried|[2031-05-08,2031-05-09]",
                // What is said to be still so, or not to be, is of the day of saying.
                "The mayor of Lenn said on May 5 there was no need for an inquiry.|there was no need|2031-05-05",
                "Rescuers said on May 5 they were still searching for nine miners of Lenn.|still searching|2031-05-05",
                "The guard of Lenn said on May 5 there was no force used against the crowd.|no force used|[..2031-05-05]",
                "The mayor of Lenn said on May 6 that the fire was an accident.|accident|[..2031-05-06]",
            })
    void isOfTheDayThatItsWordsGive(String text, String words, String date) {
        assertThat(words(Chronicle.claim(read(text), words).eventDate())).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The family has been involved in the council of Lenn since 2001.|has been involved",
                "The depot of Lenn has seen one of its bloodiest raids since May 3.|has seen",
            })
    void aStateOfYearsAndARankSinceATimeHaveNoDate(String text, String words) {
        assertThat(Chronicle.claim(read(text), words).eventDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ivo Garran was convicted of killing four guards in a shooting in Lenn in 2029.|convicted",
                "Oren Vask was charged with murdering the guard on May 3 outside a shop in Lenn.|charged",
                "Detectives in Lenn were investigating the May 3 shooting of the guard.|investigating",
                "The guard, who was wed on May 3, was shot outside a shop in Lenn.|was shot",
                "The council freed the harbour master, who gave an interview on May 3.|freed",
            })
    void theDayOfAnotherActIsNotThatOfTheOneTold(String text, String words) {
        assertThat(Chronicle.claim(read(text), words).eventDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guard was hurt in the May 3 attack on the depot of Lenn.|was hurt",
                "Nine miners of Lenn were among those killed when a ferry sank on May 3.|were among",
                "The bomb that went off on May 3 destroyed the depot of Lenn.|destroyed",
                "After a march on May 3, soldiers began to shell the harbour of Lenn.|began to shell",
            })
    void theDayOfWhatItIsPartOfIsItsOwn(String text, String words) {
        assertThat(words(Chronicle.claim(read(text), words).eventDate())).isEqualTo("2031-05-03");
    }

    @Test
    void aMomentToldTwiceIsOfTheDayBehindIt() {
        DatedClaim claim = Chronicle.claim(
                read("A quake destroyed the depot of Lenn at 1653 local time (2153 GMT) on Friday."), "destroyed");

        assertThat(words(claim.eventDate())).isEqualTo("2031-05-09T16:53");
    }

    @Test
    void whatGoesOnIsNotOfTheDayOfAnotherAct() {
        DatedClaim claim = Chronicle.claim(
                read("Officials in Lenn were still seeking the names of the pilgrims who died when the ferry sank"
                        + " on May 8."),
                "were still seeking");

        assertThat(claim.eventDate()).isNull();
    }

    @Test
    void whoBelievesItSaysNothingOfWhen() {
        DatedClaim claim = Chronicle.claim(
                read("On May 8, the guild was believed to be behind a raid that saw eight people killed in Lenn."),
                "was believed");

        assertThat(claim.statementDate()).isNull();
        assertThat(words(claim.eventDate())).isEqualTo("2031-05-08");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bureau ruled that the girl must leave Lenn, and set Friday as the deadline for it.|ruled",
                "She was at the head of the “March of the Mothers” in Lenn, pushing a cart.|was at the head",
                "Prices rose in Lenn, leaving the index within 70 points of its record high set on Aug. 6.|rose",
                "The mayor and the guild leader of Lenn meet separately Monday with the envoy.|meet",
                "The union said on Friday it would look into the killing of 500 miners in Lenn four years ago.|would look",
                "Guards were killed in Lenn last April.|were killed",
                "The minister talked to the mayor of Lenn about the visit of a clerk in September.|talked",
            })
    void aDayThatIsSetOrTalkedOfAndANameAreNoDayOfTheAct(String text, String words) {
        assertThat(Chronicle.claim(read(text), words).eventDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A Ruvian clerk, seized in a raid on the chapel of Lenn a week ago, was deported on a ferry.|was deported",
                "A new law, due to be put to a vote in Lenn on April 7, raised the powers of the mayor.|raised",
                "The clerks were granted bail in Lenn and their case was postponed to May 8.|was postponed",
                "The council of Lenn helped the court, with Ivo Garran due there on May 9.|helped",
                "The opposition of Lenn has called for mass protests on Friday.|has called",
                "Clerks have organised a march around Lenn for Friday.|have organised",
                "The invitation to the wedding on Friday was not sent to the envoy of Lenn.|was not sent",
                "Orla Venn awaited trial for the May 5, 2031, attack on a depot in Lenn.|awaited",
                "The guild of Lenn opposed his May 5 pardon of 56 clerks.|opposed",
                "On Tuesday, the envoy begins a tour of eight towns near Lenn.|begins",
                "But a judge decided Orla Venn could be charged with tax fraud in 2027 and 2028 because the law of Lenn allows it.|decided",
                "But on that unusually sunny Friday in Lenn, guards ordered people away from the square.|ordered",
                "There is no public transport in most towns near Lenn on the day of rest, which begins at sundown Thursday and ends at sundown on Friday.|is no public",
            })
    void aDayOfAnAsideOfANounOrOfWhatIsToComeIsNoDayOfTheAct(String text, String words) {
        assertThat(Chronicle.claim(read(text), words).eventDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On Tuesday, the envoys will meet in Lenn.|will meet|2031-05-13",
                "On Tuesday, the envoy began a tour of eight towns near Lenn.|began|2031-05-06",
                "On Friday, day five of the 2031 Harbour Games, Lenn beat Tavo.|beat|2031-05-09",
                "Guards seized nine boats in a raid on Friday off the quay of Lenn.|seized|2031-05-09",
            })
    void aDayInFrontIsOfTheVerbBehindIt(String text, String words, String day) {
        assertThat(words(Chronicle.claim(read(text), words).eventDate())).isEqualTo(day);
    }

    @Test
    void lastYearCountsFromTheDayOfAReportThatTellsOfOldYears() {
        DatedClaim claim = Chronicle.claim(
                read(
                        "The ferry of Lenn sank on May 3, 1998. The quay was built in 1978. The guild took the valley in 1982."
                                + " Since 1985 it has held a strip of land. Guards killed nine clerks in Lenn last year."),
                "killed nine clerks");

        assertThat(words(claim.eventDate())).isEqualTo("2030");
    }
}
