package org.annals.attribution.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;
import org.annals.language.Tag;

/** Lists the extents that a cue may have around its head: auxiliaries, adverbs, particles, prepositions, adjuncts. */
final class CueChoices {
    private static final int MOST_RIGHT = 6;

    private final WordTree tree;
    private final int cue;
    private final Map<List<Span>, Choice> choices = new LinkedHashMap<>();
    private final FeatureBag bag = new FeatureBag();

    CueChoices(WordTree tree, int cue) {
        this.tree = tree;
        this.cue = cue;
    }

    List<Choice> list() {
        int auxiliaries = cue;
        while (auxiliaries > 0 && isAuxiliary(auxiliaries - 1)) {
            auxiliaries--;
        }
        int adverbs = cue;
        while (adverbs > 0 && (isAuxiliary(adverbs - 1) || isAdverb(adverbs - 1))) {
            adverbs--;
        }
        int chain = adverbs;
        int head = tree.head(cue);
        if (tree.base(cue).equals("xcomp") && head >= 0 && head < cue && cue - head < 5) {
            chain = head;
            while (chain > 0 && (isAuxiliaryOf(chain - 1, head) || isAdverb(chain - 1))) {
                chain--;
            }
        }
        List<Integer> ends = ends();
        for (int end : ends) {
            put("bare", cue, end);
            put("auxiliaries", auxiliaries, end);
            put("adverbs", adverbs, end);
            put("chain", chain, end);
        }
        return new ArrayList<>(choices.values());
    }

    private boolean isAuxiliary(int i) {
        return isAuxiliaryOf(i, cue);
    }

    private boolean isAuxiliaryOf(int i, int verb) {
        String base = tree.base(i);
        return tree.head(i) == verb && (base.equals("aux") || base.equals("cop") || base.equals("mark") && isTo(i));
    }

    private boolean isTo(int i) {
        return tree.word(i).lower().equals("to");
    }

    private boolean isAdverb(int i) {
        return tree.head(i) == cue
                && (tree.base(i).equals("advmod") || tree.lemma(i).equals("not"));
    }

    /** Where the cue may end: at its head, or after the words and phrases that hang on it to the right. */
    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        ends.add(cue);
        int last = cue;
        for (int dependent : tree.dependents(cue)) {
            if (dependent < cue || ends.size() > MOST_RIGHT) {
                continue;
            }
            int preposition = tree.dependent(dependent, "case");
            if (preposition > cue && preposition - last <= 3) {
                ends.add(tree.last(preposition) < dependent ? tree.last(preposition) : preposition);
            }
            if (tree.first(dependent) - last > 2 || tree.tag(dependent) == Tag.PUNCT) {
                continue;
            }
            last = tree.last(dependent);
            ends.add(last);
        }
        return ends;
    }

    private void put(String left, int from, int to) {
        List<Span> spans = List.of(tree.span(from, to));
        if (from > to || choices.containsKey(spans)) {
            return;
        }
        String lemma = tree.lemma(cue);
        String end = to == cue ? "head" : tree.base(to);
        String over = to == cue ? "head" : governing(to);
        bag.add("left", left)
                .add("left-lemma", left, lemma)
                .add("left-tag", left, tree.word(cue).fineTag());
        bag.add("width", String.valueOf(Math.min(cue - from, 4)), left);
        bag.add("end", end, over)
                .add("end-lemma", over, lemma)
                .add("end-word", tree.word(to).lower());
        bag.add("end-word-lemma", tree.word(to).lower(), lemma);
        bag.add("reach", to - cue < 6 ? String.valueOf(to - cue) : to - cue < 12 ? "11" : "many", over);
        bag.add("first-word", tree.word(from).lower(), tree.tag(cue).name());
        bag.add("next", to + 1 < tree.size() ? tree.word(to + 1).lower() : "end");
        bag.add("next-lemma", to + 1 < tree.size() ? tree.tag(to + 1).name() : "end", over);
        bag.add("over-relation", over, tree.relation(cue));
        choices.put(spans, new Choice(spans, bag.take()));
    }

    /** The relation by which the last word's phrase hangs on the cue, with its preposition if it ends there. */
    private String governing(int to) {
        int at = to;
        while (tree.head(at) >= 0 && tree.head(at) != cue && tree.head(at) != at) {
            at = tree.head(at);
        }
        return tree.relation(at) + (tree.base(to).equals("case") ? "-case" : "");
    }
}
