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

    private final List<String> relations;
    private final Lexicon lexicon;
    private final TrainableWeights weights = new TrainableWeights();
    private final int[] features = new int[ParserFeatures.MOST];
    private final int[] scores;
    private int mistakes;

    ParserTrainer(List<String> relations, Lexicon lexicon) {
        this.relations = relations;
        this.lexicon = lexicon;
        this.scores = new int[1 + 2 * relations.size()];
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
    DependencyParser parser(int leastTouches, int leastWeight) {
        return new DependencyParser(relations, weights.averaged(1, leastTouches, leastWeight));
    }

    private void learn(Example example) {
        ParserFeatures extractor =
                new ParserFeatures(SentenceWords.of(example.words, lexicon), TagNumbers.of(example.labels));
        Oracle oracle = new Oracle(example.heads);
        ParserState state = new ParserState(example.heads.length);
        while (!state.isFinal()) {
            if (state.depth() == 0) {
                state.shift();
                oracle.shifted(state.next() - 1);
                continue;
            }
            if (state.next() == state.size() && state.depth() == 1) {
                state.left(0);
                continue;
            }
            Arrays.fill(scores, 0);
            int count = extractor.extract(state, features);
            for (int f = 0; f < count; f++) {
                weights.addTo(scores, features[f]);
            }
            weights.tick();
            int predicted = best(state);
            Right steps = right(state, oracle, example);
            int right = bestRight(steps);
            int rival = right == predicted ? bestWrong(state, steps) : predicted;
            if (rival >= 0 && scores[right] - scores[rival] < MARGIN) {
                weights.update(features, count, right, rival);
                mistakes += right == predicted ? 0 : 1;
            }
            apply(state, oracle, predicted);
        }
    }

    private int best(ParserState state) {
        int best = state.canShift() ? DependencyParser.SHIFT : -1;
        int half = relations.size();
        if (state.canLeft()) {
            best = best(2, 1 + half, best);
        }
        return state.canRight() ? best(2 + half, 1 + 2 * half, best) : best;
    }

    private int best(int from, int to, int given) {
        int best = given < 0 ? from : given;
        for (int i = from; i < to; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * The steps that cost least.
     *
     * @param relation the treebank's relation of the stack's top; 0 where it is the root's, negative where it is unknown
     */
    private record Right(boolean shift, boolean left, boolean right, int relation) {
        boolean holds(int step, int half) {
            if (step == DependencyParser.SHIFT) {
                return shift;
            }
            boolean toLeft = step <= half;
            int label = toLeft ? step - 1 : step - 1 - half;
            return (toLeft ? left : right) && (relation <= 0 || label == relation);
        }
    }

    private static Right right(ParserState state, Oracle oracle, Example example) {
        int shiftCost = state.canShift() ? oracle.shiftCost(state) : Integer.MAX_VALUE;
        int leftCost = state.canLeft() ? oracle.leftCost(state) : Integer.MAX_VALUE;
        int rightCost = state.canRight() ? oracle.rightCost(state) : Integer.MAX_VALUE;
        int least = Math.min(shiftCost, Math.min(leftCost, rightCost));
        return new Right(shiftCost == least, leftCost == least, rightCost == least, example.relations[state.stack(0)]);
    }

    private int bestRight(Right steps) {
        int half = relations.size();
        int best = steps.shift ? DependencyParser.SHIFT : -1;
        if (steps.left) {
            best = better(best, labelled(1, steps.relation));
        }
        return steps.right ? better(best, labelled(1 + half, steps.relation)) : best;
    }

    /** The step with the treebank's relation; where that is unknown or the root's, the best-scored one. */
    private int labelled(int base, int relation) {
        return relation > 0 ? base + relation : best(base + 1, base + relations.size(), -1);
    }

    /** The best-scored allowed step that costs more than need be, or -1. */
    private int bestWrong(ParserState state, Right steps) {
        int half = relations.size();
        int best = -1;
        if (state.canShift() && !steps.shift) {
            best = DependencyParser.SHIFT;
        }
        int from = state.canLeft() ? 2 : 2 + half;
        int to = state.canRight() ? 1 + 2 * half : 1 + half;
        for (int i = from; i < to; i++) {
            if (i != 1 + half && !steps.holds(i, half)) {
                best = better(best, i);
            }
        }
        return best;
    }

    private int better(int a, int b) {
        return a < 0 || scores[b] > scores[a] ? b : a;
    }

    private void apply(ParserState state, Oracle oracle, int step) {
        if (step == DependencyParser.SHIFT) {
            state.shift();
            oracle.shifted(state.next() - 1);
            return;
        }
        oracle.popped(state.stack(0));
        if (step <= relations.size()) {
            state.left(step - 1);
        } else {
            state.right(step - 1 - relations.size());
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

        int leftCost(ParserState state) {
            int top = state.stack(0);
            int head = heads[top];
            boolean lost = head == state.stack(1) || head > state.next();
            return dependentsAhead(top, state.next()) + (lost ? 1 : 0);
        }

        int rightCost(ParserState state) {
            int top = state.stack(0);
            return dependentsAhead(top, state.next()) + (heads[top] >= state.next() ? 1 : 0);
        }

        int shiftCost(ParserState state) {
            int next = state.next();
            int cost = heads[next] < next && stacked[heads[next]] && heads[next] != state.stack(0) ? 1 : 0;
            for (int child : children[next]) {
                cost += child < next && stacked[child] ? 1 : 0;
            }
            return cost;
        }
    }
}
