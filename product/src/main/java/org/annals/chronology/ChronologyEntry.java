package org.annals.chronology;

import java.util.List;
import org.annals.event.Event;

/**
 * One line of the chronology: an event with its headline, order, support and salience.
 *
 * @param headline neutral words from the best claim
 * @param after ids of events that this one is said to follow
 * @param before ids of events that this one is said to precede
 * @param figures ids, sorted
 * @param relations ids, sorted
 * @param salience 0 to 1
 */
public record ChronologyEntry(
        Event event,
        String headline,
        List<String> after,
        List<String> before,
        List<String> figures,
        List<String> relations,
        Support support,
        double salience) {
    public ChronologyEntry {
        after = List.copyOf(after);
        before = List.copyOf(before);
        figures = List.copyOf(figures);
        relations = List.copyOf(relations);
    }
}
