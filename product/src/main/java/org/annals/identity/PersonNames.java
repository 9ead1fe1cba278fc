package org.annals.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/*
 * Never on a surname alone where given names differ: a surname joins the one full name that ends in it. A full name joins
 * the one longer name that begins with it, as those of Spain, Portugal and their former colonies do, the one that has more
 * words between its first and last ("Vladimir Olm", "Vladimir Petrovich Olm"), and the one that its initials fit.
 */
/** The skeletons of all people of a pile, and which of them is meant by a shorter one. */
final class PersonNames {
    /** With so many bearers of a surname, initials and left-out names say nothing. */
    private static final int MOST_BEARERS = 100;

    private final Map<String, Set<String>> bySurname = new HashMap<>();
    private final Map<String, Set<String>> byBeginning = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();

    void add(String skeleton) {
        int last = skeleton.lastIndexOf(' ');
        if (last < 0) {
            return;
        }
        wholes.clear();
        bySurname
                .computeIfAbsent(skeleton.substring(last + 1), key -> new TreeSet<>())
                .add(skeleton);
        if (skeleton.indexOf(' ') < last) {
            byBeginning
                    .computeIfAbsent(skeleton.substring(0, last), key -> new TreeSet<>())
                    .add(skeleton);
        }
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
        String known = wholes.get(skeleton);
        if (known == null) {
            known = findWhole(skeleton);
            wholes.put(skeleton, known);
        }
        return known;
    }

    private String findWhole(String skeleton) {
        Set<String> longer = longer(skeleton);
        if (longer.size() == 1) {
            return whole(longer.iterator().next());
        }
        // A surname that is also the last but one of a longer name: "Sosa" of Ana Sosa and Ana Sosa Vidal is one woman.
        Set<String> ends = new TreeSet<>();
        longer.forEach(name -> ends.add(whole(name)));
        return ends.size() == 1 ? ends.iterator().next() : skeleton;
    }

    private Set<String> longer(String skeleton) {
        int last = skeleton.lastIndexOf(' ');
        if (last < 0) {
            return bySurname.getOrDefault(skeleton, Set.of());
        }
        Set<String> longer = new TreeSet<>(byBeginning.getOrDefault(skeleton, Set.of()));
        Set<String> bearers = bySurname.getOrDefault(skeleton.substring(last + 1), Set.of());
        if (bearers.size() <= MOST_BEARERS) {
            List<String> words = List.of(skeleton.split(" ", -1));
            for (String bearer : bearers) {
                if (isFuller(List.of(bearer.split(" ", -1)), words)) {
                    longer.add(bearer);
                }
            }
        }
        return longer;
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
