package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.annals.benchmarks.UdSentence;
import org.annals.language.syntax.Lexicon;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;
import org.annals.language.syntax.TaggerFeatures;

/** Trains a tagger as an averaged perceptron that sees its own labels on the left. */
final class TaggerTrainer {
    private final TagSet tags;
    private final Lexicon lexicon;
    private final TrainableWeights weights = new TrainableWeights();
    private final int[] features = new int[TaggerFeatures.MOST];
    private final int[] scores;
    private final int margin = 40;
    private int mistakes;

    TaggerTrainer(TagSet tags, Lexicon lexicon) {
        this.tags = tags;
        this.lexicon = lexicon;
        this.scores = new int[tags.labels().size()];
    }

    /** Reads all sentences {@code rounds} times, in an order that the seed fixes. */
    SequenceTagger train(List<UdSentence> sentences, int rounds, long seed, int leastTouches) {
        List<UdSentence> shuffled = new ArrayList<>(sentences);
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(shuffled, random);
            mistakes = 0;
            int words = 0;
            for (UdSentence sentence : shuffled) {
                learn(sentence);
                words += sentence.words().size();
            }
            System.err.printf(Locale.ROOT, "tagger: round %d, %d mistakes in %d words%n", round, mistakes, words);
        }
        return new SequenceTagger(tags.labels(), lexicon, weights.averaged(leastTouches, 2));
    }

    private void learn(UdSentence sentence) {
        TaggerFeatures extractor = new TaggerFeatures(SentenceWords.of(sentence.forms(), lexicon));
        int before = -1;
        int before2 = -1;
        for (int i = 0; i < extractor.size(); i++) {
            Arrays.fill(scores, 0);
            int count = extractor.extract(i, before, before2, features);
            weights.addTo(scores, features, count);
            int best = best(-1);
            int right = tags.of(sentence.words().get(i));
            int rival = best == right ? best(right) : best;
            weights.tick();
            if (scores[right] - scores[rival] < margin) {
                weights.update(features, count, right, rival);
                mistakes += best == right ? 0 : 1;
            }
            before2 = before;
            before = best;
        }
    }

    private int best(int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 1; i < scores.length; i++) {
            if (i != except && scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
