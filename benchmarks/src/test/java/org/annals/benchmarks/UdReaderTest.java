package org.annals.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UdReaderTest {
    private static final String FILE = """
            # newpar
            1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
            1\tdo\tdo\tAUX\tVBP\t_\t0\troot\t0:root\t_
            2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t1:advmod\t_
            2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t1:dep\t_
            3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t1:punct\t_

            1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
            2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
            """;

    @TempDir
    private Path folder;

    private List<UdSentence> read(String text) throws IOException {
        return UdReader.read(Files.writeString(folder.resolve("small.conllu"), text, StandardCharsets.UTF_8));
    }

    @Test
    void takesPartsOfMultiwordTokensAndLeavesEmptyNodesOut() throws IOException {
        List<UdSentence> sentences = read(FILE);
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).forms()).containsExactly("do", "n't", "!");
        assertThat(sentences.get(0).surfaces()).containsExactly("don't", "!");
        assertThat(sentences.get(0).words()).extracting(UdWord::head).containsExactly(-1, 0, 0);
    }

    @Test
    void readsCarriageReturnsAndAMissingLastLineAlike() throws IOException {
        List<UdSentence> expected = read(FILE);
        assertThat(read(FILE.replace("\n", "\r\n").strip())).isEqualTo(expected);
    }

    @Test
    void joinsTheTextAsTheFileSays() throws IOException {
        UdText text = UdText.of(read(FILE));
        assertThat(text.text()).isEqualTo("don't! Yes.");
        assertThat(text.items())
                .extracting(UdScore.Item::span)
                .containsExactly(new Span(0, 2), new Span(2, 5), new Span(5, 6), new Span(7, 10), new Span(10, 11));
    }

    @Test
    void scoresAPerfectReadingAsOne() throws IOException {
        UdText text = UdText.of(read(FILE));
        UdScore score = new UdScore();
        score.add(text.items(), text.items());
        assertThat(score.labelled()).isEqualTo(1.0);
        assertThat(score.lemmas()).isEqualTo(1.0);
    }

    @Test
    void countsAWordCutElsewhereAgainstBothSides() throws IOException {
        UdText text = UdText.of(read(FILE));
        UdScore score = new UdScore();
        score.add(text.items(), text.items().subList(0, 3));
        assertThat(score.tags()).isEqualTo(2.0 * 3 / (5 + 3));
    }
}
