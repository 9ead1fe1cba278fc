package org.annals.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.annals.Chronicle;
import org.annals.document.Dated;
import org.junit.jupiter.api.Test;

/** In which order happenings stand: by day, the undated last, whatever the order of the articles. */
class OrderTest {
    private static Chronology chronology() {
        return new Chronicle()
                .article("Lenn Courier", "2031-05-10", "A flood destroyed the market in Tavo on May 9.")
                .article("Tavo Herald", "2031-05-10", "Orla Venning, the mayor, resigned.")
                .article("Open Gate", "2031-05-10", "Farmers blocked the road to Lenn in April.")
                .article("The Ferry", "2031-05-10", "Miners occupied the depot in Lenn on April 2.")
                .build();
    }

    @Test
    void isByDayWithTheUndatedLast() {
        List<String> texts =
                chronology().entries().stream().map(ChronologyEntry::headline).toList();

        assertThat(texts).hasSize(4);
        assertThat(texts.get(texts.size() - 1)).contains("resigned");
        assertThat(texts.indexOf("Miners occupied the depot in Lenn on April 2"))
                .isLessThan(texts.indexOf("A flood destroyed the market in Tavo on May 9"));
    }

    @Test
    void datesOnlyWhatTheArticlesDate() {
        List<Dated> dates = chronology().entries().stream()
                .map(entry -> entry.event().when())
                .filter(Objects::nonNull)
                .toList();

        assertThat(dates).extracting(dated -> dated.date().toString()).contains("2031-04", "2031-04-02", "2031-05-09");
        assertThat(dates).allSatisfy(dated -> assertThat(dated.explanation()).isNotBlank());
    }
}
