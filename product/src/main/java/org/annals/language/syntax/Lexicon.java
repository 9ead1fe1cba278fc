package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** What is known of words before any sentence is read: clusters from running text, and the tags a word was seen with. */
public final class Lexicon {
    private final WordClasses clusters;
    private final WordClasses groups;
    private final WordClasses ambiguity;

    /**
     * A lexicon.
     *
     * @param clusters fine clusters of words as written
     * @param groups coarse clusters of words as written
     * @param ambiguity the set of tags a lower-cased word was seen with, as a number
     */
    public Lexicon(WordClasses clusters, WordClasses groups, WordClasses ambiguity) {
        this.clusters = clusters;
        this.groups = groups;
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

    void writeTo(DataOutputStream out) throws IOException {
        clusters.writeTo(out);
        groups.writeTo(out);
        ambiguity.writeTo(out);
    }

    static Lexicon readFrom(DataInputStream in) throws IOException {
        WordClasses clusters = WordClasses.readFrom(in);
        WordClasses groups = WordClasses.readFrom(in);
        return new Lexicon(clusters, groups, WordClasses.readFrom(in));
    }
}
