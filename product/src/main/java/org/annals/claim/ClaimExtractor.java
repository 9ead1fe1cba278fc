package org.annals.claim;

import java.util.List;
import org.annals.figure.Figure;

/** Makes claims of a reading that has none yet, and gives each figure the claim it belongs to. */
public interface ClaimExtractor {
    DocumentReading extract(DocumentReading withoutClaims, List<Figure> figures);
}
