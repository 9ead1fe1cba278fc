package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.junit.jupiter.api.Test;

class DateWordsTest {
    private static final LocalDate THIRD = LocalDate.of(2031, 5, 3);

    @Test
    void saysNoMoreThanTheDateDoes() {
        assertThat(DateWords.of(Edtf.day(THIRD))).isEqualTo("3 May 2031");
        assertThat(DateWords.of(Edtf.minute(THIRD, LocalTime.of(14, 5), "+06:00")))
                .isEqualTo("3 May 2031, 14:05+06:00");
        assertThat(DateWords.of(Edtf.month(YearMonth.of(2031, 5)))).isEqualTo("May 2031");
        assertThat(DateWords.of(Edtf.year(2031))).isEqualTo("2031");
        assertThat(DateWords.of(Edtf.decade(2030))).isEqualTo("2030s");
        assertThat(DateWords.of(Edtf.week(THIRD))).isEqualTo("in the week of 28 April–4 May 2031");
    }

    @Test
    void tellsChoicesBoundsAndDurationsApart() {
        LocalDate fifth = THIRD.plusDays(2);
        assertThat(DateWords.of(Edtf.onOrBefore(THIRD))).isEqualTo("on or before 3 May 2031");
        assertThat(DateWords.of(Edtf.onOrAfter(THIRD))).isEqualTo("on or after 3 May 2031");
        assertThat(DateWords.of(Edtf.oneOf(List.of(THIRD, fifth)))).isEqualTo("3 or 5 May 2031");
        assertThat(DateWords.of(Edtf.oneOf(List.of(THIRD, fifth, THIRD.plusDays(4)))))
                .isEqualTo("3 May 2031, 5 May 2031 or 7 May 2031");
        assertThat(DateWords.of(Edtf.oneOf(THIRD, fifth, Precision.ONE_OF))).isEqualTo("between 3 and 5 May 2031");
        assertThat(DateWords.of(Edtf.interval(THIRD, fifth))).isEqualTo("from 3 to 5 May 2031");
    }

    @Test
    void namesBothYearsOfARangeThatCrossesOne() {
        assertThat(DateWords.of(Edtf.interval(LocalDate.of(2030, 12, 30), LocalDate.of(2031, 1, 2))))
                .isEqualTo("from 30 December 2030 to 2 January 2031");
    }

    @Test
    void namesSeasonsAndOpenStretches() {
        LocalDate first = LocalDate.of(2031, 1, 1);
        assertThat(DateWords.of(new Edtf("2031-22", first, LocalDate.of(2031, 12, 31), Precision.SEASON)))
                .isEqualTo("summer 2031");
        assertThat(DateWords.of(new Edtf("2031/..", first, null, Precision.INTERVAL)))
                .isEqualTo("since 2031");
        assertThat(DateWords.of(new Edtf("2031-05/..", THIRD.withDayOfMonth(1), null, Precision.INTERVAL)))
                .isEqualTo("since May 2031");
    }
}
