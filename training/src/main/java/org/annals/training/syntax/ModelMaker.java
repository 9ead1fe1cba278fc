package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.annals.benchmarks.UdSentence;
import org.annals.language.syntax.Lexicon;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;
import org.annals.language.syntax.WordClassTable;

/** Trains taggers on treebank sentences and silver sentences. */
final class ModelMaker {
    private static final int JACKKNIVES = 4;

    private final WordClassTable classes;
    private final List<UdSentence> gold;
    private final TagSet tags;

    ModelMaker(WordClassTable classes, List<UdSentence> gold) {
        this.classes = classes;
        this.gold = gold;
        this.tags = new TagSet(gold);
    }

    /** A tagger of treebank sentences alone: it knows their conventions. */
    SequenceTagger firstTagger(List<UdSentence> sentences, int rounds) {
        AmbiguityClasses ambiguity = new AmbiguityClasses(tags);
        ambiguity.add(sentences, 1);
        return new TaggerTrainer(tags, new Lexicon(classes, ambiguity.classes(8))).train(sentences, rounds, 1, 2);
    }

    /** A tagger of treebank sentences, which count twice, and of silver ones. */
    SequenceTagger tagger(List<UdSentence> own, List<UdSentence> silver, int rounds, int least) {
        AmbiguityClasses ambiguity = new AmbiguityClasses(tags);
        ambiguity.add(own, 2);
        ambiguity.add(silver, 1);
        List<UdSentence> both = new ArrayList<>(own);
        both.addAll(own);
        both.addAll(silver);
        return new TaggerTrainer(tags, new Lexicon(classes, ambiguity.classes(12))).train(both, rounds, 2, least);
    }

    /** Each treebank sentence's labels from a tagger that has not seen it. */
    List<List<String>> jackknifed(int rounds) {
        List<List<String>> labels = new ArrayList<>();
        gold.forEach(sentence -> labels.add(List.of()));
        for (int knife = 0; knife < JACKKNIVES; knife++) {
            List<UdSentence> rest = new ArrayList<>();
            for (int s = 0; s < gold.size(); s++) {
                if (s / 10 % JACKKNIVES != knife) {
                    rest.add(gold.get(s));
                }
            }
            SequenceTagger tagger = firstTagger(rest, rounds);
            for (int s = 0; s < gold.size(); s++) {
                if (s / 10 % JACKKNIVES == knife) {
                    labels.set(s, labels(tagger, gold.get(s)));
                }
            }
        }
        return labels;
    }

    static List<String> labels(SequenceTagger tagger, UdSentence sentence) {
        int[] given = tagger.tag(SentenceWords.of(sentence.forms(), tagger.lexicon()));
        return Arrays.stream(given).mapToObj(tagger.labels()::get).toList();
    }
}
