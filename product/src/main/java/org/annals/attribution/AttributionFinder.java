package org.annals.attribution;

import org.annals.actor.DocumentActors;
import org.annals.language.TextAnalysis;

/** Finds who says what in one text: every stretch that somebody else than the article is reported to say. */
public interface AttributionFinder {
    Attributions find(TextAnalysis text, DocumentActors actors);
}
