package org.annals.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Ties the subjects "it" and "they" to the body or group in focus: the subject of the nearest sentence that names one, else
 * the last that is named there.
 */
final class BodyPronouns {
    private static final Set<String> BODIES = Set.of("it", "they");
    private static final int REACH = 2;

    private final TextAnalysis text;

    BodyPronouns(TextAnalysis text) {
        this.text = text;
    }

    void link(List<ActorDraft> bodies) {
        Map<Integer, List<DraftMention>> mentions = DraftMention.bySentence(bodies, text);
        for (Sentence sentence : text.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                Token token = sentence.token(at);
                boolean body = BODIES.contains(token.lower()) && isSubject(sentence, token.span());
                ActorDraft actor = body ? inFocus(new PronounScene(text, sentence, at).read(mentions)) : null;
                if (actor != null) {
                    List<DraftMention> here = mentions.computeIfAbsent(sentence.index(), key -> new ArrayList<>());
                    here.add(new DraftMention(actor, token.span(), sentence.index(), at, token.lower()));
                    here.sort(Comparator.comparing(DraftMention::span));
                    actor.mentions.add(token.span());
                }
            }
        }
    }

    private @Nullable ActorDraft inFocus(PronounScene scene) {
        List<PronounScene.Antecedent> all = scene.antecedents();
        if (all.isEmpty() || all.get(0).distance() > REACH) {
            return null;
        }
        PronounScene.Antecedent best = all.get(0);
        for (PronounScene.Antecedent one : all) {
            DraftMention mention = one.nearest();
            boolean subject = one.distance() == all.get(0).distance()
                    && isSubject(text.sentences().get(mention.sentence()), mention.span());
            best = subject ? one : best;
        }
        return best.nearest().actor();
    }

    private boolean isSubject(Sentence sentence, Span mention) {
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.subject() != null && clause.subject().overlaps(mention)) {
                return true;
            }
        }
        return false;
    }
}
