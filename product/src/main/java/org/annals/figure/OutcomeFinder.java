package org.annals.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.annals.language.Tag;
import org.jspecify.annotations.Nullable;

/*
 * There is no parse to lean on, so both sides of the noun phrase are walked. To the left: a transitive verb
 * ("killed 12"), an event noun with "of" ("the release of 37"), or a toll with a verb of growth ("the death toll rose
 * to 13"). To the right: over prepositional phrases, parentheses and relative clauses to the verb whose subject the
 * phrase is ("... were killed"); what is met on the way (a participle, a relative clause, a state) counts where the
 * main verb says nothing.
 */
/** Finds what became of those counted, from the words around one noun phrase. */
final class OutcomeFinder {
    /** How sure the place of a cue is, from the surest on. */
    enum Strength {
        LEFT,
        MAIN,
        NEAR,
        BASE,
        MODIFIER
    }

    /** An outcome and the cue it rests on. */
    record Finding(Outcome outcome, Strength strength, int cueAt, boolean strict) {
        Finding(Outcome outcome, Strength strength, int cueAt) {
            this(outcome, strength, cueAt, false);
        }

        static Finding of(Cue cue, Strength strength) {
            return new Finding(cue.outcome(), strength, cue.from(), cue.strict());
        }
    }

    private static final Set<Cue.Type> VERBS = EnumSet.of(Cue.Type.VERB);
    private static final Set<Cue.Type> EVENTS = EnumSet.of(Cue.Type.EVENT);
    private static final Set<Cue.Type> PERSONS = EnumSet.of(Cue.Type.PERSON);
    // "victim" alone does not say what befell one, so nouns of persons do not speak for a sentence.
    private static final Set<Cue.Type> HAPPENINGS =
            EnumSet.of(Cue.Type.STATE, Cue.Type.EVENT, Cue.Type.VERB, Cue.Type.DOES);
    private static final Set<Cue.Type> NAMED = EnumSet.of(Cue.Type.PERSON, Cue.Type.DOES, Cue.Type.STATE);
    private static final int SUBJECT = 8;

    private final CueTable cues = new CueTable("outcome-cues.tsv");
    private final TollReader tolls;
    private final WordSet raising = WordSet.exact("raising-verbs.txt");
    private final WordSet parts = WordSet.exact("part-words.txt");
    private final WordSet reporting = WordSet.exact("reporting-verbs.txt");
    private final WordSet linking = WordSet.exact("linking-verbs.txt");

    OutcomeFinder() {
        tolls = new TollReader(cues);
    }

    TollReader tolls() {
        return tolls;
    }

    @Nullable
    Finding find(Words words, NumberPhrase number, CountedPhrase phrase) {
        int toll = tolls.noun(words, number.from());
        if (toll >= 0) {
            return tolls.finding(words, toll, number.from());
        }
        Finding vague = null;
        for (Finding finding : candidates(words, number, phrase)) {
            if (finding.outcome() != Outcome.OTHER) {
                return finding;
            }
            vague = vague == null ? finding : vague;
        }
        return vague;
    }

    /** The findings, the surest first. */
    private List<Finding> candidates(Words words, NumberPhrase number, CountedPhrase phrase) {
        List<Finding> findings = new ArrayList<>();
        Finding left = left(words, number, phrase);
        boolean aimed = left != null && isAim(words, left.cueAt());
        if (left != null && !aimed) {
            findings.add(left);
        }
        RightWalk walk = new RightWalk(cues, linking, raising, words, phrase);
        walk.run(phrase.to());
        Cue near = walk.near();
        Cue main = walk.main();
        Finding beside = near == null ? null : Finding.of(near, Strength.NEAR);
        if (left != null && aimed) {
            // "bent on freeing the 64 sailors still held at sea": they are captive. "Plotted to kill 12": nobody
            // is.
            findings.add(beside == null ? left : beside);
            if (beside == null && left.outcome() != Outcome.RELEASED && left.outcome() != Outcome.DEPLOYED) {
                return List.of();
            }
        }
        Finding death = deathNoun(words, phrase);
        if (death != null) {
            findings.add(death);
        }
        if (main != null && !isGoverned(words, number) && !isFarFromBare(words, phrase, main)) {
            findings.add(Finding.of(main, Strength.MAIN));
        }
        if (beside != null && isBeside(phrase, beside)) {
            findings.add(beside);
        }
        Finding inside = inside(words, phrase);
        if (inside != null) {
            findings.add(inside);
        }
        return findings;
    }

