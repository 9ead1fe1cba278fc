package org.annals.time;

import org.annals.time.TimeTokens.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written before a unit: "3", "twenty-four", "two and a half", "several".
 *
 * @param text as TIMEX3 writes it: "24", "2.5", "X" where unknown
 * @param value the whole number, or -1 where there is none
 * @param to the token after it
 */
record Amount(String text, int value, int to) {
    private static final int MOST = 99_999;

    /** The amount that begins at this token, or null. */
    static @Nullable Amount at(TimeTokens tokens, int from) {
        Amount single = single(tokens, from);
        if (single == null) {
            return null;
        }
        int to = single.to;
        boolean joins = tokens.joins(to)
                || tokens.has(to, WordClass.TO)
                || tokens.has(to, WordClass.AND) && !single.isOne(tokens, from);
        if (joins && single.value >= 0) {
            Amount second = single(tokens, to + 1);
            if (second != null && second.value > single.value && tokens.unit(second.to) != null) {
                return new Amount(single.text, single.value, second.to);
            }
        }
        return single;
    }

    private boolean isOne(TimeTokens tokens, int from) {
        return value == 1 && tokens.has(from, WordClass.ARTICLE);
    }

    private static @Nullable Amount single(TimeTokens tokens, int from) {
        if (tokens.is(from, Kind.NUMBER) && tokens.width(from) <= 5) {
            return fraction(tokens, new Amount(Integer.toString(tokens.number(from)), tokens.number(from), from + 1));
        }
        if (tokens.is(from, Kind.DECIMAL)) {
            String digits = tokens.text(from, from + 1).replace(",", "");
            return digits.length() > 6 || digits.indexOf('.') != digits.lastIndexOf('.')
                    ? null
                    : new Amount(digits, digits.indexOf('.') < 0 ? Integer.parseInt(digits) : -1, from + 1);
        }
        if (tokens.has(from, WordClass.VAGUE)) {
            return new Amount("X", -1, from + 1);
        }
        if (tokens.has(from, WordClass.ARTICLE)) {
            return afterArticle(tokens, from);
        }
        if (tokens.has(from, WordClass.COUPLE)) {
            return new Amount("2", 2, tokens.has(from + 1, WordClass.OF) ? from + 2 : from + 1);
        }
        return words(tokens, from);
    }

    /** "a", "a few", "a couple of", "a hundred", "a dozen". */
    private static Amount afterArticle(TimeTokens tokens, int from) {
        if (tokens.has(from + 1, WordClass.VAGUE)) {
            return new Amount("X", -1, from + 2);
        }
        if (tokens.has(from + 1, WordClass.COUPLE)) {
            return new Amount("2", 2, tokens.has(from + 2, WordClass.OF) ? from + 3 : from + 2);
        }
        if (tokens.has(from + 1, WordClass.SCALE) || tokens.number(from + 1, WordClass.CARDINAL) == 12) {
            Amount scaled = words(tokens, from + 1);
            return scaled == null ? new Amount("1", 1, from + 1) : scaled;
        }
        return new Amount("1", 1, from + 1);
    }

    /** "twenty-four", "one hundred and eighty", "two thousand". */
    static @Nullable Amount words(TimeTokens tokens, int from) {
        int total = 0;
        int part = 0;
        int at = from;
        while (total + part <= MOST) {
            int word = at > from && tokens.joins(at) ? at + 1 : at;
            boolean and = part == 0 && total > 0 && tokens.has(word, WordClass.AND);
            word = and ? word + 1 : word;
            if (tokens.has(word, WordClass.CARDINAL) && fits(part, tokens.number(word, WordClass.CARDINAL), and)) {
                part += tokens.number(word, WordClass.CARDINAL);
            } else if (tokens.has(word, WordClass.SCALE) && !and) {
                total += Math.max(1, part) * tokens.number(word, WordClass.SCALE);
                part = 0;
            } else {
                break;
            }
            at = word + 1;
        }
        return at == from ? null : fraction(tokens, new Amount(Integer.toString(total + part), total + part, at));
    }

    private static boolean fits(int before, int number, boolean and) {
        return before == 0 || !and && before >= 20 && before % 10 == 0 && number < 10;
    }

    /** "two and a half", "5 1/2". */
    private static Amount fraction(TimeTokens tokens, Amount whole) {
        int at = whole.to;
        int half = tokens.has(at + 1, WordClass.ARTICLE) ? at + 2 : at + 1;
        if (tokens.has(at, WordClass.AND) && tokens.has(half, WordClass.HALF)) {
            return new Amount(whole.text + ".5", -1, half + 1);
        }
        boolean written = tokens.is(at, Kind.NUMBER)
                && tokens.number(at) == 1
                && tokens.isMark(at + 1, '/')
                && tokens.is(at + 2, Kind.NUMBER)
                && tokens.number(at + 2) == 2;
        return written ? new Amount(whole.text + ".5", -1, at + 3) : whole;
    }

    /** An ordinal: "5th", "second", "twenty-third"; or null. */
    static @Nullable Amount ordinal(TimeTokens tokens, int from) {
        if (tokens.ordinal(from) > 0) {
            return new Amount("", tokens.ordinal(from), from + 1);
        }
        int tens = tokens.number(from, WordClass.CARDINAL);
        int unit = tokens.joins(from + 1) ? from + 2 : from + 1;
        boolean both = tens >= 20 && tens % 10 == 0 && tokens.has(unit, WordClass.ORDINAL);
        int last = both ? tokens.number(unit, WordClass.ORDINAL) : 0;
        return both && last < 10 ? new Amount("", tens + last, unit + 1) : null;
    }

    /** A year in words: "nineteen ninety-six", "two thousand and one"; or null. */
    static @Nullable Amount year(TimeTokens tokens, int from) {
        int first = tokens.number(from, WordClass.CARDINAL);
        if (first >= 15 && first <= 20 && tokens.has(from, WordClass.CARDINAL)) {
            Amount rest = words(tokens, tokens.joins(from + 1) ? from + 2 : from + 1);
            boolean year = rest != null && rest.value >= 10 && rest.value <= 99;
            return year && rest != null
                    ? new Amount(Integer.toString(first * 100 + rest.value), first * 100 + rest.value, rest.to)
                    : null;
        }
        boolean thousand =
                first == 2 && tokens.has(from + 1, WordClass.SCALE) && tokens.number(from + 1, WordClass.SCALE) == 1000;
        Amount whole = thousand ? words(tokens, from) : null;
        return whole != null && whole.value >= 2000 && whole.value < 2100 ? whole : null;
    }
}
