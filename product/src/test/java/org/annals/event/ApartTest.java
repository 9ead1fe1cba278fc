package org.annals.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.junit.jupiter.api.Test;

/** What two claims may share and still be two happenings. */
class ApartTest {
    private static Chronology of(String first, String second) {
        return new Chronicle()
                .article("Lenn Courier", "2031-05-10", first + " Trams ran again in the old town.")
                .article("Tavo Herald", "2031-05-10", second + " The market opened late.")
                .build();
    }

    private static void areApart(Chronology chronology, String first, String second) {
        assertThat(Chronicle.entry(chronology, first).event().id())
                .isNotEqualTo(Chronicle.entry(chronology, second).event().id());
    }

    @Test
    void arrestsOfTwoPeopleByName() {
        Chronology chronology = of(
                "Police arrested Orla Venning at her home in Lenn.", "Police arrested Milo Trant at his home in Lenn.");

        areApart(chronology, "arrested Orla Venning", "arrested Milo Trant");
    }

    @Test
    void oneVerbOfTwoMeanings() {
        Chronology chronology = of(
                "The strikes in the mines of Lenn soon turned into riots.",
                "Governor Orla Venning turned to the mountain league for troops on May 5.");

        areApart(chronology, "turned into riots", "turned to the mountain league");
    }

    @Test
    void aYearLookedBackOnAndAnActWithoutADay() {
        Chronology chronology = of(
                "Orla Venning made headlines in 2027 when she bit a soldier in Lenn.",
                "Orla Venning was arrested by soldiers at her home in Lenn.");

        areApart(chronology, "made headlines", "was arrested");
    }

    @Test
    void aTollSoFarAndTheBeginning() {
        Chronology chronology = of(
                "Fifty-eight people have lost their lives in the unrest in Lenn.",
                "The unrest in Lenn began on May 5.");

        areApart(chronology, "Fifty-eight people", "unrest in Lenn began");
    }

    @Test
    void whatAnArticleTurnsToAndWhatItToldBefore() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "Twelve people died on Friday when a small plane crashed near Lenn. Investigators are at the site."
                                + " Meanwhile, six people died on Friday when a seaplane crashed off the island of Orro.")
                .article(
                        "Tavo Herald",
                        "2031-05-10",
                        "A small plane crashed near Lenn on Friday, killing twelve people.")
                .build();

        areApart(chronology, "Twelve people died", "six people died");
        assertThat(Chronicle.entry(chronology, "Twelve people died").event().id())
                .isEqualTo(Chronicle.entry(chronology, "killing twelve people")
                        .event()
                        .id());
    }

    @Test
    void tollsOfTwoDays() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "The Health Ministry said on May 9 that 58 people had been killed in the unrest in Lenn.")
                .article(
                        "Tavo Herald",
                        "2031-05-21",
                        "Prosecutors said on May 20 that 41 people had been killed in the unrest in Lenn.")
                .build();

        areApart(chronology, "58 people had been killed", "41 people had been killed");
    }

    @Test
    void whatHappenedInAMonthAndWhatASentencePutsOnAWeekday() {
        Chronology chronology = of(
                "In February, two passengers were killed when a small plane crashed near Lenn.",
                "Orla Venning and her brother also perished in Sunday's plane crash near Lenn.");

        areApart(chronology, "two passengers were killed", "also perished");
    }

    @Test
    void townsFarApart() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-10",
                        "Near Madrid, one raid destroyed a depot. Near Hamburg, two raids destroyed three depots.")
                .build();

        areApart(chronology, "Near Madrid", "Near Hamburg");
    }

    @Test
    void daysOfAYearThatNobodyKnows() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", null, "On June 8, the guards made 34 raids on depots.")
                .article("Tavo Herald", null, "The guards searched boats and made 26 raids on June 9.")
                .build();

        areApart(chronology, "34 raids", "26 raids");
    }
}