    /** A participle belongs to the group that a part is taken from; a number without a noun wants its cue at hand. */
    private static boolean isBeside(CountedPhrase phrase, Finding near) {
        boolean base = phrase.part() == CountedPhrase.Part.GROUP && phrase.hasHead();
        boolean bare = !phrase.hasHead() && !phrase.isPart();
        return !base && !(bare && near.cueAt() > phrase.to() + 2);
    }

    private static boolean isAim(Words words, int cue) {
        return words.is(cue, Tag.VERB) && words.lower(cue - 1).equals("to");
    }

    /** "beside the 37 miners, a cook was freed": a noun phrase under a preposition is no subject. */
    private boolean isGoverned(Words words, NumberPhrase number) {
        int before = number.from() - 1;
        while (words.is(before, Tag.DET) || words.isQuote(before)) {
            before--;
        }
        if (words.lower(before).equals("of")) {
            // "eight of the nine were rescued": the verb counts the eight.
            return words.is(before - 1, Tag.NUM) || parts.contains(words.lower(before - 1));
        }
        return words.is(before, Tag.ADP);
    }

    private @Nullable Finding left(Words words, NumberPhrase number, CountedPhrase phrase) {
        int at = number.from() - 1;
        while (words.is(at, Tag.DET)
                || words.isQuote(at)
                || words.is(at, Tag.ADV)
                || words.lower(at).equals("another")) {
            at--;
        }
        Cue verb = cues.endingAt(words, at + 1, VERBS);
        if (verb != null && isActive(words, verb)) {
            return Finding.of(verb, Strength.LEFT);
        }
        Cue shared = shared(words, at);
        if (shared != null) {
            return Finding.of(shared, Strength.LEFT);
        }
        if (isLives(words, phrase) && isCost(words, at)) {
            return new Finding(Outcome.KILLED, Strength.LEFT, at);
        }
        if (words.lower(at).equals("of") || words.lower(at).equals("for")) {
            Finding event = event(words, at);
            if (event != null) {
                return event;
            }
        }
        if (words.isDash(at)) {
            // "A third of the dead — 17 —"
            Cue named = cues.endingAt(words, at, PERSONS);
            if (named != null) {
                return Finding.of(named, Strength.BASE);
            }
        }
        return inverted(words, at);
    }

    /** "the dead include 17 miners", "aboard were eleven dancers", "most died in Lenn, 17 people". */
    private @Nullable Finding inverted(Words words, int at) {
        boolean includes =
                words.lower(at).startsWith("include") && !words.lower(at).endsWith("ing");
        if (!includes && !words.isBe(at)) {
            return afterDeed(words, at);
        }
        for (int i = at - 1; i >= Math.max(0, at - SUBJECT); i--) {
            if (words.isComma(i) || words.is(i, Tag.SCONJ)) {
                return null;
            }
            Cue cue = cues.at(words, i, includes ? NAMED : RightWalk.STATES);
            if (cue != null && (includes || i == 0 || words.isQuote(i - 1))) {
                return new Finding(cue.outcome(), Strength.LEFT, i);
            }
        }
        return null;
    }

    private @Nullable Finding afterDeed(Words words, int at) {
        if (!words.isComma(at)) {
            return null;
        }
        for (int i = at - 1; i >= Math.max(0, at - SUBJECT); i--) {
            Cue cue = cues.at(words, i, RightWalk.DEEDS);
            if (cue != null) {
                return new Finding(cue.outcome(), Strength.BASE, i);
            }
            boolean place = words.is(i, Tag.ADP) || words.is(i, Tag.PROPN) || words.is(i, Tag.DET) || words.isQuote(i);
            if (!place) {
                return null;
            }
        }
        return null;
    }

    /** "the release of", "in exchange for". */
    private @Nullable Finding event(Words words, int preposition) {
        Cue event = cues.endingAt(words, preposition, EVENTS);
        boolean of = words.lower(preposition).equals("of");
        if (event != null && words.lower(event.from() - 1).equals("attempted")) {
            return null;
        }
        if (event != null && (of || event.outcome() == Outcome.RELEASED)) {
            return Finding.of(event, Strength.LEFT);
        }
        Cue verb = cues.endingAt(words, preposition, VERBS);
        boolean named = verb != null && !of && verb.outcome() == Outcome.RELEASED;
        return verb != null && named ? Finding.of(verb, Strength.LEFT) : null;
    }

