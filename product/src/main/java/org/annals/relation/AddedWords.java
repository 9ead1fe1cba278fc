package org.annals.relation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that the fuller of two near-identical accounts has and the other lacks, as the fuller one writes them. */
public final class AddedWords {
    private static final int FEWEST_LETTERS = 4;
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor");

    private AddedWords() {}

    /** The longest run of words that the other account lacks wherever they stand; null where there is none. */
    public static @Nullable String between(String fuller, String other) {
        return longest(fuller, other, false);
    }

    /** The longest added item of an enumeration ("and occupied the harbour office"); null where none is added. */
    public static @Nullable String itemBetween(String fuller, String other) {
        return longest(fuller, other, true);
    }

    private static @Nullable String longest(String fuller, String other, boolean onlyItems) {
        List<String> words = List.of(fuller.strip().split("\\s+", -1));
        Set<String> known = new HashSet<>();
        for (String word : other.split("\\s+", -1)) {
            known.add(key(word));
        }
        String best = null;
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && (isShort(words.get(to)) || !known.contains(key(words.get(to))))) {
                to++;
            }
            String run = !onlyItems || isItem(words, from, to) ? trimmed(words.subList(from, to)) : null;
            boolean spelt = onlyItems && run != null && known.contains(initials(run));
            if (run != null && !spelt && (best == null || run.length() > best.length())) {
                best = run;
            }
            from = to + 1;
        }
        return best;
    }

    /** Whether the run is whole: from a conjunction to a comma or the end, within a sentence, more than one word. */
    private static boolean isItem(List<String> words, int from, int to) {
        boolean conjoined = from > 0 && to - from > 2 && CONJUNCTIONS.contains(key(words.get(from)));
        boolean whole = to == words.size() || to > from && words.get(to - 1).endsWith(",");
        return conjoined && whole && words.subList(from, to).stream().noneMatch(word -> word.matches(".*[“”\".;].*"));
    }

    private static String key(String word) {
        StringBuilder key = new StringBuilder();
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** The other account may have the short form of a name that this one spells out. */
    private static String initials(String run) {
        StringBuilder initials = new StringBuilder();
        for (String word : run.split(" ", -1)) {
            int first = word.codePoints()
                    .filter(Character::isLetterOrDigit)
                    .findFirst()
                    .orElse(' ');
            if (Character.isUpperCase(first)) {
                initials.appendCodePoint(Character.toLowerCase(first));
            }
        }
        return initials.toString();
    }

    /** The run without short words at its edges ("and", "the") and without marks around it; null if nothing is left. */
    private static @Nullable String trimmed(List<String> run) {
        int begin = 0;
        while (begin < run.size() && isShort(run.get(begin))) {
            begin++;
        }
        int end = run.size();
        while (end > begin && isShort(run.get(end - 1))) {
            end--;
        }
        if (begin == end) {
            return null;
        }
        String words = String.join(" ", run.subList(begin, end));
        int first = 0;
        while (first < words.length() && "([“\"‘'".indexOf(words.charAt(first)) >= 0) {
            first++;
        }
        int last = words.length();
        while (last > first && ",;:.)]”\"’'".indexOf(words.charAt(last - 1)) >= 0) {
            last--;
        }
        return first == last ? null : words.substring(first, last);
    }

    private static boolean isShort(String word) {
        boolean number = word.codePoints().anyMatch(Character::isDigit);
        return !number && word.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS;
    }
}
