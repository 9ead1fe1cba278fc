package org.annals.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of a state's organ without the state: "the Ruvian government", "Ruvia's government". */
final class OrganNames {
    private static final Set<String> LINKS = Set.of("of", "for", "in", "the");

    private final Function<String, @Nullable String> countryOfDemonym;

    OrganNames(Function<String, @Nullable String> countryOfDemonym) {
        this.countryOfDemonym = countryOfDemonym;
    }

    /** What is left of the name without the words for its country; null where that is all or none of it. */
    @Nullable
    String without(String name, @Nullable String country) {
        if (country == null) {
            return null;
        }
        String state = new Locale("", country).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
        String plain = name.replace("’s ", " ").replace("'s ", " ").strip();
        List<String> words = new ArrayList<>(List.of(plain.split("\\s+", -1)));
        boolean found = false;
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + 3); to > from; to--) {
                String part = String.join(" ", words.subList(from, to));
                if (country.equals(countryOfDemonym.apply(part))
                        || part.toLowerCase(Locale.ROOT).equals(state)) {
                    words.subList(from, to).clear();
                    found = true;
                    break;
                }
            }
        }
        if (!found) {
            return null;
        }
        String rest = bag(words);
        return rest.isEmpty() ? null : rest;
    }

    /** The country whose demonym stands in the words ("spokesman for the Ruvian president"), or null. */
    @Nullable
    String countryIn(String words) {
        List<String> parts = List.of(words.split("\\s+", -1));
        for (int from = 0; from < parts.size(); from++) {
            for (int to = Math.min(parts.size(), from + 2); to > from; to--) {
                String country = countryOfDemonym.apply(String.join(" ", parts.subList(from, to)));
                if (country != null) {
                    return country;
                }
            }
        }
        return null;
    }

    /** The words in one order, without the small ones: "Ministry of Health" and "health ministry" are one body. */
    static String bag(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !LINKS.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** A skeleton without the small words that spellings of one name vary in. */
    static String withoutLinks(String skeleton) {
        List<String> words = new ArrayList<>(List.of(skeleton.split(" ", -1)));
        words.removeIf(LINKS::contains);
        return words.isEmpty() ? skeleton : String.join(" ", words);
    }
}
