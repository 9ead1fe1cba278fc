package org.annals.pipeline;

import java.util.Locale;

/** A stage of the flow, named as its package is; the order is the order of work. */
public enum Stage {
    INGEST,
    LANGUAGE,
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
