package org.annals.figure;

import java.util.Locale;

/** What became of those counted. */
public enum Outcome {
    KILLED,
    INJURED,
    MISSING,
    ABDUCTED,
    CAPTIVE,
    RELEASED,
    ESCAPED,
    DETAINED,
    SENTENCED,
    DISPLACED,
    DEPLOYED,
    ABOARD,
    SEIZED,
    DAMAGED,
    OPENED,
    SANCTIONED,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
