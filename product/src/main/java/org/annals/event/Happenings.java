package org.annals.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Form;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
import org.annals.language.Word;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * A chronology tells what happened. How things are ("her father is a well-known singer"), what somebody thinks of them, what nobody
 * said ("did not respond to a request") and what might be are claims like others, and stand in the files of claims; alone they
 * make no event. Beside an account of a happening they may belong to it, and stay with it. Somebody's statement of a known day is
 * a happening of that day, whatever it says.
 */
/** Tells claims that something happened from views, states, silences and mere possibilities. */
final class Happenings {
    private static final Set<String> STATES = WordList.words(Happenings.class, "state-verbs.txt");
    private static final Set<String> SILENT = WordList.words(Happenings.class, "silent-verbs.txt");
    private static final Set<String> SILENCES = WordList.phrases(Happenings.class, "silences.txt");
    private static final int TELLING_WORDS = 2;
    private static final Set<String> OPEN_QUESTIONS = Set.of("if", "whether");

    private Happenings() {}

    /**
     * Whether the claim tells a happening.
     *
     * @param kind whether a word of it names a kind of event
     * @param counted whether a figure of it counts people or things that something was done to
     * @param told whether other articles tell it in the same words
     */
    static boolean tells(TextAnalysis text, DatedClaim dated, boolean kind, boolean counted, boolean told) {
        Claim claim = dated.claim();
        Edtf date = dated.eventDate() == null ? null : dated.eventDate().date();
        boolean day = date != null && date.earliest() != null;
        Edtf said = dated.statementDate() == null ? null : dated.statementDate().date();
        boolean statement = claim.attribution().speaker() != null && said != null && said.isDay();
        if (statement || claim.status() == ClaimStatus.DECLARED) {
            return true;
        }
        String first = claim.text().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        if (OPEN_QUESTIONS.contains(first)) {
            return false;
        }
        boolean narrated = claim.attribution().form() == Form.NONE;
        Clause main = mainClause(text, claim);
        boolean thin = contentWords(text, claim) < TELLING_WORDS;
        if (!counted && (thin || main == null && narrated && !told || isSilence(claim))) {
            return false;
        }
        if (main != null) {
            boolean future = main.has(Clause.Feature.FUTURE);
            if (STATES.contains(main.lemma()) && !main.has(Clause.Feature.PASSIVE)) {
                return counted;
            }
            if (main.has(Clause.Feature.NEGATED) && SILENT.contains(main.lemma())) {
                return false;
            }
            if (main.has(Clause.Feature.MODAL) && !future && (narrated || !counted)) {
                return day && !narrated;
            }
        }
        return kind || day || counted || told && !claim.quoted();
    }

    /** "Questions were referred to the military, which declined to comment": that nobody answered is no happening. */
    private static boolean isSilence(Claim claim) {
        String words = claim.text().toLowerCase(Locale.ROOT);
        return SILENCES.stream().anyMatch(words::contains);
    }

    /** "The deaths", which somebody confirms, tell nothing by themselves. */
    private static int contentWords(TextAnalysis text, Claim claim) {
        int words = 0;
        for (int index : claim.sentences()) {
            for (Token token : text.sentences().get(index).tokens()) {
                boolean content = token.tag() == Tag.NOUN || token.tag() == Tag.PROPN || token.tag() == Tag.VERB;
                words += content && claim.spans().stream().anyMatch(span -> span.contains(token.span())) ? 1 : 0;
            }
        }
        return words;
    }

    /** The clause that the top of the claim's tree heads; without one, that of its predicate. */
    private static @Nullable Clause mainClause(TextAnalysis text, Claim claim) {
        Sentence sentence = text.sentenceAt(claim.predicate().span().begin());
        if (sentence == null) {
            return null;
        }
        Span top = top(sentence.words(), claim);
        Clause main = null;
        for (Clause clause : text.clausesOf(sentence)) {
            if (top != null && clause.predicate().overlaps(top)) {
                return clause;
            }
            main = clause.predicate().equals(claim.predicate().span()) ? clause : main;
        }
        return main;
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
        return claim.spans().stream().anyMatch(span -> span.overlaps(word.span()));
    }
}
