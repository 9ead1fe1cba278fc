package org.annals.delta;

import java.util.List;
import org.annals.claim.DatedReading;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.document.Late;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one document.
 *
 * @param said what decides them of the reading itself
 * @param ties what other documents decide of them: event, origin and speaker of each claim, and whether a figure was withdrawn
 */
record DocumentRows(
        DatedReading reading, Said said, Late<List<@Nullable Object>> ties, DocumentRow document, Sheet sheet) {
    /** Who says a claim: the name, and the place among the document's actors, if it is one. */
    record Voice(String name, @Nullable Integer actor) {}

    /**
     * What a document says, as far as the rows of others ask for it.
     *
     * @param claims ids
     * @param voices who says each; null where nobody is named
     */
    record Rows(List<String> claims, List<@Nullable Voice> voices, List<String> figures) {}

    /**
     * The same, of which most runs ask for the places alone.
     *
     * @param places ids of places and their names, in turn
     */
    record Said(Late<Rows> rows, List<String> places) {}

    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    boolean areOf(DatedReading other, List<@Nullable Object> otherTies) {
        return reading == other && ties.get().equals(otherTies);
    }

    @SuppressWarnings("ReferenceEquality") // What comes again as the same object is unchanged.
    boolean areOf(DatedReading other) {
        return reading == other;
    }
}
