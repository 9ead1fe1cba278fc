package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/*
 * Every word is scored against every other as its head (Dozat and Manning 2017), by a small network that learned from a large
 * one (docs/decisions/). The work for a word grows with its sentence's length, so a text without full stops is read in pieces.
 */
/** Builds the dependency trees of sentences. Immutable and thread-safe. */
public final class DependencyParser {
    private static final int LONGEST = 250;

    /** Pieces go through the model together until they have so many words: then the model's numbers are fetched less often. */
    private static final int TOGETHER = 250;

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

    /**
     * A sentence to be parsed.
     *
     * @param forms the words as written: marks are hung by their form
     */
    public record Sentence(SentenceWords words, TagNumbers tags, List<String> forms) {}

    public List<String> relations() {
        return model.relations();
    }

    /** The tree over the words of one sentence. */
    public Tree parse(Sentence sentence) {
        return parse(List.of(sentence)).get(0);
    }

    /** The trees of sentences: each the same as if it were parsed alone. */
    public List<Tree> parse(List<Sentence> sentences) {
        List<SentencePiece> pieces = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int size = sentence.words.size();
            for (int from = 0; from < size; from += LONGEST) {
                int to = Math.min(size, from + LONGEST);
                pieces.add(new SentencePiece(sentence.words, sentence.tags, from, to));
            }
        }
        Iterator<PieceTree> parsed = parsePieces(pieces).iterator();
        return sentences.stream().map(sentence -> tree(sentence, parsed)).toList();
    }

    /** What the model says of a piece: positions from 1 on, 0 for the root. */
    private static final class PieceTree {
        private final SentencePiece piece;
        private final int[] heads;
        private final int[] labels;

        PieceTree(SentencePiece piece, int[] heads, int[] labels) {
            this.piece = piece;
            this.heads = heads;
            this.labels = labels;
        }
    }

    private List<PieceTree> parsePieces(List<SentencePiece> pieces) {
        List<PieceTree> parsed = new ArrayList<>(pieces.size());
        int first = 0;
        while (first < pieces.size()) {
            int end = first;
            int words = 0;
            while (end < pieces.size() && words < TOGETHER) {
                words += pieces.get(end++).positions();
            }
            parseTogether(pieces.subList(first, end), parsed);
            first = end;
        }
        return parsed;
    }

    private void parseTogether(List<SentencePiece> pieces, List<PieceTree> parsed) {
        float[][] numbers = model.numbers(pieces);
        int from = 0;
        for (SentencePiece piece : pieces) {
            float[][] own = Arrays.copyOfRange(numbers, from, from + piece.positions());
            int[] heads = TreeChooser.heads(model.arcs().scores(own));
            parsed.add(new PieceTree(piece, heads, model.labels().relations(own, heads)));
            from += piece.positions();
        }
    }

    /** Takes as many pieces as the sentence has. */
    private Tree tree(Sentence sentence, Iterator<PieceTree> parsed) {
        int size = sentence.words.size();
        int[] heads = new int[size];
        int[] relations = new int[size];
        int root = -1;
        for (int from = 0; from < size; from += LONGEST) {
            int found = place(parsed.next(), heads, relations);
            if (root < 0) {
                root = found;
            } else {
                heads[found] = root;
                relations[found] = loose;
            }
        }
        boolean[] marks = new boolean[size];
        for (int i = 0; i < size; i++) {
            marks[i] = sentence.tags.marks[i] && relations[i] == mark;
        }
        subjects.repair(heads, relations);
        complements.repair(heads, relations, sentence.forms);
        return new Tree(MarkAttacher.attach(sentence.forms, marks, heads), relations);
    }

    /** Puts a piece's tree into its sentence's and returns its root. */
    private static int place(PieceTree tree, int[] heads, int[] relations) {
        int from = tree.piece.from();
        int root = from;
        for (int i = from; i < tree.piece.to(); i++) {
            int head = tree.heads[i - from + 1];
            if (head == 0) {
                root = i;
            }
            heads[i] = head == 0 ? -1 : head - 1 + from;
            relations[i] = tree.labels[i - from + 1];
        }
        return root;
    }
}
