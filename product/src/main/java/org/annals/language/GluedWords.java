package org.annals.language;

import java.util.Locale;
import java.util.Set;

/*
 * Pages whose line breaks were lost glue a headline, a caption or a credit to the sentence behind it: "State of Emergency
 * DeclaredThe head of", "Lenn ImagesThe", "blasts in OstrevOSTREV, Tesvara". Names are written so too ("YouTube", "LinkedIn"),
 * so only words that start sentences, the capitals of a dateline, or a long word in lower case show the seam.
 */
/** Finds the seam in two words that lost the line break between them. */
final class GluedWords {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_LOWER = 6;
    private static final int SHORTEST_DATELINE = 4;

    private final Set<String> starters = WordList.words(GluedWords.class, "sentence-starters.txt");
    private final Set<String> names = WordList.words(GluedWords.class, "names-with-capitals-inside.txt");

    /** The start of the second word of two that are written as one from {@code at} to {@code end}, else {@code at}. */
    int seam(String text, int at, int end) {
        int seam = lastSeam(text, at, end);
        if (seam - at < SHORTEST || names.contains(text.substring(at, end).toLowerCase(Locale.ROOT))) {
            return at;
        }
        boolean glued = isDateline(text, seam, end)
                || isLower(text, seam + 1, end)
                        && (isStarter(text, seam, end)
                                || seam - at >= SHORTEST_LOWER && end - seam >= SHORTEST && isLower(text, at, seam));
        return glued ? seam : at;
    }

    /** The last capital behind two lower-case letters, else {@code at}. */
    private static int lastSeam(String text, int at, int end) {
        for (int i = end - 1; i > at + 1; i--) {
            if (Character.isUpperCase(text.charAt(i)) && isLower(text, i - 2, i)) {
                return i;
            }
        }
        return at;
    }

    private boolean isStarter(String text, int seam, int end) {
        // "hepatitisA", "PeterI": a letter alone only before a word in lower case, and never the numeral.
        boolean alone = end - seam == 1;
        boolean goesOn = end + 1 < text.length()
                && Character.isWhitespace(text.charAt(end))
                && Character.isLowerCase(text.charAt(end + 1));
        return starters.contains(text.substring(seam, end).toLowerCase(Locale.ROOT))
                && (!alone || text.charAt(seam) == 'A' && goesOn);
    }

    /** "OstrevOSTREV, Tesvara", "ProbeOSTREV — A citizen": the place of a dateline. */
    private static boolean isDateline(String text, int seam, int end) {
        if (end - seam < SHORTEST_DATELINE || end + 2 >= text.length()) {
            return false;
        }
        for (int i = seam; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        char next = text.charAt(end);
        return next == ',' || next == ' ' && "-\u2013\u2014(".indexOf(text.charAt(end + 1)) >= 0;
    }

    private static boolean isLower(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
