package org.annals.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/** Ties "he", "she", "him" and "her" to the people whom they mean, from the first to the last, or leaves them open. */
final class PersonPronouns {
    /** Tied only to tell whom the text goes on about: whoever reads "his" looks for himself whose it is. */
    private static final String OWNER = "his";

    private final ActorLexicon lexicon;
    private final TextAnalysis text;
    private final PronounChooser chooser;

    PersonPronouns(ActorLexicon lexicon, TextAnalysis text, PronounChooser chooser) {
        this.lexicon = lexicon;
        this.text = text;
        this.chooser = chooser;
    }

    void link(List<ActorDraft> people) {
        Map<Integer, List<DraftMention>> named = DraftMention.bySentence(people, text);
        Map<Integer, List<DraftMention>> seen = new HashMap<>();
        PronounFeatures features = new PronounFeatures(lexicon, text);
        for (Sentence sentence : text.sentences()) {
            List<DraftMention> here = new ArrayList<>(named.getOrDefault(sentence.index(), List.of()));
            seen.put(sentence.index(), here);
            for (int at = 0; at < sentence.size(); at++) {
                Token token = sentence.token(at);
                boolean owner = token.lower().equals(OWNER);
                if (!owner && !lexicon.isPersonPronoun(token.lower())) {
                    continue;
                }
                DraftMention mention = tied(sentence, at, seen, features);
                if (mention != null) {
                    here.add(mention);
                    here.sort(Comparator.comparing(DraftMention::span));
                    features.count(mention);
                    if (!owner) {
                        mention.actor().mentions.add(token.span());
                    }
                }
            }
            named.getOrDefault(sentence.index(), List.of()).forEach(features::count);
        }
    }

    private @Nullable DraftMention tied(
            Sentence sentence, int at, Map<Integer, List<DraftMention>> seen, PronounFeatures features) {
        PronounScene scene = new PronounScene(text, sentence, at).read(seen);
        List<PronounScene.Antecedent> people = new ArrayList<>(scene.antecedents());
        people.removeIf(person ->
                !chooser.isBlind() && PronounFeatures.isOther(person.nearest().actor(), scene.word()));
        people.removeIf(person -> features.isSubjectsOwner(person.nearest(), scene.word()));
        if (people.isEmpty()) {
            return null;
        }
        int chosen = chooser.choose(scene.pronoun(), features.of(scene, people, seen));
        return chosen >= people.size()
                ? null
                : new DraftMention(
                        people.get(chosen).nearest().actor(), scene.pronoun(), sentence.index(), at, scene.word());
    }
}
