package org.annals.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.Word;
import org.annals.time.TimeExpression;
import org.annals.time.Timex;
import org.jspecify.annotations.Nullable;

/*
 * "The miners seized the depot, but troops took it back" is two happenings with two subjects, and two claims. What "and" joins is as
 * often one report of one thing, and stays one unless each clause has a date of its own: "the depot was seized on May 9, and the
 * manager was freed in June". The tree has to say
 * that the second verb is on a level with the one that heads the whole; clauses under another one stay with it, and so does a
 * clause about a pronoun or a mere number, which could not be read alone.
 */
/** Cuts a statement where a clause with a subject of its own stands beside the main one. */
final class CoordinateClauses {
    private static final Set<String> JOINING = Set.of("but", "yet", "so", "while", "whereas", ";");
    private static final Set<String> CONTRASTING = Set.of("while", "whereas");
    private static final String ADDING = "and";
    private static final int FEWEST_WORDS = 4;

    private final TextAnalysis text;
    private final List<TimeExpression> times;

    CoordinateClauses(DocumentReading reading) {
        this.text = reading.text();
        this.times = reading.times();
    }

    /** The parts of the span in text order, without the words that join them; the span itself if it is not cut. */
    List<Span> of(Sentence sentence, Span span) {
        List<Span> parts = new ArrayList<>();
        Span rest = span;
        Word top = top(sentence, span);
        if (top == null) {
            return List.of(span);
        }
        for (Clause clause : text.clausesOf(sentence)) {
            int joint =
                    rest.contains(clause.predicate()) && isBeside(sentence, clause, top) ? joint(sentence, clause) : -1;
            if (joint < 0 || sentence.token(joint).span().begin() <= rest.begin()) {
                continue;
            }
            Span before = new Span(rest.begin(), endBefore(sentence, joint));
            Span after = new Span(startBehind(sentence, joint), rest.end());
            boolean told = before.contains(top.span()) || !parts.isEmpty();
            boolean closed = text.quotationAt(before.end()) == null;
            boolean added = sentence.token(joint).lower().equals(ADDING);
            boolean state = isState(sentence, clause);
            boolean apart = added && !state
                    ? haveDatesOfTheirOwn(sentence, before, after)
                    : !state || hasDate(before) != hasDate(after);
            if (told
                    && closed
                    && apart
                    && SentenceEdges.words(sentence, before) >= FEWEST_WORDS
                    && SentenceEdges.words(sentence, after) >= FEWEST_WORDS) {
                parts.add(before);
                rest = after;
            }
        }
        parts.add(rest);
        return parts;
    }

    /** "But the mayor was angry on Friday": what is so, which is parted from what happened only lest it lend that its date. */
    private static boolean isState(Sentence sentence, Clause clause) {
        return sentence.words().stream()
                .anyMatch(word ->
                        "cop".equals(word.relation()) && clause.predicate().overlaps(word.span()));
    }

    private boolean hasDate(Span span) {
        return times.stream()
                .anyMatch(
                        time -> time.timex() == Timex.DATE && !time.value().isDateless() && span.contains(time.span()));
    }

