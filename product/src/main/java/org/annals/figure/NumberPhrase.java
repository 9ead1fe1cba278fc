package org.annals.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, with the words that open or blur it.
 *
 * @param from first token with the modifiers ("at least"), inclusive
 * @param number first token of the number itself
 * @param to last token, exclusive
 * @param min null where open
 * @param max null where open
 * @param vague the words give no number ("dozens"); the interval is a convention
 * @param currency the name of the unit where a currency sign or word stands at the number, or null
 */
record NumberPhrase(
        int from,
        int number,
        int to,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean approximate,
        boolean vague,
        @Nullable String currency) {
    boolean isOne() {
        return min != null && max != null && min.compareTo(BigDecimal.ONE) == 0 && max.compareTo(BigDecimal.ONE) == 0;
    }

    boolean isZero() {
        return max != null && max.signum() == 0;
    }

    /** Equal for equal intervals. */
    String key() {
        return plain(min) + ".." + plain(max);
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    boolean isAtLeast(BigDecimal least) {
        BigDecimal known = min == null ? max : min;
        return known != null && known.compareTo(least) >= 0;
    }

    NumberPhrase withModifier(int start, @Nullable BigDecimal least, @Nullable BigDecimal most, boolean blurred) {
        return new NumberPhrase(start, number, to, least, most, approximate || blurred, vague, currency);
    }
}
