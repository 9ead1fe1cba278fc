package org.annals.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.junit.jupiter.api.Test;

/** No code says more than the date does. */
class DateCodesTest {
    private static final LocalDate MAY_5 = LocalDate.of(2031, 5, 5);

    @Test
    void aDayIsADay() {
        assertThat(DateCodes.acled(Edtf.day(MAY_5), false)).isEqualTo(new DateCodes.Acled(MAY_5, 1));
        assertThat(DateCodes.ucdp(Edtf.day(MAY_5), false)).isEqualTo(new DateCodes.Ucdp(MAY_5, MAY_5, 1));
    }

    @Test
    void someDaysAreTheirMiddleTheEarlierOnATie() {
        Edtf two = Edtf.oneOf(List.of(MAY_5, MAY_5.plusDays(1)));
        assertThat(DateCodes.acled(two, false)).isEqualTo(new DateCodes.Acled(MAY_5, 2));
        assertThat(DateCodes.ucdp(two, false)).isEqualTo(new DateCodes.Ucdp(MAY_5, MAY_5.plusDays(1), 2));
        assertThat(DateCodes.acled(Edtf.week(MAY_5), false)).isEqualTo(new DateCodes.Acled(MAY_5.plusDays(3), 2));
        assertThat(DateCodes.ucdp(Edtf.week(MAY_5), false)).isEqualTo(new DateCodes.Ucdp(MAY_5, MAY_5.plusDays(6), 3));
    }

    @Test
    void aMonthIsCodedAndAYearOnlyByUcdp() {
        Edtf month = Edtf.month(YearMonth.of(2031, 5));
        assertThat(DateCodes.acled(month, false)).isEqualTo(new DateCodes.Acled(LocalDate.of(2031, 5, 16), 3));
        assertThat(DateCodes.ucdp(month, false))
                .isEqualTo(new DateCodes.Ucdp(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31), 4));
        assertThat(DateCodes.acled(Edtf.year(2031), false)).isNull();
        assertThat(DateCodes.ucdp(Edtf.year(2031), false))
                .isEqualTo(new DateCodes.Ucdp(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31), 5));
        assertThat(DateCodes.ucdp(Edtf.decade(2030), false)).isNull();
    }

    @Test
    void onOrBeforeHasNoCode() {
        assertThat(DateCodes.acled(Edtf.onOrBefore(MAY_5), false)).isNull();
        assertThat(DateCodes.ucdp(Edtf.onOrBefore(MAY_5), false)).isNull();
    }

    @Test
    void aDurationIsItsFirstDayAndItsWorseEnd() {
        Edtf lasted =
                new Edtf("2031-05/2031-06-02", LocalDate.of(2031, 5, 1), LocalDate.of(2031, 6, 2), Precision.INTERVAL);
        assertThat(DateCodes.acled(lasted, true)).isEqualTo(new DateCodes.Acled(LocalDate.of(2031, 5, 16), 3));
        assertThat(DateCodes.ucdp(lasted, true))
                .isEqualTo(new DateCodes.Ucdp(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 6, 2), 4));
        Edtf days = Edtf.interval(MAY_5, MAY_5.plusDays(9));
        assertThat(DateCodes.acled(days, true)).isEqualTo(new DateCodes.Acled(MAY_5, 1));
        assertThat(DateCodes.ucdp(days, true)).isEqualTo(new DateCodes.Ucdp(MAY_5, MAY_5.plusDays(9), 1));
    }
}
