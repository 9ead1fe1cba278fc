package org.annals.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/** The actors that are mentioned before a pronoun, near enough and outside other people's quotations, nearest first. */
final class PronounScene {
    /** Farther back nobody is looked for, in sentences that count. */
    private static final int REACH = 4;
    /** The same with the captions and quotations that stand between. */
    private static final int FARTHEST = 9;

    private static final int RECENT = 3;

    private final TextAnalysis text;
    private final Sentence sentence;
    private final int at;
    private final Map<ActorDraft, Antecedent> found = new LinkedHashMap<>();

    /** One whom the pronoun can mean: the nearest mention, how many sentences back it stands, and how many there are. */
    static final class Antecedent {
        private final DraftMention nearest;
        private final int distance;
        /** How many others are mentioned nearer to the pronoun. */
        private final int nearer;

        private int recent = 1;

        Antecedent(DraftMention nearest, int distance, int nearer) {
            this.nearest = nearest;
            this.distance = distance;
            this.nearer = nearer;
        }

        DraftMention nearest() {
            return nearest;
        }

        int distance() {
            return distance;
        }

        int nearer() {
            return nearer;
        }

        /** Mentions in this sentence and the three before. */
        int recent() {
            return recent;
        }
    }

    /** @param at the pronoun's position in its sentence */
    PronounScene(TextAnalysis text, Sentence sentence, int at) {
        this.text = text;
        this.sentence = sentence;
        this.at = at;
    }

    /** Reads the mentions of each sentence, in text order. */
    PronounScene read(Map<Integer, List<DraftMention>> mentions) {
        int distance = 0;
        for (int back = 0; back <= FARTHEST && back <= sentence.index() && distance <= REACH; back++) {
            Sentence there = text.sentences().get(sentence.index() - back);
            if (back > 0 && (isAside(there) || isUnheard(there))) {
                continue;
            }
            List<DraftMention> list = mentions.getOrDefault(there.index(), List.of());
            for (int i = list.size() - 1; i >= 0; i--) {
                DraftMention mention = list.get(i);
                if (mention.span().end() <= pronoun().begin() && isHeard(mention.span())) {
                    Antecedent known = found.get(mention.actor());
                    if (known == null) {
                        found.put(mention.actor(), new Antecedent(mention, distance, found.size()));
                    } else if (distance <= RECENT) {
                        known.recent++;
                    }
                }
            }
            distance++;
        }
        return this;
    }

    List<Antecedent> antecedents() {
        return new ArrayList<>(found.values());
    }

    Sentence sentence() {
        return sentence;
    }

    int at() {
        return at;
    }

    Span pronoun() {
        return sentence.token(at).span();
    }

    String word() {
        return sentence.token(at).lower();
    }

    /** The words under a picture, and who took it, stand outside the text around them. */
    private boolean isAside(Sentence there) {
        return there.section() == Section.CAPTION && sentence.section() == Section.BODY;
    }

    /** A sentence of somebody's words, outside which the pronoun stands: who speaks stays in mind while he speaks. */
    private boolean isUnheard(Sentence there) {
        Quotation around = text.quotationAt((there.span().begin() + there.span().end()) / 2);
        return around != null
                && around.speech()
                && around.span().begin() <= there.span().begin() + 1
                && around.span().end() >= there.span().end() - 1
                && !around.span().contains(pronoun());
    }

    /** Names inside somebody's quotation are out of focus for a pronoun outside it. */
    boolean isHeard(Span words) {
        Quotation around = text.quotationAt(words.begin());
        return around == null || !around.speech() || around.span().contains(pronoun());
    }
}
