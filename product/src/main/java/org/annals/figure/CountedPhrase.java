package org.annals.figure;

import org.jspecify.annotations.Nullable;

/**
 * What stands after a number: the noun phrase of those counted.
 *
 * @param from first token after the number
 * @param to last token, exclusive; equals {@code from} where the number stands alone
 * @param head the noun, or -1
 * @param headWord its dictionary form, "" where there is none
 * @param part how the number picks from a larger group
 * @param base first token of that group, or -1
 */
record CountedPhrase(int from, int to, int head, String headWord, Part part, int base) {
    /** How a number picks from a group. */
    enum Part {
        /** "19 divers". */
        NONE,
        /** "two of them". */
        PRONOUN,
        /** "four of the drowned", "30 of the over 90 miners". */
        GROUP
    }

    static CountedPhrase none(int at) {
        return new CountedPhrase(at, at, -1, "", Part.NONE, -1);
    }

    boolean isPart() {
        return part != Part.NONE;
    }

    boolean hasHead() {
        return head >= 0;
    }

    @Nullable
    String groupIn(Words words, String text) {
        if (to <= from) {
            return null;
        }
        int first = part == Part.PRONOUN && hasHead() ? base + 1 : from;
        while (first < to
                && (words.lower(first).equals("of") || words.lower(first).equals("the"))) {
            first++;
        }
        return first < to ? words.span(first, to).of(text) : null;
    }
}
