package org.annals.dating;

import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.annals.time.TimeExpression;
import org.annals.time.TimeReference.Direction;
import org.jspecify.annotations.Nullable;

/** Where an incomplete date lies, by the words around it: "until Friday" looks ahead, "since March" back. */
final class TenseDirection {
    private static final Set<String> AHEAD = WordList.words(TenseDirection.class, "leads-ahead.txt");
    private static final Set<String> BACK = WordList.words(TenseDirection.class, "leads-back.txt");
    private static final Set<String> PLANNING = WordList.words(TenseDirection.class, "planning-words.txt");
    private static final Set<String> PLANNING_TO = WordList.words(TenseDirection.class, "planning-verbs.txt");

    private static final Set<String> ARRANGED = WordList.words(TenseDirection.class, "arranged-verbs.txt");

    private static final Set<String> UNTIL = WordList.words(TenseDirection.class, "leads-until.txt");
    private static final int PLANNING_REACH = 7;

    private final TextAnalysis text;

    TenseDirection(TextAnalysis text) {
        this.text = text;
    }

    Direction of(TimeExpression expression) {
        if (expression.sentence() < 0) {
            return Direction.NEAREST;
        }
        Sentence sentence = text.sentences().get(expression.sentence());
        Clause governing = governing(sentence, expression.span());
        boolean past = governing != null && isPast(governing);
        int at = tokenAt(sentence, expression.span());
        Direction led = ledBy(sentence, at, past);
        if (led != null) {
            return led;
        }
        if (isPossessive(sentence, expression.span()) || followsParticiple(sentence, governing, at)) {
            return Direction.PAST;
        }
        if (governing == null) {
            Clause behind = behind(sentence, expression.span());
            return behind != null && looksAhead(sentence, behind, at) ? Direction.FUTURE : Direction.NEAREST;
        }
        if (looksAhead(sentence, governing, at)) {
            return Direction.FUTURE;
        }
        return past ? Direction.PAST : Direction.NEAREST;
    }

