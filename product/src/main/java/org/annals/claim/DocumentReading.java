package org.annals.claim;

import java.util.List;
import org.annals.actor.DocumentActors;
import org.annals.attribution.Attributions;
import org.annals.document.Document;
import org.annals.document.LateList;
import org.annals.document.NotUnderstood;
import org.annals.language.TextAnalysis;
import org.annals.place.PlaceMention;
import org.annals.time.TimeExpression;

/** All that was read in one document: the output of the per-document phase and the input of the corpus phase. */
public record DocumentReading(
        TextAnalysis text,
        List<TimeExpression> times,
        List<PlaceMention> places,
        DocumentActors actors,
        Attributions attributions,
        List<Claim> claims,
        List<ClaimFigure> figures,
        List<NotUnderstood> notUnderstood) {
    public DocumentReading {
        times = LateList.of(times);
        places = LateList.of(places);
        claims = LateList.of(claims);
        figures = LateList.of(figures);
        notUnderstood = LateList.of(notUnderstood);
    }

    public Document document() {
        return text.document();
    }
}
