package org.annals.place;

import org.annals.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place that words of a text name or point to, as it is understood there.
 *
 * @param confidence how likely the point is that of the place that is meant, calibrated on labelled news; 0 without one
 * @param likeliest where the text does not settle which place is meant, so that {@code place} has no point: the likeliest
 */
public record PlaceMention(
        Span span,
        Place place,
        Use use,
        double confidence,
        @Nullable Place likeliest) {
    /** A place that there is no doubt about. */
    public PlaceMention(Span span, Place place, Use use) {
        this(span, place, use, 1, null);
    }

    /** How the words stand for the place. */
    public enum Use {
        /** They name it. */
        NAMED,
        /** They name it inside the name of something else: "Vell" in "Vell City Council". */
        IN_NAME,
        /** An adjective, a people or a union of states: "Kenyan" points to Kenya, but says not where. */
        ADJECTIVE
    }

    /** The place; where it has no point, the likeliest one. */
    public Place best() {
        return likeliest == null ? place : likeliest;
    }

    /** Whether the words may say where something happened. */
    public boolean isLocation() {
        return use == Use.NAMED;
    }
}
