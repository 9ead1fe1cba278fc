package org.annals.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.delta.Snapshot;
import org.annals.exchange.ExportFormat;
import org.annals.exchange.ExportedCrisis;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.Fields;
import org.annals.review.Replay;
import org.annals.review.RowIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows for conflict-event data sets: headings, codes, and what a coder must see. */
class CodedRowsTest {
    private static final Chronology CRISIS = new Chronicle()
            .article(
                    "=Lenn Courier",
                    "2031-05-10",
                    "Soldiers shot dead 12 civilians in Mombasa on May 8, mayor Orla Venning said.\n\nProtesters marched"
                            + " through Buenos Aires on May 9.\n\nOrla Venning, the mayor, resigned.")
            .article(
                    "Open Gate",
                    "2031-05-11",
                    "Soldiers shot dead 14 civilians in Mombasa on May 8, the Kenyan Red Cross said.\n\nRioters burned the"
                            + " customs office in the city of Vellmarosh on May 9.")
            .build();

    @TempDir
    private Path folder;

    private List<Map<String, String>> rows(ExportFormat format, String file) {
        ExportedCrisis.write(CRISIS, format, "", folder);
        return ExportedCrisis.rows(folder, file);
    }

    @Test
    void acledHasItsColumnsAndNoOthers() {
        rows(ExportFormat.ACLED, "acled.csv");

        assertThat(String.join(", ", ExportedCrisis.headings(folder, "acled.csv")))
                .isEqualTo(
                        "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1,"
                                + " assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region,"
                                + " country, admin1, admin2, admin3, location, latitude, longitude, geo_precision, source,"
                                + " source_scale, notes, fatalities, tags, timestamp");
    }

    @Test
    void anAttackHasItsSidesAndCodesAndTellsBothNumbers() {
        Map<String, String> attack = rows(ExportFormat.ACLED, "acled.csv").stream()
                .filter(row -> "Mombasa".equals(row.get("location")))
                .findFirst()
                .orElseThrow();

        assertThat(attack)
                .containsEntry("event_date", "2031-05-08")
                .containsEntry("time_precision", "1")
                .containsEntry("geo_precision", "1")
                .containsEntry("country", "Kenya")
                .containsEntry("iso", "404")
                .containsEntry("region", "Eastern Africa")
                .containsEntry("inter1", "1")
                .containsEntry("actor2", "Civilians (Kenya)")
                .containsEntry("inter2", "7")
                .containsEntry("interaction", "17")
                .containsEntry("civilian_targeting", "Civilian targeting");
        assertThat(attack.get("notes"))
                .startsWith("8 May 2031: ")
                .contains("12 civilians, killed", "14 civilians, killed", "Told by Kenyan Red Cross; Orla Venning")
                .endsWith("Profile acled-like 2.");
    }

