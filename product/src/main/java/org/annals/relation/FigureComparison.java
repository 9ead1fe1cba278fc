package org.annals.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.annals.document.ContentHash;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.figure.Figure;
import org.annals.figure.Figure.CountKind;
import org.annals.figure.Outcome;
import org.annals.relation.Relation.Aspect;
import org.annals.relation.Relation.Reading;
import org.jspecify.annotations.Nullable;

/*
 * Figures are compared when they count the same outcome in the same unit. The readings run first: rounding, growth, one
 * incident against a running total. What is left is a conflict only within one event, between exact figures
 * of different documents for the same group, neither of which can be the later state of the other.
 */
/** Compares two figures, neither of which is part of the other. */
final class FigureComparison {
    /** Smaller numbers than this fit within those of other happenings by chance. */
    private static final int FEWEST_TELLING = 10;

    private final CountedGroups groups;
    private final LabelClasses labels = new LabelClasses();

    FigureComparison(CountedGroups groups) {
        this.groups = groups;
    }

    /** The relation of two figures, or null; {@code parts} says whether one of them is a part of another in its own article. */
    @Nullable
    Relation compare(FigureAccount a, FigureAccount b, boolean parts) {
        Figure first = a.figure();
        Figure second = b.figure();
        if (first.outcome() != second.outcome()
                || first.outcome() == Outcome.OTHER
                || !first.unit().equals(second.unit())) {
            return null;
        }
        boolean oneText = a.document().equals(b.document());
        if (Values.same(first, second)) {
            return equal(a, b, oneText);
        }
        boolean whole = first.partOf() == null && second.partOf() == null;
        if (!whole || !groups.canAgree(first, second) || !placesAgree(a, b)) {
            return null;
        }
        Relation rounding = rounding(a, b);
        if (rounding != null || oneText || parts) {
            return rounding;
        }
        return differing(a, b);
    }

    private @Nullable Relation equal(FigureAccount a, FigureAccount b, boolean oneText) {
        String one = label(a.figure());
        String other = label(b.figure());
        if (one != null && other != null && !one.equals(other) && placesAgree(a, b)) {
            String why = "\"" + a.figure().text() + "\" against \"" + b.figure().text() + "\" for those counted";
            return relation(Relation.Type.LABEL_DIFFERENCE, Aspect.LABEL, a, b, null, why);
        }
        // In one text a small number comes back by chance.
        boolean telling = !oneText || Values.of(a.figure()).intValue() >= 10;
        boolean same = telling && placesAgree(a, b) && groups.canAgree(a.figure(), b.figure());
        return same
                ? relation(
                        Relation.Type.SAME,
                        Aspect.FIGURE,
                        a,
                        b,
                        null,
                        "both say " + a.figure().text())
                : null;
    }

    private @Nullable String label(Figure figure) {
        String group = figure.group();
        if (group == null) {
            return null;
        }
        return labels.classOf(group.substring(group.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT));
    }

    private @Nullable Relation rounding(FigureAccount a, FigureAccount b) {
        Figure first = a.figure();
        Figure second = b.figure();
        boolean oneEvent = isOneEvent(a, b) && groups.areNamed(first, second);
        boolean firstIsRough = Values.covers(first, second) || oneEvent && Values.vaguelyHolds(first, second);
        boolean secondIsRough = Values.covers(second, first) || oneEvent && Values.vaguelyHolds(second, first);
        boolean meeting = groups.agree(first, second) && Values.meet(first, second);
        if (!firstIsRough && !secondIsRough && !meeting) {
            return null;
        }
        FigureAccount exact = secondIsRough ? a : b;
        FigureAccount rough = secondIsRough ? b : a;
        boolean chance = Values.of(exact.figure()).intValue() < FEWEST_TELLING && !isOneEvent(a, b);
        if (chance && !sharePlace(a, b)) {
            return null;
        }
        String why = "\"" + exact.figure().text() + "\" fits within \""
                + rough.figure().text() + "\"";
        return relation(Relation.Type.REFINES, Aspect.FIGURE, exact, rough, Reading.ROUNDING, why);
    }

    private static boolean isOneEvent(FigureAccount a, FigureAccount b) {
        return !a.event().isEmpty() && a.event().equals(b.event());
    }

