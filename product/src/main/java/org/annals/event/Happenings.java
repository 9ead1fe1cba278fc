package org.annals.event;

import java.util.Locale;
import java.util.Set;
import org.annals.attribution.Form;
import org.annals.attribution.Stance;
import org.annals.claim.Claim;
import org.annals.claim.ClaimStatus;
import org.annals.claim.DatedClaim;
import org.annals.document.Edtf;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.annals.language.Token;
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
    private static final Set<String> REPORTING = WordList.words(Happenings.class, "report-passives.txt");
    private static final Set<String> LIGHT = WordList.words(Happenings.class, "light-verbs.txt");
    private static final Set<String> SILENT = WordList.words(Happenings.class, "silent-verbs.txt");
    private static final Set<String> SILENCES = WordList.phrases(Happenings.class, "silences.txt");
    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "you");
    private static final int TELLING_WORDS = 2;
    private static final Set<String> OPEN_QUESTIONS = Set.of("if", "whether");

    private Happenings() {}

    /**
     * Whether the claim tells a happening.
     *
     * @param predication what it says, apart from what it mentions
     * @param trigger the word of it that names a kind of event, or null
     * @param counted whether a figure of it counts people or things that something was done to
     * @param told whether other articles tell it in the same words
     */
    static boolean tells(
            TextAnalysis text,
            DatedClaim dated,
            Predication predication,
            @Nullable Span trigger,
            boolean counted,
            boolean told) {
        Claim claim = dated.claim();
        Edtf date = dated.eventDate() == null ? null : dated.eventDate().date();
        boolean day = date != null && date.earliest() != null;
        Edtf said = dated.statementDate() == null ? null : dated.statementDate().date();
        boolean statement = claim.attribution().speaker() != null && said != null && said.isDay();
        Stance stance = claim.attribution().stance();
        boolean answers = stance == Stance.WITHDRAWS || stance == Stance.DENIES;
        if (statement || answers || claim.status() == ClaimStatus.DECLARED) {
            return true;
        }
        String first = claim.text().split(" ", 2)[0].toLowerCase(Locale.ROOT);
        if (OPEN_QUESTIONS.contains(first)) {
            return false;
        }
        boolean narrated = claim.attribution().form() == Form.NONE;
        Clause main = predication.main();
        boolean thin = contentWords(text, claim) < TELLING_WORDS;
        if (!counted && (thin || main == null && narrated && !told || isSilence(claim))) {
            return false;
        }
        if (main != null) {
            boolean future = main.has(Clause.Feature.FUTURE);
            if (isHabit(text, main) && !day && !counted) {
                return false;
            }
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
        boolean kind = trigger != null && (main == null || predication.isCore(trigger) || narrates(claim, main));
        return kind || day || counted || told && main != null && narrates(claim, main);
    }

    /** "Troops entered the town after a truce", "a ship is said to have struck a mine": told as done, by nobody's mouth. */
    private static boolean narrates(Claim claim, Clause main) {
        boolean passive = main.has(Clause.Feature.PASSIVE);
        if (passive && REPORTING.contains(main.lemma())) {
            return true;
        }
        boolean done = main.has(Clause.Feature.PAST) || main.has(Clause.Feature.PERFECT);
        boolean open = main.has(Clause.Feature.NEGATED) || main.has(Clause.Feature.PROGRESSIVE);
        boolean own = claim.text().matches("(?s)(?:I|We|My|Our|Its|It|This|That)\\b.*");
        return done && !open && !own && !LIGHT.contains(main.lemma());
    }

    /** "They rally to the flag while the sun shines": the present of a pronoun tells what somebody does at all times. */
    private static boolean isHabit(TextAnalysis text, Clause main) {
        boolean simple = main.has(Clause.Feature.PRESENT)
                && !main.has(Clause.Feature.PERFECT)
                && !main.has(Clause.Feature.PROGRESSIVE);
        Span subject = main.subject();
        return simple
                && subject != null
                && PRONOUNS.contains(subject.of(text.text()).toLowerCase(Locale.ROOT));
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
}
