package org.annals.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class PlainLoggingTest {
    @Test
    void linesOfLibrariesReachPeopleOnlyWhereSomethingIsWrong() {
        Logger library = LoggerFactory.getLogger("org.example.Library");
        assertThat(library.isWarnEnabled()).isTrue();
        assertThat(library.isInfoEnabled()).isFalse();
    }

    @Test
    void whatIsWrongWithAPdfIsToldAsARejectionAndNotTwice() {
        assertThat(LoggerFactory.getLogger("org.apache.pdfbox.pdmodel.PDDocument")
                        .isErrorEnabled())
                .isFalse();
    }
}
