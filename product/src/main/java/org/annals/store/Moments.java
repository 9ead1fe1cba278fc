package org.annals.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The clock of the store: what is written down as the time of an arrival, a run or a decision. */
final class Moments {
    private Moments() {}

    /** In UTC, to the second, as ISO 8601 writes it; sorts as text. */
    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
