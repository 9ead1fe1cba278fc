package org.annals.delta;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one document.
 *
 * @param ties what other documents decide of them: event, origin and speaker of each claim, and whether a figure was withdrawn
 */
record DocumentRows(
        DatedReading reading,
        List<@Nullable Object> ties,
        DocumentRow document,
        List<ClaimRow> claims,
        List<FigureRow> figures) {
    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    boolean areOf(DatedReading other, List<@Nullable Object> otherTies) {
        return reading == other && ties.equals(otherTies);
    }
}
