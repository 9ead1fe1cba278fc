package org.annals.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.language.Tag;
import org.jspecify.annotations.Nullable;

/** Fills in the outcome of figures that take it from a neighbour: splits, parts, lists and repeats. */
final class OutcomeInheritance {
    private static final Set<String> JOINTS =
            Set.of("and", "or", ",", "plus", "with", "as", "well", "also", "the", "a");
    private static final List<String> AS_WELL_AS = List.of("as", "well", "as");
    // Two of these in two places of a text may well be others.
    private static final Set<String> GENERIC = Set.of("men", "women", "people", "others", "persons", "children");
    private static final BigDecimal LARGE = BigDecimal.TEN;
    private static final int FAR = 3;
    private static final int MOST_REPEATS = 20;

    private final CountedKinds kinds;

    OutcomeInheritance(CountedKinds kinds) {
        this.kinds = kinds;
    }

    void apply(List<FigureDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            FigureDraft draft = drafts.get(i);
            nestedBase(draft, i + 1 < drafts.size() ? drafts.get(i + 1) : null);
            FigureDraft before = i == 0 ? null : drafts.get(i - 1);
            if (before != null) {
                part(draft, before);
                split(draft, before);
                listLine(draft, firstOfSentence(drafts, i - 1));
                total(draft, drafts, i);
            }
        }
        for (int i = drafts.size() - 2; i >= 0; i--) {
            FigureDraft draft = drafts.get(i);
            FigureDraft next = drafts.get(i + 1);
            if (draft.outcome == null && !isOfWhole(draft) && draft.isSameSentence(next) && isJoint(draft, next)) {
                take(draft, next);
            }
        }
        repeats(drafts);
    }

    /** "a figure of 41": a total that does not say of what goes on with the last count before it. */
    private void total(FigureDraft draft, List<FigureDraft> drafts, int at) {
        if (!draft.toll || draft.outcome != null) {
            return;
        }
        for (int i = at - 1; i >= 0; i--) {
            FigureDraft before = drafts.get(i);
            if (draft.words.sentence().index() - before.words.sentence().index() >= FAR) {
                return;
            }
            if (before.outcome != null) {
                draft.antecedent = before;
                take(draft, before);
                return;
            }
        }
    }

    private static FigureDraft firstOfSentence(List<FigureDraft> drafts, int i) {
        int first = i;
        while (first > 0 && drafts.get(first - 1).isSameSentence(drafts.get(i))) {
            first--;
        }
        return drafts.get(first);
    }

    private void take(FigureDraft draft, FigureDraft from) {
        if (draft.outcome == null && from.outcome != null) {
            draft.outcome = kinds.fitted(draft, from.outcome);
        }
    }

    /** "six of the 14 divers": the base is a figure of its own. */
    private void nestedBase(FigureDraft draft, @Nullable FigureDraft next) {
        boolean nested = next != null
                && draft.isSameSentence(next)
                && draft.phrase.part() == CountedPhrase.Part.GROUP
                && draft.phrase.base() == next.number.number();
        if (nested && next != null) {
            draft.partOf = next;
            take(draft, next);
        }
    }

    /** "two of them", ", including four cooks", "– four of them": part of the figure before. */
    private void part(FigureDraft draft, FigureDraft before) {
        boolean pronoun = draft.phrase.part() == CountedPhrase.Part.PRONOUN;
        boolean near = draft.isSameSentence(before)
                || draft.words.sentence().index() - before.words.sentence().index() <= 1;
        if (pronoun && near) {
            draft.antecedent = before;
            if (draft.isSameSentence(before)) {
                draft.partOf = before;
            }
            take(draft, before);
            return;
        }
        if (!draft.isSameSentence(before)) {
            return;
        }
        if (isOfWhole(before)) {
            draft.partOf = before;
        } else if (isIncluded(draft)) {
            draft.partOf = before;
            if (before.outcome == Outcome.OPENED && kinds.isLegal(draft)) {
                draft.outcome = Outcome.OPENED;
            }
            take(draft, before);
        } else if ((before.partOf != null || before.phrase.isPart()) && isListed(draft, before)) {
            draft.partOf = before.partOf;
            take(draft, before);
        }
    }

    /** "Of the 31 crew, five ...": the sentence goes on with a part. */
    static boolean isOfWhole(FigureDraft draft) {
        int of = draft.number.from() - 1;
        return of >= 0 && of <= 1 && draft.words.lower(of).equals("of");
    }

    private static boolean isIncluded(FigureDraft draft) {
        int at = draft.number.from() - 1;
        Words words = draft.words;
        // "among them a journalist and two medics"
        while (words.is(at, Tag.CCONJ) || words.is(at, Tag.DET) || words.isNominal(at)) {
            at--;
        }
        String word = words.lower(at);
        boolean among = word.equals("them") && words.lower(at - 1).equals("among");
        return word.equals("including")
                || word.equals("includes")
                || among
                || words.isComma(at)
                        && words.lower(at - 1).equals("them")
                        && words.lower(at - 2).equals("among");
    }

    /** "nine with burns, four with broken legs": further items of one list. */
    private static boolean isListed(FigureDraft draft, FigureDraft before) {
        if (draft.words.matches(draft.number.from() - 3, AS_WELL_AS)) {
            return false;
        }
        int from = Math.max(before.number.to(), before.phrase.to());
        if (before.finding != null) {
            // "nine of them died at sea, four on land": the verb that counts may stand between.
            from = Math.max(from, before.finding.cueAt() + 1);
        }
        int to = draft.number.from();
        boolean comma = false;
        for (int i = from; i < to; i++) {
            if (draft.words.isVerbal(i)) {
                return false;
            }
            comma |= draft.words.isComma(i) || draft.words.is(i, Tag.CCONJ);
        }
        return comma;
    }

    /** "11 guards and three cooks": both share what befell them. */
    private void split(FigureDraft draft, FigureDraft before) {
        if (!draft.isSameSentence(before)) {
            return;
        }
        boolean joint = isJoint(before, draft);
        if (joint && draft.outcome == Outcome.ABOARD && before.isStructural()) {
            // "killing six dancers and a crew of three on board"
            draft.outcome = before.outcome;
        }
        if (draft.words.is(Math.max(draft.number.to(), draft.phrase.to()), Tag.AUX)) {
            // It has a verb of its own, which says something else.
            return;
        }
        int at = draft.number.from();
        boolean adds = draft.words.matches(at - 3, AS_WELL_AS);
        if (joint || adds) {
            take(draft, adds && before.partOf != null ? before.partOf : before);
        }
    }

    private static boolean isJoint(FigureDraft first, FigureDraft second) {
        int from = Math.max(first.number.to(), first.phrase.to());
        if (first.words.isAge(from)) {
            from = first.words.pastAges(from);
        }
        int to = second.number.from();
        if (to < from || to - from > FAR + 1) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!JOINTS.contains(first.words.lower(i))) {
                return false;
            }
        }
        return true;
    }

    /** "in Lenn – 17 people;": a line without a verb goes on with the list before it. */
    private void listLine(FigureDraft draft, FigureDraft before) {
        boolean next = draft.words.sentence().index() - before.words.sentence().index() <= FAR;
        if (draft.outcome != null
                || !next
                || !draft.phrase.hasHead()
                || draft.isSameSentence(before) && !isListed(draft, before)) {
            return;
        }
        for (int i = 0; i < draft.words.size(); i++) {
            if (draft.words.isVerbal(i)) {
                return;
            }
        }
        take(draft, before);
    }

    /** "the 37 miners": the number and noun stand elsewhere in the text with an outcome. */
    private void repeats(List<FigureDraft> drafts) {
        Map<String, List<FigureDraft>> byValue = new HashMap<>();
        for (FigureDraft draft : drafts) {
            if (!draft.isTitle() && draft.isStructural()) {
                List<FigureDraft> same = byValue.computeIfAbsent(draft.number.key(), key -> new ArrayList<>());
                if (same.size() < MOST_REPEATS) {
                    same.add(draft);
                }
            }
        }
        for (FigureDraft draft : drafts) {
            if (draft.outcome != null && draft.isStructural() || draft.number.isOne() || draft.number.isZero()) {
                continue;
            }
            for (FigureDraft same : byValue.getOrDefault(draft.number.key(), List.of())) {
                if (same != draft && isRepeat(same, draft)) {
                    boolean says = same.outcome != null && same.outcome != Outcome.OTHER;
                    draft.outcome = says ? same.outcome : draft.outcome;
                    break;
                }
            }
        }
    }

    private static boolean isRepeat(FigureDraft first, FigureDraft wanted) {
        boolean same = first.phrase.headWord().equals(wanted.phrase.headWord());
        if (!wanted.number.vague() && wanted.number.isAtLeast(LARGE)) {
            return same || !first.phrase.hasHead() || !wanted.phrase.hasHead();
        }
        return same && !GENERIC.contains(wanted.headLower()) && isDefinite(wanted);
    }

    private static boolean isDefinite(FigureDraft draft) {
        String first = draft.words.lower(draft.number.from());
        return first.equals("the") || first.equals("these") || first.equals("those") || first.equals("all");
    }
}
