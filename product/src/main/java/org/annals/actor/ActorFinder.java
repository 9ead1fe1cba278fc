package org.annals.actor;

import java.util.List;
import org.annals.language.TextAnalysis;
import org.annals.place.PlaceMention;

/** Finds the actors of one document. */
public interface ActorFinder {
    DocumentActors find(TextAnalysis text, List<PlaceMention> places);
}
