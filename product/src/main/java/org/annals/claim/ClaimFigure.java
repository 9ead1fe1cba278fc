package org.annals.claim;

import org.annals.document.DocumentId;
import org.annals.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the claim it belongs to and the actor who gives it.
 *
 * @param giver index of the document's actor, or null where nobody is named
 */
public record ClaimFigure(
        String id,
        DocumentId document,
        String claim,
        Figure figure,
        @Nullable Integer giver) {}
