package org.annals.training.actor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.actor.PronounCandidate;
import org.annals.actor.PronounChooser;
import org.annals.actor.RuleActorFinder;
import org.annals.benchmarks.EntityMentions;
import org.annals.document.Span;
import org.annals.language.LanguageAnalyser;
import org.annals.language.TextAnalysis;
import org.annals.place.GazetteerPlaceNames;

/**
 * A text of a treebank that is annotated for coreference, as the product reads it.
 *
 * @param gold who is mentioned where
 */
record PronounText(EntityMentions gold, TextAnalysis text) {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "his", "it", "they");

    static PronounText read(Path file, LanguageAnalyser analyser) throws IOException {
        EntityMentions gold = EntityMentions.read(file);
        TextAnalysis tagged = analyser.analyse(gold.text().document(String.valueOf(file.getFileName())));
        return new PronounText(gold, analyser.parse(tagged));
    }

    /** What became of the pronouns of people. */
    record Count(int pronouns, int tied, int right) {
        Count and(Count other) {
            return new Count(pronouns + other.pronouns, tied + other.tied, right + other.right);
        }
    }

    /** An example for each pronoun, where those before it are tied as annotators did. */
    List<PronounExample> examples(GazetteerPlaceNames places) {
        return examples(places, (pronoun, candidates) -> right(pronoun, candidates));
    }

    /** An example for each pronoun, where those before it are tied by the judge. */
    List<PronounExample> examples(GazetteerPlaceNames places, PronounChooser judge) {
        List<PronounExample> examples = new ArrayList<>();
        PronounChooser recorder = (pronoun, candidates) -> {
            if (isKnown(pronoun)) {
                examples.add(new PronounExample(List.copyOf(candidates), right(pronoun, candidates), 1));
            }
            return judge.choose(pronoun, candidates);
        };
        finder(places, recorder).find(text, List.of());
        return examples;
    }

    Count score(GazetteerPlaceNames places, PronounChooser judge) {
        int[] counts = new int[3];
        PronounChooser counter = (pronoun, candidates) -> {
            int chosen = judge.choose(pronoun, candidates);
            if (isKnown(pronoun) && !word(pronoun).equals("his")) {
                boolean tied = chosen < candidates.size() - 1;
                counts[0]++;
                counts[1] += tied ? 1 : 0;
                counts[2] += tied && means(pronoun, candidates.get(chosen)) ? 1 : 0;
            }
            return chosen;
        };
        finder(places, counter).find(text, List.of());
        return new Count(counts[0], counts[1], counts[2]);
    }

    /** The product's own finder of actors with another judge of pronouns. */
    @SuppressWarnings("NullAway") // the type of the function says that it may give null
    static RuleActorFinder finder(GazetteerPlaceNames places, PronounChooser judge) {
        return new RuleActorFinder(places::countryOfDemonym, judge);
    }

    private boolean isKnown(Span pronoun) {
        EntityMentions.Mention mention = gold.around(pronoun);
        return mention != null && mention.span().equals(pronoun);
    }

    private int right(Span pronoun, List<PronounCandidate> candidates) {
        for (int i = 0; i < candidates.size() - 1; i++) {
            if (means(pronoun, candidates.get(i))) {
                return i;
            }
        }
        return candidates.size() - 1;
    }

    private boolean means(Span pronoun, PronounCandidate candidate) {
        EntityMentions.Mention meant = gold.around(pronoun);
        Set<String> entities = new HashSet<>();
        for (Span span : candidate.mentions()) {
            EntityMentions.Mention mention = PRONOUNS.contains(word(span)) ? null : gold.around(span);
            if (mention != null) {
                entities.add(mention.entity());
            }
        }
        return meant != null && entities.contains(meant.entity());
    }

    private String word(Span span) {
        return span.of(text.text()).toLowerCase(Locale.ROOT);
    }
}
