package org.annals.pipeline;

import java.util.List;
import org.annals.actor.ActorFinder;
import org.annals.attribution.AttributionFinder;
import org.annals.claim.DocumentReading;
import org.annals.figure.Figure;
import org.annals.figure.FigureExtractor;
import org.annals.language.LanguageAnalyser;
import org.annals.place.PlaceResolver;
import org.annals.time.TimeExtractor;

/** The stages of the first phase: each sees one document and nothing else. */
record ReadingStages(
        LanguageAnalyser language,
        TimeExtractor times,
        PlaceResolver places,
        ActorFinder actors,
        AttributionFinder attributions,
        FigureExtractor figures,
        ClaimStage claims) {
    /** Makes claims of a reading that has none, and gives each figure its claim. */
    interface ClaimStage {
        DocumentReading extract(DocumentReading withoutClaims, List<Figure> figures);
    }
}
