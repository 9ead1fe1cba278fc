package org.annals.identity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annals.language.WordList;
import org.jspecify.annotations.Nullable;

/*
 * "The Kenyan government", "Kenya's government" and "the government of Kenya" are one; so is "the government" in an article
 * that is about Kenya. What is left without the country, whatever the order of its words, and the country name the organ.
 */
/**
 * What a body or office is called, apart from the country that it belongs to.
 *
 * @param words in alphabetical order, without small ones
 * @param head the noun that says what it is: "ministry", "office"
 */
record OrganName(Set<String> words, String head, @Nullable String country) {
    /** Among so many bodies of one kind a shorter name says nothing. */
    private static final int MOST = 200;

    private static final Set<String> SMALL =
            skeletons(List.of("of", "for", "and", "in", "country", "state", "nation", "republic"));
    private static final Set<String> TOWN = skeletons(List.of("city", "town"));
    private static final Set<String> BARE = skeletons(WordList.words(OrganName.class, "bare-organs.txt"));
    private static final Set<String> RANKS = skeletons(WordList.words(OrganName.class, "ranks.txt"));
    private static final Map<Set<String>, Set<String>> SAME = same();

    OrganName {
        words = Set.copyOf(words);
    }

    /** @param town the words of the town that "the city" is, or null */
    static OrganName of(String name, @Nullable String country, ArticlePlaces places, @Nullable String town) {
        ArticlePlaces.Parted parted = places.part(name);
        Set<String> words = new TreeSet<>(parted.words());
        for (Map.Entry<Set<String>, Set<String>> same : SAME.entrySet()) {
            if (words.containsAll(same.getKey())) {
                words.removeAll(same.getKey());
                words.addAll(same.getValue());
            }
        }
        boolean alone = SMALL.containsAll(words);
        if (!alone) {
            words.removeAll(SMALL);
        }
        if (town != null && words.size() > 1 && words.removeAll(TOWN)) {
            words.addAll(List.of(town.split(" ", -1)));
        }
        return new OrganName(words, head(name), country == null ? parted.country() : country);
    }

    /** Whether it is one of the other names of an organ: "home office". */
    static boolean isOtherName(String name) {
        return SAME.containsKey(Set.copyOf(List.of(NameSkeleton.of(name).split(" ", -1))));
    }

    /** The last word before "of" or "for". */
    private static String head(String name) {
        String start = name.toLowerCase(Locale.ROOT);
        for (String link : List.of(" of ", " for ", " in ")) {
            int at = start.indexOf(link);
            start = at > 0 ? start.substring(0, at) : start;
        }
        String skeleton = NameSkeleton.of(start);
        String head = skeleton.substring(skeleton.lastIndexOf(' ') + 1);
        return head.equals("presidenci") ? "ofice" : head;
    }

    String joined() {
        return String.join(" ", new TreeSet<>(words));
    }

    /** The one fuller name among those of the article with the same head that this shorter one ("the ministry") may stand for; null if none or several. */
    @Nullable
    OrganName fuller(Collection<OrganName> ofArticle) {
        boolean bare = words.size() > 1 || BARE.containsAll(words);
        if (words.isEmpty() || !bare || ofArticle.size() > MOST) {
            return null;
        }
        OrganName found = null;
        for (OrganName other : ofArticle) {
            boolean longer = other.words.size() > words.size()
                    && other.words.containsAll(words)
                    && ranks(other).equals(ranks(this))
                    && (country == null || other.country == null || country.equals(other.country));
            if (longer && found != null && !found.words.equals(other.words)) {
                return null;
            }
            found = longer && (found == null || found.country == null) ? other : found;
        }
        return found;
    }

    /** "The president's office" is not the vice president's. */
    private static Set<String> ranks(OrganName name) {
        Set<String> ranks = new TreeSet<>(name.words);
        ranks.retainAll(RANKS);
        return ranks;
    }

    /** The one country with which the article gives this name, or null. */
    @Nullable
    String countryIn(Collection<OrganName> ofArticle) {
        String found = null;
        for (OrganName other : ofArticle) {
            if (other.country != null && other.words.equals(words)) {
                if (found != null && !found.equals(other.country)) {
                    return null;
                }
                found = other.country;
            }
        }
        return found;
    }

    private static Set<String> skeletons(Collection<String> words) {
        return words.stream().map(NameSkeleton::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Set<String>, Set<String>> same() {
        Map<String, Set<String>> rows = new TreeMap<>();
        Map<Set<String>, Set<String>> same = new LinkedHashMap<>();
        WordList.table(OrganName.class, "organ-words.tsv")
                .forEach((found, row) -> rows.put(
                        NameSkeleton.of(found),
                        Set.of(NameSkeleton.of(row.get(1)).split(" ", -1))));
        rows.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getKey().length(), a.getKey().length()))
                .forEach(row -> same.put(Set.of(row.getKey().split(" ", -1)), row.getValue()));
        return same;
    }
}
