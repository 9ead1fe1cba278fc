package org.annals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.document.Document;
import org.annals.ingest.ArticleReader;
import org.annals.origin.Independence;
import org.annals.origin.Origin;
import org.annals.pipeline.Annals;
import org.annals.relation.Relation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The prohibitions of acceptance case no. 1 that no scorer checks, on the two articles the project started from. */
@Tag("acceptance")
class AcceptanceTest {
    private static Chronology chronology;

    @BeforeAll
    static void build() {
        Path shared = Path.of(System.getProperty("annals.shared", "../../shared"));
        Path seeds = shared.resolve("seeds");
        boolean present = Files.isDirectory(seeds);
        if (!present && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("../shared must be present in CI, looked in " + shared.toAbsolutePath());
        }
        assumeTrue(present, "skipped: ../shared is absent, so the acceptance case cannot be read");
        List<Document> documents =
                new ArticleReader(List.of(seeds.toString()), InputStream.nullInputStream()).readAll();
        chronology = Annals.standard(2).build(documents, List.of()).chronology();
    }

    private static DatedClaim claim(String words) {
        return chronology.readings().stream()
                .flatMap(reading -> reading.claims().stream())
                .filter(claim -> claim.claim().text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim says " + words));
    }

    private static ChronologyEntry entry(String words) {
        String id = claim(words).id();
        return chronology.entries().stream()
                .filter(entry -> entry.event().claims().contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event holds the claim " + words));
    }

    @Test
    void datesTheArticleWithoutADateLineAndNamesTheEvidence() {
        DatedReading reading = chronology.readings().stream()
                .filter(candidate -> candidate.document().sourceId().startsWith("000"))
                .findFirst()
                .orElseThrow();
        assertThat(reading.dating().published()).isNotNull().satisfies(published -> {
            assertThat(published.date().text()).isEqualTo("2022-01-29");
            assertThat(published.explanation())
                    .contains("inferred")
                    .contains("weekday")
                    .contains("004_");
        });
    }

    @Test
    void givesTheLeadToTheVoiceThatTheNextSentenceNames() {
        assertThat(claim("arrival of other").claim().attribution().speaker()).isNotNull();
    }

    @Test
    void countsTheUnattributedTollAsOneOriginInTwoArticles() {
        ChronologyEntry toll = entry("19 security officials");
        assertThat(toll.support().documents()).isEqualTo(2);
        assertThat(toll.support().origins()).isEqualTo(1);
        assertThat(toll.support().independence()).isEqualTo(Independence.DERIVED);
        assertThat(toll.event().when()).isNull();
        String id = claim("19 security officials").id();
        assertThat(chronology.origins())
                .filteredOn(origin -> origin.claims().contains(id))
                .singleElement()
                .satisfies(origin -> {
                    assertThat(origin.kind()).isEqualTo(Origin.Kind.UNATTRIBUTED);
                    assertThat(origin.claims()).hasSize(2);
                });
    }

    @Test
    void keepsTheTwoDatesOfTheCompletionInOneEventWithAReading() {
        ChronologyEntry completion = entry("peacekeeping operation");
        assertThat(completion.event().claims()).hasSize(2);
        assertThat(completion.event().when())
                .isNotNull()
                .satisfies(when -> assertThat(when.date().text()).isEqualTo("[2022-01-12,2022-01-13]"));
        assertThat(chronology.relations())
                .filteredOn(relation -> completion.relations().contains(relation.id()))
                .anySatisfy(relation -> {
                    assertThat(relation.type()).isEqualTo(Relation.Type.TENSION);
                    assertThat(relation.reading()).isEqualTo(Relation.Reading.ANNOUNCEMENT_OCCURRENCE);
                });
    }

    @Test
    void keepsTheLaterStatementOutOfTheCompletion() {
        assertThat(entry("no more foreign").event().id())
                .isNotEqualTo(entry("peacekeeping operation").event().id());
    }

    @Test
    void readsTheGrowingNumberAsACountAndNotAsAYear() {
        assertThat(chronology.readings())
                .allSatisfy(reading -> assertThat(reading.dating().times())
                        .noneMatch(time -> time.expression().text().equals("2044")));
        assertThat(chronology.readings().stream().flatMap(reading -> reading.figures().stream()))
                .anyMatch(figure -> figure.figure().figure().text().contains("2044"));
    }

    @Test
    void saysThatOneArticleAloneAddsAnItem() {
        String id = claim("presidential residence").id();
        assertThat(chronology.relations()).anySatisfy(relation -> {
            assertThat(relation.type()).isEqualTo(Relation.Type.REFINES);
            assertThat(relation.aspect()).isEqualTo(Relation.Aspect.SCOPE);
            assertThat(relation.a()).isEqualTo(id);
            assertThat(relation.explanation()).contains("residence");
        });
    }

    @Test
    void bindsTheRequestToTheDayItWasSpokenOf() {
        assertThat(claim("had turned to").eventDate())
                .isNotNull()
                .satisfies(date -> assertThat(date.date().text()).isEqualTo("[..2022-01-05]"));
    }

    @Test
    void keepsTwoOrgansOfOneStateInOneCamp() {
        assertThat(chronology.entries())
                .filteredOn(entry -> entry.support().speakers() > 1)
                .allSatisfy(entry -> assertThat(entry.support().camps())
                        .isLessThanOrEqualTo(entry.support().speakers()));
    }

    @Test
    void keepsTheTranslatorsBracketAndTheDoubledItem() {
        assertThat(claim("started leading").claim().text()).contains("[они]");
        assertThat(claim("grenades and cartridges").claim().text()).containsPattern("(machine guns).+\\1");
    }

    @Test
    void doesNotCallTheTwoArticlesCopiesOfEachOther() {
        assertThat(chronology.reuse().lineages()).isEmpty();
    }
}
