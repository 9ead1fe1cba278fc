package org.annals.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/*
 * A claim is filed under what two accounts of one happening are likely to share: two telling words, a telling word with a place,
 * a day or a participant, a figure, a passage. A drawer that fills up tells nothing and is left alone, so the work for one more
 * claim has a bound that does not grow with the pile.
 */
/** Finds the claims that are worth comparing. */
final class ClaimBlocks {
    private static final int LARGEST = 60;
    private static final int TELLING_WORDS = 7;

    private final WordVectors vectors;

    ClaimBlocks(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** Pairs of numbers, the smaller first, as {@code a << 32 | b}; sorted. */
    List<Long> pairs(List<ClaimProfile> profiles) {
        Map<String, List<Integer>> drawers = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (String key : keys(profiles.get(i))) {
                drawers.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> pairs = new HashSet<>();
        for (List<Integer> drawer : drawers.values()) {
            for (int x = 0; drawer.size() <= LARGEST && x < drawer.size(); x++) {
                for (int y = x + 1; y < drawer.size(); y++) {
                    pairs.add((long) drawer.get(x) << 32 | drawer.get(y));
                }
            }
        }
        return pairs.stream().sorted().toList();
    }

    private Set<String> keys(ClaimProfile profile) {
        List<String> words = profile.words().stream()
                .sorted(Comparator.comparingDouble((String word) -> -vectors.weight(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(TELLING_WORDS)
                .sorted()
                .toList();
        Set<String> keys = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        profile.places().forEach(place -> others.add("l " + place));
        profile.actors().forEach(actor -> others.add("a " + actor));
        if (profile.voice() != null) {
            others.add("v " + profile.voice());
        }
        if (profile.date() != null) {
            others.add("d " + profile.date().text());
        }
        if (profile.eventClass() != null) {
            others.add("k " + profile.eventClass());
        }
        for (ClaimProfile.FigureKey figure : profile.figures()) {
            BigDecimal least = figure.min();
            others.add("f " + (least == null ? "" : least.stripTrailingZeros().toPlainString()) + figure.outcome());
        }
        for (int x = 0; x < words.size(); x++) {
            for (int y = x + 1; y < words.size(); y++) {
                keys.add(words.get(x) + ' ' + words.get(y));
            }
            for (String other : others) {
                keys.add(words.get(x) + ' ' + other);
            }
        }
        List<String> list = List.copyOf(others);
        for (int x = 0; x < list.size(); x++) {
            for (int y = x + 1; y < list.size(); y++) {
                keys.add(list.get(x) + ' ' + list.get(y));
            }
        }
        profile.passages().forEach(passage -> keys.add("p " + passage));
        return keys;
    }
}
