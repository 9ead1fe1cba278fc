package org.annals.language.syntax;

import java.util.List;

/** The words of one sentence as the numbers that the features of tagger and parser are made of. */
public final class SentenceWords {
    private final WordForm[] forms;
    private final WordForm edge;

    private SentenceWords(WordForm[] forms, WordForm edge) {
        this.forms = forms;
        this.edge = edge;
    }

    /** The numbers of these words; marks of all kinds count as their plain forms. */
    public static SentenceWords of(List<String> words, Lexicon lexicon) {
        WordForm[] forms = new WordForm[words.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = lexicon.form(words.get(i));
        }
        return new SentenceWords(forms, lexicon.edge());
    }

    public int size() {
        return forms.length;
    }

    /** The form of the word; before the first word and after the last the edge's. */
    WordForm at(int word) {
        return word < 0 || word >= forms.length ? edge : forms[word];
    }

    /** The hash under which a word stands in the tables: case kept, digits as 0, marks in their plain forms. */
    public static int hash(String word) {
        return WordForm.hash(word);
    }

    /** The hash of the word in lower case. */
    public static int lowerHash(String word) {
        return WordForm.lowerHash(word);
    }
}
