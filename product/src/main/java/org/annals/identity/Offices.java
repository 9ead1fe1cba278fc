package org.annals.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.annals.document.DocumentId;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "The Velmian president" of an article that does not name him is whoever another article of the pile calls so. Where two
 * people bear the office in the pile, as after a resignation, it is the one whose articles with that office lie around the
 * day of this one, and nobody where that does not decide.
 */
/** Who holds which office in the articles of a pile. */
final class Offices {
    private static final Map<String, List<String>> SOLE = WordList.table(Offices.class, "sole-offices.tsv");
    private static final Map<Set<String>, Boolean> NEEDS_FIELD = needsField();

    private record Term(String first, String last) {
        Term with(String day) {
            return new Term(day.compareTo(first) < 0 ? day : first, day.compareTo(last) > 0 ? day : last);
        }

        boolean holds(String day) {
            return first.compareTo(day) <= 0 && day.compareTo(last) <= 0;
        }
    }

    private static final Function<SortedMap<String, Integer>, Map<String, Term>> TERMS = Offices::terms;

    private final Poll<Map<String, Term>> holders = new Poll<>(TERMS);

    /** The nouns of the offices that one person holds: "president", "minister". */
    static Set<String> nouns() {
        return SOLE.keySet();
    }

    /** The office as it can be looked up; null where several may hold it at once, or no country is known. */
    static @Nullable String key(OrganName office) {
        if (office.country() == null) {
            return null;
        }
        for (Map.Entry<Set<String>, Boolean> sole : NEEDS_FIELD.entrySet()) {
            int more = office.words().size() - sole.getKey().size();
            boolean held = office.words().containsAll(sole.getKey()) && (sole.getValue() ? more > 0 : more == 0);
            if (held) {
                return office.joined() + " " + office.country();
            }
        }
        return null;
    }

    /** That an article of that day, or of none (""), calls a person by an office. */
    static Poll.Said said(String office, String person, String day) {
        return new Poll.Said(office, day + " " + person, 1);
    }

    private static Map<String, Term> terms(SortedMap<String, Integer> said) {
        Map<String, Term> terms = new TreeMap<>();
        for (String one : said.keySet()) {
            int space = one.indexOf(' ');
            String day = one.substring(0, space);
            terms.merge(one.substring(space + 1), new Term(day, day), (term, added) -> term.with(day));
        }
        return terms;
    }

    void put(DocumentId article, List<Poll.Said> said, Set<String> asked) {
        holders.put(article, new Poll.Statement(said, asked));
    }

    void remove(DocumentId article) {
        holders.remove(article);
    }

    /** The articles with an office that others are now known to have held, or at other times. */
    Set<DocumentId> moved() {
        return holders.moved();
    }

    /** The key of the one person who holds the office in the pile, or held it on that day; null if that is not clear. */
    @Nullable
    String holder(String office, String day) {
        Map<String, Term> terms = holders.answer(office);
        if (terms.size() == 1) {
            return terms.keySet().iterator().next();
        }
        Set<String> then = new TreeSet<>();
        terms.forEach((person, term) -> {
            if (term.holds(day)) {
                then.add(person);
            }
        });
        return then.size() == 1 && !day.isEmpty() ? then.iterator().next() : null;
    }

    private static Map<Set<String>, Boolean> needsField() {
        Map<Set<String>, Boolean> sole = new HashMap<>();
        SOLE.forEach((office, row) -> sole.put(
                Set.of(NameSkeleton.of(office).split(" ", -1)), row.get(1).equals("field")));
        return Map.copyOf(sole);
    }
}
