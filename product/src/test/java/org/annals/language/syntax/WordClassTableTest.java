package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class WordClassTableTest {
    private static final String FILE = "# fine, coarse, words\n7\t2\tbridge # Velm\n8\t2\tdam\n";

    private static WordClassTable table() throws IOException {
        return WordClassTable.read(new BufferedReader(new StringReader(FILE)));
    }

    @Test
    void givesBothClassesOfAWordAsWritten() throws IOException {
        assertThat(table().fine("dam")).isEqualTo(8);
        assertThat(table().coarse("dam")).isEqualTo(2);
        assertThat(table().fine("Dam")).isZero();
        assertThat(table().coarse("Dam")).isZero();
    }

    /** Only the first line is a comment: the sign is a word like any other. */
    @Test
    void listsTheNumberSignToo() throws IOException {
        assertThat(table().knows("#")).isTrue();
        assertThat(table().fine("#")).isEqualTo(7);
    }

    @Test
    void givesTheSameClassesByHash() throws IOException {
        WordClassTable table = table();
        for (String word : new String[] {"bridge", "#", "Velm", "dam"}) {
            assertThat(table.fine().of(SentenceWords.hash(word))).isEqualTo(table.fine(word));
            assertThat(table.coarse().of(SentenceWords.hash(word))).isEqualTo(table.coarse(word));
        }
    }
}
