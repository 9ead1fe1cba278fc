package org.annals.figure;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.annals.language.WordList;

/** A set of nouns of a data file together with their regular plurals. */
final class WordSet {
    private final Set<String> words;

    private WordSet(Set<String> words) {
        this.words = words;
    }

    static WordSet exact(String resource) {
        return new WordSet(WordList.words(WordSet.class, resource));
    }

    static WordSet nouns(String resource) {
        Set<String> forms = new LinkedHashSet<>();
        for (String word : WordList.words(WordSet.class, resource)) {
            String lower = word.toLowerCase(Locale.ROOT);
            forms.add(lower);
            forms.add(WordForms.plural(lower));
        }
        return new WordSet(forms);
    }

    boolean contains(String lower) {
        return words.contains(lower);
    }
}
