package org.annals.event;

import java.util.List;
import java.util.Set;
import org.annals.claim.Claim;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.Word;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, apart from what it only mentions: "the strike ended" is of a strike, "prices rose after the strike" is not.
 *
 * @param main the clause that the top of the claim's tree heads; without one, that of its predicate; null for a nominal claim
 */
record Predication(
        TextAnalysis text,
        @Nullable Sentence sentence,
        @Nullable Clause main) {
    /** Verbs that say nothing themselves: what stands after them is what is said ("was an attack", "tried to kill"). */
    private static final Set<String> EMPTY = WordList.words(Predication.class, "empty-verbs.txt");

    static Predication of(TextAnalysis text, Claim claim) {
        Sentence sentence = text.sentenceAt(claim.predicate().span().begin());
        if (sentence == null) {
            return new Predication(text, null, null);
        }
        Span top = top(sentence.words(), claim);
        Clause main = null;
        for (Clause clause : text.clausesOf(sentence)) {
            if (top != null && clause.predicate().overlaps(top)) {
                return new Predication(text, sentence, clause);
            }
            main = clause.predicate().equals(claim.predicate().span()) ? clause : main;
        }
        return new Predication(text, sentence, main);
    }

    /** Whether the word is the predicate, heads its subject or object, or is what an empty verb leads to. */
    boolean isCore(Span word) {
        if (main == null || sentence == null) {
            return true;
        }
        return main.predicate().overlaps(word)
                || word.equals(head(main.subject()))
                || word.equals(head(main.object()))
                || EMPTY.contains(main.lemma()) && word.equals(complement(sentence, main));
    }

    /** The last noun of a phrase before its first preposition. */
    private @Nullable Span head(@Nullable Span phrase) {
        Sentence within = phrase == null ? null : text.sentenceAt(phrase.begin());
        Span head = null;
        for (Token token : within == null ? List.<Token>of() : within.tokens()) {
            if (phrase == null || !phrase.contains(token.span())) {
                continue;
            }
            if (token.tag() == Tag.ADP) {
                break;
            }
            head = isNoun(token) ? token.span() : head;
        }
        return head;
    }

    /** The last noun before a preposition, or the first verb, after the predicate. */
    private static @Nullable Span complement(Sentence sentence, Clause main) {
        Span noun = null;
        for (Token token : sentence.tokens()) {
            if (token.span().begin() < main.predicate().end()) {
                continue;
            }
            if (token.tag() == Tag.VERB) {
                return noun == null ? token.span() : noun;
            }
            boolean ends = token.tag() == Tag.ADP || token.tag() == Tag.PUNCT;
            if (noun != null && (ends || token.tag() == Tag.PRON)) {
                return noun;
            }
            noun = isNoun(token) ? token.span() : noun;
        }
        return noun;
    }

    private static boolean isNoun(Token token) {
        return token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
    }

    private static @Nullable Span top(List<Word> words, Claim claim) {
        for (Word word : words) {
            boolean under = word.head() >= 0 && isIn(words.get(word.head()), claim);
            if (word.relation() != null && word.tag() == Tag.VERB && !under && isIn(word, claim)) {
                return word.span();
            }
        }
        return null;
    }

    private static boolean isIn(Word word, Claim claim) {
        return claim.overlaps(word.span());
    }
}
