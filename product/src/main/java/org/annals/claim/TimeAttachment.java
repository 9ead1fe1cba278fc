package org.annals.claim;

import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Clause;
import org.annals.language.Sentence;
import org.annals.language.SentenceTree;
import org.annals.language.Tag;
import org.annals.language.Word;
import org.annals.language.WordList;

/*
 * "Convicted of killing four people in a shooting in 2005", "the June 20 shooting was looked into", "angry over his dismissal four
 * days earlier": a date belongs to the word that it hangs on in the tree, and that is often no part of the act the claim tells.
 */
/** Says by a sentence's tree whether a date belongs to something else than a clause's own act. */
final class TimeAttachment {
    /** Verbs that tell what was done about an earlier act: its dates stand in their objects. */
    private static final Set<String> AFTERMATH = WordList.words(TimeAttachment.class, "aftermath-verbs.txt");

    /** Prepositions and conjunctions behind which another act is told, on another day. */
    private static final Set<String> OTHER_DAY = Set.of("since", "until", "till", "because", "before");

    /** The same for months and years: what came after a march of one day may be of that day. */
    private static final Set<String> OTHER_TIME =
            Set.of("since", "until", "till", "because", "before", "after", "following");

    /** "During the January riots", "in the June 20 attack": the act is a part of what is dated. */
    private static final Set<String> WITHIN = Set.of("during", "in", "amid", "at", "on");

    private static final Set<String> APPOINTING = WordList.words(TimeAttachment.class, "appointing-verbs.txt");

    private static final Set<String> PERSONS = Set.of("who", "whom", "whose");
    /** Verbs of a relative clause that only give the time of its noun. */
    private static final Set<String> HAPPENING = Set.of("begin", "start", "occur", "happen", "take", "strike", "hit");

    private static final Set<String> RANKS = Set.of("first", "second", "third", "only", "last", "worst");

    /** Prepositions of a noun under a noun whose day is its own. */
    private static final Set<String> REMOTE = Set.of("from", "for", "to", "over", "about");

    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private static final int FARTHEST = 20;

    private final Sentence sentence;
    private final SentenceTree tree;
    private final int main;

    TimeAttachment(Sentence sentence, Clause main) {
        this.sentence = sentence;
        this.tree = new SentenceTree(sentence);
        int verb = tree.wordOf(main.headToken());
        boolean function =
                verb >= 0 && (relation(verb).equals("cop") || relation(verb).startsWith("aux"));
        this.main = function && word(verb).head() >= 0 ? word(verb).head() : verb;
    }

    /**
     * Whether the date is that of a noun or of a clause inside, and not of the act; no without a tree.
     *
     * @param day whether the date is a day, rather than a month or a year
     */
    boolean isOfAnother(Span time, boolean day) {
        Set<String> apart = day ? OTHER_DAY : OTHER_TIME;
        int head = head(time);
        if (main < 0 || head < 0) {
            return false;
        }
        if (!day && isOfCharge(head)) {
            return true;
        }
        int at = head;
        int above = word(at).head();
        if (above >= 0
                && relation(head).equals("obj")
                && APPOINTING.contains(word(above).lemma())) {
            return true;
        }
        for (int step = 0; step < FARTHEST && above >= 0 && at != main; step++) {
            if (above == main) {
                return at != head && isApart(at, head, apart);
            }
            if (leavesClause(at, above, apart)
                    || isModifier(at, above, head, time)
                    || isOfRemoteNoun(at, above, head)) {
                return true;
            }
            at = above;
            above = word(at).head();
        }
        return false;
    }

    /** "Ruled that she could be charged with fraud in 2027": the year of what a verb inside the act is about. */
    private boolean isOfCharge(int head) {
        int at = head;
        for (int step = 0; step < FARTHEST && at >= 0 && at != main; step++) {
            boolean about = at < head && word(at).tag().isVerbal();
            if (about) {
                return AFTERMATH.contains(word(at).lemma()) && relation(at).endsWith("comp");
            }
            at = word(at).head();
        }
        return false;
    }

    /** "On Monday guards arrested her": a noun follows the day, which hangs on the verb with a preposition of its own. */
    boolean isAdjunct(Span time) {
        int at = head(time);
        int above = at < 0 ? -1 : word(at).head();
        return above >= 0
                && relation(at).startsWith("obl")
                && word(above).tag().isVerbal()
                && !preposition(at).isEmpty();
    }

    /** "There was one release, of a girl who was found in May": what there was is told by the clause. */
    boolean isExistential() {
        return main >= 0 && tree.child(main, "expl") >= 0;
    }

    /** "There was no need for an inquiry"; not "there was no force used", which an act tells. */
    boolean isAbsence() {
        int subject = isExistential() ? tree.child(main, "nsubj") : -1;
        int none = subject < 0 ? -1 : tree.child(subject, "det");
        return none >= 0 && word(none).lower().equals("no") && tree.child(subject, "acl") < 0;
    }

