package org.annals.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.language.NameFinder.Found;
import org.annals.language.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {
    @Test
    void readsEachWayOfWritingTags() {
        List<Found> names = List.of(new Found(0, 0, 2, NameKind.PERSON), new Found(0, 3, 4, NameKind.PLACE));
        assertThat(NamesFile.names(0, List.of("I-PER", "I-PER", "O", "I-LOC"))).isEqualTo(names);
        assertThat(NamesFile.names(0, List.of("B-PER", "I-PER", "O", "B-LOC"))).isEqualTo(names);
        assertThat(NamesFile.names(0, List.of("B-PER", "E-PER", "O", "S-LOC"))).isEqualTo(names);
    }

    @Test
    void partsNeighboursOfOneKind() {
        assertThat(NamesFile.names(0, List.of("I-PER", "B-PER"))).hasSize(2);
        assertThat(NamesFile.names(0, List.of("S-ORG", "S-ORG"))).hasSize(2);
        assertThat(NamesFile.names(0, List.of("I-PER", "I-ORG"))).hasSize(2);
    }

    @Test
    void readsTextsAndSentences(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("names.txt");
        Files.writeString(file, """
                -DOCSTART- -X- O O

                Ilva NNP I-NP I-PER
                Torn NNP I-NP I-PER
                spoke VBD I-VP O

                -DOCSTART- -X- O O

                In IN I-PP O
                Velmia NNP I-NP I-LOC
                """);
        List<NamesFile.Text> texts = NamesFile.read(file);
        assertThat(texts).hasSize(2);
        assertThat(texts.get(0).names()).containsExactly(new Found(0, 0, 2, NameKind.PERSON));
        assertThat(texts.get(1).names()).containsExactly(new Found(0, 1, 2, NameKind.PLACE));
    }
}
