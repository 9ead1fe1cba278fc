package org.annals.place;

import org.annals.document.Span;

/** A place that words of a text name or point to, as it is understood there. */
public record PlaceMention(Span span, Place place, Use use) {
    /** How the words stand for the place. */
    public enum Use {
        /** They name it. */
        NAMED,
        /** They name it inside the name of something else: "Vell" in "Vell City Council". */
        IN_NAME,
        /** An adjective, a people or a union of states: "Kenyan" points to Kenya, but says not where. */
        ADJECTIVE
    }

    /** Whether the words may say where something happened. */
    public boolean isLocation() {
        return use == Use.NAMED;
    }
}
