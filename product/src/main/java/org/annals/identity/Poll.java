package org.annals.identity;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateTable;

/**
 * What the articles of a pile say about many things, drawn together to one answer about each; it knows which articles
 * have to be looked at again when what others say changes an answer.
 */
final class Poll<A> {
    static final String NOTHING = "";
    static final String SEVERAL = "*";

    /** The only thing said; {@link #NOTHING} or {@link #SEVERAL}. */
    static final Function<SortedMap<String, Integer>, String> ONLY = Poll::only;

    private final Function<SortedMap<String, Integer>, A> draw;
    private final LateTable<String, TreeMap<String, Integer>> said = new LateTable<>();
    private final Askers askers = new Askers();
    private final Map<DocumentId, Late<Statement>> statements = new HashMap<>();
    private final LateTable<String, A> answers = new LateTable<>();
    /** The answers before this round about what was said anew. */
    private final Map<String, A> before = new HashMap<>();

    /** @param draw makes the answer of what is said, each with how often */
    Poll(Function<SortedMap<String, Integer>, A> draw) {
        this.draw = draw;
    }

    /** One thing said about another, so many times. */
    record Said(String about, String what, int times) {}

    /** All that an article says, and what it asks about. */
    record Statement(List<Said> said, Set<String> asked) {
        static final Statement NONE = new Statement(List.of(), Set.of());

        Statement {
            said = List.copyOf(said);
            asked = Set.copyOf(asked);
        }
    }

    private static String only(SortedMap<String, Integer> said) {
        return said.isEmpty() ? NOTHING : said.size() == 1 ? said.firstKey() : SEVERAL;
    }

    static boolean isOne(String answer) {
        return !answer.equals(NOTHING) && !answer.equals(SEVERAL);
    }

    /** Takes an article's statement in place of its last one. */
    void put(DocumentId article, Statement statement) {
        Late<Statement> known = statements.get(article);
        Statement last = known == null ? Statement.NONE : known.get();
        if (last.equals(statement)) {
            return;
        }
        last.said.forEach(one -> count(one.about, one.what, -one.times));
        statement.said.forEach(one -> count(one.about, one.what, one.times));
        askers.move(article, last.asked, statement.asked);
        statements.put(article, Late.of(statement));
    }

    void remove(DocumentId article) {
        put(article, Statement.NONE);
        statements.remove(article);
    }

    private void count(String about, String what, int times) {
        if (!before.containsKey(about)) {
            before.put(about, answer(about));
        }
        answers.remove(about);
        TreeMap<String, Integer> counts = said.computeIfAbsent(about, key -> new TreeMap<>());
        int now = counts.merge(what, times, Integer::sum);
        if (now == 0) {
            counts.remove(what);
        }
        if (counts.isEmpty()) {
            said.remove(about);
        }
    }

    A answer(String about) {
        A known = answers.get(about);
        if (known == null) {
            known = draw.apply(Collections.unmodifiableSortedMap(said.getOrDefault(about, new TreeMap<>())));
            answers.put(about, known);
        }
        return known;
    }

    /** The articles that asked what is now answered otherwise than when this was last called. */
    Set<DocumentId> moved() {
        Set<DocumentId> moved = new TreeSet<>();
        before.forEach((about, last) -> {
            if (!answer(about).equals(last)) {
                moved.addAll(askers.of(about));
            }
        });
        before.clear();
        return moved;
    }
}
