package org.annals.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Chronicle;
import org.annals.document.Dated;
import org.annals.document.NotUnderstood;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the expressions of one article of Saturday, 10 May 2031 get their dates, and which are flagged. */
class TimeAnchoringTest {
    private static final String HISTORY = "In 1871 the council of Velmia rose against Tarn. "
            + "In March 1871 the garrison left Lenn. On 5 June 1872 it came back. "
            + "In September the council fled. In January its head returned. "
            + "On 3 April 1873 the two sides signed. The next day the garrison left for good. ";

    private static DocumentDating dating(@Nullable String published, String text) {
        return new Chronicle()
                .article("Lenn Courier", published, text)
                .build()
                .readings()
                .get(0)
                .dating();
    }

    private static @Nullable Dated date(DocumentDating dating, String words) {
        return dating.times().stream()
                .filter(time -> time.expression().text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no expression \"" + words + "\""))
                .dated();
    }

    private static Dated known(DocumentDating dating, String words) {
        Dated dated = date(dating, words);
        if (dated == null) {
            throw new AssertionError("no date for \"" + words + "\"");
        }
        return dated;
    }

    private static List<String> codes(DocumentDating dating) {
        return dating.notUnderstood().stream().map(NotUnderstood::code).toList();
    }

    @ParameterizedTest
    @CsvSource({"September, 1872-09", "January, 1873-01", "The next day, 1873-04-04"})
    void aHistoryCountsFromTheDateNamedBefore(String words, String expected) {
        Dated dated = known(dating("2031-05-10", HISTORY), words);

        assertThat(dated.date()).hasToString(expected);
        assertThat(dated.explanation()).contains("history");
    }

    @Test
    void aReportOfThisYearThatTellsOfOthersGuessesNoYearOfADayFarFromThem() {
        String report = "In 2012 Tarn left Velmia. In 2015 he wrote a book. In 2020 he came back. In 2024 he met the"
                + " exiles. They talked for years. Nobody joined them then. The first march took place on April 15. "
                + "Last week they were named.";

        assertThat(date(dating("2031-05-10", report), "April 15")).isNull();
        assertThat(known(
                                dating(
                                        "2031-05-10",
                                        report.replace("They talked for years. Nobody joined them then. ", "")),
                                "April 15")
                        .date())
                .hasToString("2024-04-15");
    }

    @Test
    void aHistoryNeedsNoDateOfItsOwn() {
        assertThat(date(dating(null, HISTORY), "September")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor left Lenn in September. | September | 2030-09",
                "The mayor will leave Lenn in September. | September | 2031-09",
                "The mayor is scheduled to leave Lenn on Monday. | Monday | 2031-05-12",
                "The mayor is to address the council of Lenn on Monday. | Monday | 2031-05-12",
                "The council extended the deadline until Tuesday. | Tuesday | 2031-05-13",
                "The mayor left Lenn on Monday. | Monday | 2031-05-05",
                "They would appeal the ruling, announced Wednesday. | Wednesday | 2031-05-07",
                "Dorn said divers would begin raising the wreck Tuesday. | Tuesday | 2031-05-13"
            })
    void newsLooksBackOrAheadByItsWords(String text, String words, String expected) {
        Dated dated = known(dating("2031-05-10", text), words);

        assertThat(dated.date()).hasToString(expected);
        assertThat(dated.explanation()).contains("publication");
    }

    @Test
    void sinceAYearIsOpenToThePresent() {
        Dated dated = known(dating("2031-05-10", "The depot has been closed since 2029."), "2029");

        assertThat(dated.date()).hasToString("2029/..");
        assertThat(dated.date().latest()).isNull();
    }

    @Test
    void moreThanSoManyYearsAgoIsNoDate() {
        assertThat(date(dating("2031-05-10", "He left Lenn more than two years ago."), "more than two years ago"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The depot burned on Monday, May 8. | TIME_WEEKDAY_MISMATCH",
                "The depot burned on February 30. | TIME_IMPOSSIBLE_DATE",
                "The depot burned on 3 June 2031. | TIME_FUTURE_TOLD_AS_PAST"
            })
    void flagsADateThatCannotBeRight(String text, String code) {
        DocumentDating dating = dating("2031-05-10", text);

        assertThat(codes(dating)).contains(code);
        assertThat(dating.times()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The depot burned on Thursday, May 8.",
                "The depot will open on 3 June 2031.",
                "It opens on May 31."
            })
    void flagsNothingElse(String text) {
        assertThat(codes(dating("2031-05-10", text))).noneMatch(code -> code.startsWith("TIME_"));
    }

    @Test
    void theWeekdayAfterPublicationMayBeTomorrowThere() {
        DocumentDating dating = dating(
                "2031-05-10",
                "The bridge at Lenn fell on Sunday. Two days later the ferry sank. The mayor resigned on Friday.");

        assertThat(known(dating, "Sunday").date()).hasToString("[2031-05-04,2031-05-11]");
        assertThat(date(dating, "Two days later")).isNull();
        assertThat(known(dating, "Friday").date()).hasToString("2031-05-09");
    }

    @Test
    void whatIsAgreedOnIsAhead() {
        DocumentDating dating = dating(
                "2031-05-10", "Both sides had agreed to meet again on Wednesday. They had agreed on Thursday to talk.");

        assertThat(known(dating, "Wednesday").date()).hasToString("2031-05-14");
        assertThat(known(dating, "Thursday").date()).hasToString("2031-05-08");
    }

    @Test
    void theYearOfAMakeDatesNothingElse() {
        DocumentDating dating = dating(
                null,
                "He sold his van in Lenn and bought an old 1977 Tarn Marquis. The trial began in May 1995. The guards came on June 3.");

        assertThat(date(dating, "June 3"))
                .satisfies(dated -> assertThat(String.valueOf(dated)).doesNotContain("1977"));
    }

    @Test
    void aYearNamedInPassingIsNotTheYearOfWhatIsToldMuchLater() {
        DocumentDating dating = dating(
                null,
                "One guard of Lenn recalled the raid for a series in 1997. The quay burned. The clerks fled. The mayor wept. "
                        + "Earlier in the year, the guild had won the vote.");

        assertThat(dating.times())
                .filteredOn(time -> time.expression().text().contains("the year"))
                .allSatisfy(time -> assertThat(time.dated()).isNull());
    }

    @Test
    void aClockWellBehindADayOfSomethingElseIsOfNoDay() {
        DocumentDating dating = dating(
                "2031-05-10",
                "A rifle was found on April 8 in a wood near Lenn. It is being tested. The clerks are waiting. No charge was "
                        + "brought. Nobody has been named. The doctor was shot at 10 p.m. as she stood in her kitchen.");

        assertThat(date(dating, "10 p.m.")).isNull();
    }
}
