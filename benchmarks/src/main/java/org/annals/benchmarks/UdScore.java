package org.annals.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.annals.document.Span;
import org.annals.language.Word;

/**
 * Counts how far the words that the language layer found agree with a treebank's, as the CoNLL 2018 evaluation does: words are
 * paired by their characters, marks count, and every figure is F1 (which is accuracy where the words are given).
 */
public final class UdScore {
    /** A treebank word or a found word, with its place in the text; heads are indices into the list of all words. */
    public record Item(Span span, String tag, String fineTag, String lemma, int head, String relation) {}

    private long gold;
    private long found;
    private long paired;
    private long tags;
    private long fineTags;
    private long lemmas;
    private long heads;
    private long relations;
    private long universal;

    /** Compares two lists in text order. */
    public void add(List<Item> right, List<Item> given) {
        gold += right.size();
        found += given.size();
        int[] pairOfRight = pairs(right, given);
        for (int i = 0; i < right.size(); i++) {
            if (pairOfRight[i] >= 0) {
                compare(right.get(i), given.get(pairOfRight[i]), pairOfRight);
            }
        }
    }

    private static int[] pairs(List<Item> right, List<Item> given) {
        int[] pairs = new int[right.size()];
        int g = 0;
        for (int r = 0; r < pairs.length; r++) {
            Span span = right.get(r).span();
            while (g < given.size() && given.get(g).span().begin() < span.begin()) {
                g++;
            }
            boolean same = g < given.size() && given.get(g).span().equals(span);
            pairs[r] = same ? g : -1;
        }
        return pairs;
    }

    private void compare(Item right, Item given, int[] pairs) {
        paired++;
        tags += right.tag.equals(given.tag) ? 1 : 0;
        fineTags += right.fineTag.equals(given.fineTag) ? 1 : 0;
        // An underscore in the treebank asks for no lemma.
        lemmas += right.lemma.equals("_") || right.lemma.equals(given.lemma) ? 1 : 0;
        boolean head = right.head < 0 ? given.head < 0 : given.head >= 0 && pairs[right.head] == given.head;
        if (head) {
            heads++;
            relations += right.relation.equals(given.relation) ? 1 : 0;
            universal += universal(right.relation).equals(universal(given.relation)) ? 1 : 0;
        }
    }

    private static String universal(String relation) {
        int subtype = relation.indexOf(':');
        return subtype < 0 ? relation : relation.substring(0, subtype);
    }

    private double f1(long right) {
        return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    double words() {
        return f1(paired);
    }

    public double tags() {
        return f1(tags);
    }

    public double fineTags() {
        return f1(fineTags);
    }

    double lemmas() {
        return f1(lemmas);
    }

    public double unlabelled() {
        return f1(heads);
    }

    /** Heads with the whole relation, subtypes and all. */
    double labelled() {
        return f1(relations);
    }

    /** Heads with the relation's universal part: the CoNLL 2018 LAS. */
    public double labelledUniversal() {
        return f1(universal);
    }

    /** The words of a treebank's sentence as items; {@code offset} is the index of its first word in the list of all. */
    public static List<Item> items(UdSentence sentence, List<Span> spans, int offset) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            UdWord word = sentence.words().get(i);
            int head = word.head() < 0 ? -1 : word.head() + offset;
            items.add(new Item(spans.get(i), word.tag(), word.fineTag(), word.lemma(), head, word.relation()));
        }
        return items;
    }

    /** Found words as items; {@code offset} is the index of the sentence's first word in the list of all. */
    public static Item item(Word word, int offset) {
        int head = word.head() < 0 ? -1 : word.head() + offset;
        String relation = word.relation() == null ? "_" : word.relation();
        return new Item(word.span(), word.tag().name(), word.fineTag(), word.lemma(), head, relation);
    }
}
