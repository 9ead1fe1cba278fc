package org.annals.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.annals.Chronicle;
import org.junit.jupiter.api.Test;

class GivenNamesTest {
    @Test
    void areNoPartOfAnOffice() {
        String role = Chronicle.claim(
                        new Chronicle()
                                .article(
                                        "Lenn Courier",
                                        "2031-05-10",
                                        "Foreign ministry spokesman Ivar-Jon Harl said the harbour will open in June."
                                                + " The crews had left Lenn.")
                                .build(),
                        "will open in June")
                .claim()
                .attribution()
                .role();

        assertThat(role).isEqualTo("Foreign ministry spokesman");
    }
}