    @Test
    void wordsThatWouldBeAFormulaAreGuardedAndCoordinatesStayNumbers() {
        List<Map<String, String>> rows = rows(ExportFormat.ACLED, "acled.csv");

        assertThat(rows).anySatisfy(row -> assertThat(row.get("source")).startsWith("'=Lenn Courier"));
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get("location")).isEqualTo("Buenos Aires");
            assertThat(Double.parseDouble(row.get("longitude"))).isNegative();
        });
    }

    @Test
    void whatHasNoRowIsListedWithItsReason() {
        rows(ExportFormat.ACLED, "acled.csv");

        assertThat(ExportedCrisis.rows(folder, "acled.omitted.csv"))
                .anySatisfy(row -> assertThat(row).containsEntry("code", "undated"))
                .anySatisfy(row -> {
                    assertThat(row).containsEntry("code", "place-too-wide");
                    assertThat(row.get("reason")).contains("Vellmarosh").contains("not in the gazetteer");
                });
    }

    @Test
    void ucdpHasItsColumnsAndDeathsThatAddUp() {
        List<Map<String, String>> rows = rows(ExportFormat.UCDP, "ucdp.csv");

        assertThat(ExportedCrisis.headings(folder, "ucdp.csv"))
                .hasSize(49)
                .startsWith("id", "relid", "year", "active_year", "code_status", "type_of_violence")
                .endsWith("best", "high", "low", "gwnoa", "gwnob");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row)
                    .containsEntry("type_of_violence", "3")
                    .containsEntry("side_b", "Civilians")
                    .containsEntry("low", "12")
                    .containsEntry("high", "14")
                    .containsEntry("deaths_civilians", "12")
                    .containsEntry("best", "12")
                    .containsEntry("event_clarity", "1")
                    .containsEntry("date_prec", "1")
                    .containsEntry("where_prec", "1");
            assertThat(row.get("geom_wkt")).matches("POINT \\(39\\.\\d{4} -4\\.\\d{4}\\)");
            assertThat(row.get("source_original")).contains("Orla Venning");
        });
    }

    @Test
    void ploverHasAnActorADateAndTheClaims() {
        ExportedCrisis.write(CRISIS, ExportFormat.PLOVER, "place=mombasa", folder);

        String line = ExportedCrisis.text(folder, "plover.jsonl");
        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .contains("\"date\":\"2031-05-08\"")
                .contains("\"event\":[\"ASSAULT\"]")
                .contains("\"quad_code\":4")
                .contains("\"root\":\"18\"")
                .contains("\"stance\":\"asserts\"");
    }

    @Test
    void mentionsCountOneRowForEachClaim() {
        List<Map<String, String>> rows = rows(ExportFormat.MENTIONS, "mentions.csv");

        assertThat(ExportedCrisis.headings(folder, "mentions.csv")).hasSize(16);
        assertThat(rows)
                .hasSize(CRISIS.entries().stream()
                        .mapToInt(entry -> entry.event().claims().size())
                        .sum());
    }

    private List<Map<String, String>> left(String... articles) {
        Chronicle chronicle = new Chronicle();
        for (String article : articles) {
            chronicle.article("Lenn Courier " + article.length(), "2031-05-10", article);
        }
        ExportedCrisis.write(chronicle.build(), ExportFormat.ACLED, "", folder);
        return ExportedCrisis.rows(folder, "acled.omitted.csv");
    }

    @Test
    void noProtestIsPeacefulInWhichPeopleWereKilled() {
        assertThat(left("Thousands protested in Mombasa on May 9 and six people were killed."))
                .anySatisfy(row -> assertThat(row).containsEntry("code", "type-contradicted"));
    }

    @Test
    void theSameActAtTheSamePlaceAndDayIsOneRow() {
        List<Map<String, String>> left = left(
                "Protesters marched through Mombasa on May 9.",
                "On May 9 a protest over the price of bread and the curfew was held in Mombasa by protesters who carried flags.");

        int rows = ExportedCrisis.rows(folder, "acled.csv").size();
        assertThat(rows).isEqualTo(1);
        assertThat(left.stream()
                        .filter(row -> "same-row".equals(row.get("code")))
                        .count())
                .isLessThanOrEqualTo(1);
    }

    private List<Map<String, String>> acled(String... articles) {
        left(articles);
        return ExportedCrisis.rows(folder, "acled.csv");
    }

    @Test
    void aBombThatNobodyIsSaidToHaveLaidHasAnUnidentifiedGroup() {
        assertThat(acled("A car bomb killed nine civilians in Mombasa on May 9."))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("sub_event_type", "Remote explosive/landmine/IED")
                        .containsEntry("actor1", "Unidentified armed group (Kenya)")
                        .containsEntry("interaction", "37")
                        .containsEntry("fatalities", "9"));
    }

    @Test
    void whatMayHaveBlownUpByItselfHasNoAttacker() {
        assertThat(acled("A gas explosion killed nine people in Mombasa on May 9."))
                .isEmpty();
    }

    @Test
    void protestersStandFirstWhereForceIsUsedAgainstThem() {
        assertThat(acled("Police opened fire on protesters in Mombasa on May 9, killing three."))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("event_type", "Protests")
                        .containsEntry("actor1", "Protesters (Kenya)")
                        .containsEntry("actor2", "Police")
                        .containsEntry("interaction", "16")
                        .containsEntry("civilian_targeting", "Civilian targeting")
                        .containsEntry("fatalities", "3"));
    }

    @Test
    void whoFightsForAnotherStateComesFromOutside() {
        assertThat(acled("The Ugandan army shelled Mombasa on May 9, killing three civilians."))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("inter1", "8").containsEntry("interaction", "78"));
    }

    @Test
    void aTownThatOnlySaysWhereItsSuburbLiesHasNoRow() {
        assertThat(acled("Rebels shot dead nine farmers in Kisumu, a suburb of Nairobi, on May 9."))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("location", "Kisumu"));
    }

    @Test
    void whoIsFoughtIsTheSecondSide() {
        assertThat(acled("The army clashed with rebels in Mombasa on May 9, witnesses said."))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("event_type", "Battles")
                        .containsEntry("actor1", "Army")
                        .containsEntry("actor2", "Rebels")
                        .containsEntry("interaction", "12"));
    }

    @Test
    void aFriendBesideWhomSomebodyFightsIsNoSecondSide() {
        assertThat(acled("The army, together with villagers, fought near Mombasa on May 9."))
                .allSatisfy(row -> assertThat(row.get("actor2")).isEmpty());
    }

    @Test
    void whoIsPartOfALargerCountElsewhereIsCountedWhereHeDied() {
        assertThat(acled(
                        "The union has the names of 34 people who were shot dead this spring, its head Orla Venning said. Eleven of"
                                + " them died on May 9 in Mombasa, where soldiers fired into a crowd."))
                .allSatisfy(row -> assertThat(row).containsEntry("fatalities", "11"));
    }

    @Test
    void theForcesOfAnAllianceAreOfNoCountry() {
        assertThat(acled("NATO forces bombed a depot in Mombasa on May 9, a spokesman said."))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("actor1", "NATO forces").containsEntry("inter1", "8"));
    }

    @Test
    void aPlaceInATownIsOneRow() {
        assertThat(acled("Rebels shot dead nine farmers in Kisumu in Nairobi on May 9."))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("location", "Kisumu"));
    }

    @Test
    void oneManIsNoDemonstration() {
        assertThat(left("A man in a mask demonstrated in Mombasa on May 9."))
                .anySatisfy(row -> assertThat(row).containsEntry("code", "too-few"));
    }

    @Test
    void theNameOfSomebodyArrestedStandsInNoColumn() {
        assertThat(acled("Boris Vantor was arrested by police in Mombasa on May 9."))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("actor1", "Police")
                        .containsEntry("actor2", "")
                        .containsEntry("interaction", "10"));
        assertThat(ExportedCrisis.rows(folder, "acled.sidecar.csv"))
                .allSatisfy(row -> assertThat(row.get("further_actors")).doesNotContain("Vantor"));
    }

    @Test
    void dozensAreAsManyAsTheProfileSays() {
        assertThat(acled("Soldiers shot dead dozens of civilians in Mombasa on May 9."))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("fatalities", "12"));
    }

    @Test
    void whatIsLeftOutSaysWhereToLookAndWhatToDo() {
        assertThat(left("Soldiers shot dead 12 civilians in Mombasa."))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("code", "undated");
                    assertThat(row.get("articles")).startsWith("Lenn Courier").endsWith("published 2031-05-10");
                    assertThat(row.get("to_do")).contains("event-date");
                });
    }

    @Test
    void theDayThatAPersonGivesAnEventIsEnoughForARow() {
        Chronicle chronicle = new Chronicle()
                .article("Lenn Courier", "2031-05-10", "Soldiers shot dead 12 civilians in Mombasa.")
                .article("Open Gate", "2031-05-10", "The ferry quay of Lenn was closed on May 9.");
        Chronology read = chronicle.build();
        DecisionDesk desk = new DecisionDesk(new RowIndex(Snapshot.of(read)), new By("Vera", "", "test"));
        String event = Chronicle.entry(read, "Soldiers").event().id();

        Chronology corrected = chronicle.build(new Replay(List.of(
                numbered(1, desk.correct(event, Fields.EVENT_DATE, "2031-05-08")),
                numbered(2, desk.correct(event, Fields.TYPE_ACLED, "Explosions/Remote violence/Grenade")))));

        ExportedCrisis.write(corrected, ExportFormat.ACLED, "", folder);
        assertThat(ExportedCrisis.rows(folder, "acled.csv"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("event_date", "2031-05-08")
                        .containsEntry("event_type", "Explosions/Remote violence")
                        .containsEntry("sub_event_type", "Grenade"));
    }

    private static Decision numbered(long number, Decision made) {
        return new Decision(
                number, "x" + number, "", made.who(), "", made.route(), made.kind(), made.target(), made.content());
    }
}
