package org.annals.pipeline;

import java.util.List;
import java.util.Set;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.figure.Figure;

/**
 * What one document alone yields: the wanted layers are filled, the others may be empty.
 *
 * @param figures the document's figures, whether or not they belong to a claim
 * @param events the claims of this document as events
 */
public record AnnotatedDocument(DatedReading reading, List<Figure> figures, List<Event> events, Set<Layer> layers) {
    public AnnotatedDocument {
        figures = List.copyOf(figures);
        events = List.copyOf(events);
        layers = Set.copyOf(layers);
    }
}
