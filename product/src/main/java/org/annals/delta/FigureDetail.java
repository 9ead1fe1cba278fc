package org.annals.delta;

import org.annals.claim.DatedFigure;
import org.annals.delta.ClaimDetail.Reach;
import org.annals.document.CodePoints;
import org.annals.document.Span;
import org.annals.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a figure beside what its row shows, as {@link Figure} has it; see {@link ClaimDetail}.
 *
 * @param asOfBasis what the day it counts up to rests on, or null where there is none
 */
public record FigureDetail(
        boolean approximate,
        String kind,
        String scope,
        @Nullable Reach asOf,
        @Nullable Reach partOf,
        @Nullable String asOfBasis) {
    static FigureDetail of(DatedFigure dated, CodePoints points) {
        Figure figure = dated.figure().figure();
        return new FigureDetail(
                figure.approximate(),
                ClaimDetail.word(figure.kind()),
                figure.scope(),
                reach(figure.asOf(), points),
                reach(figure.partOf(), points),
                ClaimDetail.basis(dated.asOf()));
    }

    private static @Nullable Reach reach(@Nullable Span span, CodePoints points) {
        return span == null ? null : Reach.of(span, points);
    }
}
