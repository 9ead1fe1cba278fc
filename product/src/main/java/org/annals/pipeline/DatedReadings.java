package org.annals.pipeline;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.claim.DocumentReading;
import org.annals.dating.DocumentDating;

/** Wraps readings for which nobody asked a date. */
final class DatedReadings {
    private DatedReadings() {}

    static DatedReading withoutDates(DocumentReading reading) {
        DocumentDating none = new DocumentDating(reading.document().id(), null, List.of(), List.of());
        return new DatedReading(reading, none, List.of(), List.of());
    }
}
