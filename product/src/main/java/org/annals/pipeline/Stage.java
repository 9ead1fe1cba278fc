package org.annals.pipeline;

import java.util.Locale;

/** A stage of the flow, named as its package is; the order is the order of work. */
public enum Stage {
    INGEST,
    LANGUAGE,
    /** The dependency trees of the language layer: a stage of their own, because not every layer needs them. */
    SYNTAX,
    TIME,
    PLACE,
    ACTOR,
    ATTRIBUTION,
    FIGURE,
    CLAIM,
    REUSE,
    DATING,
    IDENTITY,
    ORIGIN,
    EVENT,
    RELATION,
    CHRONOLOGY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
