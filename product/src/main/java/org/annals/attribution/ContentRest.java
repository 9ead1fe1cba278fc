package org.annals.attribution;

import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;

/** Tells whether what somebody said goes on behind the report that stands inside it. */
final class ContentRest {
    private static final int SUBJECT_REACH = 6;

    private final TextAnalysis text;
    private final CueLexicon lexicon;

    ContentRest(TextAnalysis text, CueLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** Where the content goes on after ", X said on Monday,": the token after the comma; 0 if it does not. */
    int after(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size() - 3, from + 10); i++) {
            if (sentence.token(i).text().equals(",")) {
                boolean verb = SentenceReader.hasVerb(sentence, i + 1, sentence.size());
                boolean relative = SentenceReader.isText(
                        sentence,
                        i + 1,
                        "who",
                        "which",
                        "citing",
                        "adding",
                        "according",
                        "in",
                        "as",
                        "referring",
                        "speaking");
                boolean more = verb
                        && !relative
                        && !isTheWriters(sentence, i + 1)
                        && isClause(sentence, i + 1)
                        && !isOthersReport(sentence, i + 1);
                boolean joined = sentence.token(i + 1).tag() == Tag.CCONJ;
                return more ? joined ? i + 2 : i + 1 : 0;
            }
        }
        return 0;
    }

    /** Whether somebody does something there: not ", said Ann Lee, head of a group that has worked here since May". */
    private boolean isClause(Sentence sentence, int from) {
        Span rest = sentence.span(from, sentence.size());
        for (Clause clause : text.clausesOf(sentence)) {
            boolean finite = clause.headToken() >= from && !clause.has(Clause.Feature.NON_FINITE);
            boolean about = sentence.words().stream()
                    .filter(word -> word.span().overlaps(clause.predicate()))
                    .anyMatch(word -> String.valueOf(word.relation()).startsWith("acl"));
            if (finite && !about && (clause.subject() != null || clause.has(Clause.Feature.CONJUNCT))) {
                return true;
            }
        }
        return text.quotationAt(rest.begin()) != null || sentence.token(from).tag() == Tag.CCONJ;
    }

    /** ", X said, and the mayor said …": somebody else's words. */
    private boolean isOthersReport(Sentence sentence, int from) {
        for (Clause clause : text.clausesOf(sentence)) {
            Span subject = clause.subject();
            boolean here = subject != null
                    && clause.headToken() > from
                    && clause.headToken() <= from + SUBJECT_REACH
                    && subject.begin() >= sentence.token(from).span().begin();
            if (here && !clause.has(Clause.Feature.NON_FINITE)) {
                return lexicon.speakingVerbs.contains(clause.lemma());
            }
        }
        return false;
    }

    /** ", X said, casting doubt on …", ", X said, while crews searched …": behind the report the writer goes on. */
    private static boolean isTheWriters(Sentence sentence, int at) {
        Token first = sentence.token(at);
        return SentenceReader.isText(sentence, at, "while", "although", "though", "whereas")
                || first.tag() == Tag.VERB && first.lower().endsWith("ing");
    }
}
