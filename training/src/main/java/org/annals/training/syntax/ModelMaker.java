package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;
import org.annals.language.syntax.DependencyParser;
import org.annals.language.syntax.Lexicon;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;
import org.annals.language.syntax.TagNumbers;
import org.annals.language.syntax.WordClassTable;

/** Trains tagger and parser on treebank sentences and silver sentences. */
final class ModelMaker {
    private static final int JACKKNIVES = 4;
    private static final int LEAST_RELATION = 10;

    private final WordClassTable classes;
    private final List<UdSentence> gold;
    private final List<UdSentence> silver;
    private final TagSet tags;
    private final List<String> relations;

    ModelMaker(WordClassTable classes, List<UdSentence> gold, List<UdSentence> silver) {
        this.classes = classes;
        this.gold = gold;
        this.silver = silver;
        this.tags = new TagSet(gold);
        this.relations = relations(gold);
    }

    private static List<String> relations(List<UdSentence> gold) {
        Map<String, Integer> counts = new TreeMap<>();
        for (UdSentence sentence : gold) {
            for (UdWord word : sentence.words()) {
                counts.merge(word.relation(), 1, Integer::sum);
            }
        }
        List<String> relations = new ArrayList<>(List.of("root"));
        counts.forEach((relation, count) -> {
            if (count >= LEAST_RELATION && !relation.equals("root")) {
                relations.add(relation);
            }
        });
        return relations;
    }

    List<String> relations() {
        return relations;
    }

    /** A tagger of treebank sentences alone: it knows their conventions. */
    SequenceTagger firstTagger(List<UdSentence> sentences, int rounds) {
        AmbiguityClasses ambiguity = new AmbiguityClasses(tags);
        ambiguity.add(sentences, 1);
        return new TaggerTrainer(tags, new Lexicon(classes, ambiguity.classes(8))).train(sentences, rounds, 1, 2);
    }

    /** Silver sentences with tags settled between the teacher and a first tagger. */
    List<UdSentence> agreedSilver(SequenceTagger first) {
        return SilverAgreement.agreed(silver, first, tags, gold);
    }

    SequenceTagger tagger(List<UdSentence> own, List<UdSentence> agreed, int rounds, int least) {
        AmbiguityClasses ambiguity = new AmbiguityClasses(tags);
        ambiguity.add(own, 2);
        ambiguity.add(agreed, 1);
        List<UdSentence> both = new ArrayList<>(own);
        both.addAll(own);
        both.addAll(agreed);
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

    /** Silver trees settled between the teacher and a parser trained on treebanks alone. */
    List<ParserTrainer.Example> silverTrees(SequenceTagger tagger, DependencyParser first, double leastAgreement) {
        SilverTrees trees = new SilverTrees(leastAgreement, relations);
        List<ParserTrainer.Example> kept = new ArrayList<>();
        for (UdSentence sentence : silver) {
            List<String> labels = labels(tagger, sentence);
            DependencyParser.Tree own = first.parse(
                    SentenceWords.of(sentence.forms(), tagger.lexicon()), TagNumbers.of(labels), sentence.forms());
            trees.settle(sentence, labels, own, kept);
        }
        System.err.println("silver trees: " + kept.size() + " of " + silver.size() + " sentences kept");
        return kept;
    }
}
