package org.annals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Dated;
import org.annals.export.MarkdownExport;
import org.annals.ingest.ArticleReader;
import org.annals.origin.Independence;
import org.annals.pipeline.Annals;
import org.annals.place.OwnPlaces;
import org.annals.place.OwnPlacesFile;
import org.annals.relation.Relation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The chronology of the bundled example, to the letter, and what must be true of it whatever its letters. After a wanted
 * change: {@code mvn -pl product test -Dtest=GoldenChronologyTest -Dgolden.update=true}, then read the difference.
 */
class GoldenChronologyTest {
    private static final Path EXAMPLE = Path.of("../examples/tesvara_2031");
    private static final Path EXPECTED = EXAMPLE.resolve("expected.md");
    private static Chronology chronology;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws IOException {
        String manifest = EXAMPLE.resolve("manifest.jsonl").toString();
        ArticleReader reader = new ArticleReader(List.of(manifest), InputStream.nullInputStream());
        OwnPlaces places = OwnPlacesFile.read(EXAMPLE.resolve("gazetteer.csv"));
        chronology =
                Annals.standard(2, places).build(reader.readAll(), List.of()).chronology();
    }

    @Test
    void readsAsItDid() throws IOException {
        new MarkdownExport(0).write(chronology, folder);
        String written = Files.readString(folder.resolve(MarkdownExport.FILE));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(EXPECTED, written);
        }

        assertThat(written).isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void standsInTheReadmeAsItReads() throws IOException {
        List<String> excerpt = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();

        assertThat(excerpt).isNotEmpty();
        assertThat(Files.readString(EXPECTED)).contains(String.join("\n", excerpt));
    }

    @Test
    void setsTheReprintedWireStoryOnOneOrigin() {
        ChronologyEntry toll = Chronicle.entry(chronology, "Nine people were killed in clashes between protesters");

        assertThat(toll.support().documents()).isGreaterThanOrEqualTo(3);
        assertThat(toll.support().origins()).isOne();
        assertThat(toll.support().independence()).isNotEqualTo(Independence.INDEPENDENT);
    }

    @Test
    void showsTheWithdrawnTollAsWithdrawn() {
        assertThat(chronology.relations()).extracting(Relation::type).contains(Relation.Type.WITHDRAWN);
    }

    @Test
    void callsNoTwoOfficialCountsOfDifferentDaysAConflict() {
        assertThat(chronology.relations())
                .filteredOn(relation -> relation.type() == Relation.Type.CONFLICT)
                .extracting(Relation::explanation)
                .noneMatch(why -> why.contains("Nine") && why.contains("nine"));
    }

    @Test
    void guessesNoDateForTheArticleThatGivesNone() {
        assertThat(chronology.entries())
                .anySatisfy(entry -> assertThat(entry.event().when()).isNull());
        assertThat(Chronicle.claim(chronology, "The new bills have not been sent out")
                        .eventDate())
                .isNull();
    }

    @Test
    void explainsEveryDateAndKeepsEveryQuotationInItsText() {
        for (DatedClaim claim : Chronicle.claims(chronology)) {
            Dated when = claim.eventDate();
            assertThat(when == null || !when.explanation().isBlank()).isTrue();
        }
        for (DatedReading reading : chronology.readings()) {
            String text = reading.reading().text().document().text();
            for (DatedClaim claim : reading.claims()) {
                assertThat(claim.claim().spans())
                        .isNotEmpty()
                        .allSatisfy(span -> assertThat(claim.claim().text())
                                .contains(
                                        text.substring(span.begin(), span.end()).strip()));
            }
        }
    }
}
