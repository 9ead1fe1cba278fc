package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.annals.format.IngestCode;
import org.junit.jupiter.api.Test;

class IngestCodeTest {
    private static final List<String> LINES = ResourceLines.read("codes.tsv");

    @Test
    void isExplainedInTheCodeFileAndNothingElseIs() {
        List<String> explained = LINES.stream()
                .map(line -> line.split("\t", -1)[0])
                .filter(code -> code.startsWith("INGEST_"))
                .toList();

        assertThat(explained)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(IngestCode.values()).map(Enum::name).toList());
    }

    @Test
    void hasKindMeaningAndAdvice() {
        assertThat(LINES).allSatisfy(line -> {
            assertThat(line.split("\t", -1)).hasSize(4).noneMatch(String::isBlank);
            assertThat(line.split("\t", -1)[1]).isIn("rejection", "note");
        });
    }

    @Test
    void standsInTheUsersListOfCodes() throws IOException {
        String codes = Files.readString(Path.of("..", "docs", "codes.md"));

        assertThat(LINES).allSatisfy(line -> {
            String[] fields = line.split("\t", -1);
            assertThat(codes).contains("| `" + fields[0] + "` | " + fields[2] + " | " + fields[3] + " |");
        });
    }
}
