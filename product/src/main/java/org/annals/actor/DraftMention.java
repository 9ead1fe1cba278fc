package org.annals.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/**
 * Where somebody is named, described or meant by a pronoun.
 *
 * @param token position of its last token in the sentence
 * @param pronoun the pronoun in lower case, or the empty text
 */
record DraftMention(ActorDraft actor, Span span, int sentence, int token, String pronoun) {
    boolean isPronoun() {
        return !pronoun.isEmpty();
    }

    /** Those of the actors in the text's sentences, in text order, by the sentence's index. */
    static Map<Integer, List<DraftMention>> bySentence(List<ActorDraft> actors, TextAnalysis text) {
        Map<Integer, List<DraftMention>> found = new HashMap<>();
        for (ActorDraft actor : actors) {
            for (Span span : actor.mentions) {
                Sentence sentence = text.sentenceAt(span.begin());
                if (sentence != null) {
                    int last = RoleReader.tokenAt(sentence, span.end() - 1);
                    found.computeIfAbsent(sentence.index(), key -> new ArrayList<>())
                            .add(new DraftMention(actor, span, sentence.index(), last, ""));
                }
            }
        }
        found.values().forEach(list -> list.sort(Comparator.comparing(DraftMention::span)));
        return found;
    }
}
