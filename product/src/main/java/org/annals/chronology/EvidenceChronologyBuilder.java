package org.annals.chronology;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.ingest.Rejection;

/** Orders events by what is known of their dates, and counts their legs by origins, never by copies. */
public final class EvidenceChronologyBuilder implements ChronologyBuilder {
    @Override
    public Chronology build(List<DatedReading> readings, Findings findings, List<Rejection> rejections) {
        return remembering().build(readings, findings, rejections);
    }

    @Override
    public ChronologyBuilder remembering() {
        return new RememberedChronology();
    }
}
