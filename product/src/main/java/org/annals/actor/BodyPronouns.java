package org.annals.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    private static final Set<String> SEVERAL = Set.of("police", "people", "men", "women", "children", "troops");

    private final ActorLexicon lexicon;
    private final TextAnalysis text;

    BodyPronouns(ActorLexicon lexicon, TextAnalysis text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    void link(List<ActorDraft> bodies) {
        Map<Integer, List<DraftMention>> mentions = DraftMention.bySentence(bodies, text);
        for (Sentence sentence : text.sentences()) {
            for (int at = 0; at < sentence.size(); at++) {
                Token token = sentence.token(at);
                boolean body = BODIES.contains(token.lower()) && isSubject(sentence, token.span());
                ActorDraft actor =
                        body ? inFocus(new PronounScene(text, sentence, at).read(mentions), token.lower()) : null;
                if (actor != null) {
                    List<DraftMention> here = mentions.computeIfAbsent(sentence.index(), key -> new ArrayList<>());
                    here.add(new DraftMention(actor, token.span(), sentence.index(), at, token.lower()));
                    here.sort(Comparator.comparing(DraftMention::span));
                    actor.mentions.add(token.span());
                }
            }
        }
    }

    private @Nullable ActorDraft inFocus(PronounScene scene, String pronoun) {
        List<PronounScene.Antecedent> all = scene.antecedents();
        all.removeIf(one -> !fits(one.nearest().actor(), pronoun));
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

    /** "The woman", "a spokesman" are neither "it" nor "they"; "the protesters" are not "it". */
    private boolean fits(ActorDraft draft, String pronoun) {
        String head = headOf(draft.name);
        boolean many = SEVERAL.contains(head) || head.endsWith("s") && !head.endsWith("ss");
        boolean somebody = lexicon.isRoleHead(head) || PronounFeatures.isUnnamedHead(head);
        boolean crowd = draft.kind == ActorKind.GROUP && many;
        return !somebody && !(crowd && pronoun.equals("it"));
    }

    /** "Friends" of "friends of the mayor". */
    private static String headOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int of = lower.indexOf(" of ");
        String phrase = of < 0 ? lower : lower.substring(0, of);
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
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
