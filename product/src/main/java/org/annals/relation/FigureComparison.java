package org.annals.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
    /** How far an exact figure may exceed "more than N" and still be taken for the same count. */
    private static final BigDecimal SLACK = new BigDecimal("1.4");

    /** How far the exact number may lie from "about N", as a share of N. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.1");

    /** How many sentences a share may stand behind the total that it belongs to. */
    private static final int REACH = 4;

    private final CountedGroups groups = new CountedGroups();

    @Nullable
    Relation compare(FigureAccount a, FigureAccount b) {
        Figure first = a.figure();
        Figure second = b.figure();
        if (first.outcome() != second.outcome()
                || first.outcome() == Outcome.OTHER
                || !first.unit().equals(second.unit())) {
            return null;
        }
        if (a.document().equals(b.document())) {
            return withinOneText(a, b);
        }
        boolean sameCount = groups.agree(first, second) && placesAgree(a, b);
        if (sameValue(first, second)) {
            return sameCount
                    ? relation(Relation.Type.SAME, Aspect.FIGURE, a, b, null, "both say " + words(first))
                    : null;
        }
        boolean whole = first.partOf() == null && second.partOf() == null;
        return sameCount && whole && groups.areNamed(first, second) ? differing(a, b) : null;
    }

    private @Nullable Relation withinOneText(FigureAccount a, FigureAccount b) {
        Relation part = part(a, b);
        if (part != null) {
            return part;
        }
        boolean whole = a.figure().partOf() == null && b.figure().partOf() == null;
        if (!whole || !groups.agree(a.figure(), b.figure()) || !groups.areNamed(a.figure(), b.figure())) {
            return null;
        }
        Relation rounding = placesAgree(a, b) ? rounding(a, b) : null;
        return rounding != null ? rounding : share(a, b);
    }

    /** "90 people drowned. In the capital, 40 people": a place's share of a total given just before. */
    private static @Nullable Relation share(FigureAccount a, FigureAccount b) {
        boolean inOrder = a.figure().span().begin() < b.figure().span().begin();
        FigureAccount total = inOrder ? a : b;
        FigureAccount part = inOrder ? b : a;
        boolean near = part.sentence() - total.sentence() <= REACH;
        boolean located = !part.localities().isEmpty() && total.localities().isEmpty();
        boolean running =
                total.figure().kind() != CountKind.INCIDENT && part.figure().kind() != CountKind.INCIDENT;
        boolean smaller = isExact(total.figure())
                && isExact(part.figure())
                && value(part.figure()).compareTo(value(total.figure())) < 0;
        if (!near || !located || !running || !smaller) {
            return null;
        }
        String why = words(part.figure()) + " in " + String.join(", ", part.localities()) + " are part of "
                + words(total.figure());
        return relation(Relation.Type.SUBSET, Aspect.PLACE, part, total, Reading.CITY_REGION, why);
    }

    /** A figure named as a part of another in the same sentence. */
    private static @Nullable Relation part(FigureAccount a, FigureAccount b) {
        if (a.figure().partOf() != null && a.figure().partOf().equals(b.figure().span())) {
            return relation(
                    Relation.Type.SUBSET,
                    Aspect.FIGURE,
                    a,
                    b,
                    Reading.SUBSET,
                    words(a.figure()) + " are part of " + words(b.figure()));
        }
        if (b.figure().partOf() != null && b.figure().partOf().equals(a.figure().span())) {
            return relation(
                    Relation.Type.SUBSET,
                    Aspect.FIGURE,
                    b,
                    a,
                    Reading.SUBSET,
                    words(b.figure()) + " are part of " + words(a.figure()));
        }
        return null;
    }

    private static @Nullable Relation rounding(FigureAccount a, FigureAccount b) {
        boolean firstIsRough = covers(a.figure(), b.figure());
        if (!firstIsRough && !covers(b.figure(), a.figure())) {
            return null;
        }
        FigureAccount exact = firstIsRough ? b : a;
        FigureAccount rough = firstIsRough ? a : b;
        String why = "\"" + exact.figure().text() + "\" fits within \""
                + rough.figure().text() + "\"";
        return relation(Relation.Type.REFINES, Aspect.FIGURE, exact, rough, Reading.ROUNDING, why);
    }

    /** "The toll has risen to 40" after an account of 35. */
    private @Nullable Relation growth(FigureAccount a, FigureAccount b) {
        boolean firstGrows = groups.tellsGrowth(a.predicate());
        if (firstGrows == groups.tellsGrowth(b.predicate())) {
            return null;
        }
        FigureAccount newer = firstGrows ? a : b;
        FigureAccount older = firstGrows ? b : a;
        if (value(newer.figure()).compareTo(value(older.figure())) <= 0) {
            return null;
        }
        String why = "\"" + newer.predicate() + "\": " + words(newer.figure()) + " after " + words(older.figure());
        return relation(Relation.Type.UPDATE, Aspect.FIGURE, newer, older, Reading.AS_OF, why);
    }

    private @Nullable Relation differing(FigureAccount a, FigureAccount b) {
        Figure first = a.figure();
        Figure second = b.figure();
        Relation rounding = rounding(a, b);
        if (rounding != null) {
            return rounding;
        }
        Edtf day = a.asOf();
        Edtf other = b.asOf();
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
                return relation(Relation.Type.UPDATE, Aspect.FIGURE, newer, older, Reading.AS_OF, why);
            }
        }
        boolean sameEvent = !a.event().isEmpty() && a.event().equals(b.event());
        if (!sameEvent) {
            return null;
        }
        if (first.kind() != second.kind()) {
            return periods(a, b);
        }
        Relation growth = growth(a, b);
        if (growth != null) {
            return growth;
        }
        if (day == null || other == null) {
            String why = words(first) + " against " + words(second) + "; compatible if they count up to different days";
            return relation(Relation.Type.TENSION, Aspect.FIGURE, a, b, Reading.AS_OF, why);
        }
        boolean exact = !first.approximate() && !second.approximate() && day.isCompatibleWith(other);
        return exact
                ? relation(
                        Relation.Type.CONFLICT,
                        Aspect.FIGURE,
                        a,
                        b,
                        null,
                        words(first) + " against " + words(second) + " as of the same day")
                : null;
    }

    /** "40 since March" and "3 on Tuesday" do not exclude each other. */
    private static @Nullable Relation periods(FigureAccount a, FigureAccount b) {
        boolean firstIsTotal = a.figure().kind() == CountKind.CUMULATIVE;
        FigureAccount total = firstIsTotal ? a : b;
        FigureAccount incident = firstIsTotal ? b : a;
        if (value(incident.figure()).compareTo(value(total.figure())) > 0) {
            return null;
        }
        String why = words(incident.figure()) + " in one incident, " + words(total.figure()) + " over a period";
        return relation(Relation.Type.TENSION, Aspect.FIGURE, incident, total, Reading.CUMULATIVE_INCIDENT, why);
    }

    private static boolean isExact(Figure figure) {
        return figure.min() != null && equal(figure.min(), figure.max()) && !figure.approximate();
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
        boolean single =
                value != null && exact.max() != null && value.compareTo(exact.max()) == 0 && !exact.approximate();
        if (single && value != null && rough.approximate() && rough.min() != null && equal(rough.min(), rough.max())) {
            return value.subtract(rough.min()).abs().compareTo(rough.min().multiply(ROUNDED)) <= 0;
        }
        boolean range =
                rough.min() == null || rough.max() == null || rough.min().compareTo(rough.max()) != 0;
        if (!single || !range || value == null) {
            return false;
        }
        boolean above = rough.min() == null || value.compareTo(rough.min()) >= 0;
        boolean below = rough.max() == null || value.compareTo(rough.max()) <= 0;
        boolean near = rough.max() != null
                || rough.min() != null && value.compareTo(rough.min().multiply(SLACK)) <= 0;
        boolean counted = rough.text().chars().anyMatch(Character::isDigit);
        boolean bound = equal(rough.min(), value) || equal(rough.max(), value);
        return above && below && near && (counted || bound);
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
            Relation.Type type,
            Aspect aspect,
            FigureAccount a,
            FigureAccount b,
            @Nullable Reading reading,
            String explanation) {
        String id = ContentHash.id(
                "l", type.word(), aspect.word(), a.dated().id(), b.dated().id());
        return new Relation(id, type, aspect, a.dated().id(), b.dated().id(), reading, explanation);
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
                            Aspect.FIGURE,
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
