package org.annals.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.annals.document.Precision;
import org.junit.jupiter.api.Test;

class DateTextTest {
    @Test
    void readsWhatAChronologyWrites() {
        List<String> written = List.of(
                "2031-05-03",
                "2031-05",
                "2031",
                "203X",
                "20XX",
                "2031-05-03T14:30",
                "2031-05-03T14:30Z",
                "2031-05-03T14:30+06:00",
                "2031-05-03/2031-05-09",
                "2031-05/2031-06",
                "2031-05-03/..",
                "[..2031-05-03]",
                "[2031-05-03..]",
                "[2031-05-03..2031-05-09]",
                "[2031-05-03,2031-05-09]");
        assertThat(written)
                .allSatisfy(text ->
                        assertThat(DateText.find(text)).as(text).isNotNull().hasToString(text));
    }

    @Test
    void knowsTheBoundsOfStretches() {
        assertThat(DateText.find("2031-05/2031-06"))
                .isNotNull()
                .satisfies(date -> assertThat(date.earliest()).isEqualTo(LocalDate.of(2031, 5, 1)))
                .satisfies(date -> assertThat(date.latest()).isEqualTo(LocalDate.of(2031, 6, 30)));
        assertThat(DateText.find("2031-05-03/.."))
                .isNotNull()
                .satisfies(date -> assertThat(date.latest()).isNull())
                .satisfies(date -> assertThat(date.precision()).isEqualTo(Precision.INTERVAL));
    }

    @Test
    void takesNothingElse() {
        assertThat(List.of(
                        "yesterday",
                        "2031-02-30",
                        "2031-13",
                        "2031-05-03T25:00",
                        "2031-05-03T10:00+99:00",
                        "/..",
                        "2031/2030"))
                .allSatisfy(text -> assertThat(DateText.find(text)).as(text).isNull());
    }
}
