package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.annals.language.syntax.DependencyParser;
import org.annals.language.syntax.Lexicon;
import org.annals.language.syntax.ParserFeatures;
import org.annals.language.syntax.ParserState;
import org.annals.language.syntax.RelationFeatures;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.TagNumbers;

/*
 * Goldberg and Nivre (2013): the oracle says which steps cost nothing from any state, so the parser learns on the states that
 * its own mistakes lead to.
 */
/** Trains a parser as an averaged perceptron with a dynamic oracle. */
final class ParserTrainer {
    /** A sentence to learn from. */
    static final class Example {
        private final List<String> words;
        private final List<String> labels;
        private final int[] heads;
        private final int[] relations;

        /**
         * A sentence to learn from.
         *
         * @param labels the tagger's labels, one a word
         * @param heads heads, the number of words for the root
         * @param relations positions in the list of relations; -1 where the relation is not known
         */
        Example(List<String> words, List<String> labels, int[] heads, int[] relations) {
            this.words = words;
            this.labels = labels;
            this.heads = heads;
            this.relations = relations;
        }
    }

    /** By how much a right step must lead, in units of one update. */
    private static final int MARGIN = 40;

    private static final int LEAST_TOUCHES = 3;
    /** Weights of steps are differences of two: where these are left out below 3 rather than 2, a third of the features goes. */
    private static final int LEAST_STEP = 3;

    private static final int LEAST_LABEL = 2;

    private final List<String> relations;
    private final Lexicon lexicon;
    private final TrainableWeights steps = new TrainableWeights();
    private final TrainableWeights labels = new TrainableWeights();
    private final int[] features = new int[ParserFeatures.MOST];
    private final int[] scores = new int[DependencyParser.STEPS];
    private final int[] labelScores;
    private int mistakes;

    ParserTrainer(List<String> relations, Lexicon lexicon) {
        this.relations = relations;
        this.lexicon = lexicon;
        this.labelScores = new int[relations.size()];
    }

