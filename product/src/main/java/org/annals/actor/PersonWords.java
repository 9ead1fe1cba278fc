package org.annals.actor;

import java.util.Locale;
import java.util.Set;
import org.annals.language.WordList;

/** The titles, roles and given names that tell whether "he" or "she" can be somebody, from data files. */
public final class PersonWords {
    private static final Set<String> WOMEN = WordList.words(PersonWords.class, "women-words.txt");
    private static final Set<String> MEN = WordList.words(PersonWords.class, "men-words.txt");
    private static final Set<String> WOMEN_NAMES = WordList.words(PersonWords.class, "women-names.txt");
    private static final Set<String> MEN_NAMES = WordList.words(PersonWords.class, "men-names.txt");

    private PersonWords() {}

    /** Titles and roles of those whom the pronoun cannot be. */
    public static Set<String> ofOthers(String pronoun) {
        return isWomans(pronoun) ? MEN : WOMEN;
    }

    /** Titles and roles of those whom the pronoun can be. */
    public static Set<String> of(String pronoun) {
        return isWomans(pronoun) ? WOMEN : MEN;
    }

    /**
     * Whether the name begins with a given name that only those bear whom the pronoun cannot be. A man's name alone may be
     * anybody's surname: "James" rules no woman out.
     */
    public static boolean isNameOfOthers(String pronoun, String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
        Set<String> others = isWomans(pronoun) ? MEN_NAMES : WOMEN_NAMES;
        return others.contains(words[0]) && (words.length > 1 || !isWomans(pronoun));
    }

    /** Whether a word of the phrase is among the words. */
    public static boolean holds(String phrase, Set<String> words) {
        for (String word : phrase.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** "she" and "her". */
    static boolean isWomans(String pronoun) {
        return pronoun.equals("she") || pronoun.equals("her") || pronoun.equals("hers");
    }
}
