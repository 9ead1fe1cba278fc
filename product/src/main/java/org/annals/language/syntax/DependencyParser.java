package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/*
 * Every word is scored against every other as its head (Dozat and Manning 2017), by a small network that learned from a large
 * one (docs/decisions/). The work for a word grows with its sentence's length, so a text without full stops is read in pieces.
 */
/** Builds the dependency trees of sentences. Immutable and thread-safe. */
public final class DependencyParser {
    private static final int LONGEST = 250;

    private final ParserModel model;
    private final SubjectRepair subjects;
    private final ComplementRepair complements;
    private final int mark;
    private final int loose;

    private DependencyParser(ParserModel model) {
        this.model = model;
        this.subjects = new SubjectRepair(model.relations());
        this.complements = new ComplementRepair(model.relations());
        this.mark = model.relations().indexOf("punct");
        this.loose = Math.max(1, model.relations().indexOf("parataxis"));
    }

    /** Reads what training/teacher/student.py wrote. */
    public static DependencyParser readFrom(DataInputStream in) throws IOException {
        return new DependencyParser(ParserModel.readFrom(in));
    }

    /** A tree over the words of a sentence. */
    public static final class Tree {
        private final int[] heads;
        private final int[] relations;

        private Tree(int[] heads, int[] relations) {
            this.heads = heads;
            this.relations = relations;
        }

        /** Position of the word's head, -1 for the root. */
        public int head(int word) {
            return heads[word];
        }

        /** Position of the word's relation in {@link DependencyParser#relations()}. */
        public int relation(int word) {
            return relations[word];
        }
    }

    public List<String> relations() {
        return model.relations();
    }

    /**
     * The tree over the words.
     *
     * @param forms the words as written: marks are hung by their form
     */
    public Tree parse(SentenceWords words, TagNumbers tags, List<String> forms) {
        int size = words.size();
        int[] heads = new int[size];
        int[] relations = new int[size];
        int root = -1;
        for (int from = 0; from < size; from += LONGEST) {
            int found = parse(words, tags, from, heads, relations);
            if (root < 0) {
                root = found;
            } else {
                heads[found] = root;
                relations[found] = loose;
            }
        }
        boolean[] marks = new boolean[size];
        for (int i = 0; i < size; i++) {
            marks[i] = tags.marks[i] && relations[i] == mark;
        }
        subjects.repair(heads, relations);
        complements.repair(heads, relations, forms);
        return new Tree(MarkAttacher.attach(forms, marks, heads), relations);
    }

    /** Parses a piece on its own and returns its root. */
    private int parse(SentenceWords words, TagNumbers tags, int from, int[] heads, int[] relations) {
        int to = Math.min(words.size(), from + LONGEST);
        float[][] states = model.states(words, tags, from, to);
        int[] chosen = TreeChooser.heads(model.arcs().scores(states));
        int[] labels = model.labels().relations(states, chosen);
        for (int i = from; i < to; i++) {
            int head = chosen[i - from + 1];
            heads[i] = head == 0 ? -1 : head - 1 + from;
            relations[i] = labels[i - from + 1];
        }
        int root = 1;
        while (chosen[root] != 0) {
            root++;
        }
        return from + root - 1;
    }
}