    /** The direction that a word just before the expression gives it, or null. */
    private static @Nullable Direction ledBy(Sentence sentence, int at, boolean past) {
        for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
            String word = sentence.token(i).lower();
            if (BACK.contains(word)) {
                return Direction.PAST;
            }
            // "Until Thursday they had said nothing" opens a sentence about the past.
            if (UNTIL.contains(word) && (i > 0 || !past) || AHEAD.contains(word) && !past) {
                return Direction.FUTURE;
            }
        }
        for (int i = at - 1; i >= Math.max(0, at - PLANNING_REACH); i--) {
            Token token = sentence.token(i);
            boolean beforeInfinitive =
                    i + 1 < at && sentence.token(i + 1).lower().equals("to");
            if (PLANNING.contains(token.lower()) && !isDone(sentence, i)
                    || beforeInfinitive && PLANNING_TO.contains(token.lower())) {
                return Direction.FUTURE;
            }
            if (token.text().equals(",") || token.text().equals(";")) {
                return null;
            }
        }
        return null;
    }

    /** "As previously planned", "a record set on Friday": words of plans for what came about. */
    private static boolean isDone(Sentence sentence, int i) {
        String before = i == 0 ? "" : sentence.token(i - 1).lower();
        String after = i + 1 < sentence.size() ? sentence.token(i + 1).lower() : "";
        return before.equals("as")
                || before.equals("previously")
                || sentence.token(i).lower().equals("set") && !after.equals("to") && !after.equals("for");
    }

    private static boolean isPossessive(Sentence sentence, Span span) {
        for (int i = tokenAt(sentence, span); i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.span().begin() >= span.end()) {
                boolean mark = token.text().equals("'s") || token.text().equals("\u2019s");
                return mark && token.span().begin() == span.end();
            }
        }
        return false;
    }

    /** "the decision, announced Wednesday": a past participle right before the date is what it dates. */
    private static boolean followsParticiple(Sentence sentence, @Nullable Clause clause, int at) {
        int before = at - 1;
        if (before >= 0 && sentence.token(before).tag() == Tag.ADP) {
            before--;
        }
        if (before < 1 || !isPastForm(sentence.token(before))) {
            return false;
        }
        boolean future = clause != null && clause.has(Clause.Feature.FUTURE);
        for (int i = before - 1; future && i >= Math.max(0, before - 3); i--) {
            if (sentence.token(i).tag() == Tag.AUX) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPastForm(Token token) {
        String lower = token.lower();
        if (lower.endsWith("ed") && token.tag() != Tag.NOUN && token.tag() != Tag.PROPN) {
            return true;
        }
        return token.tag() == Tag.VERB
                && !lower.equals(token.lemma())
                && !lower.endsWith("ing")
                && !lower.endsWith("s");
    }

    /** Whether the clause around the expression tells something as past, without a word of plans or futures. */
    boolean isToldAsPast(TimeExpression expression) {
        if (expression.sentence() < 0) {
            return false;
        }
        Sentence sentence = text.sentences().get(expression.sentence());
        Clause governing = governing(sentence, expression.span());
        if (governing == null || !isPast(governing)) {
            return false;
        }
        int at = tokenAt(sentence, expression.span());
        String before = at > 0 ? sentence.token(at - 1).lower() : "";
        return !AHEAD.contains(before) && !looksAhead(sentence, governing, at);
    }

    /** Whether the word before the expression counts from it to the present: "since". */
    boolean isSince(TimeExpression expression) {
        if (expression.sentence() < 0) {
            return false;
        }
        Sentence sentence = text.sentences().get(expression.sentence());
        int at = tokenAt(sentence, expression.span());
        return at > 0 && BACK.contains(sentence.token(at - 1).lower());
    }

    private static boolean isPast(Clause clause) {
        return clause.has(Clause.Feature.PAST) || clause.has(Clause.Feature.PERFECT);
    }

    /** "Is to address the council on Thursday". */
    private static boolean isAppointed(Sentence sentence, int verb) {
        if (verb < 2 || !sentence.token(verb - 1).lower().equals("to")) {
            return false;
        }
        String be = sentence.token(verb - 2).lower();
        return be.equals("is") || be.equals("are");
    }

    /** "The two leaders meet Monday", "On Monday, the envoy begins a tour": the present of what is arranged, with its day. */
    private static boolean isOnSchedule(Clause clause, int at) {
        return clause.has(Clause.Feature.PRESENT)
                && !clause.has(Clause.Feature.PASSIVE)
                && !clause.has(Clause.Feature.PERFECT)
                && !clause.has(Clause.Feature.PROGRESSIVE)
                && (clause.headToken() < at || at <= 1)
                && ARRANGED.contains(clause.lemma());
    }

    /** A future, a modal, a verb of planning, or an infinitive between the verb and the date. */
    private static boolean looksAhead(Sentence sentence, Clause clause, int at) {
        if (clause.has(Clause.Feature.FUTURE)
                || isAppointed(sentence, clause.headToken())
                || isOnSchedule(clause, at)) {
            return true;
        }
        boolean past = isPast(clause);
        if (clause.has(Clause.Feature.MODAL) && !past) {
            return true;
        }
        for (int i = clause.headToken() + 1; i < at && i + 1 < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean infinitive =
                    token.lower().equals("to") && sentence.token(i + 1).tag().isVerbal();
            if (infinitive && !past) {
                return true;
            }
        }
        return false;
    }

    /**
     * The smallest clause around the expression; else the last before it. A gerund or infinitive under a modal is in its
     * time: "would begin raising the wreck Tuesday".
     */
    private @Nullable Clause governing(Sentence sentence, Span span) {
        @Nullable Clause best = null;
        @Nullable Clause before = null;
        @Nullable Clause modal = null;
        for (Clause clause : text.clausesOf(sentence)) {
            if (clause.span().contains(span)) {
                best = best == null || clause.span().length() < best.span().length() ? clause : best;
            } else if (clause.span().begin() <= span.begin()) {
                before = clause;
            }
            boolean ahead = clause.has(Clause.Feature.FUTURE) || clause.has(Clause.Feature.MODAL) && !isPast(clause);
            modal = clause.has(Clause.Feature.NON_FINITE) ? modal : ahead ? clause : null;
            if (clause.span().begin() > span.begin()) {
                break;
            }
        }
        Clause found = best == null ? before : best;
        return found != null && found.has(Clause.Feature.NON_FINITE) && modal != null ? modal : found;
    }

    /** "On Wednesday, the envoys will meet": the first clause with a finite verb behind an expression that opens the sentence. */
    private @Nullable Clause behind(Sentence sentence, Span span) {
        return text.clausesOf(sentence).stream()
                .filter(clause ->
                        !clause.has(Clause.Feature.NON_FINITE) && clause.span().begin() >= span.end())
                .findFirst()
                .orElse(null);
    }

    /** The first token that ends after the expression begins. */
    private static int tokenAt(Sentence sentence, Span span) {
        int low = 0;
        int high = sentence.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentence.token(middle).span().end() <= span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
