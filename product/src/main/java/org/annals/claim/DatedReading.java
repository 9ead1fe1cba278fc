package org.annals.claim;

import java.util.List;
import org.annals.dating.DocumentDating;
import org.annals.document.Document;
import org.annals.document.LateList;

/** A document's reading with every date settled: what identity, origin, event and relation work on. */
public record DatedReading(
        DocumentReading reading, DocumentDating dating, List<DatedClaim> claims, List<DatedFigure> figures) {
    public DatedReading {
        claims = LateList.of(claims);
        figures = LateList.of(figures);
    }

    public Document document() {
        return reading.document();
    }
}
