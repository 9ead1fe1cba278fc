package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/*
 * Two decisions, each with weights of its own: first the step (shift the next word, or hang the stack's top on the next word or
 * on the word below it), then, where a step makes an arc, its relation. One model of all pairs of step and relation says little
 * more and costs three times as much, because every feature of every step then has weights for a hundred classes.
 */
/** Builds a sentence's dependency tree from left to right by linear models. Immutable and thread-safe. */
public final class DependencyParser {
    /** The steps, as classes of the model of steps. */
    public static final int SHIFT = 0;

    public static final int LEFT = 1;
    public static final int RIGHT = 2;
    public static final int STEPS = 3;

    private final List<String> relations;
    private final FeatureWeights steps;
    private final FeatureWeights labels;
    private final SubjectRepair subjects;
    private final ComplementRepair complements;
    /** The relation of marks, or -1. */
    private final int mark;

    /**
     * A parser.
     *
     * @param relations their names; the first must be "root"
     * @param steps weights of {@link ParserFeatures} for the steps
     * @param labels weights of {@link RelationFeatures} for the relations
     */
    public DependencyParser(List<String> relations, FeatureWeights steps, FeatureWeights labels) {
        if (!relations.get(0).equals("root")) {
            throw new IllegalArgumentException("the first relation must be root, got " + relations.get(0));
        }
        this.relations = List.copyOf(relations);
        this.steps = steps;
        this.labels = labels;
        this.subjects = new SubjectRepair(this.relations);
        this.complements = new ComplementRepair(this.relations);
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
        Scorer scorer = new Scorer(words, tags);
        while (!state.isFinal()) {
            scorer.advance(state);
        }
        int[] heads = new int[size];
        int[] given = new int[size];
        boolean[] marks = new boolean[size];
        for (int i = 0; i < size; i++) {
            heads[i] = state.head(i) == size ? -1 : state.head(i);
            given[i] = state.label(i);
            marks[i] = tags.kinds[i] == TagNumbers.MARK && given[i] == mark;
        }
        subjects.repair(heads, given);
        complements.repair(heads, given, forms);
        return new Tree(MarkAttacher.attach(forms, marks, heads), given);
    }

    /** Takes the steps of one sentence. */
    private final class Scorer {
        private final ParserFeatures ofStates;
        private final RelationFeatures ofArcs;
        private final int[] features = new int[ParserFeatures.MOST];
        private final long[] slots = new long[ParserFeatures.MOST];
        private final int[] stepScores = new int[STEPS];
        private final int[] labelScores = new int[relations.size()];

        Scorer(SentenceWords words, TagNumbers tags) {
            this.ofStates = new ParserFeatures(words, tags);
            this.ofArcs = new RelationFeatures(words, tags);
        }

        void advance(ParserState state) {
            if (state.depth() == 0) {
                state.shift();
                return;
            }
            if (state.next() == state.size() && state.depth() == 1) {
                state.left(0);
                return;
            }
            Arrays.fill(stepScores, 0);
            steps.addTo(stepScores, features, ofStates.extract(state, features), slots);
            int step = best(state, stepScores);
            if (step == SHIFT) {
                state.shift();
            } else if (step == LEFT) {
                state.left(relation(state, state.next()));
            } else {
                state.right(relation(state, state.stack(1)));
            }
        }

        private int relation(ParserState state, int head) {
            Arrays.fill(labelScores, 0);
            int count = ofArcs.extract(state, head, state.stack(0), state.stack(1), features);
            labels.addTo(labelScores, features, count, slots);
            return bestRelation(labelScores);
        }
    }

    /** The best of the steps that the state allows, by their scores; ties go to the smaller number. */
    public static int best(ParserState state, int[] scores) {
        int best = state.canShift() ? SHIFT : -1;
        if (state.canLeft() && (best < 0 || scores[LEFT] > scores[best])) {
            best = LEFT;
        }
        if (state.canRight() && (best < 0 || scores[RIGHT] > scores[best])) {
            best = RIGHT;
        }
        return best;
    }

    /** The best relation but the root's, which is for the last step only. */
    public static int bestRelation(int[] scores) {
        int best = 1;
        for (int i = 2; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** Writes the model; the same model gives the same bytes. */
    public void writeTo(DataOutputStream out) throws IOException {
        PackedNumbers.write(out, relations.size());
        for (String relation : relations) {
            out.writeUTF(relation);
        }
        steps.writeTo(out);
        labels.writeTo(out);
    }

    public static DependencyParser readFrom(DataInputStream in) throws IOException {
        String[] relations = new String[PackedNumbers.read(in)];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = in.readUTF();
        }
        FeatureWeights steps = FeatureWeights.readFrom(in);
        return new DependencyParser(List.of(relations), steps, FeatureWeights.readFrom(in));
    }
}
