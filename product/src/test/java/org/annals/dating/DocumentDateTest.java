package org.annals.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.document.Basis;
import org.annals.document.Dated;
import org.annals.document.NotUnderstood;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day an article was put out, and what that is said to rest on. The days are of May 2031: the 5th is a Monday. */
class DocumentDateTest {
    private static final String PROSE =
            " A bomb destroyed the depot of Lenn, the mayor, Ilda Borres, told the council of Varm on Monday.";

    private static @Nullable Dated published(Chronology chronology, String id) {
        return chronology.readings().stream()
                .filter(reading -> reading.document().sourceId().equals(id))
                .findFirst()
                .orElseThrow()
                .dating()
                .published();
    }

    private static @Nullable Dated alone(String text) {
        return published(new Chronicle().article("Lenn Courier", null, text).build(), "a0");
    }

    private static List<String> gaps(Chronology chronology) {
        return chronology.readings().stream()
                .flatMap(reading -> reading.dating().notUnderstood().stream())
                .map(NotUnderstood::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Depot destroyed\\n\\nPublished: May 5, 2031 at 10:51\\n\\nA bomb destroyed the depot of Lenn.",
                "Depot destroyed\\n\\nUpdated May 7, 2031\\n\\nPublished May 5, 2031\\n\\nA bomb destroyed the depot of Lenn.",
                "A bomb destroyed the depot of Lenn. Nobody was hurt.\\n\\nThis article was published on May 5, 2031.",
                "LENN (Harbour News Agency - 5 May, 2031) - A bomb destroyed the depot of Lenn on Monday.",
            })
    void isReadWhereTheArticleSaysSo(String text) {
        assertThat(alone(text.replace("\\n", "\n")))
                .isNotNull()
                .satisfies(dated -> assertThat(dated.date().text()).isEqualTo("2031-05-05"));
    }

    @Test
    void ofADatelineTakesTheYearThatItsWeekdayBearsOut() {
        Dated dated = alone("LENN, May 5 (Reuters) - A bomb destroyed the depot of Lenn on Monday. The depot opened in"
                + " January 2031, the mayor said.");

        assertThat(dated).isNotNull().satisfies(day -> {
            assertThat(day.date().text()).isEqualTo("2031-05-05");
            assertThat(day.basis()).isEqualTo(Basis.DATELINE);
            assertThat(day.explanation())
                    .contains("inferred")
                    .contains("Monday")
                    .contains("2031");
        });
    }

    @Test
    void staysOpenWhereTheYearOnlyRecallsThePast() {
        // 5 May 2029 was a Saturday.
        assertThat(
                        alone(
                                "LENN, May 5 (Reuters) - A bomb destroyed the depot of Lenn on Monday. The depot opened in 2029."))
                .isNull();
        assertThat(alone("A bomb destroyed the depot of Lenn on Monday, May 5."))
                .isNull();
        assertThat(alone("A bomb destroyed the depot of Lenn. On May 5, 1954, the old depot burned down."))
                .isNull();
    }

    @Test
    void isTheWeekdayAfterTheDayUnderThePicture() {
        Dated dated = alone("Smoke rises from the depot in Lenn, Sunday, May 4, 2031. (Ann Lee/Reuters)\n\n"
                + "LENN (Reuters) - Investigators said Monday that a bomb destroyed the depot.");

        assertThat(dated).isNotNull().satisfies(day -> {
            assertThat(day.date().text()).isEqualTo("2031-05-05");
            assertThat(day.basis()).isEqualTo(Basis.WEEKDAY);
        });
    }

    @Test
    void takesItsYearFromAnArticleThatSharesItsPassages() {
        String shared = " The guards had left the northern gate of the oil depot unlocked for eleven nights, the"
                + " inquiry into the blast found. Two drivers heard a hiss beneath the third tank before the fire.";
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-05-06", "An inquiry began in Lenn." + shared)
                .article("Varm Post", null, "The mayor of Lenn said on May 5 that a bomb was the cause." + shared)
                .build();

        assertThat(published(chronology, "a1")).isNotNull().satisfies(day -> {
            assertThat(day.date().text()).isEqualTo("2031-05-05");
            assertThat(day.basis()).isEqualTo(Basis.OTHER_DOCUMENT);
            assertThat(day.explanation()).contains("a0").contains("passages");
        });
    }

    private static Chronicle ofLennAndVarm(String... published) {
        Chronicle chronicle = new Chronicle()
                .article(
                        "Varm Post",
                        null,
                        "On May 3, the council of Lenn met the drivers of Varm behind closed doors.");
        for (String day : published) {
            chronicle.article(
                    "Lenn Courier", day, "The bridge of Lenn stayed shut on day " + day + ", and so did Varm's.");
        }
        return chronicle;
    }

