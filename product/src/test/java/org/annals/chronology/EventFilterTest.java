package org.annals.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.annals.Chronicle;
import org.annals.chronology.EventFilter.Field;
import org.annals.chronology.EventFilter.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one line of terms selects. */
class EventFilterTest {
    private static final Chronology CHRONOLOGY = new Chronicle()
            .article(
                    "Lenn Courier",
                    "2031-05-10",
                    "Protesters marched through Nairobi on May 9. Mayor Orla Venning said 12 people were killed in Mombasa"
                            + " on May 8.")
            .article(
                    "Open Gate",
                    "2031-05-10",
                    "Farmers blocked the depot in Nairobi in April. Orla Venning, the mayor, resigned.")
            .build();

    private static List<String> found(String line) {
        return new EventFinder(CHRONOLOGY)
                .find(EventFilter.parse(line)).stream()
                        .map(ChronologyEntry::headline)
                        .toList();
    }

    @Test
    void anEmptyLineSelectsEverything() {
        assertThat(EventFilter.parse("  ")).isEqualTo(EventFilter.ALL);
        assertThat(found("")).hasSameSizeAs(CHRONOLOGY.entries());
    }

    @Test
    void readsMonthsAndYearsAsTheirFirstAndLastDay() {
        EventFilter.Days days = EventFilter.parse("from=2031-05 to=2031").days();

        assertThat(days.from()).isEqualTo(LocalDate.of(2031, 5, 1));
        assertThat(days.to()).isEqualTo(LocalDate.of(2031, 12, 31));
    }

    @Test
    void aDateThatReachesIntoTheDaysIsEnoughUnlessItMustBeFine() {
        assertThat(found("from=2031-04-15 to=2031-04-20"))
                .containsExactly("Farmers blocked the depot in Nairobi in April");
        assertThat(found("from=2031-04-15 to=2031-04-20 precision=day")).isEmpty();
        assertThat(found("from=2031-05 to=2031-05 precision=day")).hasSize(2);
    }

    @Test
    void undatedAloneIsThoseWithoutADateAndBesideDaysTheseToo() {
        assertThat(found("undated")).singleElement().asString().contains("resigned");
        assertThat(found("from=2031-05-09 to=2031-05-09 undated")).hasSize(2);
    }

    @Test
    void differentKeysMustAllHoldAndOneKeysTermsInTurn() {
        assertThat(found("place=nairobi")).hasSize(2);
        assertThat(found("place=nairobi place=mombasa")).hasSize(3);
        assertThat(found("place=KE from=2031-05-09")).containsExactly("Protesters marched through Nairobi on May 9");
    }

    @Test
    void wordsAreFoundWholeWhateverTheirCase() {
        assertThat(found("text=\"THE DEPOT\"")).hasSize(1);
        assertThat(found("text=\"the depo\"")).isEmpty();
        assertThat(found("speaker=venning")).singleElement().asString().contains("12 people were killed");
        assertThat(found("speaker=ven")).isEmpty();
    }

    @Test
    void outcomesTypesAndOutletsSelect() {
        assertThat(found("outcome=killed")).hasSize(1);
        assertThat(found("type=protests")).contains("Protesters marched through Nairobi on May 9");
        assertThat(found("document=\"open gate\"")).hasSize(2);
        assertThat(found("origins>=2")).isEmpty();
        assertThat(found("origins=1")).hasSameSizeAs(CHRONOLOGY.entries());
        assertThat(found("unplaced")).singleElement().asString().contains("resigned");
    }

    @Test
    void theLineIsWrittenInOneOrderAndReadBackEqual() {
        EventFilter filter =
                EventFilter.parse("undated text=\"say \\\"no\\\"\" to=2031 origins>=2 place=Lenn place=Lenn");

        assertThat(filter.line()).isEqualTo("to=2031-12-31 place=Lenn text=\"say \\\"no\\\"\" origins>=2 undated");
        assertThat(EventFilter.parse(filter.line())).isEqualTo(filter);
        assertThat(filter.values(Field.PLACE)).containsExactly("Lenn");
        assertThat(filter.has(Flag.UNDATED)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lenn",
                "colour=red",
                "from=May",
                "from=2031-02-30",
                "from=2031-13",
                "from=2032 to=2031",
                "origins>=many",
                "origins>=3 origins<=2",
                "place>=Lenn",
                "place=",
                "text=\"open",
                "\"loose words\"",
                "precision=hour",
                "relation=quarrel",
                "status=maybe",
                "undated=yes",
                "=",
                ">= 2"
            })
    void refusesWhatItDoesNotKnow(String line) {
        assertThatThrownBy(() -> EventFilter.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).{10,}");
    }
}
