package org.annals.document;

import java.util.Arrays;

/**
 * The offsets of one text in Unicode code points: the only place that converts between UTF-16 units, which the code
 * uses, and code points, which every file uses. Costs nothing for text without surrogate pairs.
 */
public final class CodePoints {
    /** Positions of the low surrogates of all pairs, ascending. */
    private final int[] lowSurrogates;

    private CodePoints(int[] lowSurrogates) {
        this.lowSurrogates = lowSurrogates;
    }

    public static CodePoints of(CharSequence text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** The code-point offset of a UTF-16 offset; an offset inside a pair counts as the pair's end. */
    public int toCodePoint(int unit) {
        int at = Arrays.binarySearch(lowSurrogates, unit);
        int before = at >= 0 ? at : -at - 1;
        return unit - before;
    }

    /** The UTF-16 offset of a code-point offset. */
    public int toUnit(int codePoint) {
        int low = 0;
        int high = lowSurrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // The pair's second unit stands at lowSurrogates[middle]; the pair is code point
            // lowSurrogates[middle]-1-middle.
            if (lowSurrogates[middle] - 1 - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
