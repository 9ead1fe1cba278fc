package org.annals.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelWordsTest {
    private final ChannelWords words = new ChannelWords();

    @ParameterizedTest
    @CsvSource({
        "reporters, to reporters",
        "statement, in a statement",
        "interview, in an interview",
        "statement posted on the mayor's page, in a statement posted on the mayor's page",
        "telephone, by telephone",
        "news conference, at a news conference",
        "Twitter, on Twitter",
        "Lenn Courier, via Lenn Courier",
    })
    void areThoseThatEnglishHas(String channel, String expected) {
        assertThat(words.of(channel)).isEqualTo(expected);
    }
}