    @Test
    void stayingOpenBorrowsTheYearOfTheArticlesThatNameTheSameInOneSpring() {
        Chronology chronology = ofLennAndVarm("2031-04-02", "2031-05-05", "2031-05-06", "2031-06-11")
                .build();

        assertThat(published(chronology, "a0")).isNull();
        assertThat(Chronicle.claim(chronology, "met the drivers").eventDate())
                .isNotNull()
                .satisfies(day -> {
                    assertThat(day.date().text()).isEqualTo("2031-05-03");
                    assertThat(day.explanation()).contains("year taken from").contains("name");
                });
    }

    @Test
    void stayingOpenBorrowsNoYearOfFewOrOfArticlesYearsApart() {
        for (Chronicle chronicle : List.of(
                ofLennAndVarm("2031-04-02", "2031-05-05"),
                ofLennAndVarm("2029-04-02", "2031-05-05", "2031-05-06", "2031-06-11"))) {
            assertThat(Chronicle.claim(chronicle.build(), "met the drivers").eventDate())
                    .isNull();
        }
    }

    @Test
    void takesNoYearFromArticlesThatDisagree() {
        String names = " Ilda Borres, the mayor of Lenn, met Oren Tavik of the Varm Harbour Union.";
        Chronicle pile = new Chronicle()
                .article("Lenn Courier", "2031-05-06", "An inquiry began." + names)
                .article("Lenn Courier", "2032-05-06", "A second inquiry began." + names)
                .article("Varm Post", null, "The mayor of Lenn said on May 5 that a bomb was the cause." + names);

        assertThat(published(pile.build(), "a2")).isNull();
    }

    @Test
    void givenBesideTheArticleIsDoubtedWhereTheLeadIsOfTheDayAfter() {
        Chronology chronology = new Chronicle()
                .article(
                        "Lenn Courier",
                        "2031-05-04",
                        "Smoke rises from the depot in Lenn, Sunday, May 4, 2031. (Ann Lee/Reuters)\n\n"
                                + "LENN (Reuters) - Investigators said Monday that a bomb destroyed the depot.")
                .build();

        assertThat(published(chronology, "a0")).isNotNull().satisfies(day -> {
            assertThat(day.date().text()).isEqualTo("2031-05-05");
            assertThat(day.explanation()).contains("2031-05-04").contains("Monday");
        });
        assertThat(gaps(chronology)).contains("DATING_CONTRADICTION");
    }

    @Test
    void givenBesideTheArticleIsKeptButFlaggedWhereTheDatelineDisagrees() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", "2031-06-20", "LENN, May 5 (Reuters) -" + PROSE)
                .build();

        assertThat(published(chronology, "a0"))
                .isNotNull()
                .satisfies(day -> assertThat(day.date().text()).isEqualTo("2031-06-20"));
        assertThat(gaps(chronology)).contains("DATING_CONTRADICTION");
    }

    @Test
    void inAHeaderIsFlaggedWhereItsWeekdayDoesNotFit() {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", null, "Depot destroyed\n\nPublished: Tuesday, May 5, 2031\n\n" + PROSE)
                .build();

        assertThat(published(chronology, "a0")).isNotNull();
        assertThat(gaps(chronology)).contains("TIME_WEEKDAY_MISMATCH");
    }

    @Test
    void doesNotDependOnTheOrderOfArticles() {
        List<String> texts = new java.util.ArrayList<>(List.of(
                "LENN, May 5 (Reuters) -" + PROSE,
                "LENN, May 6 (Reuters) - Ilda Borres said a guard of the Varm Harbour Union was held in Lenn.",
                "Published: May 7, 2031\n\nIlda Borres met the Varm Harbour Union in Lenn.",
                "The mayor, Ilda Borres, said on May 8 that the Varm Harbour Union would rebuild the depot of Lenn."));
        List<String> first = dates(texts);
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(dates(texts)).as("seed " + seed).isEqualTo(first);
        }
        assertThat(first).contains("2031-05-08");
    }

    private static List<String> dates(List<String> texts) {
        Chronicle pile = new Chronicle();
        texts.forEach(text -> pile.article("Lenn Courier", null, text));
        return pile.build().readings().stream()
                .map(reading -> reading.dating().published())
                .map(dated -> dated == null ? "-" : dated.date().text())
                .sorted()
                .toList();
    }
}