    /** Whether each of two clauses names a date by its main verb, and not the same one. */
    private boolean haveDatesOfTheirOwn(Sentence sentence, Span before, Span after) {
        Set<String> first = dates(sentence, before);
        Set<String> second = dates(sentence, after);
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    /** The dates of the verb that heads the clause, in its words; not those of "who had been held since September 12". */
    private Set<String> dates(Sentence sentence, Span clause) {
        Word top = top(sentence, clause);
        Set<String> dates = new HashSet<>();
        for (TimeExpression time : times) {
            boolean date = time.timex() == Timex.DATE && !time.value().isDateless();
            if (date && clause.contains(time.span()) && top != null && top.equals(verbOf(sentence, time.span()))) {
                dates.add(time.text().toLowerCase(Locale.ROOT));
            }
        }
        return dates;
    }

    /** The nearest verb above the words, or null. */
    private static @Nullable Word verbOf(Sentence sentence, Span span) {
        List<Word> words = sentence.words();
        Word at = null;
        for (Word word : words) {
            at = at == null && span.contains(word.span()) ? word : at;
        }
        for (int steps = 0; at != null && steps < words.size(); steps++) {
            if (at.tag() == Tag.VERB) {
                return at;
            }
            at = at.head() < 0 ? null : words.get(at.head());
        }
        return null;
    }

    /** The verb that heads the span, with a subject before it; null where something else does. */
    private static @Nullable Word top(Sentence sentence, Span span) {
        List<Word> words = sentence.words();
        for (Word word : words) {
            boolean inside = span.contains(word.span());
            boolean under =
                    word.head() >= 0 && span.contains(words.get(word.head()).span());
            if (inside && !under && word.relation() != null && word.tag() == Tag.VERB) {
                return word;
            }
        }
        return null;
    }

    private static boolean isBeside(Sentence sentence, Clause clause, Word top) {
        Span subject = clause.subject();
        if (subject == null || clause.has(Clause.Feature.NON_FINITE) || clause.has(Clause.Feature.CONJUNCT)) {
            return false;
        }
        List<Word> words = sentence.words();
        for (Word spoken : words) {
            if (!clause.predicate().overlaps(spoken.span())) {
                continue;
            }
            // "But the mayor was able to leave": the adjective is what stands beside the verb.
            Word word = "cop".equals(spoken.relation()) ? words.get(spoken.head()) : spoken;
            String relation = word.relation();
            if (relation == null || word.head() < 0) {
                continue;
            }
            boolean level = relation.equals("conj") || relation.startsWith("advcl") || relation.equals("parataxis");
            if (level && words.get(word.head()).equals(top)) {
                return isSubjectOf(words, word, subject) && !isPronoun(sentence, subject);
            }
        }
        return false;
    }

    /** Whether the tree has the phrase's head for the verb's subject: of "women and girls" the second noun alone is none. */
    private static boolean isSubjectOf(List<Word> words, Word verb, Span subject) {
        for (Word word : words) {
            boolean subjectOfVerb = word.relation() != null
                    && word.relation().startsWith("nsubj")
                    && word.head() >= 0
                    && words.get(word.head()).equals(verb);
            if (subjectOfVerb && subject.contains(word.span())) {
                return true;
            }
        }
        return false;
    }

    /** "They", "one", "six of them": only what stood before says who that is. */
    private static boolean isPronoun(Sentence sentence, Span subject) {
        boolean leans = false;
        boolean names = false;
        for (Token token : sentence.tokens()) {
            if (subject.contains(token.span())) {
                leans |= token.tag() == Tag.PRON;
                names |= token.tag() == Tag.NOUN || token.tag() == Tag.PROPN;
            }
        }
        return leans && !names || !names && isNumber(sentence, subject);
    }

    private static boolean isNumber(Sentence sentence, Span subject) {
        return sentence.tokens().stream()
                .filter(token -> subject.contains(token.span()))
                .allMatch(token -> token.tag() == Tag.NUM || token.tag() == Tag.PRON || token.tag() == Tag.ADP);
    }

    /** The word that joins the clause to what stands before it, right before its subject or an adverb there; else -1. */
    private static int joint(Sentence sentence, Clause clause) {
        Span subject = clause.subject();
        int at = -1;
        for (int i = 0; subject != null && i < sentence.size(); i++) {
            if (sentence.token(i).span().begin() >= subject.begin()) {
                break;
            }
            at = i;
        }
        while (at > 0 && isLeading(sentence, at)) {
            at--;
        }
        boolean joins = at > 0
                && (JOINING.contains(sentence.token(at).lower())
                        || sentence.token(at).lower().equals(ADDING));
        if (!joins) {
            return -1;
        }
        boolean comma = sentence.token(at - 1).text().equals(",");
        return comma || !CONTRASTING.contains(sentence.token(at).lower()) ? at : -1;
    }

    /** "; meanwhile, the guards fled": an adverb before the subject, or the comma behind it. */
    private static boolean isLeading(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean comma = token.text().equals(",") && sentence.token(at - 1).tag() == Tag.ADV;
        return (comma || token.tag() == Tag.ADV) && !JOINING.contains(token.lower());
    }

    /** The first word behind the joint; behind a semicolon without the adverbs that only join. */
    private static int startBehind(Sentence sentence, int joint) {
        int at = joint + 1;
        while (sentence.token(joint).text().equals(";") && at + 1 < sentence.size() && isLeading(sentence, at)) {
            at++;
        }
        return sentence.token(at).span().begin();
    }

    /** The end of the last word before the joint, without the comma. */
    private static int endBefore(Sentence sentence, int joint) {
        int last = joint - 1;
        if (last > 0 && sentence.token(last).text().equals(",")) {
            last--;
        }
        return sentence.token(last).span().end();
    }
}
