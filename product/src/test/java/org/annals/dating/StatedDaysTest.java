package org.annals.dating;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.annals.chronology.Chronology;
import org.annals.document.Dated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day an article of Saturday, 10 May 2031 gives a happening, in the words that articles use. */
class StatedDaysTest {
    private static @Nullable Dated day(@Nullable String published, String time) {
        Chronology chronology = new Chronicle()
                .article("Lenn Courier", published, "A bomb destroyed the depot in Lenn " + time + ".")
                .build();
        return Chronicle.claim(chronology, "A bomb destroyed the depot").eventDate();
    }

    @ParameterizedTest
    @CsvSource({
        "on May 8, 2031-05-08",
        "on 8 May, 2031-05-08",
        "on 8 May 2030, 2030-05-08",
        "'on May 8, 2030', 2030-05-08",
        "yesterday, 2031-05-09",
        "on Friday, 2031-05-09",
        "on Saturday morning, 2031-05-10",
        "last Tuesday, 2031-05-06",
        "two days ago, 2031-05-08",
        "three weeks ago, 2031-04-19",
        "in March, 2031-03",
        "in 2029, 2029",
        "on December 28, 2030-12-28"
    })
    void isCountedFromTheArticlesOwnDay(String time, String date) {
        Dated day = day("2031-05-10", time);

        assertThat(day).isNotNull().satisfies(dated -> {
            assertThat(dated.date().toString()).isEqualTo(date);
            assertThat(dated.explanation()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "on Friday", "two days ago", "last Tuesday", "on May 8"})
    void isLeftOpenWhereTheArticleHasNoDate(String time) {
        assertThat(day(null, time)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'on May 8, 2030', 2030-05-08", "in 2029, 2029"})
    void standsAloneWhereItsYearIsWritten(String time, String date) {
        Dated day = day(null, time);

        assertThat(day).isNotNull().extracting(dated -> dated.date().toString()).isEqualTo(date);
    }
}
