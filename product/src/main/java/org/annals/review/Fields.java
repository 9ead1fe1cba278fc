package org.annals.review;

import java.util.Set;

/** The names of what can be corrected, as decisions and spreadsheets write them. */
public final class Fields {
    public static final String EVENT_DATE = "event-date";
    public static final String STATEMENT_DATE = "statement-date";
    public static final String PLACE = "place";
    public static final String SPEAKER = "speaker";
    public static final String STATUS = "status";
    public static final String LABEL = "label";
    public static final String TYPE_PLOVER = "type-plover";
    public static final String TYPE_ACLED = "type-acled";
    public static final String MIN = "min";
    public static final String MAX = "max";
    public static final String OUTCOME = "outcome";
    public static final String GROUP = "group";
    public static final String UNIT = "unit";

    /** Of a claim. */
    public static final Set<String> OF_CLAIM = Set.of(EVENT_DATE, STATEMENT_DATE, PLACE, SPEAKER, STATUS, LABEL);

    /** Of an event. */
    public static final Set<String> OF_EVENT = Set.of(EVENT_DATE, PLACE, TYPE_PLOVER, TYPE_ACLED);

    /** Of a figure. */
    public static final Set<String> OF_FIGURE = Set.of(MIN, MAX, OUTCOME, GROUP, UNIT);

    private Fields() {}
}
