package org.annals.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.annals.attribution.Speaker;
import org.annals.figure.Figure.CountKind;
import org.annals.figure.Outcome;
import org.annals.relation.Relation.Aspect;
import org.annals.relation.Relation.Reading;
import org.jspecify.annotations.Nullable;

/*
 * An article gives a total and goes on with its parts. Four signs, the strongest first, and each figure has one whole:
 * its sentence says so; it points back ("nine of the dead"); figures that follow a total add up to it; a place's share,
 * or a narrower group, after a total of everybody.
 */
/** Finds which figures of one article are parts of others. */
final class TextParts {
    /** How many sentences a part may stand behind its total. */
    private static final int REACH = 6;

    private static final int POINTER_REACH = 8;
    private static final Pattern PART = Pattern.compile("\\bof (them|those|these|the|whom)\\b");
    private static final Pattern EARLIER = Pattern.compile("\\b(?:previous|previously|earlier|initially|before)\\b");
    private static final int MOST_SUMMANDS = 5;
    private static final BigDecimal LEAST_SUM = new BigDecimal(5);

    private final CountedGroups groups;

    TextParts(CountedGroups groups) {
        this.groups = groups;
    }

    /** The figures must be of one article, in the order of its text. */
    List<Relation> find(List<FigureAccount> figures) {
        List<Relation> found = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (FigureAccount part : figures) {
            FigureAccount whole = named(part, figures);
            if (whole != null) {
                add(found, placed, part, whole, Aspect.FIGURE, Reading.SUBSET);
            }
        }
        pointers(figures, found, placed, true);
        for (int i = 0; i < figures.size(); i++) {
            for (FigureAccount part : summands(figures, i, placed)) {
                add(found, placed, part, figures.get(i), Aspect.FIGURE, Reading.SUBSET);
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            if (!placed.contains(figures.get(i).id())) {
                share(figures, i, found, placed);
            }
        }
        pointers(figures, found, placed, false);
        siblings(figures, found, placed);
        return found;
    }

    /** "39 of them in the capital, 12 in the port": what follows a part in its own claim is a part of the same whole. */
    private void siblings(List<FigureAccount> figures, List<Relation> found, Set<String> placed) {
        Map<String, FigureAccount> byId = new HashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure));
        Map<String, FigureAccount> wholes = new HashMap<>();
        for (Relation part : List.copyOf(found)) {
            FigureAccount whole = byId.get(part.b());
            if (whole != null) {
                wholes.put(part.a(), whole);
            }
        }
        for (int i = 1; i < figures.size(); i++) {
            FigureAccount before = figures.get(i - 1);
            FigureAccount part = figures.get(i);
            FigureAccount whole = wholes.get(before.id());
            boolean listed = whole != null
                    && !placed.contains(part.id())
                    && part.figure().group() == null
                    && part.claim().id().equals(before.claim().id())
                    && !whole.claim().id().equals(part.claim().id())
                    && isAlike(part, whole)
                    && Values.isLess(part.figure(), whole.figure());
            if (listed && whole != null) {
                wholes.put(part.id(), whole);
                add(found, placed, part, whole, Aspect.FIGURE, Reading.SUBSET);
            }
        }
    }

    private void pointers(List<FigureAccount> figures, List<Relation> found, Set<String> placed, boolean nearest) {
        for (int i = 0; i < figures.size(); i++) {
            boolean open = !placed.contains(figures.get(i).id());
            FigureAccount whole = open ? pointedAt(figures, i, placed, nearest) : null;
            if (whole != null) {
                add(found, placed, figures.get(i), whole, Aspect.FIGURE, Reading.SUBSET);
            }
        }
    }

    private static void add(
            List<Relation> found,
            Set<String> placed,
            FigureAccount part,
            FigureAccount whole,
            Aspect aspect,
            Reading reading) {
        placed.add(part.id());
        String where = aspect == Aspect.PLACE ? " in " + String.join(", ", part.localities()) : "";
        String why = part.figure().text() + where + (Values.isOne(part.figure()) ? " is" : " are") + " part of "
                + whole.figure().text();
        found.add(FigureComparison.relation(Relation.Type.SUBSET, aspect, part, whole, reading, why));
    }

    private static @Nullable FigureAccount named(FigureAccount part, List<FigureAccount> figures) {
        if (part.figure().partOf() == null) {
            return null;
        }
        for (FigureAccount other : figures) {
            boolean holds = other.figure().span().equals(part.figure().partOf());
            if (holds && !other.id().equals(part.id()) && !Values.isLess(other.figure(), part.figure())) {
                return other;
            }
        }
        return null;
    }

    /**
     * "19 of them": the nearest larger count of the same fate before it; "nine of the dead", "three of those killed": the
     * largest; "two of the pupils": the nearest of pupils.
     */
    private @Nullable FigureAccount pointedAt(
            List<FigureAccount> figures, int at, Set<String> placed, boolean nearest) {
        FigureAccount part = figures.get(at);
        Matcher matcher = PART.matcher(part.figure().text().toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return null;
        }
        boolean them = matcher.group(1).equals("them") || matcher.group(1).equals("whom");
        if (them != nearest) {
            return null;
        }
        boolean everybody = !nearest && groups.isPointer(part.figure());
        FigureAccount best = null;
        for (int i = at - 1; i >= 0 && part.sentence() - figures.get(i).sentence() <= POINTER_REACH; i--) {
            FigureAccount whole = figures.get(i);
            boolean fits = isAlike(part, whole)
                    && !groups.isPointer(whole.figure())
                    && Values.isLess(part.figure(), whole.figure())
                    && (nearest
                            || everybody && !placed.contains(whole.id())
                            || groups.agree(part.figure(), whole.figure()));
            if (fits && !everybody) {
                return whole;
            }
            if (fits
                    && groups.isAnybody(whole.figure())
                    && (best == null || Values.isLess(best.figure(), whole.figure()))) {
                best = whole;
            }
        }
        return best;
    }

    private static boolean isAlike(FigureAccount a, FigureAccount b) {
        return a.figure().outcome() == b.figure().outcome()
                && a.figure().outcome() != Outcome.OTHER
                && a.figure().unit().equals(b.figure().unit());
    }

    /** Two or more figures in a row, soon after the total, that add up to it. */
    private List<FigureAccount> summands(List<FigureAccount> figures, int at, Set<String> placed) {
        FigureAccount total = figures.get(at);
        if (!Values.isExact(total.figure()) || Values.of(total.figure()).compareTo(LEAST_SUM) < 0) {
            return List.of();
        }
        List<FigureAccount> later = new ArrayList<>();
        for (int i = at + 1; i < figures.size() && later.size() < 2 * MOST_SUMMANDS; i++) {
            FigureAccount figure = figures.get(i);
            if (figure.sentence() - total.sentence() > REACH) {
                break;
            }
            if (isAlike(figure, total) && !placed.contains(figure.id()) && Values.isExact(figure.figure())) {
                later.add(figure);
            }
        }
        for (int from = 0; from < later.size(); from++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int to = from; to < Math.min(later.size(), from + MOST_SUMMANDS); to++) {
                sum = sum.add(Values.of(later.get(to).figure()));
                if (to > from && sum.compareTo(Values.of(total.figure())) == 0) {
                    return later.subList(from, to + 1);
                }
            }
        }
        return List.of();
    }

    /** "90 people drowned. In the capital, 40 people", "90 people died. … 11 medics were killed". */
    private void share(List<FigureAccount> figures, int at, List<Relation> found, Set<String> placed) {
        FigureAccount part = figures.get(at);
        boolean shares = isRunning(part)
                && isCountable(part)
                && !EARLIER.matcher(part.claim().claim().text()).find();
        FigureAccount best = null;
        for (int i = at - 1; shares && i >= 0; i--) {
            FigureAccount total = figures.get(i);
            if (part.sentence() - total.sentence() > REACH) {
                break;
            }
            boolean whole = isAlike(part, total)
                    && !placed.contains(total.id())
                    && groups.isAnybody(total.figure())
                    && isRunning(total)
                    && isCountable(total)
                    && Values.isLess(part.figure(), total.figure());
            if (whole && (best == null || Values.isLess(best.figure(), total.figure()))) {
                best = total;
            }
        }
        if (best == null || !best.localities().isEmpty() && part.localities().isEmpty()) {
            return;
        }
        boolean located = !part.localities().isEmpty() && best.localities().isEmpty();
        if (located && (groups.isPointer(part.figure()) || groups.agree(part.figure(), best.figure()))) {
            add(found, placed, part, best, Aspect.PLACE, Reading.CITY_REGION);
        } else if (isOneVoice(part, best)
                && !groups.isAnybody(part.figure())
                && !groups.isPointer(part.figure())
                && best.figure().group() != null) {
            add(found, placed, part, best, Aspect.FIGURE, Reading.SUBSET);
        }
    }

    private static boolean isOneVoice(FigureAccount a, FigureAccount b) {
        Speaker first = a.claim().claim().attribution().speaker();
        Speaker second = b.claim().claim().attribution().speaker();
        return first == null ? second == null : second != null && first.name().equals(second.name());
    }

    private static boolean isRunning(FigureAccount account) {
        return account.figure().kind() != CountKind.INCIDENT;
    }

    private static boolean isCountable(FigureAccount account) {
        return Values.isExact(account.figure());
    }
}
