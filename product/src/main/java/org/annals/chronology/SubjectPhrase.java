package org.annals.chronology;

import java.util.Locale;
import java.util.Set;
import org.annals.actor.LocalActor;
import org.annals.actor.PersonWords;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "More than 40 ferrymen were arrested. Their trial …": whom the pronoun means has no name, but the sentence before begins
 * with them. Only its subject counts, only where it is a plain noun of the right number and the sentence opens with it.
 */
/** Reads, for a pronoun, the noun phrase that the sentence before is about: "the ferrymen". */
final class SubjectPhrase {
    private static final Set<String> GROUPS = Set.of("they", "them", "their");
    private static final Set<String> PERSONS = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> SOMEBODY = WordList.words(SubjectPhrase.class, "somebody-words.txt");
    private static final int LONGEST = 5;
    private static final int LONGEST_ARTICLE = " the ".length();

    private SubjectPhrase() {}

    /** "the ferrymen", or null where the sentence before does not plainly say whom the pronoun means. */
    static @Nullable String before(TextAnalysis text, Sentence sentence, String pronoun) {
        boolean thing = pronoun.equals("it");
        if (sentence.index() == 0 || !thing && !GROUPS.contains(pronoun) && !PERSONS.contains(pronoun)) {
            return null;
        }
        Sentence before = text.sentences().get(sentence.index() - 1);
        boolean near = before.section() == Section.BODY && sentence.paragraph() - before.paragraph() <= 1;
        Span subject = near ? subject(text, before) : null;
        boolean plain = subject != null && (!thing || tellsOneThing(text, before, subject));
        return subject == null || !plain ? null : phrase(before, subject, pronoun);
    }

    /** "the " for a body that the article itself gives an article, else "". */
    static String article(TextAnalysis text, LocalActor actor) {
        for (Span mention : actor.mentions()) {
            String before = text.text().substring(Math.max(0, mention.begin() - LONGEST_ARTICLE), mention.begin());
            String word = before.substring(before.stripTrailing().lastIndexOf(' ') + 1)
                    .strip();
            if (ARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                return "the ";
            }
        }
        return "";
    }

    /** The subject of the first clause that nothing subordinates. */
    static @Nullable Span subject(TextAnalysis text, Sentence sentence) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            if (subject != null && clause.subordinator() == null) {
                return subject;
            }
        }
        return null;
    }

    /** Whether no other subject stands in the sentence but those of clauses that say when, where or who. */
    private static boolean tellsOneThing(TextAnalysis text, Sentence sentence, Span subject) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span other = clause.subject();
            if (other != null && !other.equals(subject) && clause.subordinator() == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String phrase(Sentence sentence, Span subject, String pronoun) {
        int from = -1;
        int head = -1;
        boolean plain = true;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (!subject.contains(token.span())) {
                continue;
            }
            boolean comma = i > 0 && sentence.token(i - 1).text().equals(",") && !pronoun.equals("it");
            boolean opens = from >= 0 || i == 0 || comma;
            plain &= opens && token.tag() != Tag.CCONJ && token.tag() != Tag.PRON && token.tag() != Tag.PUNCT;
            boolean counts = token.tag() == Tag.NUM || token.tag() == Tag.DET || token.tag() == Tag.ADP;
            from = from < 0 || counts ? counts ? i + 1 : i : from;
            head = i;
        }
        if (!plain || head < from || head - from >= LONGEST || head < 0) {
            return null;
        }
        return isMeant(sentence.token(head), pronoun) && startsPlainly(sentence.token(from), head - from)
                ? "the " + sentence.token(from).text() + rest(sentence, from + 1, head)
                : null;
    }

    /** "More girls" and "many" count; they do not name. */
    private static boolean startsPlainly(Token first, int more) {
        return more == 0
                || first.tag() != Tag.ADV
                        && !first.lower().equals("more")
                        && !first.lower().equals("many");
    }

    private static String rest(Sentence sentence, int from, int head) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i <= head; i++) {
            boolean apart = sentence.token(i - 1).span().end()
                    < sentence.token(i).span().begin();
            words.append(apart ? " " : "").append(sentence.token(i).text());
        }
        return words.toString();
    }

    private static boolean isMeant(Token head, String pronoun) {
        boolean plural = isPlural(head);
        if (GROUPS.contains(pronoun)) {
            return plural;
        }
        if (pronoun.equals("it")) {
            return head.tag() == Tag.NOUN && !plural && !SOMEBODY.contains(head.lower());
        }
        String masculine = pronoun.equals("her") || pronoun.equals("she") ? pronoun : "he";
        return head.tag() == Tag.NOUN
                && !plural
                && SOMEBODY.contains(head.lower())
                && !PersonWords.ofOthers(masculine).contains(head.lower());
    }

    /** "miners", "ferrymen". */
    static boolean isPlural(Token noun) {
        return noun.tag() == Tag.NOUN
                && (!noun.lower().equals(noun.lemma()) || noun.lower().endsWith("men"));
    }
}
