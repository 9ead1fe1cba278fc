package org.annals.relation;

import java.util.Set;
import org.annals.attribution.Stance;
import org.annals.claim.DatedFigure;
import org.annals.document.DocumentId;
import org.annals.document.Edtf;
import org.annals.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what its claim adds: the places it is about, and how its claim stands.
 *
 * @param asOf the day up to which it counts: its own, else that of the statement that gives it, else null
 * @param places names of the places the claim names
 * @param localities those of them that are narrower than a country
 * @param predicate lemma of the claim's predicate
 * @param sentence index of the claim's first sentence
 * @param event id of the claim's event, or ""
 */
record FigureAccount(
        DatedFigure dated,
        @Nullable Edtf asOf,
        Set<String> places,
        Set<String> localities,
        Stance stance,
        String predicate,
        int sentence,
        String event) {
    Figure figure() {
        return dated.figure().figure();
    }

    DocumentId document() {
        return dated.figure().document();
    }
}
