package org.annals.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.annals.document.Span;
import org.annals.language.ClauseFrame.Link;

/*
 * The verb groups and what stands in them stay as chunking found them: they are read off the tags and do not move with one wrong
 * arc. The tree adds what chunking cannot see: what each clause hangs on, what it describes, what prepositions tie to it.
 */
/** Completes the clauses of a sentence by its dependency tree. */
final class TreeClauseReader {
    private static final Map<String, Link> LINKS = Map.ofEntries(
            Map.entry("root", Link.MAIN),
            Map.entry("ccomp", Link.CONTENT),
            Map.entry("xcomp", Link.OPEN),
            Map.entry("advcl", Link.ADVERBIAL),
            Map.entry("advcl:relcl", Link.RELATIVE),
            Map.entry("acl", Link.RELATIVE),
            Map.entry("acl:relcl", Link.RELATIVE),
            Map.entry("conj", Link.CONJUNCT),
            Map.entry("csubj", Link.SUBJECT),
            Map.entry("csubj:pass", Link.SUBJECT),
            Map.entry("parataxis", Link.PARATAXIS));

    private final SentenceTree tree;
    private final List<Clause> chunked;
    /** For each word the clause that it is the predicate of, or -1. */
    private final int[] clauseOf;

    TreeClauseReader(Sentence sentence, List<Clause> chunked) {
        this.tree = new SentenceTree(sentence);
        this.chunked = chunked;
        this.clauseOf = new int[tree.size()];
        Arrays.fill(clauseOf, -1);
        for (int i = 0; i < chunked.size(); i++) {
            int pivot = pivot(chunked.get(i));
            if (pivot >= 0 && clauseOf[pivot] < 0) {
                clauseOf[pivot] = i;
            }
        }
    }

    List<Clause> read() {
        List<Clause> read = new ArrayList<>();
        for (Clause clause : chunked) {
            int pivot = pivot(clause);
            read.add(pivot < 0 ? clause : completed(clause, pivot));
        }
        return read;
    }

    /** The word that the clause's subject hangs on: its verb, or what a copula ties to the subject. */
    private int pivot(Clause clause) {
        int word = tree.wordOf(clause.headToken());
        if (word < 0) {
            return -1;
        }
        String relation = tree.relation(word);
        boolean function = relation.equals("cop") || relation.startsWith("aux");
        return function && tree.word(word).head() >= 0 ? tree.word(word).head() : word;
    }

    private Clause completed(Clause clause, int pivot) {
        boolean missed = clause.subject() == null || isAnothersSubject(clause.subject(), pivot);
        Clause subjected = missed ? withSubject(clause, pivot) : clause;
        if (clause.has(Clause.Feature.CONJUNCT)) {
            subjected = withSharedSubject(subjected, pivot);
        }
        return subjected.framed(frame(pivot));
    }

    /** The clause with the subject that only the tree sees: behind an adjective or a quantity, far from its verb. */
    private Clause withSubject(Clause clause, int pivot) {
        int subject = subject(pivot);
        boolean finite = !clause.has(Clause.Feature.NON_FINITE) || isPast(pivot);
        return subject < 0 || clauseOf[subject] >= 0 || !finite
                ? clause
                : clause.withSubject(
                        tree.phrase(subject), isPast(pivot) ? Clause.Feature.PAST : Clause.Feature.PRESENT);
    }

    /** Of two subjects the one next to the verb: "told the board the boats were gone". */
    private int subject(int pivot) {
        int last = tree.child(pivot, "nsubj");
        int above = tree.word(pivot).head();
        boolean below = last >= 0
                && above >= 0
                && tree.relation(pivot).equals("ccomp")
                && tree.word(above).tag().isVerbal()
                && tree.first(last) == above + 1;
        for (int child : below ? tree.children(pivot) : new int[0]) {
            last = child > last && child < pivot && tree.relation(child).startsWith("nsubj") ? child : last;
        }
        return last;
    }

    /** "Lenn said her son was ill and added": what "and" joins shares the subject of its partner, not the nearest one. */
    private Clause withSharedSubject(Clause clause, int pivot) {
        int partner = tree.word(pivot).head();
        boolean joined = partner >= 0
                && tree.relation(pivot).equals("conj")
                && clauseOf[partner] >= 0
                && tree.child(pivot, "nsubj") < 0;
        if (!joined) {
            return clause;
        }
        Span shared = chunked.get(clauseOf[partner]).subject();
        return shared == null ? clause : clause.withSubject(shared, Clause.Feature.PAST);
    }

    /** "Lenn, whose cousin was hurt, said", "told Lenn her cousin was hurt": the nearest noun belongs to the clause between or above. */
    private boolean isAnothersSubject(Span subject, int pivot) {
        for (int word = 0; word < tree.size() && tree.word(word).span().begin() < subject.end(); word++) {
            int first = firstOfList(word);
            int head = tree.word(first).head();
            boolean inside = tree.word(word).span().begin() >= subject.begin();
            boolean two = inside && head == pivot && tree.relation(word).startsWith("nsubj");
            if (two && word < subject(pivot)) {
                return true;
            }
            boolean argument = tree.relation(first).startsWith("nsubj")
                    || tree.relation(first).equals("obj")
                    || tree.relation(first).equals("iobj");
            if (inside && argument && head != pivot && head >= 0 && clauseOf[head] >= 0) {
                return tree.word(pivot).head() != head || !tree.relation(pivot).equals("conj");
            }
        }
        return false;
    }

    /** Of "Ann and Omar worked" Ann, on whom the tree hangs what both do; a word that stands in no list is itself. */
    private int firstOfList(int word) {
        int first = word;
        while (tree.relation(first).equals("conj") && tree.word(first).head() >= 0 && clauseOf[first] < 0) {
            first = tree.word(first).head();
        }
        return first;
    }

    private boolean isPast(int pivot) {
        return "VBD".equals(tree.word(pivot).fineTag());
    }

    private ClauseFrame frame(int pivot) {
        Link link = LINKS.getOrDefault(tree.relation(pivot), Link.OTHER);
        int governor = tree.word(pivot).head();
        Span antecedent = link == Link.RELATIVE
                        && governor >= 0
                        && tree.word(governor).tag().isNominal()
                ? tree.phrase(governor)
                : null;
        int above = governor;
        for (int steps = 0; above >= 0 && clauseOf[above] < 0 && steps < tree.size(); steps++) {
            above = tree.word(above).head();
        }
        List<ClauseFrame.Oblique> obliques = new ArrayList<>();
        for (int child : tree.children(pivot)) {
            String relation = tree.relation(child);
            String preposition = tree.preposition(child);
            if (relation.startsWith("obl") && preposition != null) {
                obliques.add(new ClauseFrame.Oblique(preposition, tree.phrase(child)));
            }
        }
        int governingToken = above < 0 ? -1 : chunked.get(clauseOf[above]).headToken();
        return new ClauseFrame(link, governingToken, antecedent, obliques);
    }
}
