package org.annals.claim;

import org.annals.document.Span;
import org.annals.place.Place;

/** A place that a claim names, and the part it plays. */
public record ClaimPlace(Place place, Role role, Span span) {
    /** The part a place plays. */
    public enum Role {
        LOCATION,
        ORIGIN,
        DESTINATION
    }
}