    /** "killed a teacher and 12 students": the verb before another object. */
    private @Nullable Cue shared(Words words, int and) {
        if (!words.is(and, Tag.CCONJ)) {
            return null;
        }
        int at = and - 1;
        while (at > and - 7 && (words.isNominal(at) || words.is(at, Tag.DET))) {
            at--;
        }
        Cue verb = at < and - 1 ? cues.endingAt(words, at + 1, VERBS) : null;
        return verb != null && isActive(words, verb) && words.is(verb.from(), Tag.VERB) ? verb : null;
    }

    private static boolean isLives(Words words, CountedPhrase phrase) {
        return phrase.hasHead() && words.lower(phrase.head()).equals("lives");
    }

    private static boolean isCost(Words words, int at) {
        return switch (words.lower(at)) {
            case "claimed", "claim", "claims", "claiming", "cost", "costs", "costing", "took", "taken", "taking" ->
                true;
            default -> false;
        };
    }

    /** Whether the verb governs what follows: not the participle of a passive, not a modifier of a noun. */
    private static boolean isActive(Words words, Cue verb) {
        int before = verb.from() - 1;
        while (words.is(before, Tag.ADV)) {
            before--;
        }
        return !words.isBe(before) && !words.is(before, Tag.DET);
    }

    /** Whether a verb speaks that is neither a cue nor a word of saying: the sentence is about something else too. */
    private boolean hasOtherVerb(Words words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.lower(i);
            boolean plain = words.is(i, Tag.VERB) && !word.equals("including") && !word.equals("according");
            if (plain && !reporting.contains(words.token(i).lemma()) && cues.at(words, i, HAPPENINGS) == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun itself says what befell those counted: "no casualties". */
    boolean isPersonNoun(FigureDraft draft) {
        return draft.phrase.hasHead() && cues.at(draft.words, draft.phrase.head(), PERSONS) != null;
    }

    /** The outcome that all cues of the sentence share, or null where they differ or there is none. */
    @Nullable
    Outcome shared(Words words) {
        if (hasOtherVerb(words)) {
            return null;
        }
        Outcome shared = null;
        int i = 0;
        while (i < words.size()) {
            Cue cue = cues.at(words, i, HAPPENINGS);
            boolean verb = cue != null && (cue.type() == Cue.Type.VERB || cue.type() == Cue.Type.DOES);
            boolean noun = verb && (words.is(i, Tag.NOUN) || words.is(i, Tag.PROPN));
            if (cue == null || noun || cue.strict() || cue.outcome() == Outcome.OTHER) {
                i++;
                continue;
            }
            if (shared != null && shared != cue.outcome()) {
                return null;
            }
            shared = cue.outcome();
            i = cue.to();
        }
        return shared;
    }

    /** "22 deaths", "225 bodies": nothing else can have befallen them. */
    private @Nullable Finding deathNoun(Words words, CountedPhrase phrase) {
        if (!phrase.hasHead() || phrase.isPart()) {
            return null;
        }
        Cue cue = cues.at(words, phrase.head(), PERSONS);
        boolean noun = cue != null
                && cue.outcome() == Outcome.KILLED
                && !words.lower(phrase.head()).startsWith("victim");
        return noun ? new Finding(Outcome.KILLED, Strength.BASE, phrase.head()) : null;
    }

    /** "dialled 999 and the police arrived": a bare number takes no verb from beyond an "and". */
    private static boolean isFarFromBare(Words words, CountedPhrase phrase, Cue main) {
        if (phrase.hasHead() || phrase.isPart()) {
            return false;
        }
        for (int i = phrase.to(); i < main.from(); i++) {
            if (words.is(i, Tag.CCONJ) && !words.is(i + 1, Tag.NUM)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Finding inside(Words words, CountedPhrase phrase) {
        int from = phrase.part() == CountedPhrase.Part.GROUP && phrase.base() >= 0 ? phrase.base() : phrase.from();
        if (words.lower(from).equals("former")) {
            return null;
        }
        for (int i = from; i < phrase.to(); i++) {
            Cue cue = cues.at(words, i, PERSONS);
            if (cue != null && (phrase.isPart() || phrase.head() < cue.to())) {
                return new Finding(cue.outcome(), Strength.BASE, i);
            }
        }
        for (int i = from; i < phrase.to(); i++) {
            Cue cue = cues.at(words, i, EnumSet.of(Cue.Type.STATE, Cue.Type.VERB));
            boolean noun = words.is(i, Tag.NOUN) || words.is(i, Tag.PROPN);
            if (cue != null && !noun) {
                return new Finding(cue.outcome(), Strength.MODIFIER, i);
            }
        }
        return null;
    }
}
