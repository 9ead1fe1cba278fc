package org.annals.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.actor.DocumentActors;
import org.annals.chronology.Chronology;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.dating.DocumentDating;
import org.annals.identity.ActorRegistry;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.annals.reuse.ReuseResult;

/** Puts the product's own stages together. */
final class StandardStages {
    private StandardStages() {}

    static ReadingStages reading() {
        return new ReadingStages(
                new EnglishAnalyser(PlaceNames.NONE),
                text -> List.of(),
                text -> List.of(),
                (text, places) -> new DocumentActors(List.of()),
                (text, actors) -> List.of(),
                (text, times, places) -> List.of(),
                (reading, figures) -> reading);
    }

    static CorpusStages corpus() {
        return new CorpusStages(
                texts -> ReuseResult.NONE,
                (documents, reuse) -> documents.stream()
                        .map(input -> new DocumentDating(input.text().document().id(), null, List.of(), List.of()))
                        .toList(),
                StandardStages::undated,
                readings -> new ActorRegistry(List.of(), Map.of()),
                (readings, actors, reuse) -> List.of(),
                (readings, actors, origins, reuse) -> List.of(),
                (readings, events, actors, reuse) -> List.of(),
                (readings, findings, rejections) -> new Chronology(
                        "default",
                        readings,
                        findings.actors(),
                        findings.reuse(),
                        findings.origins(),
                        List.of(),
                        findings.relations(),
                        Set.of(),
                        List.of(),
                        rejections));
    }

    private static List<DatedReading> undated(List<DocumentReading> readings, List<DocumentDating> datings) {
        List<DatedReading> dated = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            dated.add(new DatedReading(readings.get(i), datings.get(i), List.of(), List.of()));
        }
        return dated;
    }
}
