package org.annals.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyBuilder.Findings;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.dating.DatingInput;
import org.annals.dating.DocumentDating;
import org.annals.event.Event;
import org.annals.identity.ActorRegistry;
import org.annals.ingest.Rejection;
import org.annals.language.TextAnalysis;
import org.annals.origin.Origin;
import org.annals.relation.Relation;
import org.annals.reuse.ReuseResult;
import org.annals.review.Revision;

/** The second phase: puts the readings of all documents together. */
final class CorpusPhase {
    private final CorpusStages stages;
    private final StageClock clock;
    private final Progress progress;

    CorpusPhase(CorpusStages stages, StageClock clock, Progress progress) {
        this.stages = stages;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param readings sorted by document */
    Chronology chronicle(List<DocumentReading> readings, List<Rejection> rejections, Revision revision) {
        List<TextAnalysis> texts = readings.stream().map(DocumentReading::text).toList();
        ReuseResult found = stage(Stage.REUSE, () -> stages.reuse().find(texts));
        List<DatedReading> dated = stage(Stage.DATING, () -> revision.claims(date(readings, found)));
        ReuseResult reuse = revision.reuse(found);
        ActorRegistry actors =
                stage(Stage.IDENTITY, () -> revision.actors(stages.identity().resolve(dated, reuse), dated));
        List<Origin> origins =
                stage(Stage.ORIGIN, () -> revision.origins(stages.origins().find(dated, actors, reuse)));
        List<Event> linked =
                stage(Stage.EVENT, () -> revision.events(stages.events().link(dated, actors, reuse), dated, actors));
        List<Relation> relations =
                stage(Stage.RELATION, () -> stages.relations().find(dated, linked, actors, reuse));
        Findings findings = new Findings(actors, reuse, origins, linked, relations);
        List<Rejection> sorted = rejections.stream().sorted().toList();
        return stage(Stage.CHRONOLOGY, () -> stages.chronology().build(dated, findings, sorted));
    }

    /** Settles all dates of the readings, which must be sorted by document. */
    List<DatedReading> date(List<DocumentReading> readings, ReuseResult reuse) {
        List<DatingInput> inputs = readings.stream()
                .map(reading -> new DatingInput(reading.text(), reading.times()))
                .toList();
        List<DocumentDating> datings = stages.dater().date(inputs, reuse);
        return stages.claimDates().date(readings, datings);
    }

    private <T> T stage(Stage stage, Supplier<T> work) {
        progress.at(stage.word(), 0, 1);
        T result = clock.time(stage, work);
        progress.at(stage.word(), 1, 1);
        return result;
    }
}
