package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/*
 * Classes of the model: 0 shifts, 1 + r attaches to the left with relation r, 1 + n + r to the right. Relation 0 is "root".
 */
/** Builds a sentence's dependency tree from left to right by a linear model. Immutable and thread-safe. */
public final class DependencyParser {
    public static final int SHIFT = 0;

    private final List<String> relations;
    private final FeatureWeights weights;
    /** The relation of marks, or -1. */
    private final int mark;

    /**
     * A parser.
     *
     * @param relations their names; the first must be "root"
     */
    public DependencyParser(List<String> relations, FeatureWeights weights) {
        if (!relations.get(0).equals("root")) {
            throw new IllegalArgumentException("the first relation must be root, got " + relations.get(0));
        }
        this.relations = List.copyOf(relations);
        this.weights = weights;
        this.mark = relations.indexOf("punct");
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
        return relations;
    }

    /**
     * The tree over the words; two steps a word.
     *
     * @param forms the words as written: marks are hung by their form
     */
    public Tree parse(SentenceWords words, TagNumbers tags, List<String> forms) {
        int size = words.size();
        ParserState state = new ParserState(size);
        Scorer scorer = new Scorer(new ParserFeatures(words, tags));
        while (!state.isFinal()) {
            apply(state, scorer.step(state));
        }
        int[] heads = new int[size];
        int[] labels = new int[size];
        boolean[] marks = new boolean[size];
        for (int i = 0; i < size; i++) {
            heads[i] = state.head(i) == size ? -1 : state.head(i);
            labels[i] = state.label(i);
            marks[i] = tags.kinds[i] == TagNumbers.MARK && labels[i] == mark;
        }
        return new Tree(MarkAttacher.attach(forms, marks, heads), labels);
    }

    /** Chooses the steps of one sentence. */
    private final class Scorer {
        private final ParserFeatures extractor;
        private final int[] features = new int[ParserFeatures.MOST];
        private final long[] slots = new long[ParserFeatures.MOST];
        private final int[] scores = new int[1 + 2 * relations.size()];

        Scorer(ParserFeatures extractor) {
            this.extractor = extractor;
        }

        int step(ParserState state) {
            if (state.depth() == 0) {
                return SHIFT;
            }
            if (state.next() == state.size() && state.depth() == 1) {
                return 1;
            }
            Arrays.fill(scores, 0);
            int count = extractor.extract(state, features);
            weights.addTo(scores, features, count, slots);
            return best(state, scores);
        }
    }

    private int best(ParserState state, int[] scores) {
        int best = -1;
        if (state.canShift()) {
            best = SHIFT;
        }
        int half = relations.size();
        if (state.canLeft()) {
            // The root relation is for the last step only.
            best = best(scores, 2, 1 + half, best);
        }
        if (state.canRight()) {
            best = best(scores, 2 + half, 1 + 2 * half, best);
        }
        return best;
    }

    private static int best(int[] scores, int from, int to, int given) {
        int best = given < 0 ? from : given;
        for (int i = from; i < to; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private void apply(ParserState state, int step) {
        if (step == SHIFT) {
            state.shift();
        } else if (step <= relations.size()) {
            state.left(step - 1);
        } else {
            state.right(step - 1 - relations.size());
        }
    }

    /** Writes the model; the same model gives the same bytes. */
    public void writeTo(DataOutputStream out) throws IOException {
        PackedNumbers.write(out, relations.size());
        for (String relation : relations) {
            out.writeUTF(relation);
        }
        weights.writeTo(out);
    }

    public static DependencyParser readFrom(DataInputStream in) throws IOException {
        String[] relations = new String[PackedNumbers.read(in)];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = in.readUTF();
        }
        return new DependencyParser(List.of(relations), FeatureWeights.readFrom(in));
    }
}
