package org.annals.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.annals.claim.ClaimFigure;
import org.annals.claim.DatedFigure;
import org.annals.figure.Figure;
import org.annals.figure.Outcome;
import org.jspecify.annotations.Nullable;

/** Gives figures the values that people say they have. */
final class FigureCorrections {
    private FigureCorrections() {}

    static DatedFigure corrected(DatedFigure dated, Decision decision) {
        ClaimFigure owned = dated.figure();
        Figure figure =
                corrected(owned.figure(), decision.field(), decision.after().strip());
        return new DatedFigure(
                new ClaimFigure(owned.id(), owned.document(), owned.claim(), figure, owned.giver()), dated.asOf());
    }

    private static Figure corrected(Figure figure, String field, String after) {
        boolean min = field.equals(Fields.MIN);
        boolean max = field.equals(Fields.MAX);
        return new Figure(
                figure.span(),
                figure.text(),
                min ? number(after) : figure.min(),
                max ? number(after) : figure.max(),
                !min && !max && figure.approximate(),
                field.equals(Fields.UNIT) ? after : figure.unit(),
                field.equals(Fields.OUTCOME) ? outcome(after, figure.outcome()) : figure.outcome(),
                field.equals(Fields.GROUP) ? (after.isEmpty() ? null : after) : figure.group(),
                figure.kind(),
                figure.scope(),
                figure.asOf(),
                figure.partOf());
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            // Checked when the decision was made; a log from elsewhere may still hold anything.
            return null;
        }
    }

    private static Outcome outcome(String text, Outcome old) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.word().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(old);
    }
}
