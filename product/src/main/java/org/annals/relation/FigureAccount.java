package org.annals.relation;

import java.util.Set;
import org.annals.attribution.Stance;
import org.annals.claim.DatedFigure;
import org.annals.figure.Figure;

/**
 * A figure with what its claim adds: the places it is about, and how its claim stands.
 *
 * @param places names of the places the claim names
 */
record FigureAccount(DatedFigure dated, Set<String> places, Stance stance, String event) {
    Figure figure() {
        return dated.figure().figure();
    }
}