    private @Nullable Relation differing(FigureAccount a, FigureAccount b) {
        Figure first = a.figure();
        Figure second = b.figure();
        Relation growth = growth(a, b);
        if (growth != null || !isOneEvent(a, b) || !groups.areNamed(first, second) || !groups.agree(first, second)) {
            return growth;
        }
        if (areOtherWholes(a, b)) {
            return null;
        }
        if (first.kind() != second.kind()) {
            return periods(a, b);
        }
        Edtf day = a.asOf();
        Edtf other = b.asOf();
        if (day == null || other == null || countFromOtherDays(a, b)) {
            String why = first.text() + " against " + second.text();
            return relation(Relation.Type.TENSION, Aspect.FIGURE, a, b, Reading.AS_OF, why);
        }
        if (Values.isOpenTo(first, second) || Values.isOpenTo(second, first)) {
            // "More than 150" is no less true of 214: what was known of one day grew.
            String grew = first.text() + " against " + second.text() + ", open upwards";
            return relation(Relation.Type.TENSION, Aspect.FIGURE, a, b, Reading.AS_OF, grew);
        }
        boolean exact = !first.approximate() && !second.approximate() && day.isCompatibleWith(other);
        String why = first.text() + " against " + second.text() + " as of the same day";
        return exact ? relation(Relation.Type.CONFLICT, Aspect.FIGURE, a, b, null, why) : null;
    }

    /** "The toll has risen to 40" after an account of 35. */
    private @Nullable Relation growth(FigureAccount a, FigureAccount b) {
        boolean firstGrows = groups.tellsGrowth(a.predicate());
        if (firstGrows == groups.tellsGrowth(b.predicate())) {
            return null;
        }
        FigureAccount newer = firstGrows ? a : b;
        FigureAccount older = firstGrows ? b : a;
        boolean grown = Values.isExact(older.figure())
                && Values.isExact(newer.figure())
                && Values.isLess(older.figure(), newer.figure())
                && (isOneEvent(a, b) || Values.areNear(a.figure(), b.figure()));
        if (!grown) {
            return null;
        }
        String why = "\"" + newer.predicate() + "\": " + newer.figure().text() + " after "
                + older.figure().text();
        return relation(Relation.Type.UPDATE, Aspect.FIGURE, newer, older, Reading.AS_OF, why);
    }

    /** "40 since March" and "3 on Tuesday" do not exclude each other. */
    private static @Nullable Relation periods(FigureAccount a, FigureAccount b) {
        boolean firstIsTotal = a.figure().kind() == CountKind.CUMULATIVE;
        FigureAccount total = firstIsTotal ? a : b;
        FigureAccount incident = firstIsTotal ? b : a;
        if (Values.isLess(total.figure(), incident.figure())) {
            return null;
        }
        String why =
                incident.figure().text() + " in one incident, " + total.figure().text() + " over a period";
        return relation(Relation.Type.TENSION, Aspect.FIGURE, incident, total, Reading.CUMULATIVE_INCIDENT, why);
    }

    private static boolean placesAgree(FigureAccount a, FigureAccount b) {
        return a.localities().isEmpty()
                || b.localities().isEmpty()
                || a.places().stream().anyMatch(b.places()::contains);
    }

    /** "Six died in Lenn", "258 died in Lenn and Tavo", "258 died": of what two different numbers count, one may be a part. */
    private static boolean areOtherWholes(FigureAccount a, FigureAccount b) {
        boolean bothPlaced = !a.places().isEmpty() && !b.places().isEmpty();
        return bothPlaced
                ? !a.places().equals(b.places())
                : a.places().isEmpty() != b.places().isEmpty() && !Values.areNear(a.figure(), b.figure());
    }

    /** "The blast on May 7 killed 258": the day of the blast, and not that up to which an article of June counts. */
    private static boolean countFromOtherDays(FigureAccount a, FigureAccount b) {
        LocalDate first = a.published();
        LocalDate second = b.published();
        return isOfIncident(a)
                && isOfIncident(b)
                && first != null
                && second != null
                && Math.abs(ChronoUnit.DAYS.between(first, second)) > 1;
    }

    private static boolean isOfIncident(FigureAccount account) {
        Dated day = account.claim().eventDate();
        return day != null && account.asOf() != null && day.date().equals(account.asOf());
    }

    private static boolean sharePlace(FigureAccount a, FigureAccount b) {
        return a.places().stream().anyMatch(b.places()::contains);
    }

    static Relation relation(
            Relation.Type type,
            Aspect aspect,
            FigureAccount a,
            FigureAccount b,
            @Nullable Reading reading,
            String explanation) {
        String id = ContentHash.id("l", type.word(), aspect.word(), a.id(), b.id());
        return new Relation(id, type, aspect, a.id(), b.id(), reading, explanation);
    }
}
