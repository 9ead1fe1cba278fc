package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.annals.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where captions and headlines run into the sentence behind them; and capitals that start no sentence. */
class UnmarkedBoundaryTest {
    private static List<String> sentences(String text) {
        return new EnglishSegmenter()
                .segment(Articles.of(text)).stream()
                        .map(words -> text.substring(
                                words.get(0).begin(),
                                words.get(words.size() - 1).end()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The fund is raising money to help the people of Lenn | There are nine camps in the valley.",
                "Relatives say hope is fading for the worker Orla Venning | But he added that the search went on.",
                "French rescuers are among teams from many nations in Lenn | The Union has pledged more money.",
                "People are still struggling to get the food and water | The number of dead is not known.",
                "The harbour clerk was a keen skier and mountaineer | A local man has been confirmed dead.",
                "Most of the women walk home from the wells | In this dry country, there are few roads.",
                "The council is searching for the clerk's whereabouts | It is understood that he left by boat.",
            })
    void areSeenThoughNoMarkStandsThere(String caption, String sentence) {
        assertThat(sentences(caption + " " + sentence)).containsExactly(caption, sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The two men were charged in May with possessing class A drugs in the harbour.",
                "She has been reading a long novel called The Velms are all right again.",
                "She said that the series The Velm Valley has been a great success there.",
                "He stars as a harbour clerk in Velms In Love, which opened in May in Lenn.",
                "The members of the group who voted for The Other Way were no more than nine.",
                "He was taken on Monday to the courts of Lenn And Tavo by the police."
            })
    void areNotSeenInNamesOfWorksAndLetteredThings(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void areFoundInLinearTime() {
        String text = "people of Lenn There are camps ".repeat(20_000);

        assertThat(sentences(text)).hasSizeGreaterThan(10_000);
    }
}
