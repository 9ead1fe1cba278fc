package org.annals.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.annals.attribution.Stance;
import org.annals.document.ContentHash;
import org.annals.document.Edtf;
import org.annals.figure.Figure;
import org.annals.figure.Figure.CountKind;
import org.annals.figure.Outcome;
import org.annals.relation.Relation.Aspect;
import org.annals.relation.Relation.Reading;
import org.jspecify.annotations.Nullable;

/*
 * Figures are compared when they count the same outcome in the same unit. The readings run first: part of a group, one
 * incident against a running total, a later state, rounding. What is left is a conflict only within one event, between
 * exact figures of different documents for the same group, neither of which can be the later state of the other.
 */
/** Compares two figures. */
final class FigureComparison {
    @Nullable
    Relation compare(FigureAccount a, FigureAccount b) {
        Figure first = a.figure();
        Figure second = b.figure();
        if (first.outcome() != second.outcome()
                || first.outcome() == Outcome.OTHER
                || !first.unit().equals(second.unit())) {
            return null;
        }
        boolean sameDocument =
                a.dated().figure().document().equals(b.dated().figure().document());
        if (sameDocument) {
            return part(a, b);
        }
        if (sameValue(first, second)) {
            boolean about = sameGroup(first, second) && placesAgree(a, b);
            return about ? relation(Relation.Type.SAME, a, b, null, "both say " + words(first)) : null;
        }
        if (!sameGroup(first, second) || !placesAgree(a, b)) {
            return null;
        }
        return differing(a, b);
    }

    /** A figure named as a part of another in the same sentence. */
    private static @Nullable Relation part(FigureAccount a, FigureAccount b) {
        if (a.figure().partOf() != null && a.figure().partOf().equals(b.figure().span())) {
            return relation(
                    Relation.Type.SUBSET,
                    a,
                    b,
                    Reading.SUBSET,
                    words(a.figure()) + " are part of " + words(b.figure()));
        }
        if (b.figure().partOf() != null && b.figure().partOf().equals(a.figure().span())) {
            return relation(
                    Relation.Type.SUBSET,
                    b,
                    a,
                    Reading.SUBSET,
                    words(b.figure()) + " are part of " + words(a.figure()));
        }
        return null;
    }

    private static @Nullable Relation differing(FigureAccount a, FigureAccount b) {
        Figure first = a.figure();
        Figure second = b.figure();
        if (covers(first, second) || covers(second, first)) {
            FigureAccount exact = covers(first, second) ? b : a;
            FigureAccount rough = covers(first, second) ? a : b;
            String why = "\"" + exact.figure().text() + "\" fits within \""
                    + rough.figure().text() + "\"";
            return relation(Relation.Type.REFINES, exact, rough, Reading.ROUNDING, why);
        }
        Edtf day = a.dated().asOf() == null ? null : a.dated().asOf().date();
        Edtf other = b.dated().asOf() == null ? null : b.dated().asOf().date();
        boolean totals = first.kind() == CountKind.CUMULATIVE && second.kind() == CountKind.CUMULATIVE;
        if (totals
                && day != null
                && other != null
                && !day.isCompatibleWith(other)
                && day.latest() != null
                && other.latest() != null) {
            boolean later = day.latest().isAfter(other.latest());
            FigureAccount newer = later ? a : b;
            FigureAccount older = later ? b : a;
            if (value(newer.figure()).compareTo(value(older.figure())) > 0) {
                String why = words(older.figure()) + " by " + (later ? other : day) + ", " + words(newer.figure())
                        + " by " + (later ? day : other);
                return relation(Relation.Type.UPDATE, newer, older, Reading.AS_OF, why);
            }
        }
        boolean sameEvent = !a.event().isEmpty() && a.event().equals(b.event());
        if (!sameEvent || first.kind() != second.kind()) {
            return null;
        }
        if (day == null || other == null) {
            String why = words(first) + " against " + words(second) + "; compatible if they count up to different days";
            return relation(Relation.Type.TENSION, a, b, Reading.AS_OF, why);
        }
        boolean exact = !first.approximate() && !second.approximate() && day.isCompatibleWith(other);
        return exact
                ? relation(
                        Relation.Type.CONFLICT,
                        a,
                        b,
                        null,
                        words(first) + " against " + words(second) + " as of the same day")
                : null;
    }

    private static boolean sameValue(Figure a, Figure b) {
        return equal(a.min(), b.min()) && equal(a.max(), b.max());
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    private static BigDecimal value(Figure figure) {
        return figure.min() != null ? figure.min() : figure.max() != null ? figure.max() : BigDecimal.ZERO;
    }

    /** Whether the range of {@code rough} holds the single value of {@code exact}. */
    private static boolean covers(Figure rough, Figure exact) {
        BigDecimal value = exact.min();
        boolean single = value != null && exact.max() != null && value.compareTo(exact.max()) == 0;
        boolean range =
                rough.min() == null || rough.max() == null || rough.min().compareTo(rough.max()) != 0;
        if (!single || !range || value == null) {
            return false;
        }
        boolean above = rough.min() == null || value.compareTo(rough.min()) >= 0;
        boolean below = rough.max() == null || value.compareTo(rough.max()) <= 0;
        boolean near = rough.max() != null
                || rough.min() != null && value.compareTo(rough.min().multiply(BigDecimal.valueOf(2))) <= 0;
        return above && below && near;
    }

    /** Groups agree when their head words do, or when neither names one; one alone may be a part. */
    private static boolean sameGroup(Figure a, Figure b) {
        String first = head(a.group());
        String second = head(b.group());
        return first.equals(second);
    }

    private static String head(@Nullable String group) {
        if (group == null) {
            return "";
        }
        String words = group.toLowerCase(Locale.ROOT);
        boolean plain = words.equals("people") || words.equals("persons") || words.equals("citizens");
        return plain ? "" : words;
    }

    private static boolean placesAgree(FigureAccount a, FigureAccount b) {
        return a.places().isEmpty()
                || b.places().isEmpty()
                || a.places().stream().anyMatch(b.places()::contains);
    }

    private static String words(Figure figure) {
        return figure.text();
    }

    private static Relation relation(
            Relation.Type type, FigureAccount a, FigureAccount b, @Nullable Reading reading, String explanation) {
        String id = ContentHash.id(
                "l",
                type.word(),
                Aspect.FIGURE.word(),
                a.dated().id(),
                b.dated().id());
        return new Relation(id, type, Aspect.FIGURE, a.dated().id(), b.dated().id(), reading, explanation);
    }

    /** Every carrier of a figure that a voice withdraws: the withdrawal first. */
    static List<Relation> withdrawals(List<FigureAccount> accounts) {
        List<Relation> found = new ArrayList<>();
        for (FigureAccount withdrawal : accounts) {
            if (withdrawal.stance() != Stance.WITHDRAWS) {
                continue;
            }
            for (FigureAccount other : accounts) {
                boolean carries = other.stance() != Stance.WITHDRAWS
                        && other.figure().outcome() == withdrawal.figure().outcome()
                        && sameValue(other.figure(), withdrawal.figure());
                if (carries) {
                    found.add(relation(
                            Relation.Type.WITHDRAWN,
                            withdrawal,
                            other,
                            null,
                            words(other.figure()) + " was withdrawn by its giver"));
                }
            }
        }
        return found;
    }
}
