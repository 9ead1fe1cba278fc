package org.annals.figure;

import java.util.EnumSet;
import java.util.Set;
import org.annals.language.Tag;
import org.jspecify.annotations.Nullable;

/*
 * States of the walk: it steps over prepositional phrases, appositions, parentheses and coordinated nouns; a relative
 * clause or a participle is kept as the near cue and stepped over; the first finite verb ends it. Each step returns the
 * next token, or -1 at the end, so that the walk is linear and bounded.
 */
/** The walk to the right of a noun phrase, up to the verb whose subject it is. */
final class RightWalk {
    private static final Set<Cue.Type> PREDICATES = EnumSet.of(Cue.Type.VERB, Cue.Type.DOES);
    static final Set<Cue.Type> DEEDS = EnumSet.of(Cue.Type.DOES);
    static final Set<Cue.Type> STATES = EnumSet.of(Cue.Type.STATE);
    static final Set<Cue.Type> COMPLEMENTS = EnumSet.of(Cue.Type.STATE, Cue.Type.PERSON, Cue.Type.VERB, Cue.Type.DOES);
    private static final int REACH = 30;
    private static final int PARENTHESIS = 25;
    private static final int COMPLEMENT = 12;

    private final CueTable cues;
    private final WordSet linking;
    private final WordSet raising;
    private final Words words;
    private final CountedPhrase phrase;
    private @Nullable Cue main;
    private @Nullable Cue near;

    RightWalk(CueTable cues, WordSet linking, WordSet raising, Words words, CountedPhrase phrase) {
        this.cues = cues;
        this.linking = linking;
        this.raising = raising;
        this.words = words;
        this.phrase = phrase;
    }

    void run(int start) {
        int i = start;
        int limit = Math.min(words.size(), start + REACH);
        while (i >= 0 && i < limit) {
            i = step(i);
        }
    }

    /** What the main verb says, or null. */
    @Nullable
    Cue main() {
        return main;
    }

    /** What a participle, a relative clause or a state beside the noun says, or null. */
    @Nullable
    Cue near() {
        return near;
    }

    private int step(int i) {
        Cue state = cues.at(words, i, STATES);
        if (state != null) {
            keep(state);
            return state.to();
        }
        if (words.isComma(i) || words.isDash(i)) {
            return parenthesis(i);
        }
        if (words.isRelative(i)) {
            return relative(i + 1);
        }
        if (words.is(i, Tag.AUX)) {
            return group(i);
        }
        if (words.lower(i).equals("to") && words.isVerbal(i + 1)) {
            return -1;
        }
        if (linking.contains(words.lower(i))) {
            complement(i + 1);
            // "with dozens more feared missing" has no finite verb; "some 64 remain at sea" has.
            return words.lower(i).endsWith("ed") && !words.lower(i).startsWith("re") ? demoted() : -1;
        }
        if (words.isAge(i)) {
            return words.pastAges(i);
        }
        if (raising.contains(words.lower(i)) && words.lower(i + 1).equals("to")) {
            return raised(i + 2);
        }
        Cue cue = cues.at(words, i, PREDICATES);
        if (cue != null && (words.is(i, Tag.VERB) || cue.to() - cue.from() > 1 || i == phrase.to())) {
            return predicate(cue);
        }
        return plain(i);
    }

    private int plain(int i) {
        return switch (words.token(i).tag()) {
            case ADP, DET, ADJ, NOUN, PROPN, NUM, PRON, ADV, SYM -> i + 1;
            case PART -> words.isPossessive(i) ? i + 1 : -1;
            case CCONJ -> coordination(i);
            case VERB -> words.lower(i).equals("including") || isBeforeVerb(i) ? i + 1 : -1;
            default -> words.isQuote(i) || words.isPossessive(i) || words.isBracket(i) ? i + 1 : -1;
        };
    }

    /** "who lived there and were killed" goes on with the relative clause; else a verb after "and" ends the walk. */
    private int coordination(int i) {
        if (!words.isVerbal(i + 1)) {
            return i + 1;
        }
        for (int k = phrase.to(); k < i; k++) {
            if (words.isRelative(k)) {
                return relative(i + 1);
            }
        }
        return -1;
    }

    /** Whether a verb without a cue is a modifier: the finite verb of the clause is still to come. */
    private boolean isBeforeVerb(int i) {
        for (int k = i + 1; k < Math.min(words.size(), i + 14); k++) {
            if (words.is(k, Tag.AUX)) {
                return true;
            }
            if (words.isComma(k) || words.isRelative(k) || words.is(k, Tag.SCONJ) || words.is(k, Tag.CCONJ)) {
                return false;
            }
        }
        return false;
    }

    private void keep(Cue cue) {
        if (near == null) {
            near = cue;
        }
    }

