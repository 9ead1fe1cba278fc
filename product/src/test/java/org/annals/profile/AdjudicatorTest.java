package org.annals.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.annals.delta.Snapshot;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.Place;
import org.annals.delta.Snapshot.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdjudicatorTest {
    private static final Place HERE = new Place("d1", 0, 4);
    private static final Snapshot ROWS = new Snapshot(
            List.of(),
            List.of(
                    event("e1", "[2031-05-04,2031-05-05]", List.of("Ulvea bridge"), 2),
                    event("e2", null, List.of("Lenn"), 1),
                    event("e3", "2031-05-09", List.of(), 1)),
            List.of(
                    claim("c1", "2031-05-04", "e1"),
                    claim("c2", "2031-05-05", "e1"),
                    claim("c3", "2031-05-05", "e1"),
                    claim("c4", null, "e2"),
                    claim("c5", "2031-05-09", "e3")),
            List.of(
                    figure("f1", "c1", "11 people", "11", "11", "killed", false),
                    figure("f2", "c2", "at least twelve", "12", null, "killed", false),
                    figure("f3", "c3", "40 dead", "40", "40", "killed", true),
                    figure("f4", "c3", "90 hurt", "90", "90", "injured", false),
                    figure("f5", "c4", "dozens of people", null, null, "killed", false)),
            List.of(),
            List.of());

    private static EventRow event(String id, @Nullable String when, List<String> where, int legs) {
        return new EventRow(id, when, "Headline " + id, where, null, null, "occurred", 2, legs, "independent");
    }

    private static ClaimRow claim(String id, @Nullable String date, String event) {
        return new ClaimRow(id, HERE, "quote", null, date, null, List.of(), "occurred", event, null, null);
    }

    private static FigureRow figure(
            String id, String claim, String text, @Nullable String min, @Nullable String max, Object... rest) {
        Value value = new Value(min, max, "people", String.valueOf(rest[0]), null, false);
        return new FigureRow(id, claim, HERE, text, value, null, Boolean.TRUE.equals(rest[1]), null);
    }

    private static ProfiledRow row(String profile, int at) {
        return new Adjudicator(ROWS).rows(Profile.load(profile)).get(at);
    }

    @Test
    void showsTheRangeOfReportsAndAllDatesByDefault() {
        ProfiledRow row = row("default", 0);
        assertThat(row.deaths()).isEqualTo("11–12");
        assertThat(row.when()).isEqualTo("[2031-05-04,2031-05-05]");
        assertThat(row.included()).isTrue();
        assertThat(row.profile()).isEqualTo("default 1");
        assertThat(row("default", 1).included()).isTrue();
    }

    @Test
    void showsTheMostConservativeReportAndNumbersForVagueWordsLikeAcled() {
        assertThat(row("acled-like", 0).deaths()).isEqualTo("11");
        assertThat(row("acled-like", 0).when()).isEqualTo("2031-05-04");
        assertThat(row("acled-like", 0).why()).contains("11, 12");
        assertThat(row("acled-like", 1)).satisfies(row -> {
            assertThat(row.deaths()).isEqualTo("12");
            assertThat(row.included()).isFalse();
            assertThat(row.why()).contains("left out: undated");
        });
    }

    @Test
    void wantsADeathAndAPlaceLikeUcdp() {
        assertThat(row("ucdp-like", 0).when()).isEqualTo("2031-05-05");
        assertThat(row("ucdp-like", 0).included()).isTrue();
        assertThat(row("ucdp-like", 2).why()).contains("left out: without a place");
    }

    @Test
    void wantsTwoOriginsLikeEveryCasualty() {
        assertThat(row("every-casualty-like", 0).included()).isTrue();
        assertThat(row("every-casualty-like", 2).included()).isFalse();
    }

    @Test
    void listsWhatTwoProfilesShowDifferently() {
        Adjudicator adjudicator = new Adjudicator(ROWS);
        assertThat(adjudicator.diff(Profile.load("default"), Profile.load("acled-like")))
                .extracting(difference -> difference.a().event())
                .containsExactly("e1", "e2", "e3");
        assertThat(adjudicator.diff(Profile.load("default"), Profile.load("default")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "no json", "{\"name\":\"x\",\"version\":1,\"date\":\"soonest\"}"})
    void refusesWhatIsNoProfile(String json) {
        assertThatThrownBy(() -> Profile.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheProfilesThatThereAre() {
        assertThatThrownBy(() -> Profile.load("nobody's"))
                .hasMessageContaining("acled-like")
                .hasMessageContaining("nobody's");
        assertThat(Profile.SHIPPED)
                .allSatisfy(name -> assertThat(Profile.load(name).name()).isEqualTo(name));
    }
}
