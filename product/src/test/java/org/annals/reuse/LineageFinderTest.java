package org.annals.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.language.TextAnalysis;
import org.junit.jupiter.api.Test;

final class LineageFinderTest {
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(PlaceNames.NONE);
    private static final String QUAY =
            "A ferry carrying forty islanders struck the harbour wall at Osterlund before dawn, the coast guard reported.";
    private static final String DIVERS =
            "Divers brought eleven passengers to the lighthouse keeper's cottage and searched the flooded engine room twice.";
    private static final String OWNER =
            "The vessel's owner, a fishing cooperative, suspended every sailing until inspectors examine the rudder.";
    private static final String ELSE =
            "Bakers in the valley celebrated the autumn fair with plum cakes, brass bands and a lantern parade along the river. "
                    + "Schoolchildren painted the old mill, and the council promised new benches beside the chapel next spring.";

    @Test
    void aShortenedCarrierAndItsFullVersionAreOneLineage() {
        String shortened = QUAY + " Rain fell. " + DIVERS + " Nobody slept. " + OWNER;
        String full = QUAY + " " + DIVERS + " Gulls circled the pier all morning. " + OWNER + " " + ELSE;
        List<Lineage> lineages = find(full, shortened).lineages();
        assertThat(lineages).hasSize(1);
        assertThat(lineages.get(0).documents()).extracting(DocumentId::value).containsExactly("d0", "d1");
        assertThat(lineages.get(0).first()).isNull();
    }

    @Test
    void oneSharedSentenceMakesNoLineage() {
        assertThat(find(QUAY + " " + ELSE, QUAY + " " + DIVERS + " " + OWNER).lineages())
                .isEmpty();
    }

    private static ReuseResult find(String... texts) {
        List<TextAnalysis> analyses = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            analyses.add(ANALYSER.analyse(new Document(
                    new DocumentId("d" + i), "s" + i, List.of(), texts[i], "", "en", Metadata.NONE, List.of())));
        }
        return new FingerprintReuseFinder().find(analyses);
    }
}
