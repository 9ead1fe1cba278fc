package org.annals.attribution.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Tag;

/** Lists the noun phrases that may be the source of a report: subjects, agents, owners, antecedents, or nobody. */
final class SourceChoices {
    private static final Set<String> ADDITIONS = Set.of("acl", "appos", "parataxis", "conj", "advcl", "dep");
    private static final int MOST_STEPS = 4;

    private final WordTree tree;
    private final int cue;
    private final Map<List<Span>, Choice> choices = new LinkedHashMap<>();
    private final FeatureBag bag = new FeatureBag();

    SourceChoices(WordTree tree, int cue) {
        this.tree = tree;
        this.cue = cue;
    }

    List<Choice> list() {
        addNobody();
        if (isAccording()) {
            addPhrase("according", tree.head(cue), afterPreposition(tree.head(cue)), Integer.MAX_VALUE);
            return new ArrayList<>(choices.values());
        }
        addOwn(cue, "own");
        addInherited();
        addOwners();
        addBefore();
        return new ArrayList<>(choices.values());
    }

    private boolean isAccording() {
        return tree.tag(cue) == Tag.ADP || tree.relation(cue).equals("case");
    }

    private int afterPreposition(int noun) {
        int from = tree.first(noun);
        for (int dependent : tree.dependents(noun)) {
            if (tree.relation(dependent).equals("case") && dependent < noun) {
                from = Math.max(from, tree.last(dependent) + 1);
            }
        }
        return from;
    }

    private void addNobody() {
        bag.add("nobody").add("nobody", tree.lemma(cue)).add("nobody-relation", tree.relation(cue));
        bag.add("nobody-passive", String.valueOf(tree.dependent(cue, "aux") >= 0 && isPassive(cue)));
        bag.add("nobody-tag", tree.word(cue).fineTag());
        bag.add("nobody-subject", String.valueOf(tree.dependent(cue, "nsubj") >= 0));
        choices.put(List.of(), new Choice(List.of(), bag.take()));
    }