    void train(List<Example> examples, int rounds, long seed) {
        List<Example> shuffled = new ArrayList<>(examples);
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(shuffled, random);
            mistakes = 0;
            long start = System.nanoTime();
            int words = 0;
            for (Example example : shuffled) {
                learn(example);
                words += example.heads.length;
            }
            System.err.printf(
                    Locale.ROOT,
                    "parser: round %d, %d mistakes in %d words, %.0f s%n",
                    round,
                    mistakes,
                    words,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    /** The parser as trained so far, without features that few mistakes touched and without weights of little size. */
    DependencyParser parser() {
        return new DependencyParser(
                relations,
                steps.averagedAgainstFirst(DependencyParser.STEPS, LEAST_TOUCHES, LEAST_STEP),
                labels.averaged(LEAST_TOUCHES, LEAST_LABEL));
    }

    private void learn(Example example) {
        SentenceWords words = SentenceWords.of(example.words, lexicon);
        TagNumbers tags = TagNumbers.of(example.labels);
        ParserFeatures ofStates = new ParserFeatures(words, tags);
        RelationFeatures ofArcs = new RelationFeatures(words, tags);
        Oracle oracle = new Oracle(example.heads);
        ParserState state = new ParserState(example.heads.length);
        while (!state.isFinal()) {
            if (state.depth() == 0) {
                state.shift();
                oracle.shifted(state.next() - 1);
            } else if (state.next() == state.size() && state.depth() == 1) {
                state.left(0);
            } else {
                int step = learnStep(state, oracle, ofStates);
                apply(
                        state,
                        oracle,
                        step,
                        step == DependencyParser.SHIFT ? 0 : learnRelation(state, step, ofArcs, example));
            }
        }
    }

    /** Learns from the state and returns the step that was predicted. */
    private int learnStep(ParserState state, Oracle oracle, ParserFeatures extractor) {
        Arrays.fill(scores, 0);
        int count = extractor.extract(state, features);
        steps.addTo(scores, features, count);
        steps.tick();
        int predicted = DependencyParser.best(state, scores);
        int[] costs = oracle.costs(state);
        int least = Math.min(costs[0], Math.min(costs[1], costs[2]));
        int right = -1;
        int wrong = -1;
        for (int step = 0; step < costs.length; step++) {
            if (costs[step] == least) {
                right = better(right, step);
            } else if (costs[step] < Integer.MAX_VALUE) {
                wrong = better(wrong, step);
            }
        }
        if (wrong >= 0 && scores[right] - scores[wrong] < MARGIN) {
            steps.update(features, count, right, wrong);
            mistakes += predicted == wrong ? 1 : 0;
        }
        return predicted;
    }

    /** Learns the relation of an arc that the treebank has too, and returns the one that was predicted. */
    private int learnRelation(ParserState state, int step, RelationFeatures extractor, Example example) {
        int dependent = state.stack(0);
        int head = step == DependencyParser.LEFT ? state.next() : state.stack(1);
        int relation = example.relations[dependent];
        Arrays.fill(labelScores, 0);
        int count = extractor.extract(state, head, dependent, state.stack(1), features);
        labels.addTo(labelScores, features, count);
        int predicted = DependencyParser.bestRelation(labelScores);
        if (head == example.heads[dependent] && relation > 0) {
            labels.tick();
            int rival = predicted == relation ? bestBut(relation) : predicted;
            if (labelScores[relation] - labelScores[rival] < MARGIN) {
                labels.update(features, count, relation, rival);
                mistakes += predicted == relation ? 0 : 1;
            }
        }
        return predicted;
    }

    private int bestBut(int relation) {
        int best = relation == 1 ? 2 : 1;
        for (int i = best + 1; i < labelScores.length; i++) {
            if (i != relation && labelScores[i] > labelScores[best]) {
                best = i;
            }
        }
        return best;
    }

    private int better(int a, int b) {
        return a < 0 || scores[b] > scores[a] ? b : a;
    }

    private static void apply(ParserState state, Oracle oracle, int step, int relation) {
        if (step == DependencyParser.SHIFT) {
            state.shift();
            oracle.shifted(state.next() - 1);
            return;
        }
        oracle.popped(state.stack(0));
        if (step == DependencyParser.LEFT) {
            state.left(relation);
        } else {
            state.right(relation);
        }
    }

    /** Counts the treebank's arcs that a step would put out of reach. */
    private static final class Oracle {
        private final int[] heads;
        private final int[][] children;
        private final boolean[] stacked;

        Oracle(int[] heads) {
            this.heads = heads;
            this.stacked = new boolean[heads.length + 1];
            int[] counts = new int[heads.length + 1];
            for (int head : heads) {
                counts[head]++;
            }
            children = new int[heads.length + 1][];
            for (int i = 0; i <= heads.length; i++) {
                children[i] = new int[counts[i]];
            }
            for (int i = heads.length - 1; i >= 0; i--) {
                children[heads[i]][--counts[heads[i]]] = i;
            }
        }

        void shifted(int word) {
            stacked[word] = true;
        }

        void popped(int word) {
            stacked[word] = false;
        }

        private int dependentsAhead(int word, int next) {
            int count = 0;
            for (int child : children[word]) {
                count += child >= next ? 1 : 0;
            }
            return count;
        }

        /** What each step costs; the greatest number where the state does not allow it. */
        int[] costs(ParserState state) {
            return new int[] {
                state.canShift() ? shiftCost(state) : Integer.MAX_VALUE,
                state.canLeft() ? leftCost(state) : Integer.MAX_VALUE,
                state.canRight() ? rightCost(state) : Integer.MAX_VALUE
            };
        }

        private int leftCost(ParserState state) {
            int top = state.stack(0);
            int head = heads[top];
            boolean lost = head == state.stack(1) || head > state.next();
            return dependentsAhead(top, state.next()) + (lost ? 1 : 0);
        }

        private int rightCost(ParserState state) {
            int top = state.stack(0);
            return dependentsAhead(top, state.next()) + (heads[top] >= state.next() ? 1 : 0);
        }

        private int shiftCost(ParserState state) {
            int next = state.next();
            int cost = heads[next] < next && stacked[heads[next]] && heads[next] != state.stack(0) ? 1 : 0;
            for (int child : children[next]) {
                cost += child < next && stacked[child] ? 1 : 0;
            }
            return cost;
        }
    }
}
