package org.annals.claim;

import org.annals.document.Dated;
import org.jspecify.annotations.Nullable;

/** A figure with the day it counts up to, or null where nobody says. */
public record DatedFigure(ClaimFigure figure, @Nullable Dated asOf) {
    public String id() {
        return figure.id();
    }
}
