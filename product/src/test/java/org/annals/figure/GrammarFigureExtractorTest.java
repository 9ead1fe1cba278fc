package org.annals.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Articles;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.annals.time.EnglishTimeExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarFigureExtractorTest {
    private static final EnglishAnalyser LANGUAGE = new EnglishAnalyser(PlaceNames.NONE);
    private static final GrammarFigureExtractor FIGURES = new GrammarFigureExtractor();

    private static List<Figure> figures(String text) {
        Document document =
                new Document(new DocumentId("d1"), "a", List.of(), text, "", "en", Metadata.NONE, List.of());
        return FIGURES.extract(LANGUAGE.analyse(document), List.of(), List.of());
    }

    private static List<Figure> dated(String text) {
        TextAnalysis analysis = LANGUAGE.analyse(Articles.of(text));
        return FIGURES.extract(analysis, new EnglishTimeExtractor().extract(analysis), List.of());
    }

    private static String interval(Figure figure) {
        return (figure.min() == null ? "" : figure.min().toPlainString())
                + ".."
                + (figure.max() == null ? "" : figure.max().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    In the fighting 34 harbour guards were killed.               | 34..34 | KILLED
                    The flood destroyed 1,204 houses in the valley.              | 1204..1204 | DAMAGED
                    No fewer than a dozen divers died in Dolmik.                 | 12.. | KILLED
                    Two dozen miners are missing.                                | 24..24 | MISSING
                    Police detained up to 40 demonstrators.                      | ..40 | DETAINED
                    Between 3,000 and 5,000 people have fled the city.           | 3000..5000 | DISPLACED
                    10 to 12 houses were burned.                                 | 10..12 | DAMAGED
                    Nearly 1.7 thousand people were injured.                     | ..1700 | INJURED
                    Half a million people were displaced by the war.             | 500000..500000 | DISPLACED
                    No one was killed in the fire.                               | 0..0 | KILLED
                    Dozens of harvesters were killed.                            | 24.. | KILLED
                    Gunmen abducted forty-one schoolgirls.                       | 41..41 | ABDUCTED
                    The death toll climbed to 17.                                | 17..17 | KILLED
                    The number of lawsuits had climbed to 1987.                  | 1987..1987 | OPENED
                    The women demanded the release of 25 detained protesters.    | 25..25 | RELEASED
                    The court sentenced him to 15 years.                         | 15..15 | SENTENCED
                    The baker may go to prison for up to seven years.            | ..7 | SENTENCED
                    A 12-year prison sentence was handed to the mayor.           | 12..12 | SENTENCED
                    The ministry put the number of dead at 58.                   | 58..58 | KILLED
                    The toll has risen from four to five.                        | 5..5 | KILLED
                    The flood has cost more than 3,400 lives.                    | 3400.. | KILLED
                    At least 45 bakers are said to have drowned.                 | 45.. | KILLED
                    One miner, Oren Tavik, 34, from Dolmik, was killed.          | 1..1 | KILLED
                    The 26 miners, who were trapped for days, were rescued.      | 26..26 | RELEASED
                    Aboard the ferry were nine tourists.                         | 9..9 | ABOARD
                    The deceased include 17 divers from Lowen.                   | 17..17 | KILLED
                    Soldiers wounded the mayor and 12 students.                  | 12..12 | INJURED
                    Twelve kidnapped divers walked free.                         | 12..12 | RELEASED
                    The rebels seized 39 students.                               | 39..39 | ABDUCTED
                    The navy captured 12 pirates.                                | 12..12 | DETAINED
                    The rebels captured 14 soldiers.                             | 14..14 | DETAINED
                    Gunmen kidnapped 14 soldiers.                                | 14..14 | ABDUCTED
                    Customs officers seized 730 rifles.                          | 730..730 | SEIZED
                    Some 64 sailors remain in captivity.                         | 64..64 | CAPTIVE
                    There are about 90 soldiers in the valley.                   | 90..90 | DEPLOYED
                    Just under 90 divers are still missing.                      | ..90 | MISSING
                    The pirates wanted a ransom of $3.1 million.                 | 3100000..3100000 | OTHER
                    """)
    void readsTheIntervalAndTheOutcome(String sentence, String interval, Outcome outcome) {
        List<Figure> figures = figures(sentence);

        assertThat(figures).isNotEmpty();
        Figure last = figures.get(figures.size() - 1);
        assertThat(interval(last)).isEqualTo(interval);
        assertThat(last.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The number of people killed could be two or even three times higher.",
                "A 16-year-old student was killed.",
                "Anna Rell, 48, was killed.",
                "The town lies 15 kilometres from the place where people were killed.",
                "He was killed near Pharmacy No. 36.",
                "She was arrested after an interview with Kanal 9.",
                "A Boeing 737 was destroyed.",
                "The men were killed in 2019.",
                "The two sides met on the third day.",
                "They were arrested under article 118.",
                "Anna Rell, a mother of two, was killed.",
                "One in five women was injured.",
                "He had plotted to kill 12 officials.",
                "Three men aged between 20 and 25 robbed the shop.",
                "She has spent 11 years in prison.",
                "There was no idea that people were dead.",
                "Thousands of protesters were losing their fear.",
            })
    void readsNoFigureInAgesMeasuresNamesAndYears(String sentence) {
        assertThat(figures(sentence)).isEmpty();
    }

    @Test
    void readsASplitAsTwoFigures() {
        List<Figure> figures = figures("Eleven guards and three cooks were killed in the attack.");

        assertThat(figures).extracting(GrammarFigureExtractorTest::interval).containsExactly("11..11", "3..3");
        assertThat(figures).extracting(Figure::outcome).containsOnly(Outcome.KILLED);
    }

    @Test
    void readsAnIncludedFigureAsPartOfTheWhole() {
        List<Figure> figures = figures("Forty-one people, including 6 police officers, were killed in the province.");

        assertThat(figures).extracting(GrammarFigureExtractorTest::interval).containsExactly("41..41", "6..6");
        assertThat(figures.get(1).partOf()).isEqualTo(figures.get(0).span());
        assertThat(figures.get(1).group()).isEqualTo("police officers");
    }

    @Test
    void readsOfThemAsPartOfTheWhole() {
        List<Figure> figures = figures("About 900 people were injured, 61 of them police officers.");

        assertThat(figures).extracting(Figure::outcome).containsExactly(Outcome.INJURED, Outcome.INJURED);
        assertThat(figures.get(1).partOf()).isEqualTo(figures.get(0).span());
    }

    @Test
    void readsThePartAndTheWholeOfANestedCount() {
        List<Figure> figures = figures("The pirates freed 30 of the over 90 sailors kidnapped in spring.");

        assertThat(figures).extracting(GrammarFigureExtractorTest::interval).containsExactly("30..30", "90..");
        assertThat(figures).extracting(Figure::outcome).containsExactly(Outcome.RELEASED, Outcome.ABDUCTED);
        assertThat(figures.get(0).partOf()).isEqualTo(figures.get(1).span());
    }

    @Test
    void givesAVerbToThePartAndNotToTheWhole() {
        List<Figure> figures = figures("Eight of the nine sailors were rescued.");

        assertThat(figures).extracting(GrammarFigureExtractorTest::interval).containsExactly("8..8");
    }

    @Test
    void goesOnWithTheFirstCountInAListWithoutVerbs() {
        List<Figure> figures = figures(
                "The quake killed 58 people, 39 of them in Tesvara, 12 in Dolmik and seven in other districts.");

        assertThat(figures)
                .extracting(GrammarFigureExtractorTest::interval)
                .containsExactly("58..58", "39..39", "12..12", "7..7");
        assertThat(figures).extracting(Figure::outcome).containsOnly(Outcome.KILLED);
    }

    @Test
    void namesTheUnitThatTheTollCounts() {
        List<Figure> figures = figures("The number of lawsuits had climbed to 1987.");

        assertThat(figures).extracting(Figure::unit).containsExactly("lawsuits");
    }

    @Test
    void takesTheOutcomeOfTheSameCountElsewhereInTheText() {
        List<Figure> figures = figures("The rebels released 37 miners. The 37 miners were flown to Halmeny.");

        assertThat(figures).extracting(Figure::outcome).containsExactly(Outcome.RELEASED, Outcome.RELEASED);
    }

    @Test
    void takesARunningTotalForCumulative() {
        assertThat(figures("The death toll has risen to 17."))
                .extracting(Figure::kind)
                .containsExactly(Figure.CountKind.CUMULATIVE);
    }

    @Test
    void takesACountInACrashForAnIncident() {
        assertThat(figures("Twelve dancers were killed in the crash."))
                .extracting(Figure::kind)
                .containsExactly(Figure.CountKind.INCIDENT);
    }

    @Test
    void takesACountOfADayForAnIncidentWhateverTheArticleIsAbout() {
        String war = " The war goes on, and troops and rebels fight.";
        for (String sentence : List.of(
                "Nine villagers were killed on Friday.",
                "On 3 May, nine villagers died.",
                "Soldiers opened fire, killing nine villagers.")) {
            assertThat(dated(sentence + war))
                    .as(sentence)
                    .extracting(Figure::kind)
                    .containsExactly(Figure.CountKind.INCIDENT);
        }
        for (String sentence : List.of(
                "The ministry said on Friday that 900 villagers had been killed.",
                "A report that 900 villagers died was published on Thursday.",
                "Between 3 May and 9 May, 900 villagers died.")) {
            assertThat(dated(sentence + war))
                    .as(sentence)
                    .extracting(Figure::kind)
                    .containsExactly(Figure.CountKind.CUMULATIVE);
        }
    }

    @Test
    void countsNobodyWhoOnlyTells() {
        assertThat(figures("One activist group said 38 villagers were killed."))
                .extracting(Figure::text)
                .containsExactly("38 villagers");
    }

    @Test
    void countsNoFamiliesWhoseMembersAreCounted() {
        assertThat(figures(
                        "Twenty people died in Lenn, including 13 members of two families, who were killed by guards."))
                .extracting(Figure::text)
                .containsExactlyInAnyOrder("Twenty people", "13 members");
    }

    @Test
    void readsNoHalfOfAThousandWithASpaceInIt() {
        assertThat(figures("Some 713 clerks were killed and more than 1, 650 injured by mines in Lenn."))
                .extracting(Figure::text)
                .containsExactly("Some 713 clerks");
    }

    @Test
    void leavesOutCountsOfWhichNothingIsSaid() {
        assertThat(figures("They had three options, and two sisters lived nearby."))
                .isEmpty();
    }

    @Test
    void spansEndInsideTheTextForAnyNumber() {
        String text = "9".repeat(10_000) + " people were killed, " + "1 ".repeat(5_000) + "died.";

        assertThat(figures(text)).allSatisfy(figure -> {
            Span span = figure.span();
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(figure.text()).isEqualTo(span.of(text));
        });
    }
}
