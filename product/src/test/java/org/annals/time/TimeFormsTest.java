package org.annals.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.annals.Articles;
import org.annals.document.Document;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of time expressions, each with its extent and its value on Saturday, 10 May 2031. */
class TimeFormsTest {
    private static final EnglishTimeExtractor EXTRACTOR = new EnglishTimeExtractor();
    private static final TimeReference TODAY =
            new TimeReference(LocalDate.of(2031, 5, 10), TimeReference.Direction.PAST);

    /** One sentence without any tags: the grammar needs none. */
    private static TextAnalysis sentence(String text) {
        Document document = Articles.of(text);
        List<Sentence> sentences = text.isEmpty()
                ? List.of()
                : List.of(new Sentence(0, 0, Section.BODY, new Span(0, text.length()), List.of()));
        return new TextAnalysis(document, sentences, List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> read(String text) {
        return EXTRACTOR.extract(sentence(text)).stream()
                .map(time -> time.text() + " = " + time.value().timex(TODAY))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell on January 5, 2030. | January 5, 2030 = 2030-01-05",
                "It fell on Jan. 5. | Jan. 5 = 2031-01-05",
                "It fell on Sept. 5. | Sept. 5 = 2030-09-05",
                "It fell on the 5th of January. | the 5th of January = 2031-01-05",
                "It fell on 13th January, 2030. | 13th January, 2030 = 2030-01-13",
                "It fell on Saturday, May 3. | Saturday, May 3 = 2031-05-03",
                "It fell on 2030-01-29. | 2030-01-29 = 2030-01-29",
                "It fell on 29.01.2030. | 29.01.2030 = 2030-01-29",
                "It fell on 12/31/2030. | 12/31/2030 = 2030-12-31",
                "It fell in March. | March = 2031-03",
                "It fell in early January 2030. | early January 2030 = 2030-01",
                "It fell in mid-2029. | mid-2029 = 2029",
                "It fell in mid-May. | mid-May = 2031-05",
                "It fell in 1987. | 1987 = 1987",
                "It fell in nineteen ninety-six. | nineteen ninety-six = 1996",
                "It fell in the late 1980s. | the late 1980s = 198",
                "It fell in the '90s. | the '90s = 199",
                "It fell in the 19th century. | the 19th century = 18",
                "It fell in 480 BC. | 480 BC = BC0480",
                "It fell in the summer of 2029. | the summer of 2029 = 2029-SU",
                "It fell in the third quarter of 2029. | the third quarter of 2029 = 2029-Q3",
                "It fell in Q3 2029. | Q3 2029 = 2029-Q3",
                "It fell on 23/Sep/2030. | 23/Sep/2030 = 2030-09-23",
                "It fell in the second half of 2029. | the second half of 2029 = 2029-H2",
                "It fell at the end of 2029. | the end of 2029 = 2029",
                "It fell on Christmas Day. | Christmas Day = 2030-12-25",
                "It fell on Good Friday 2031. | Good Friday 2031 = 2031-04-11",
                "It fell last Thanksgiving. | last Thanksgiving = 2030-11-28"
            })
    void readsDatesOfTheCalendar(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell yesterday. | yesterday = 2031-05-09",
                "It fell on Friday. | Friday = 2031-05-09",
                "It fell last Tuesday. | last Tuesday = 2031-05-06",
                "It falls next Monday. | next Monday = 2031-05-12",
                "It fell last week. | last week = 2031-W18",
                "It fell late last month. | late last month = 2031-04",
                "It fell this year. | this year = 2031",
                "It fell three days ago. | three days ago = 2031-05-07",
                "It fell two weeks ago. | two weeks ago = 2031-04-26",
                "It fell a week ago today. | a week ago today = 2031-05-03",
                "It fell a year ago today. | a year ago today = 2030-05-10",
                "It fell five years ago. | five years ago = 2026",
                "It fell the following day. | the following day = 2031-05-11",
                "It fell two days later. | two days later = 2031-05-12",
                "It fell on the day before yesterday. | the day before yesterday = 2031-05-08",
                "It fell last fall. | last fall = 2030-FA",
                "It fell last October. | last October = 2030-10",
                "It fell in June of last year. | June of last year = 2030-06",
                "It fell over the weekend. | the weekend = 2031-W19-WE",
                "It fell in the week of March 6. | the week of March 6 = 2031-W10"
            })
    void readsDatesThatCountFromAnother(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell at 18:00 GMT. | 18:00 GMT = 2031-05-10T18:00",
                "It struck at 1653 GMT. | 1653 GMT = 2031-05-10T16:53",
                "They met at 0400 local time. | 0400 local time = 2031-05-10T04:00",
                "The vote ends at 1630 hours. | 1630 hours = 2031-05-10T16:30",
                "It was won in 1653. | 1653 = 1653",
                "It fell at 5:30 a.m. on Thursday. | 5:30 a.m. on Thursday = 2031-05-08T05:30",
                "It fell at noon Thursday. | noon Thursday = 2031-05-08T12:00",
                "It fell at 4 in the morning. | 4 in the morning = 2031-05-10T04:00",
                "It fell at 4 o'clock. | 4 o'clock = 2031-05-10T04:00",
                "It fell at 00.00 hours on May 3. | 00.00 hours on May 3 = 2031-05-03T00:00",
                "It fell on Thursday night. | Thursday night = 2031-05-08TNI",
                "It fell last night. | last night = 2031-05-09TNI",
                "It fell on the morning of May 3. | the morning of May 3 = 2031-05-03TMO"
            })
    void readsTimesOfTheDay(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It burned for three weeks. | three weeks = P3W",
                "It was a ten-day fire. | ten-day = P10D",
                "It burned for more than two years. | more than two years = P2Y",
                "It burned for a couple of hours. | a couple of hours = PT2H",
                "It burned for two and a half hours. | two and a half hours = PT2.5H",
                "It burned for half an hour. | half an hour = PT30M",
                "It burned for several days. | several days = PXD",
                "It burned for weeks. | weeks = PXW",
                "It burned over the past three months. | the past three months = P3M",
                "It burned for at least 20 more years. | at least 20 more years = P20Y",
                "It burned every day. | every day = P1D",
                "It burns each July. | each July = XXXX-07",
                "It burns on Mondays. | Mondays = XXXX-WXX-1",
                "It is burning now. | now = PRESENT_REF",
                "It may burn in the near future. | the near future = FUTURE_REF"
            })
    void readsDurationsSetsAndReferences(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The number of cases increased to 2044.",
                "He counted 19 security officials.",
                "The camp stood at 1900 metres.",
                "A Boeing 737 stood there.",
                "The firm paid $2010 for it.",
                "They found 1917 shells in the depot.",
                "A 16-year-old boy and a man of 44 years of age were hurt.",
                "She is 55 years old.",
                "We may march in the second row.",
                "Sun and Sat. are short words.",
                "He watched \"60 Minutes\" with the 7th Fleet."
            })
    void readsNoTimeInCountsAgesAndNames(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It lasted from 5 to 8 January 2030. | 2030-01-05/2030-01-08 | 5;8 January 2030",
                "It lasted January 5-8, 2030. | 2030-01-05/2030-01-08 | January 5;8, 2030",
                "It lasted from 2010 to 2014. | 2010/2014 | 2010;2014",
                "The war (1914-18) ended. | 1914/1918 | 1914;18",
                "It lasted from March 3 to April 2, 2030. | 2030-03-03/2030-04-02 | March 3;April 2, 2030",
                "It lasted from November to February. | 2030-11/2031-02 | November;February",
                "It lasted from March 2029 to now. | 2029-03/2031-05-10 | March 2029;now",
                "It sat between 4 and 6 pm on May 3. | 2031-05-03T16:00/2031-05-03T18:00 | 4;6 pm on May 3",
                "It sat May 3 from 10 am to noon. | 2031-05-03T10:00/2031-05-03T12:00 | May 3 from 10 am;noon",
                "It sat on May 3 from 9:30 to 3:30 pm. | 2031-05-03T09:30/2031-05-03T15:30 | May 3 from 9:30;3:30 pm"
            })
    void readsARangeAsOneDateWithTwoEnds(String text, String edtf, String ends) {
        List<TimeExpression> found = EXTRACTOR.extract(sentence(text));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).value().date(TODAY)).hasToString(edtf);
        assertThat(found.get(0).ends()).extracting(TimeExpression::text).containsExactly(ends.split(";", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It met on the second Tuesday of June 2030. | 2030-06-11",
                "It fell in the last week of July 2030. | [2030-07-22..2030-07-28]",
                "It came in the third month of 2030. | 2030-03",
                "The toll office reopens on the 12th day of next month. | 2031-06-12",
                "The quay was shut on Tuesday of last week. | 2031-04-29",
                "It sat on Friday the 2nd. | 2031-05-02",
                "It came in the last four months of 2030. | 2030-09-01/2030-12-31",
                "It grew over the past seven years. | 2024/2031",
                "It fell three times in the past two months. | 2031-03-10/2031-05-09",
                "They have protested for eight years. | 2023/2031",
                "They left before dawn. | 2031-05-10",
                "It came in the 5 coming weeks. | 2031-05-11/2031-06-14",
                "It came two weeks before May 3. | 2031-04-19",
                "They strike for three days starting May 3. | 2031-05-03/2031-05-05"
            })
    void readsTheDaysOfPartsAndLengths(String text, String edtf) {
        List<TimeExpression> found = EXTRACTOR.extract(sentence(text));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).value().date(TODAY)).hasToString(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It opens every Tuesday at 3 pm. | every Tuesday at 3 pm = XXXX-WXX-2T15:00",
                "It began at half past seven. | half past seven = 2031-05-10T07:30",
                "It began at a quarter to nine. | a quarter to nine = 2031-05-10T08:45",
                "It began last night at 8. | last night at 8 = 2031-05-09T20:00",
                "It began at 2 in the afternoon. | 2 in the afternoon = 2031-05-10T14:00",
                "It took two years and three months. | two years and three months = P2Y3M",
                "It rained all day. | all day = P1D",
                "It opens at five-thirty tomorrow evening. | five-thirty tomorrow evening = 2031-05-11T17:30",
                "It sat on March eighteenth nine thirty. | March eighteenth nine thirty = 2031-03-18T09:30",
                "It began at 3 p . m . | 3 p . m . = 2031-05-10T15:00",
                "It began at 1140 a.m. | 1140 a.m. = 2031-05-10T11:40",
                "It began at 7 p. m. | 7 p. m. = 2031-05-10T19:00",
                "They came at 11ish. | 11ish = 2031-05-10T11:00",
                "It opens Thursdays at 17.30. | Thursdays at 17.30 = XXXX-WXX-4T17:30",
                "They met on Friday at about 7.30pm. | Friday at about 7.30pm = 2031-05-09T19:30",
                "They met on Friday at 5. | Friday at 5 = 2031-05-09T17:00",
                "They waited for 3h. | 3h = PT3H",
                "It burned for two nights. | two nights = P2D",
                "She stayed for another week. | another week = P1W",
                "It is tested semi-annually. | semi-annually = P6M",
                "They march every weekday. | every weekday = P1WD",
                "It fell on May twenty-nine. | May twenty-nine = 2031-05-29",
                "Born on six April nineteen hundred and two. | six April nineteen hundred and two = 1902-04-06",
                "It came in October, 1st. | October, 1st = 2030-10-01",
                "Born in April of 87. | April of 87 = 1987-04",
                "The file of 20301016 is gone. | 20301016 = 2030-10-16",
                "It came in 2030-11. | 2030-11 = 2030-11",
                "They left on 22/04. | 22/04 = 2031-04-22",
                "They left Thursday 29/03. | Thursday 29/03 = 2031-03-29",
                "It grew in H2 2030. | H2 2030 = 2030-H2",
                "It ends the week after next. | the week after next = 2031-W21",
                "It fell on Labor Day weekend 2030. | Labor Day weekend 2030 = 2030-W35-WE",
                "It cut rates to 5 percent from 5.25 percent last July. | last July = 2030-07",
                "Filed on 2030-Sep-23. | 2030-Sep-23 = 2030-09-23",
                "It grew in 2030-Q1. | 2030-Q1 = 2030-Q1"
            })
    void readsFurtherFormsOfTheClockAndTheCalendar(String text, String expected) {
        assertThat(read(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The side won 12-4 and 3-8.",
                "Between 3 and 5 men were hurt.",
                "The motion passed by 7 to 5.",
                "They are aged from 5 to 6.",
                "Rates rose from 3 to 4.",
                "It is open 24/7 and cut 13/16 inch wide.",
                "The share fell 3/16 to 12.",
                "She skated home in 1:48.85 behind a time of 4:07.36.",
                "It was a survey of 1709 schoolchildren.",
                "The guild had a letter from May's office.",
                "They came from another world of nights.",
                "He called line 20319940 and paid $20301016."
            })
    void takesNoScoresAndCountsForRangesOfTheClock(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the day before ", "two days after ", "the last week of ", "from 5 to ", "at half past "})
    void takesTimeOnlyInProportionToHostileText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertThat(EXTRACTOR.extract(sentence(text)))
                .allMatch(time -> time.span().length() < 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"It rained on May 6 and 7. | May 6;7", "It rained on 5, 6 and 7 June. | 5;6;7 June"})
    void readsDaysOfAListByThemselves(String text, String words) {
        assertThat(EXTRACTOR.extract(sentence(text)))
                .extracting(TimeExpression::text)
                .containsExactly(words.split(";", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"It fell on February 30. | February 30", "It fell on 31 June 2030. | 31 June 2030"})
    void keepsADayThatNoCalendarHasWithoutADate(String text, String words) {
        List<TimeExpression> found = EXTRACTOR.extract(sentence(text));

        assertThat(found).extracting(TimeExpression::text).containsExactly(words);
        assertThat(found.get(0).value()).isInstanceOf(TimeValues.Impossible.class);
        assertThat(found.get(0).value().date(TODAY)).isNull();
    }

    @RepeatedTest(40)
    void holdsItsInvariantsOnRandomWords(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        String text = randomText(new Random(seed));
        TextAnalysis analysis = sentence(text);

        List<TimeExpression> found = EXTRACTOR.extract(analysis);

        int end = 0;
        for (TimeExpression time : found) {
            assertThat(time.span().begin()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
            assertThat(time.text()).as("seed %d", seed).isEqualTo(time.span().of(text));
            assertThat(time.value().timex(TODAY)).as("seed %d: %s", seed, time).isNotBlank();
            Edtf date = time.value().date(TODAY);
            assertThat(date == null || !time.value().isDateless() || time.timex() == Timex.DURATION)
                    .as("seed %d: %s", seed, time)
                    .isTrue();
            assertThat(time.ends())
                    .as("seed %d", seed)
                    .allMatch(part -> time.span().contains(part.span()));
            end = time.span().end();
        }
        assertThat(EXTRACTOR.extract(analysis)).as("seed %d", seed).isEqualTo(found);
    }

    private static String randomText(Random random) {
        String[] words = {
            "the",
            "a",
            "of",
            "last",
            "next",
            "this",
            "that",
            "same",
            "early",
            "late",
            "mid",
            "-",
            "–",
            ",",
            ".",
            "(",
            ")",
            "'",
            "'s",
            "$",
            "%",
            "January",
            "Jan.",
            "May",
            "march",
            "Monday",
            "Sat.",
            "5",
            "31",
            "1987",
            "2044",
            "99",
            "2022-02-30",
            "18:00",
            "25:61",
            "5th",
            "1990s",
            "90s",
            "twenty",
            "hundred",
            "and",
            "half",
            "year",
            "years",
            "weeks",
            "old",
            "ago",
            "later",
            "before",
            "quarter",
            "third",
            "summer",
            "fall",
            "Christmas",
            "New Year's Eve",
            "noon",
            "a.m.",
            "GMT",
            "BC",
            "end",
            "every",
            "daily",
            "now",
            "the past",
            "in",
            "from",
            "to",
            "between",
            "since",
            "until",
            "night",
            "morning",
            "soldiers",
            "\uD83D\uDE00",
            "é"
        };
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(120);
        for (int i = 0; i < length; i++) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1-",
                "1 ",
                "1,",
                "1.",
                "1/",
                "1:",
                "the ",
                "the last ",
                "twenty-",
                "hundred and ",
                "two and a half ",
                "January ",
                "January 1 and ",
                "1 and ",
                "about more than ",
                "22/04, ",
                "1/13 to ",
                "for three days starting ",
                "six forty-",
                "3 p . m . ",
                "Monday, the ",
                "end of the ",
                "early ",
                "the end of the end of ",
                "from 1990 to ",
                "'",
                "a.",
                "12:",
                "ago ",
                "in the morning of ",
                "New Year's ",
                "now "
            })
    void staysLinearOnAMegabyteOfOneForm(String form) {
        String text = form.repeat(1_000_000 / form.length());

        List<TimeExpression> found = EXTRACTOR.extract(sentence(text));

        assertThat(found).allMatch(time -> time.span().end() <= text.length());
    }
}
