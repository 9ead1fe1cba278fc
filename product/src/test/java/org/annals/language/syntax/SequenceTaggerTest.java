package org.annals.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SequenceTaggerTest {
    private static final List<String> LABELS = List.of("NOUN|NN", "VERB|VBD", "PUNCT|.", "ADP|IN");
    private static final List<String> VOCABULARY =
            List.of("Tavo", "TAVO", "floods", "hit", "hits", "the", "The", "town", ",", ".", "17", "near");

    private static Lexicon lexicon() throws IOException {
        String lines = "fine\tcoarse\twords\n7\t2\ttown floods\n9\t3\tthe The\n";
        return new Lexicon(WordClassTable.read(new BufferedReader(new StringReader(lines))), WordClasses.of(Map.of()));
    }

    private static List<String> sentence(Random random) {
        List<String> words = new ArrayList<>();
        int size = random.nextInt(9);
        for (int i = 0; i < size; i++) {
            words.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        return words;
    }

    /** Weights for every feature that the sentences can have, whatever the labels before it. */
    private static FeatureWeights weights(List<List<String>> sentences, Lexicon lexicon, long seed) {
        Map<Integer, FeatureWeights.Row> rows = new TreeMap<>();
        int[] features = new int[TaggerFeatures.MOST];
        for (List<String> sentence : sentences) {
            TaggerFeatures extractor = new TaggerFeatures(SentenceWords.of(sentence, lexicon));
            for (int i = 0; i < extractor.size(); i++) {
                for (int labels = 0; labels < 25; labels++) {
                    int count = extractor.extract(i, labels / 5 - 1, labels % 5 - 1, features);
                    for (int f = 0; f < count; f++) {
                        Random random = new Random(seed + features[f]);
                        rows.put(features[f], new FeatureWeights.Row(features[f], new int[] {0, 1, 2, 3}, new int[] {
                            random.nextInt(99), random.nextInt(99), random.nextInt(99), random.nextInt(99)
                        }));
                    }
                }
            }
        }
        return FeatureWeights.of(rows.values());
    }

    /** The tagger keeps sums of words and labels that come again; what it was asked before must not tell. */
    @Test
    void givesTheLabelsThatTheSumsOfAllFeaturesGive() throws IOException {
        Random random = new Random(5);
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sentences.add(sentence(random));
        }
        Lexicon lexicon = lexicon();
        FeatureWeights weights = weights(sentences, lexicon, 3);
        SequenceTagger tagger = new SequenceTagger(LABELS, lexicon, weights);
        for (int round = 0; round < 2; round++) {
            for (List<String> sentence : sentences) {
                assertThat(tagger.tag(SentenceWords.of(sentence, tagger.lexicon())))
                        .as("round %d: %s", round, sentence)
                        .isEqualTo(plain(SentenceWords.of(sentence, lexicon), weights));
            }
        }
    }

    /** Two taggers of one lexicon do not take each other's sums for their own. */
    @Test
    void sharesALexiconWithAnotherTagger() throws IOException {
        List<List<String>> sentences = List.of(List.of("The", "floods", "hit", "Tavo", "."));
        Lexicon lexicon = lexicon();
        for (long seed = 0; seed < 4; seed++) {
            FeatureWeights weights = weights(sentences, lexicon, seed);
            SequenceTagger tagger = new SequenceTagger(LABELS, lexicon, weights);
            assertThat(tagger.tag(SentenceWords.of(sentences.get(0), tagger.lexicon())))
                    .isEqualTo(plain(SentenceWords.of(sentences.get(0), lexicon), weights));
        }
    }

    private static int[] plain(SentenceWords words, FeatureWeights weights) {
        TaggerFeatures extractor = new TaggerFeatures(words);
        int[] features = new int[TaggerFeatures.MOST];
        int[] given = new int[words.size()];
        for (int i = 0; i < given.length; i++) {
            int[] scores = new int[LABELS.size()];
            int count = extractor.extract(i, i > 0 ? given[i - 1] : -1, i > 1 ? given[i - 2] : -1, features);
            weights.addTo(scores, features, count, new long[count]);
            for (int label = 1; label < scores.length; label++) {
                given[i] = scores[label] > scores[given[i]] ? label : given[i];
            }
        }
        return given;
    }
}
