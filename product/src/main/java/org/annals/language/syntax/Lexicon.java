package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is known of words before any sentence is read: classes from running text, and the tags a word was seen with. Thread-safe. */
public final class Lexicon {
    /** So many forms are kept, the first that come: nine of ten words of news are among them. */
    private static final int KEPT = 1 << 14;

    private final WordClasses clusters;
    private final WordClasses groups;
    private final WordClasses ambiguity;
    private final ConcurrentMap<String, WordForm> forms = new ConcurrentHashMap<>();
    private final WordForm edge = new WordForm();

    /**
     * A lexicon.
     *
     * @param classes fine and coarse classes of words as written
     * @param ambiguity the set of tags a lower-cased word was seen with, as a number
     */
    public Lexicon(WordClassTable classes, WordClasses ambiguity) {
        this(classes.fine(), classes.coarse(), ambiguity);
    }

    private Lexicon(WordClasses clusters, WordClasses groups, WordClasses ambiguity) {
        this.clusters = clusters;
        this.groups = groups;
        this.ambiguity = ambiguity;
    }

    /** The same without what was kept of words. */
    Lexicon fresh() {
        return new Lexicon(clusters, groups, ambiguity);
    }

    /** What stands before a sentence's first word and after its last. */
    WordForm edge() {
        return edge;
    }

    /** The numbers of a word. */
    WordForm form(String word) {
        WordForm known = forms.get(word);
        if (known == null) {
            known = new WordForm(word, this);
            if (forms.size() < KEPT) {
                forms.put(word, known);
            }
        }
        return known;
    }

    int cluster(int exact, int lower) {
        return either(clusters, exact, lower);
    }

    int group(int exact, int lower) {
        return either(groups, exact, lower);
    }

    int ambiguity(int lower) {
        return ambiguity.of(lower);
    }

    private static int either(WordClasses table, int exact, int lower) {
        int found = table.of(exact);
        return found != 0 ? found : table.of(lower);
    }

    /** Writes the ambiguity classes; the classes from running text have a file of their own. */
    void writeTo(DataOutputStream out) throws IOException {
        ambiguity.writeTo(out);
    }

    static Lexicon readFrom(DataInputStream in, WordClassTable classes) throws IOException {
        return new Lexicon(classes, WordClasses.readFrom(in));
    }
}
