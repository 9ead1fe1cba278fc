package org.annals.reuse;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Places that carry one passage.
 *
 * @param places sorted, at least two
 * @param ordered if all links between them are
 */
record PlaceGroup(List<Place> places, boolean ordered, double likeness, float information) {
    /** The documents that carry it, as one text. */
    String carriers() {
        return places.stream().map(place -> place.document().value()).collect(Collectors.joining(" "));
    }
}
