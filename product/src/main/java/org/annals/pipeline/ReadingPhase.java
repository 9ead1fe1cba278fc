package org.annals.pipeline;

import java.util.List;
import java.util.Set;
import org.annals.actor.DocumentActors;
import org.annals.attribution.Attributions;
import org.annals.claim.DocumentReading;
import org.annals.document.Document;
import org.annals.figure.Figure;
import org.annals.language.TextAnalysis;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;

/** The first phase: reads one document, as far as the wanted stages go. Thread-safe. */
final class ReadingPhase {
    private final ReadingStages stages;
    private final StageClock clock;

    ReadingPhase(ReadingStages stages, StageClock clock) {
        this.stages = stages;
        this.clock = clock;
    }

    /** What was read of a document, its figures still without claims where the claim stage was not wanted. */
    record Reading(DocumentReading reading, List<Figure> figures) {}

    /** The places where something may have happened: not those that an adjective points to. */
    private static List<PlaceMention> locations(List<PlaceMention> places) {
        return places.stream().filter(PlaceMention::isLocation).toList();
    }

    Reading read(Document document, Set<Stage> wanted) {
        TextAnalysis tagged = clock.time(Stage.LANGUAGE, () -> stages.language().analyse(document));
        TextAnalysis text = wanted.contains(Stage.SYNTAX)
                ? clock.time(Stage.SYNTAX, () -> stages.language().parse(tagged))
                : tagged;
        List<TimeExpression> times = wanted.contains(Stage.TIME)
                ? clock.time(Stage.TIME, () -> stages.times().extract(text))
                : List.of();
        List<PlaceMention> places = wanted.contains(Stage.PLACE)
                ? clock.time(Stage.PLACE, () -> stages.places().resolve(text))
                : List.of();
        DocumentActors actors = wanted.contains(Stage.ACTOR)
                ? clock.time(Stage.ACTOR, () -> stages.actors().find(text, places))
                : new DocumentActors(List.of());
        Attributions attributions = wanted.contains(Stage.ATTRIBUTION)
                ? clock.time(Stage.ATTRIBUTION, () -> stages.attributions().find(text, actors))
                : Attributions.NONE;
        List<Figure> figures = wanted.contains(Stage.FIGURE)
                ? clock.time(Stage.FIGURE, () -> stages.figures().extract(text, times, locations(places)))
                : List.of();
        DocumentReading unclaimed =
                new DocumentReading(text, times, places, actors, attributions, List.of(), List.of(), List.of());
        DocumentReading reading = wanted.contains(Stage.CLAIM)
                ? clock.time(Stage.CLAIM, () -> stages.claims().extract(unclaimed, figures))
                : unclaimed;
        return new Reading(reading, figures);
    }
}
