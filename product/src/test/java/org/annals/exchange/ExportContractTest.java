package org.annals.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.annals.coding.ExportReport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every export keeps to, whatever its format. */
class ExportContractTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenAndWhatIsLeftOutAddUp(ExportFormat format) {
        ExportReport report = ExportedCrisis.write(format, "", folder);

        List<Map<String, String>> omitted = ExportedCrisis.rows(folder, name(format) + ".omitted.csv");
        JsonNode about = ExportedCrisis.json(folder, name(format) + ".about.json");
        assertThat(omitted).hasSize(report.leftOut()).allSatisfy(row -> {
            assertThat(row.get("id")).isNotEmpty();
            assertThat(row.get("code")).matches("[a-z-]+");
            assertThat(row.get("reason")).isNotEmpty();
        });
        assertThat(about.get("total").asInt()).isEqualTo(report.written() + report.leftOut());
        assertThat(about.get("profile").asText()).startsWith(format.profile());
        if (report.unit().equals("events")) {
            assertThat(about.get("total").asInt())
                    .isEqualTo(ExportedCrisis.CRISIS.entries().size());
        }
        assertThat(report.written())
                .as("the crisis has something for every format")
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void theSameEventsGiveTheSameBytes(ExportFormat format) throws IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        ExportedCrisis.write(format, "", first);
        ExportedCrisis.write(format, "", second);

        List<Path> files;
        try (Stream<Path> all = Files.walk(first)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(second.resolve(first.relativize(file))).hasSameBinaryContentAs(file));
    }

    @ParameterizedTest
    @EnumSource
    void aFilteredExportHoldsNothingOfOtherEvents(ExportFormat format) throws IOException {
        ExportReport report = ExportedCrisis.write(format, "place=nairobi", folder);

        assertThat(ExportedCrisis.json(folder, name(format) + ".about.json")
                        .get("filter")
                        .asText())
                .isEqualTo("place=nairobi");
        for (Path file : report.files()) {
            if (Files.isRegularFile(file)
                    && !file.toString().endsWith(".docx")
                    && !file.toString().endsWith(".tml")) {
                assertThat(Files.readString(file)).as("%s", file).doesNotContain("Mombasa", "Vellmarosh", "Nakuru");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingMatchingIsAnEmptyExportAndNoFailure(ExportFormat format) {
        ExportReport report = ExportedCrisis.write(format, "origins>=99", folder);

        assertThat(report.written()).isZero();
        assertThat(report.leftOut()).isZero();
        assertThat(report.files()).allSatisfy(file -> assertThat(file).exists());
    }

    /** What the files beside an export begin with. */
    private static String name(ExportFormat format) {
        return format.word();
    }
}
