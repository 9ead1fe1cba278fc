package org.annals.figure;

import java.util.Locale;
import java.util.Set;

/** Says whether a noun counts people, legal cases or other things a story is about, and which outcome fits which. */
final class CountedKinds {
    private static final Set<Outcome> OF_PEOPLE = Set.of(
            Outcome.KILLED,
            Outcome.INJURED,
            Outcome.MISSING,
            Outcome.ABDUCTED,
            Outcome.CAPTIVE,
            Outcome.RELEASED,
            Outcome.ESCAPED,
            Outcome.DETAINED,
            Outcome.SENTENCED,
            Outcome.DISPLACED,
            Outcome.ABOARD);
    // Verbs so plain that whatever they count was alive: no list of nouns holds them all.
    private static final Set<Outcome> HARM =
            Set.of(Outcome.KILLED, Outcome.INJURED, Outcome.DETAINED, Outcome.ABDUCTED, Outcome.DISPLACED);
    private static final Set<String> PERSON_ENDINGS = Set.of("ers", "ists", "ians", "men", "women", "goers");

    private final WordSet people = WordSet.nouns("people-nouns.txt");
    private final WordSet legal = WordSet.nouns("legal-nouns.txt");
    private final WordSet military = WordSet.nouns("military-nouns.txt");
    private final WordSet things = WordSet.nouns("story-things.txt");
    private final WordSet combatants = WordSet.nouns("combatant-nouns.txt");
    private final WordSet captures = WordSet.exact("capture-verbs.txt");

    boolean isPeople(FigureDraft draft) {
        if (draft.phrase.part() == CountedPhrase.Part.PRONOUN || !draft.hasHead()) {
            return draft.antecedent == null || isPeople(draft.antecedent);
        }
        String head = draft.headLower();
        String text = draft.words.token(draft.named.head()).text();
        boolean name = Character.isUpperCase(text.codePointAt(0))
                && !text.toUpperCase(Locale.ROOT).equals(text);
        if (people.contains(head) || head.startsWith("#") || isCompound(head)) {
            return true;
        }
        return !things.contains(head) && (name || PERSON_ENDINGS.stream().anyMatch(head::endsWith));
    }

    /** "co-workers", "18-year-olds". */
    private boolean isCompound(String head) {
        int hyphen = head.lastIndexOf('-');
        return hyphen > 0 && (people.contains(head.substring(hyphen + 1)) || head.endsWith("-olds"));
    }

    boolean isMilitary(FigureDraft draft) {
        return draft.hasHead() && military.contains(draft.headLower());
    }

    boolean isThing(FigureDraft draft) {
        return draft.hasHead() && things.contains(draft.headLower());
    }

    boolean isLegal(FigureDraft draft) {
        FigureDraft antecedent = draft.antecedent;
        return antecedent != null ? isLegal(antecedent) : draft.hasHead() && legal.contains(draft.headLower());
    }

    private static boolean isPlainHarm(FigureDraft draft) {
        OutcomeFinder.Finding finding = draft.finding;
        return finding != null && draft.isStructural() && !finding.strict();
    }

    /** "captured 12 pirates", unlike "kidnapped 12 soldiers" */
    private boolean isCapture(FigureDraft draft, Outcome outcome) {
        OutcomeFinder.Finding finding = draft.finding;
        boolean taken = outcome == Outcome.ABDUCTED || outcome == Outcome.SEIZED;
        return taken
                && finding != null
                && finding.cueAt() >= 0
                && draft.hasHead()
                && combatants.contains(draft.headLower())
                && captures.contains(draft.words.token(finding.cueAt()).lemma());
    }

    /** The outcome as it fits the noun: "seized 37 miners" abducts, "captured 12 tanks" seizes; null where none fits. */
    @org.jspecify.annotations.Nullable
    Outcome fitted(FigureDraft draft, Outcome outcome) {
        boolean counted = isPeople(draft);
        if (outcome == Outcome.OPENED) {
            return isLegal(draft) || draft.toll ? outcome : null;
        }
        if (isCapture(draft, outcome)) {
            return Outcome.DETAINED;
        }
        if (outcome == Outcome.SEIZED && draft.hasHead() && counted) {
            return Outcome.ABDUCTED;
        }
        if (outcome == Outcome.ABDUCTED && isThing(draft)) {
            return Outcome.SEIZED;
        }
        if (outcome == Outcome.DAMAGED && draft.hasHead() && counted) {
            return null;
        }
        if (OF_PEOPLE.contains(outcome) && !counted) {
            boolean harm = HARM.contains(outcome) && isPlainHarm(draft) && !isThing(draft) && !isLegal(draft);
            return harm ? outcome : isThing(draft) && !isLegal(draft) ? Outcome.OTHER : null;
        }
        return outcome;
    }
}
