package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What is known of words before any sentence is read: classes from running text, and the tags a word was seen with. */
public final class Lexicon {
    private final WordClasses clusters;
    private final WordClasses groups;
    private final WordClasses ambiguity;

    /**
     * A lexicon.
     *
     * @param classes fine and coarse classes of words as written
     * @param ambiguity the set of tags a lower-cased word was seen with, as a number
     */
    public Lexicon(WordClassTable classes, WordClasses ambiguity) {
        this.clusters = classes.fine();
        this.groups = classes.coarse();
        this.ambiguity = ambiguity;
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
