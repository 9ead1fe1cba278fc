package org.annals.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.event.Event;
import org.junit.jupiter.api.Test;

/** An event that counts a part of what another counts is a part of it, by the article's own words. */
class WholesTest {
    private static final String WHOLE =
            "Interior Minister Danek Orsulo told parliament that 1,204 people had been detained in the riots since May 1. ";
    private static final String PART = "He specified that about 70 of them were foreign citizens.";

    private static Event event(Chronology chronology, String words) {
        String claim = Chronicle.claim(chronology, words).id();
        return chronology.entries().stream()
                .map(ChronologyEntry::event)
                .filter(event -> event.claims().contains(claim))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCountThatAnArticleCallsAPartOfAnotherIsAPartOfItsEvent() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", WHOLE + PART)
                .build();

        Event whole = event(chronology, "1,204 people");
        Event part = event(chronology, "about 70 of them");
        assertThat(whole.clarity()).isEqualTo(Event.Clarity.SUMMARY);
        assertThat(part.parent()).isEqualTo(whole.id());
        assertThat(whole.parent()).isNull();
    }

    @Test
    void whatNoArticleCallsAPartStandsForItself() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-10", WHOLE)
                .article("Open Valley", "2031-05-10", "Crowds set the town hall of Tesvara on fire on May 5.")
                .build();

        assertThat(chronology.entries()).allMatch(entry -> entry.event().parent() == null);
    }
}
