package org.annals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.annals.chronology.Chronology;
import org.annals.coding.ExportReport;
import org.annals.document.Document;
import org.annals.exchange.ExportFormat;
import org.annals.exchange.ExportedCrisis;
import org.annals.ingest.ArticleReader;
import org.annals.pipeline.Annals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The seeds and the labelled crises through every export: headings, counts, and omissions that add up. */
@Tag("acceptance")
class ExportAcceptanceTest {
    private static final Map<String, Chronology> CRISES = new TreeMap<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws IOException {
        Path gold = Path.of(System.getProperty("annals.shared", "../../shared")).resolve("gold");
        boolean present = Files.isDirectory(gold);
        if (!present && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("../shared must be present in CI, looked in " + gold.toAbsolutePath());
        }
        assumeTrue(present, "skipped: ../shared is absent, so no labelled crisis can be exported");
        try (Stream<Path> crises = Files.list(gold)) {
            for (Path crisis : crises.filter(Files::isDirectory).sorted().toList()) {
                Path manifest = crisis.resolve("manifest.jsonl");
                Path input = Files.exists(manifest) ? manifest : crisis.resolve("docs");
                List<Document> documents =
                        new ArticleReader(List.of(input.toString()), InputStream.nullInputStream()).readAll();
                CRISES.put(
                        crisis.getFileName().toString(),
                        Annals.standard(2).build(documents, List.of()).chronology());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsUpOnEveryCrisis(ExportFormat format) throws IOException {
        assertThat(CRISES).hasSizeGreaterThanOrEqualTo(2);
        for (Map.Entry<String, Chronology> crisis : CRISES.entrySet()) {
            Path here = Files.createDirectories(folder.resolve(crisis.getKey()));
            ExportReport report = ExportedCrisis.write(crisis.getValue(), format, "", here);

            if (report.unit().equals("events")) {
                assertThat(report.written() + report.leftOut())
                        .as(crisis.getKey())
                        .isEqualTo(crisis.getValue().entries().size());
            }
            assertThat(ExportedCrisis.rows(here, format.word() + ".omitted.csv"))
                    .as(crisis.getKey())
                    .hasSize(report.leftOut());
            if (format == ExportFormat.ACLED || format == ExportFormat.UCDP) {
                String file = format.word() + ".csv";
                assertThat(ExportedCrisis.headings(here, file)).hasSize(format == ExportFormat.ACLED ? 31 : 49);
                assertThat(ExportedCrisis.rows(here, file)).hasSize(report.rows());
                assertThat(ExportedCrisis.rows(here, format.word() + ".sidecar.csv"))
                        .hasSize(report.rows());
            }
        }
    }
}
