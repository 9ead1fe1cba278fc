package org.annals.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.language.WordList;
import org.annals.place.PlaceKind;
import org.annals.place.PlaceMention;
import org.jspecify.annotations.Nullable;

/*
 * "The Kenyan government", "Kenya's government" and "the government of Kenya" are one; so is "the government" in an article
 * that is about Kenya. What is left without the country, whatever the order of its words, and the country name the organ.
 */
/** The names of bodies and offices, apart from the country that they belong to. */
final class OrganName {
    /** So much of an article's places must lie in a country before an organ without one is taken for that country's. */
    private static final double MOST = 0.6;

    private static final int FEWEST = 3;
    private static final Set<String> SMALL = Set.of("of", "for", "and", "in", "country", "state", "nation", "republic");

    private static final Set<String> BARE = WordList.words(OrganName.class, "bare-organs.txt").stream()
            .map(NameSkeleton::of)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<String>> SAME = same();

    private OrganName() {}

    /** The words of the name in alphabetical order, without small ones and without the country; may be empty. */
    static String words(LocalActor actor, DatedReading reading) {
        String name = actor.name();
        String text = reading.document().text();
        StringBuilder rest = new StringBuilder(name);
        for (Span mention : actor.mentions()) {
            int at = text.indexOf(name, mention.begin());
            if (at < 0 || at + name.length() > mention.end()) {
                continue;
            }
            for (PlaceMention place : reading.reading().places()) {
                Span span = place.span();
                if (place.place().kind() == PlaceKind.COUNTRY
                        && span.begin() >= at
                        && span.end() <= at + name.length()) {
                    for (int i = span.begin() - at; i < span.end() - at; i++) {
                        rest.setCharAt(i, ' ');
                    }
                }
            }
            break;
        }
        return joined(Arrays.stream(NameSkeleton.of(rest.toString()).split(" ", -1))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String joined(Set<String> words) {
        for (Map.Entry<String, Set<String>> same : SAME.entrySet()) {
            List<String> found = List.of(same.getKey().split(" ", -1));
            if (words.containsAll(found)) {
                found.forEach(words::remove);
                words.addAll(same.getValue());
            }
        }
        return String.join(" ", words);
    }

    /** The words of the one body of an article that a bare noun ("ministry") may stand for; the noun itself otherwise. */
    static String full(String words, Set<String> ofArticle) {
        if (!BARE.contains(words)) {
            return words;
        }
        Set<String> longer = new TreeSet<>();
        for (String other : ofArticle) {
            boolean holds = !other.equals(words) && (" " + other + " ").contains(" " + words + " ");
            if (holds) {
                longer.add(other);
            }
        }
        return longer.size() == 1 ? longer.iterator().next() : words;
    }

    private static Map<String, Set<String>> same() {
        Map<String, Set<String>> same = new TreeMap<>();
        WordList.table(OrganName.class, "organ-words.tsv")
                .forEach((found, row) -> same.put(
                        NameSkeleton.of(found),
                        Set.of(NameSkeleton.of(row.get(1)).split(" ", -1))));
        return same;
    }

    /** The country that most of the article's places lie in or point to, or null. */
    static @Nullable String home(DatedReading reading) {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (PlaceMention place : reading.reading().places()) {
            String country = place.place().country();
            if (country != null) {
                counts.merge(country, 1, Integer::sum);
                all++;
            }
        }
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (all >= FEWEST && count.getValue() >= MOST * all) {
                return count.getKey();
            }
        }
        return null;
    }
}
