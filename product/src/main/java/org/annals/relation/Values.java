package org.annals.relation;

import java.math.BigDecimal;
import org.annals.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of figures: equal, covering, overlapping. */
final class Values {
    /** How far an exact figure may exceed "more than N" and still be taken for the same count. */
    private static final BigDecimal SLACK = new BigDecimal("1.4");

    /** How far "dozens" reaches: to so many times its least. */
    private static final BigDecimal WORD_REACH = new BigDecimal("4");

    /** How far the exact number may lie from "about N", as a share of N. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.06");

    private Values() {}

    static boolean isExact(Figure figure) {
        return figure.min() != null && equal(figure.min(), figure.max()) && !figure.approximate();
    }

    static boolean same(Figure a, Figure b) {
        return equal(a.min(), b.min()) && equal(a.max(), b.max());
    }

    static BigDecimal of(Figure figure) {
        return figure.min() != null ? figure.min() : figure.max() != null ? figure.max() : BigDecimal.ZERO;
    }

    static boolean isOne(Figure figure) {
        return isExact(figure) && of(figure).compareTo(BigDecimal.ONE) == 0;
    }

    static boolean isLess(Figure a, Figure b) {
        return of(a).compareTo(of(b)) < 0;
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    /** Whether {@code rough} may be a rounded form of the single value of {@code exact}. */
    static boolean covers(Figure rough, Figure exact) {
        BigDecimal value = exact.min();
        if (value == null || !isExact(exact)) {
            return false;
        }
        if (rough.approximate() && rough.min() != null && equal(rough.min(), rough.max())) {
            return value.subtract(rough.min()).abs().compareTo(rough.min().multiply(ROUNDED)) <= 0;
        }
        if (!isRange(rough) || !holds(rough, value)) {
            return false;
        }
        boolean near = rough.max() != null
                ? rough.min() != null || value.multiply(SLACK).compareTo(rough.max()) >= 0
                : rough.min() != null && value.compareTo(rough.min().multiply(SLACK)) <= 0;
        boolean bound = equal(rough.min(), value) || equal(rough.max(), value);
        return near && (isCounted(rough) || bound);
    }

    /** "almost 2.3 thousand" and "more than 2,200", "as many as 57" and "dozens": both can hold, and lie close together. */
    static boolean meet(Figure a, Figure b) {
        BigDecimal low =
                a.min() != null && a.max() == null ? a.min() : b.min() != null && b.max() == null ? b.min() : null;
        BigDecimal high =
                a.max() != null && a.min() == null ? a.max() : b.max() != null && b.min() == null ? b.max() : null;
        if (low == null || high == null || !isCounted(a) && !isCounted(b)) {
            return false;
        }
        if (!isCounted(a) || !isCounted(b)) {
            return low.compareTo(high) <= 0 && low.multiply(WORD_REACH).compareTo(high) >= 0;
        }
        return low.compareTo(high) <= 0 && low.multiply(SLACK).compareTo(high) >= 0;
    }

    /** Whether a word such as "several" or "dozens" holds the exact number. */
    static boolean vaguelyHolds(Figure vague, Figure exact) {
        return isRange(vague) && !isCounted(vague) && isExact(exact) && holds(vague, of(exact));
    }

    /** Whether the first is a least number, as "at least 110", and the second no less. */
    static boolean isOpenTo(Figure least, Figure other) {
        return least.max() == null && least.min() != null && of(other).compareTo(least.min()) >= 0;
    }

    /** Whether neither is more than twice the other. */
    static boolean areNear(Figure a, Figure b) {
        BigDecimal two = BigDecimal.valueOf(2);
        return of(a).compareTo(of(b).multiply(two)) <= 0 && of(b).compareTo(of(a).multiply(two)) <= 0;
    }

    private static boolean isRange(Figure figure) {
        return figure.min() == null || figure.max() == null || figure.min().compareTo(figure.max()) != 0;
    }

    private static boolean holds(Figure range, BigDecimal value) {
        boolean above = range.min() == null || value.compareTo(range.min()) >= 0;
        boolean below = range.max() == null || value.compareTo(range.max()) <= 0;
        return above && below;
    }

    private static boolean isCounted(Figure figure) {
        return figure.text().chars().anyMatch(Character::isDigit);
    }
}
