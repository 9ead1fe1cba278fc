package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.annals.language.NameFinder.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameSettlerTest {
    private static final PlaceNames PLACES = new PlaceNames() {
        @Override
        public int longestMatch(List<Token> tokens, int from) {
            return List.of("Velmia", "Dolmik", "DOLMIK")
                            .contains(tokens.get(from).text())
                    ? 1
                    : 0;
        }

        @Override
        public boolean isCountry(String name) {
            return name.equals("Velmia");
        }

        @Override
        public @Nullable String countryOfDemonym(String word) {
            return null;
        }
    };

    private static List<Token> tokens(String sentence) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : sentence.split(" ", -1)) {
            tokens.add(new Token(new Span(at, at + word.length()), word, word, Tag.X));
            at += word.length() + 1;
        }
        return tokens;
    }

    private static List<Found> settle(List<String> sentences, Found... found) {
        List<List<Token>> tokens =
                sentences.stream().map(NameSettlerTest::tokens).toList();
        return new NameSettler(new NameLexicon(), PLACES).settle(tokens, List.of(found));
    }

    @Test
    void joinsAnOfficeWithItsCountry() {
        assertThat(settle(
                        List.of("the Ministry of Health of Velmia said"),
                        new Found(0, 1, 4, NameKind.ORGANISATION),
                        new Found(0, 5, 6, NameKind.PLACE)))
                .containsExactly(new Found(0, 1, 6, NameKind.ORGANISATION));
    }

    @Test
    void leavesAPersonAndItsCountryApart() {
        assertThat(settle(
                        List.of("Torn of Velmia"),
                        new Found(0, 0, 1, NameKind.PERSON),
                        new Found(0, 2, 3, NameKind.PLACE)))
                .hasSize(2);
    }

    @Test
    void takesACountrysTeamForTheCountry() {
        assertThat(settle(List.of("Velmia won again"), new Found(0, 0, 1, NameKind.ORGANISATION)))
                .containsExactly(new Found(0, 0, 1, NameKind.PLACE));
    }

    @Test
    void takesALoneSurnameForThePersonNamedInFull() {
        assertThat(settle(
                        List.of("Ilva Torn spoke", "then Torn left"),
                        new Found(0, 0, 2, NameKind.PERSON),
                        new Found(1, 1, 2, NameKind.OTHER)))
                .contains(new Found(1, 1, 2, NameKind.PERSON));
    }

    @Test
    void takesATownForNoPersonUnlessItSpeaks() {
        assertThat(settle(List.of("the capital , Dolmik ,"), new Found(0, 3, 4, NameKind.PERSON)))
                .containsExactly(new Found(0, 3, 4, NameKind.PLACE));
        assertThat(settle(List.of("Dolmik said so"), new Found(0, 0, 1, NameKind.PERSON)))
                .containsExactly(new Found(0, 0, 1, NameKind.PERSON));
    }

    @Test
    void leavesTheTitleOutOfThePersonsName() {
        assertThat(settle(List.of("Rabbi Ilva Torn spoke"), new Found(0, 0, 3, NameKind.PERSON)))
                .containsExactly(new Found(0, 1, 3, NameKind.PERSON));
    }

    @Test
    void takesTheQuotedNameOfAMediumWhole() {
        assertThat(settle(List.of("the TV channel \u201C Radio 7 \u201D said"), new Found(0, 4, 5, NameKind.PERSON)))
                .containsExactly(new Found(0, 4, 6, NameKind.ORGANISATION));
    }

    @Test
    void addsAFurtherMentionOfALongName() {
        assertThat(settle(List.of("the Ulvea Dam broke", "at Ulvea Dam now"), new Found(0, 1, 3, NameKind.OTHER)))
                .containsExactly(new Found(0, 1, 3, NameKind.OTHER), new Found(1, 1, 3, NameKind.OTHER));
    }
}