    /** Steps over ", including one diver," or ", Name, 84, from Lenn,": to the verb after a closing mark, or -1. */
    private int parenthesis(int open) {
        boolean comma = words.isComma(open);
        boolean second = comma && hasComma(open);
        if (comma && words.isRelative(open + 1) || second && words.is(open + 1, Tag.AUX)) {
            return open + 1;
        }
        boolean relative = false;
        for (int i = open + 1; i < Math.min(words.size(), open + PARENTHESIS); i++) {
            boolean closes =
                    comma ? words.isComma(i) : words.isDash(i) || words.lower(i).equals(")");
            boolean verb = words.isVerbal(i + 1) || words.is(i + 1, Tag.ADV) && words.isVerbal(i + 2);
            if (closes && verb && !words.lower(i + 1).endsWith("ing")) {
                return i + 1;
            }
            relative |= words.isRelative(i);
            if (closes && !comma || comma && !relative && words.is(i, Tag.AUX)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean hasComma(int before) {
        for (int i = phrase.to(); i < before; i++) {
            if (words.isComma(i)) {
                return true;
            }
        }
        return false;
    }

    private int relative(int start) {
        int i = start;
        while (words.is(i, Tag.AUX) || words.is(i, Tag.ADV) || words.is(i, Tag.PRON)) {
            i++;
        }
        Cue cue = cues.at(words, i, COMPLEMENTS);
        if (cue == null) {
            return words.isVerbal(i) ? i + 1 : i;
        }
        if (cue.type() != Cue.Type.VERB || hasBe(start, i) || !isFollowedByObject(cue.to())) {
            keep(cue);
        }
        return cue.to();
    }

    private boolean hasBe(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isBe(i)) {
                return true;
            }
        }
        return false;
    }

    /** "nine divers thought to have drowned": what the infinitive says is beside the noun. */
    private int raised(int start) {
        group(start);
        return demoted();
    }

    private int demoted() {
        if (main != null) {
            keep(main);
            main = null;
        }
        return -1;
    }

    /** A verb group with auxiliaries: the end of the walk, but for "are said to have drowned". */
    private int group(int start) {
        int i = start;
        boolean negated = false;
        while (words.is(i, Tag.AUX)
                || words.is(i, Tag.ADV)
                || words.is(i, Tag.PART)
                || words.isBe(i)
                || words.isHave(i)) {
            if (cues.at(words, i, STATES) != null) {
                break;
            }
            String word = words.lower(i);
            negated |= word.equals("not") || word.equals("n't") || word.equals("n’t");
            i++;
        }
        if (negated) {
            return -1;
        }
        boolean be = hasBe(start, i);
        Cue cue = cues.at(words, i, DEEDS);
        if (cue == null) {
            cue = cues.at(words, i, COMPLEMENTS);
        }
        if (cue != null) {
            boolean passive = be && !isGerund(cue);
            boolean counts = cue.type() != Cue.Type.VERB || passive || !be && !isFollowedByObject(cue.to());
            main = counts ? cue : null;
            return -1;
        }
        if (raising.contains(words.lower(i))) {
            return words.lower(i + 1).equals("to") ? group(i + 2) : complementEnd(i + 1);
        }
        if (linking.contains(words.lower(i))) {
            return complementEnd(i + 1);
        }
        return be && !words.is(i, Tag.VERB) ? complementEnd(i) : -1;
    }

    private int complementEnd(int start) {
        complement(start);
        return -1;
    }

    /** What a copula says: "were among nine divers killed", "are in custody". */
    private void complement(int start) {
        for (int i = start; i < Math.min(words.size(), start + COMPLEMENT); i++) {
            boolean ends = words.is(i, Tag.SCONJ)
                    || words.lower(i).equals("when")
                    || words.is(i, Tag.AUX) && !words.isRelative(i - 1)
                    || words.lower(i).equals("to") && words.isVerbal(i + 1)
                    || words.is(i, Tag.PUNCT) && !words.isQuote(i);
            if (ends) {
                return;
            }
            Cue cue = cues.at(words, i, COMPLEMENTS);
            boolean noun =
                    cue != null && (words.is(i, Tag.PROPN) || cue.type() == Cue.Type.VERB && words.is(i, Tag.NOUN));
            if (cue != null && !noun) {
                main = cue;
                return;
            }
        }
    }

    /** A verb with a cue and no auxiliary: finite, or a participle that belongs to the noun. */
    private int predicate(Cue cue) {
        if (cue.type() == Cue.Type.DOES) {
            main = cue;
            return -1;
        }
        if (isGerund(cue)) {
            return cue.to();
        }
        if (isFollowedByObject(cue.to())) {
            return -1;
        }
        keep(cue);
        return cue.to();
    }

    private boolean isGerund(Cue cue) {
        return words.lower(cue.from()).endsWith("ing") && cue.to() - cue.from() == 1;
    }

    private boolean isFollowedByObject(int i) {
        boolean nominal = words.is(i, Tag.DET)
                || words.is(i, Tag.NUM)
                || words.is(i, Tag.PRON)
                || words.is(i, Tag.NOUN)
                || words.is(i, Tag.PROPN)
                // "held captive by", unlike "held foreign reporters"
                || words.is(i, Tag.ADJ) && (words.isNominal(i + 1) || words.is(i + 1, Tag.ADJ));
        return nominal && words.isTimeless(i);
    }
}
