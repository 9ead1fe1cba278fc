package org.annals.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * A gallery repeats its title over each picture: "Port of Velm turns 300 The olden days Scenes from …". No article opens three
 * paragraphs with the same words and goes on with a capital behind them.
 */
/** The lines of one text that open with the title of a gallery of pictures. Linear in the text. */
final class GalleryLabels {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 12;

    private final Set<Integer> labelled = new HashSet<>();

    GalleryLabels(TextLines lines) {
        Map<String, List<Integer>> byOpening = new HashMap<>();
        for (int i = 0; i < lines.count(); i++) {
            String opening = opening(lines.words(i), FEWEST_WORDS);
            if (!opening.isEmpty()) {
                byOpening.computeIfAbsent(opening, key -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> alike : byOpening.values()) {
            if (alike.size() >= FEWEST_LINES && isTitle(lines, alike)) {
                labelled.addAll(alike);
            }
        }
    }

    boolean isLabelled(int line) {
        return labelled.contains(line);
    }

    /** Whether some run of first words is common to the lines, and each line goes on with a capital behind it or ends. */
    private static boolean isTitle(TextLines lines, List<Integer> alike) {
        String first = lines.words(alike.get(0));
        for (int words = FEWEST_WORDS; words <= MOST_WORDS; words++) {
            String opening = opening(first, words);
            if (opening.isEmpty()
                    || alike.stream().anyMatch(i -> !lines.words(i).startsWith(opening))) {
                return false;
            }
            int behind = opening.length() + 1;
            boolean capitals = alike.stream()
                    .allMatch(i -> lines.words(i).length() <= behind
                            || Character.isUpperCase(lines.words(i).charAt(behind)));
            if (capitals && isName(opening)) {
                return true;
            }
        }
        return false;
    }

    /** No mark in it, and at its beginning a capital. */
    private static boolean isName(String opening) {
        return Character.isUpperCase(opening.charAt(0)) && opening.chars().noneMatch(c -> ",.;:?!\"“”".indexOf(c) >= 0);
    }

    /** The first so many words, or "" where there are fewer. */
    private static String opening(String line, int words) {
        int found = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ') {
                found++;
                if (found == words) {
                    return line.substring(0, i);
                }
            }
        }
        return "";
    }
}