    /** "Two hundred died when the guild took the valley in 1982": what is told behind the act as its moment. */
    boolean isOfItsMoment(Span time) {
        int at = head(time);
        for (int step = 0; step < FARTHEST && main >= 0 && at >= 0; step++) {
            if (word(at).head() == main) {
                return at > main && relation(at).equals("advcl") && leads(at).equals("when");
            }
            if (relation(at).startsWith("acl")
                    || relation(at).equals("advcl")
                    || relation(at).endsWith("comp")) {
                return false;
            }
            at = word(at).head();
        }
        return false;
    }

    /** The conjunction or adverb that opens the clause of a verb, in lower case. */
    private String leads(int verb) {
        int adverb = tree.child(verb, "advmod");
        return mark(verb).isEmpty() && adverb >= 0 && adverb < verb
                ? word(adverb).lower()
                : mark(verb);
    }

    /** "Has killed 20,000 since 2009", "has been shut since the guild took the valley in May": from that time on. */
    boolean isSince(Span time) {
        int at = head(time);
        for (int step = 0; step < FARTHEST && main >= 0 && at >= 0; step++) {
            if (word(at).head() == main) {
                return (preposition(at).equals("since") || mark(at).equals("since")) && !isRanked(at);
            }
            at = word(at).head();
        }
        return false;
    }

    /** "One of the bloodiest attacks since May", "the first since 2009": the time is that of a comparison. */
    private boolean isRanked(int until) {
        for (int i = 0; i < until; i++) {
            if (word(i).fineTag().equals("JJS") || word(i).fineTag().equals("RBS") || RANKS.contains(word(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "The June 20 shooting": whether the date stands in front of a noun that the act only is about. */
    private boolean isModifier(int at, int above, int head, Span time) {
        boolean before = at == head && head < above && word(above).tag() == Tag.NOUN && isDetermined(time);
        return before && !relation(above).startsWith("nsubj") && !WITHIN.contains(preposition(above));
    }

    /** "An invitation to the wedding on Friday": the day of a noun under a noun. */
    private boolean isOfRemoteNoun(int at, int above, int head) {
        int owner = word(above).head();
        return at == head
                && above != main
                && owner >= 0
                && owner != main
                && TimeSurroundings.GATHERINGS.contains(word(above).lower())
                && word(owner).tag() == Tag.NOUN
                && REMOTE.contains(preposition(above));
    }

    /** "Mr Trant, who was wed in June", "the council that was asked on Friday": what a clause tells of a noun beside the act. */
    private boolean leavesClause(int at, int above, Set<String> apart) {
        String relation = relation(at);
        if (relation.equals("advcl") && apart.contains(mark(at))) {
            return true;
        }
        // "There is no bus on days of rest, which begin at sundown on Friday": what is always so has no day.
        boolean habit = isExistential()
                && PRESENT.contains(word(at).fineTag())
                && PRESENT.contains(word(main).fineTag());
        if (habit && relation.endsWith("relcl")) {
            return true;
        }
        if (!relation.startsWith("acl") || above == main || isExistential()) {
            return false;
        }
        boolean person = relation.endsWith("relcl") && tellsOfPerson(at);
        boolean subject = word(above).head() == main && relation(above).startsWith("nsubj");
        boolean timing =
                HAPPENING.contains(word(at).lemma()) || word(at).fineTag().equals("VBG");
        return person || !subject && !timing;
    }

    private boolean tellsOfPerson(int verb) {
        for (int i = 0; i < verb; i++) {
            if (PERSONS.contains(word(i).lower())
                    && (word(i).head() == verb
                            || word(Math.max(0, word(i).head())).head() == verb)) {
                return true;
            }
        }
        return false;
    }

    /** What hangs on the act itself and holds the date deeper: of another where it stands apart, or where the act only follows it. */
    private boolean isApart(int at, int head, Set<String> apart) {
        if (leavesClause(at, main, apart) || apart.contains(preposition(at))) {
            return true;
        }
        String relation = relation(at);
        String lemma = sentence.token(tree.token(main)).lemma();
        boolean inside = relation.startsWith("obj")
                || relation.startsWith("obl")
                || relation.equals("advcl")
                || relation.endsWith("comp");
        return inside && head > main && AFTERMATH.contains(lemma);
    }

    private boolean isDetermined(Span time) {
        int first = wordAt(time.begin());
        Tag before = first <= 0 ? Tag.PUNCT : word(first - 1).tag();
        return before == Tag.DET || word(Math.max(0, first)).tag() == Tag.DET;
    }

    private Word word(int at) {
        return tree.word(at);
    }

    private String relation(int at) {
        return tree.relation(at);
    }

    private String mark(int at) {
        int mark = tree.child(at, "mark");
        return mark < 0 ? "" : word(mark).lower();
    }

    private String preposition(int at) {
        String preposition = tree.preposition(at);
        return preposition == null ? "" : preposition;
    }

    /** The word of the time that hangs on a word outside it, or -1. */
    private int head(Span time) {
        for (int i = 0; i < tree.size(); i++) {
            int above = word(i).head();
            if (time.contains(word(i).span())
                    && (above < 0 || !time.contains(word(above).span()))) {
                return i;
            }
        }
        return -1;
    }

    private int wordAt(int offset) {
        for (int i = 0; i < tree.size(); i++) {
            if (word(i).span().end() > offset) {
                return i;
            }
        }
        return -1;
    }
}
