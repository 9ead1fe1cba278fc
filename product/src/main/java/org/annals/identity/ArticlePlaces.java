package org.annals.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.claim.DatedReading;
import org.annals.document.Span;
import org.annals.language.Sentence;
import org.annals.place.Place;
import org.annals.place.PlaceKind;
import org.annals.place.PlaceMention;
import org.annals.place.PlacePrecision;
import org.jspecify.annotations.Nullable;

/** The places of an article as they stand in names of bodies: its countries, its towns, and the ones it is about. */
final class ArticlePlaces {
    /** So much of an article's places must lie in a country before a body without one is taken for that country's. */
    private static final double MOST = 0.6;

    private static final int FEWEST = 3;
    private static final int LONGEST = 4;

    private final DatedReading reading;
    private final Map<String, Place> byWords = new HashMap<>();
    private final @Nullable String country;
    private final @Nullable String town;

    /** Words of a name without its countries, its other places by their usual names; and the country, if it names one. */
    record Parted(List<String> words, @Nullable String country) {}

    ArticlePlaces(DatedReading reading) {
        this.reading = reading;
        Map<String, Integer> countries = new TreeMap<>();
        Map<String, Integer> towns = new TreeMap<>();
        String text = reading.document().text();
        for (PlaceMention mention : reading.reading().places()) {
            Place place = mention.place();
            if (place.precision() != PlacePrecision.UNRESOLVED || place.kind() == PlaceKind.COUNTRY) {
                byWords.putIfAbsent(NameSkeleton.of(mention.span().of(text)), place);
            }
            if (place.country() != null) {
                countries.merge(place.country(), 1, Integer::sum);
            }
            if (place.kind() == PlaceKind.CITY) {
                towns.merge(place.name(), 1, Integer::sum);
            }
        }
        country = most(countries);
        town = most(towns);
    }

    private static @Nullable String most(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (all >= FEWEST && count.getValue() >= MOST * all) {
                return count.getKey();
            }
        }
        return null;
    }

    /** The country that most of the article's places lie in or point to, or null. */
    @Nullable
    String country() {
        return country;
    }

    /** The words of the town that "the city" of the article is, or null. */
    @Nullable
    String town() {
        return town == null ? null : NameSkeleton.of(town);
    }

    /** The words of the one town that the sentence names before that place, else of the one that the article is about, or null. */
    @Nullable
    String townBefore(Span at) {
        Sentence sentence = reading.reading().text().sentenceAt(at.begin());
        Set<String> named = new TreeSet<>();
        for (PlaceMention mention : reading.reading().places()) {
            boolean town = mention.place().kind() == PlaceKind.CITY
                    && mention.place().precision() != PlacePrecision.UNRESOLVED;
            if (town
                    && sentence != null
                    && sentence.span().contains(mention.span())
                    && mention.span().end() <= at.begin()) {
                named.add(mention.place().name());
            }
        }
        return named.size() == 1 ? NameSkeleton.of(named.iterator().next()) : town();
    }

    Parted part(String name) {
        String[] words = NameSkeleton.of(name.replaceAll("['’]s\\b", " ").replaceAll("s['’](?= )", "s "))
                .split(" ", -1);
        List<String> rest = new ArrayList<>();
        String found = null;
        int at = 0;
        while (at < words.length) {
            Place place = null;
            int length = Math.min(LONGEST, words.length - at);
            while (length > 0 && place == null) {
                place = byWords.get(String.join(" ", List.of(words).subList(at, at + length)));
                length -= place == null ? 1 : 0;
            }
            if (place == null) {
                rest.add(words[at]);
            } else if (place.kind() == PlaceKind.COUNTRY) {
                found = place.country();
            } else {
                rest.addAll(List.of(NameSkeleton.of(place.name()).split(" ", -1)));
                found = found == null ? place.country() : found;
            }
            at += Math.max(1, length);
        }
        rest.removeIf(String::isEmpty);
        return new Parted(rest, found);
    }
}
