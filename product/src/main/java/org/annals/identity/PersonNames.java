package org.annals.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateTable;

/*
 * Never on a surname alone where given names differ: a surname joins the one full name that ends in it. A full name joins
 * the one longer name that begins with it, as those of Spain, Portugal and their former colonies do, the one that has more
 * words between its first and last ("Vladimir Olm", "Vladimir Petrovich Olm"), and the one that its initials fit.
 *
 * A whole name is remembered with the shelves it was looked for on: only when a name comes to one of them or goes can it be
 * another.
 */
/** The skeletons of all people of a pile, and which of them is meant by a shorter one. */
final class PersonNames {
    /** With so many bearers of a surname, initials and left-out names say nothing. */
    private static final int MOST_BEARERS = 100;

    /** Full names by what they are looked for under, each with its words. */
    private final LateTable<String, SortedMap<String, List<String>>> shelves = new LateTable<>();

    private final LateTable<String, Integer> counts = new LateTable<>();
    private final LateTable<String, Whole> wholes = new LateTable<>();
    private final LateTable<String, Set<String>> readers = new LateTable<>();
    private final Map<DocumentId, Late<Statement>> statements = new HashMap<>();
    private final Askers askers = new Askers();
    /** The whole names before this round that may be others now. */
    private final Map<String, String> before = new HashMap<>();

    /** A whole name and where it was looked for. */
    private record Whole(String name, Set<String> read) {}

    private record Statement(List<String> names, Set<String> asked) {
        static final Statement NONE = new Statement(List.of(), Set.of());
    }

    /**
     * Takes the names of an article in place of its last ones.
     *
     * @param asked what it will ask the whole names of
     */
    void put(DocumentId article, List<String> names, Set<String> asked) {
        Statement statement = new Statement(List.copyOf(names), Set.copyOf(asked));
        Late<Statement> known = statements.get(article);
        Statement last = known == null ? Statement.NONE : known.get();
        if (last.equals(statement)) {
            return;
        }
        last.names.forEach(name -> count(name, -1));
        statement.names.forEach(name -> count(name, 1));
        askers.move(article, last.asked, statement.asked);
        statements.put(article, Late.of(statement));
    }

    void remove(DocumentId article) {
        put(article, List.of(), Set.of());
        statements.remove(article);
    }

    private void count(String skeleton, int times) {
        int last = skeleton.lastIndexOf(' ');
        if (last < 0) {
            return;
        }
        int now = counts.merge(skeleton, times, Integer::sum);
        if (now == 0) {
            counts.remove(skeleton);
        }
        boolean comes = now == times && times > 0;
        if (!comes && now != 0) {
            return;
        }
        move(ending(skeleton.substring(last + 1)), skeleton, comes);
        if (skeleton.indexOf(' ') < last) {
            move(beginning(skeleton.substring(0, last)), skeleton, comes);
        }
    }

    /** The shelf of full names that end in a surname. */
    private static String ending(String surname) {
        return "ends " + surname;
    }

    /** The shelf of full names that begin with a name. */
    private static String beginning(String name) {
        return "begins " + name;
    }

    private void move(String shelf, String skeleton, boolean comes) {
        SortedMap<String, List<String>> names = shelves.computeIfAbsent(shelf, key -> new TreeMap<>());
        if (comes) {
            names.put(skeleton, List.of(skeleton.split(" ", -1)));
        } else {
            names.remove(skeleton);
        }
        if (names.isEmpty()) {
            shelves.remove(shelf);
        }
        Set<String> doubtful = readers.remove(shelf);
        for (String reader : doubtful == null ? Set.<String>of() : doubtful) {
            Whole whole = wholes.remove(reader);
            if (whole != null && askers.isAsked(reader)) {
                before.putIfAbsent(reader, whole.name);
            }
        }
    }

    /** The articles that ask for a name that now stands for another than when this was last called. */
    Set<DocumentId> moved() {
        Set<DocumentId> moved = new TreeSet<>();
        before.forEach((name, last) -> {
            Set<DocumentId> articles = askers.of(name);
            if (!articles.isEmpty() && !whole(name).equals(last)) {
                moved.addAll(articles);
            }
        });
        before.clear();
        return moved;
    }

    /** The one full name of an article that begins with a given name alone; the name itself otherwise. */
    static String inArticle(String skeleton, Set<String> ofArticle) {
        if (skeleton.indexOf(' ') >= 0) {
            return skeleton;
        }
        Set<String> longer = new TreeSet<>();
        for (String other : ofArticle) {
            if (other.startsWith(skeleton + " ")) {
                longer.add(other);
            }
        }
        return longer.size() == 1 ? longer.iterator().next() : skeleton;
    }

    /** The fullest name that the skeleton stands for; itself if there is none, or more than one. */
    String whole(String skeleton) {
        return lookUp(skeleton).name;
    }

    private Whole lookUp(String skeleton) {
        Whole known = wholes.get(skeleton);
        if (known == null) {
            known = find(skeleton);
            wholes.put(skeleton, known);
            for (String shelf : known.read) {
                readers.computeIfAbsent(shelf, key -> new HashSet<>()).add(skeleton);
            }
        }
        return known;
    }

    private Whole find(String skeleton) {
        Set<String> read = new HashSet<>();
        // A surname that is also the last but one of a longer name: "Sosa" of Ana Sosa and Ana Sosa Vidal is one woman.
        Set<String> ends = new TreeSet<>();
        for (String longer : longer(skeleton, read)) {
            Whole whole = lookUp(longer);
            read.addAll(whole.read);
            ends.add(whole.name);
        }
        return new Whole(ends.size() == 1 ? ends.iterator().next() : skeleton, read);
    }

    private Set<String> longer(String skeleton, Set<String> read) {
        int last = skeleton.lastIndexOf(' ');
        SortedMap<String, List<String>> bearers = shelf(ending(skeleton.substring(last + 1)), read);
        if (last < 0) {
            return Set.copyOf(bearers.keySet());
        }
        Set<String> longer = new TreeSet<>(shelf(beginning(skeleton), read).keySet());
        if (bearers.size() <= MOST_BEARERS) {
            List<String> words = List.of(skeleton.split(" ", -1));
            bearers.forEach((bearer, full) -> {
                if (isFuller(full, words)) {
                    longer.add(bearer);
                }
            });
        }
        return longer;
    }

    private SortedMap<String, List<String>> shelf(String shelf, Set<String> read) {
        read.add(shelf);
        return shelves.getOrDefault(shelf, new TreeMap<>());
    }

    /** Whether the second name, word by word, is the first one with words left out or given as initials. */
    private static boolean isFuller(List<String> full, List<String> name) {
        int at = 0;
        for (String word : name) {
            while (at < full.size() && !isShort(word, full.get(at))) {
                if (at == 0) {
                    return false;
                }
                at++;
            }
            if (at == full.size()) {
                return false;
            }
            at++;
        }
        int letters = full.stream().mapToInt(String::length).sum();
        return at == full.size()
                && letters > name.stream().mapToInt(String::length).sum();
    }

    private static boolean isShort(String word, String full) {
        return word.equals(full) || word.length() == 1 && full.startsWith(word);
    }
}
