package org.annals.claim;

import org.annals.document.Span;
import org.annals.place.Place;

/** A place that a claim names, and the part it plays. */
public record ClaimPlace(Place place, Role role, Span span) {
    /** The part a place plays. */
    public enum Role {
        LOCATION,
        ORIGIN,
        DESTINATION,
        /** Named, but not as a place where anything happened: "Ruvia protested", "sanctions on Ruvia". */
        NAMED
    }

    /** Whether it is a scene of what is told, where it happened, began or led to, and not only named. */
    public boolean isScene() {
        return role != Role.NAMED;
    }
}
