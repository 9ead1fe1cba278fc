package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.event.Event;
import org.junit.jupiter.api.Test;

/** What an undated event is given of a date is printed, and no year is guessed. */
class PartialDatesTest {
    private static String partial(String text, String words) {
        Chronology chronology =
                new Chronicle().article("Lenn Courier", null, text).build();
        return new PartialDates(new ChronologyIndex(chronology))
                .of(Chronicle.entry(chronology, words).event());
    }

    @Test
    void areSaidWithoutAYear() {
        assertThat(partial("On May 9, gunmen attacked the market in Lenn.", "attacked the market"))
                .isEqualTo("9 May, year not stated");
    }

    @Test
    void areSilentWhereTheDateIsFullOrThereIsNone() {
        assertThat(partial("On May 9, 2031, gunmen attacked the market in Lenn.", "attacked the market"))
                .isEmpty();
        assertThat(partial("Gunmen attacked the market in Lenn.", "attacked the market"))
                .isEmpty();
    }

    @Test
    void areSilentWhereOneAccountOfSeveralHasThem() {
        String[] texts = {
            "Gunmen attacked the market in Lenn on Thursday.",
            "Gunmen attacked the market in Lenn on Thursday, a clerk said.",
            "Gunmen attacked the market in Lenn in May."
        };
        Chronicle chronicle = new Chronicle();
        for (int i = 0; i < texts.length; i++) {
            chronicle.article("Lenn Courier " + i, null, texts[i]);
        }
        Chronology chronology = chronicle.build();
        Event event = Chronicle.entry(chronology, "attacked the market").event();

        assertThat(event.claims()).hasSize(texts.length);
        assertThat(new PartialDates(new ChronologyIndex(chronology)).of(event)).isEmpty();
    }
}
