package org.annals.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/*
 * Never on a surname alone where given names differ: a surname joins the one full name that ends in it. A full name joins
 * the one longer name that begins with it, as those of Spain, Portugal and their former colonies do.
 */
/** The skeletons of all people of a pile, and which of them is meant by a shorter one. */
final class PersonNames {
    private final Map<String, Set<String>> bySurname = new HashMap<>();
    private final Map<String, Set<String>> byBeginning = new HashMap<>();

    void add(String skeleton) {
        int last = skeleton.lastIndexOf(' ');
        if (last < 0) {
            return;
        }
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
        Set<String> longer = skeleton.indexOf(' ') < 0
                ? bySurname.getOrDefault(skeleton, Set.of())
                : byBeginning.getOrDefault(skeleton, Set.of());
        if (longer.size() == 1) {
            return whole(longer.iterator().next());
        }
        // A surname that is also the last but one of a longer name: "Sosa" of Ana Sosa and Ana Sosa Vidal is one woman.
        Set<String> wholes = new TreeSet<>();
        longer.forEach(name -> wholes.add(name.equals(skeleton) ? name : whole(name)));
        return wholes.size() == 1 ? wholes.iterator().next() : skeleton;
    }
}
