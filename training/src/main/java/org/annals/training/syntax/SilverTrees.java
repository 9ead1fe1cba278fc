package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.benchmarks.UdSentence;
import org.annals.benchmarks.UdWord;
import org.annals.language.syntax.DependencyParser;

/*
 * Teacher's heads, treebanks' habits. Marks hang as the first student hangs them, and relations that the teacher's treebank
 * lacks or uses otherwise (names, times, agents) are the student's where it found the same head. A sentence in which teacher
 * and student find too many different heads is left out.
 */
/** Settles the trees of silver sentences between their teacher and a parser trained on treebanks alone. */
final class SilverTrees {
    private static final Map<String, String> RENAMED = Map.of(
            "obl:tmod", "obl:unmarked",
            "nmod:tmod", "nmod:unmarked",
            "nmod:npmod", "nmod:unmarked",
            "obl:npmod", "obl:unmarked");
    /** Relations on which the student is believed whatever the teacher says. */
    private static final Set<String> OWN = Set.of(
            "flat",
            "compound",
            "list",
            "goeswith",
            "obl:agent",
            "obl:unmarked",
            "nmod:unmarked",
            "nmod:desc",
            "advcl:relcl",
            "nsubj:outer",
            "appos",
            "nummod",
            "fixed",
            "discourse",
            "vocative",
            "dep");

    private final double leastAgreement;
    private final List<String> relations;

    SilverTrees(double leastAgreement, List<String> relations) {
        this.leastAgreement = leastAgreement;
        this.relations = relations;
    }

    /** Adds the sentence as an example if the trees agree enough. */
    void settle(UdSentence sentence, List<String> labels, DependencyParser.Tree own, List<ParserTrainer.Example> kept) {
        int size = labels.size();
        UdWord[] teachers = sentence.words().toArray(UdWord[]::new);
        hangNamesOnTheirFirstWord(teachers, own);
        int[] heads = new int[size];
        int[] given = new int[size];
        int words = 0;
        int agreed = 0;
        for (int i = 0; i < size; i++) {
            UdWord word = teachers[i];
            boolean mark = labels.get(i).startsWith("PUNCT");
            boolean same = word.head() == own.head(i);
            words += mark ? 0 : 1;
            agreed += !mark && same ? 1 : 0;
            int head = mark && isLeaf(teachers, i) ? own.head(i) : word.head();
            heads[i] = head < 0 ? size : head;
            given[i] = mark || same ? settled(word, own.relation(i)) : number(word.relation());
            if (head < 0) {
                given[i] = 0;
            }
        }
        if (agreed >= leastAgreement * words && size > 3 && isTree(heads)) {
            kept.add(new ParserTrainer.Example(sentence.forms(), labels, heads, given));
        }
    }

    /** The teacher hangs "Ann Lee" on "Lee"; the treebanks on "Ann", and so does the student. */
    private void hangNamesOnTheirFirstWord(UdWord[] teachers, DependencyParser.Tree own) {
        int flat = relations.indexOf("flat");
        for (int first = 0; first < teachers.length; first++) {
            int last = first;
            while (last + 1 < teachers.length
                    && own.head(last + 1) == first
                    && own.relation(last + 1) == flat
                    && teachers[last + 1].head() != first) {
                last++;
            }
            boolean lastHeads = last > first;
            for (int i = first; i < last; i++) {
                lastHeads &= teachers[i].head() == last;
            }
            if (lastHeads) {
                for (int i = 0; i < teachers.length; i++) {
                    if (teachers[i].head() == last && (i < first || i > last)) {
                        teachers[i] = teachers[i].withHead(first, teachers[i].relation());
                    }
                }
                teachers[first] = teachers[first].withHead(teachers[last].head(), teachers[last].relation());
                for (int i = first + 1; i <= last; i++) {
                    teachers[i] = teachers[i].withHead(first, "flat");
                }
            }
        }
    }

    private static boolean isLeaf(UdWord[] words, int i) {
        return Arrays.stream(words).noneMatch(word -> word.head() == i) && words[i].head() >= 0;
    }

    private int settled(UdWord word, int own) {
        String mine = relations.get(own);
        int teachers = number(word.relation());
        return teachers < 0 || OWN.contains(mine) || OWN.contains(word.relation()) ? own : teachers;
    }

    private int number(String relation) {
        int found = relations.indexOf(RENAMED.getOrDefault(relation, relation));
        return found == 0 ? -1 : found;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int i = 0; i < heads.length; i++) {
            roots += heads[i] == heads.length ? 1 : 0;
            int at = i;
            int steps = 0;
            while (at < heads.length && steps <= heads.length) {
                at = heads[at];
                steps++;
            }
            if (steps > heads.length) {
                return false;
            }
        }
        return roots == 1;
    }

    static List<ParserTrainer.Example> gold(
            List<UdSentence> sentences, List<List<String>> labels, List<String> relations) {
        List<ParserTrainer.Example> examples = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            List<UdWord> words = sentences.get(s).words();
            int[] heads = new int[words.size()];
            int[] given = new int[words.size()];
            for (int i = 0; i < heads.length; i++) {
                heads[i] = words.get(i).head() < 0 ? heads.length : words.get(i).head();
                given[i] = relations.indexOf(words.get(i).relation());
            }
            if (isTree(heads)) {
                examples.add(new ParserTrainer.Example(sentences.get(s).forms(), labels.get(s), heads, given));
            }
        }
        return examples;
    }
}