    private boolean isPassive(int verb) {
        for (int dependent : tree.dependents(verb)) {
            if (tree.relation(dependent).endsWith(":pass")) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the predicate, and the agent of a passive. */
    private void addOwn(int predicate, String how) {
        for (int dependent : tree.dependents(predicate)) {
            String base = tree.base(dependent);
            if (base.equals("nsubj") || base.equals("csubj")) {
                boolean passive = tree.relation(dependent).endsWith(":pass");
                addPhrase(
                        how + (passive ? "-passive" : "-subject"), dependent, tree.first(dependent), limit(dependent));
            } else if (base.equals("obl") && hasCase(dependent, "by", "from", "to")) {
                addPhrase(how + "-agent", dependent, afterPreposition(dependent), limit(dependent));
            }
        }
    }

    /** Words of the phrase end before the cue if the cue hangs in it ("officials saying that"). */
    private int limit(int noun) {
        return noun < cue && tree.isUnder(cue, noun) ? cue - 1 : Integer.MAX_VALUE;
    }

    private boolean hasCase(int noun, String... prepositions) {
        int preposition = tree.dependent(noun, "case");
        return preposition >= 0
                && List.of(prepositions).contains(tree.word(preposition).lower());
    }

    /** Subjects of the predicates that govern this one: "accused …, adding that …", "wants to say". */
    private void addInherited() {
        int at = cue;
        String way = "";
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            String base = tree.base(at);
            int head = tree.head(at);
            if (head < 0) {
                return;
            }
            way = way.length() > 24 ? way : way + "<" + base;
            boolean noun = tree.tag(head) == Tag.NOUN || tree.tag(head) == Tag.PROPN || tree.tag(head) == Tag.PRON;
            if (noun && (base.equals("acl") || base.equals("appos"))) {
                addPhrase("antecedent" + way, head, afterPreposition(head), limit(head));
            }
            addOwn(head, "up" + way);
            at = head;
        }
    }

    /** "Lenn's claim", "the claim of the miners", "officials' fear". */
    private void addOwners() {
        for (int dependent : tree.dependents(cue)) {
            String relation = tree.relation(dependent);
            boolean phrase = relation.equals("nmod") && hasCase(dependent, "of", "by", "from", "among", "in");
            if (relation.equals("nmod:poss") || phrase || relation.equals("compound")) {
                int from = phrase ? afterPreposition(dependent) : tree.first(dependent);
                addPhrase("owner-" + relation, dependent, from, Integer.MAX_VALUE);
            }
        }
    }

    /** The nearest noun before the cue, should the tree be wrong. */
    private void addBefore() {
        for (int i = cue - 1; i >= Math.max(0, cue - 6); i--) {
            Tag tag = tree.tag(i);
            if (tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.PRON) {
                int head = i;
                while (tree.head(head) >= 0
                        && tree.head(head) < cue
                        && tree.head(head) > i - 12
                        && Set.of("flat", "compound", "nmod", "appos", "conj").contains(tree.base(head))) {
                    head = tree.head(head);
                }
                addPhrase("before", head, afterPreposition(head), cue - 1);
                return;
            }
        }
    }

    /** The phrase with everything that hangs on it, and shorter ones. */
    private void addPhrase(String rule, int noun, int from, int limit) {
        int to = Math.min(tree.last(noun), limit);
        if (from > to || noun < from || noun > to) {
            return;
        }
        int whole = withoutMarks(from, to);
        put(rule, "whole", noun, from, whole);
        if (whole + 1 < tree.size() && tree.word(whole + 1).text().equals(",") && holdsComma(from, whole)) {
            put(rule, "comma", noun, from, whole + 1);
        }
        int core = to;
        for (int dependent : tree.dependents(noun)) {
            if (dependent > noun && ADDITIONS.contains(tree.base(dependent)) && tree.first(dependent) > noun) {
                core = Math.min(core, tree.first(dependent) - 1);
            }
        }
        put(rule, "core", noun, from, withoutMarks(from, Math.max(core, noun)));
        int comma = noun;
        while (comma < to && !tree.word(comma + 1).text().equals(",")) {
            comma++;
        }
        put(rule, "clip", noun, from, withoutMarks(from, comma));
        put(rule, "bare", noun, from, noun);
    }

    private boolean holdsComma(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tree.word(i).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    private int withoutMarks(int from, int to) {
        int end = to;
        while (end > from
                && tree.tag(end) == Tag.PUNCT
                && !tree.word(end).text().equals(")")) {
            end--;
        }
        return end;
    }

    private void put(String rule, String variant, int noun, int from, int to) {
        List<Span> spans = List.of(tree.span(from, to));
        if (choices.containsKey(spans)) {
            return;
        }
        String lemma = tree.lemma(cue);
        String tag = tree.tag(noun).name();
        String way = rule.startsWith("up") ? rule.substring(0, Math.min(rule.length(), 14)) : rule;
        bag.add("rule", rule).add("rule-lemma", way, lemma).add("rule-tag", way, tag);
        bag.add("rule-relation", way, tree.relation(cue));
        bag.add("variant", variant).add("variant-tag", variant, tag).add("variant-rule", variant, way);
        bag.add("head", tree.lemma(noun)).add("head-rule", tree.lemma(noun), way);
        bag.add("pronoun", tag.equals("PRON") ? tree.word(noun).lower() : "-", way);
        bag.add("length", bucket(to - from + 1), variant);
        bag.add("side", noun < cue ? "left" : "right", way);
        bag.add("distance", bucket(Math.abs(noun - cue)), way);
        bag.add("comma-inside", String.valueOf(holdsComma(from, to)), variant);
        bag.add("next", to + 1 < tree.size() ? tree.word(to + 1).lower() : "end", variant);
        bag.add("last-relation", tree.relation(to), variant);
        bag.add("first-tag", tree.tag(from).name(), variant);
        bag.add("cue-tag", tree.word(cue).fineTag(), way);
        choices.put(spans, new Choice(spans, bag.take()));
    }

    private static String bucket(int length) {
        return length < 5
                ? String.valueOf(length)
                : length < 8 ? "7" : length < 13 ? "12" : length < 25 ? "24" : "many";
    }
}
