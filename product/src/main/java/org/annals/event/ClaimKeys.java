package org.annals.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/*
 * Two accounts of one happening are likely to share two telling words, or a telling word with a place, a day or a
 * participant, or two of those, or a passage. Keys are hashes of 64 bits: among a hundred million of them two fall
 * together by chance once in some thousand piles, and then cost one needless comparison.
 */
/** What a claim is filed under, so that those worth comparing with it are found. */
final class ClaimKeys {
    private static final int TELLING_WORDS = 7;

    private final WordVectors vectors;

    ClaimKeys(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** Sorted, each once. */
    long[] of(ClaimProfile profile) {
        List<Long> words = profile.words().stream()
                .sorted(Comparator.comparingDouble((String word) -> -vectors.weight(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(TELLING_WORDS)
                .map(word -> Marks.hash("w " + word))
                .toList();
        List<Long> circumstances = circumstances(profile);
        List<Long> all = new ArrayList<>(words);
        all.addAll(circumstances);
        List<Long> keys = new ArrayList<>();
        for (int x = 0; x < all.size(); x++) {
            for (int y = x + 1; y < all.size(); y++) {
                keys.add(mix(mix(all.get(x)) + mix(all.get(y))));
            }
        }
        profile.passages().forEach(passage -> keys.add(Marks.hash("p " + passage)));
        return keys.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    private static List<Long> circumstances(ClaimProfile profile) {
        List<String> names = new ArrayList<>();
        profile.places().forEach(place -> names.add("l " + place));
        profile.actors().forEach(actor -> names.add("a " + actor));
        if (profile.voice() != null) {
            names.add("v " + profile.voice());
        }
        if (profile.date() != null) {
            names.add("d " + profile.date().text());
        }
        if (profile.eventClass() != null) {
            names.add("k " + profile.eventClass());
        }
        for (ClaimProfile.FigureKey figure : profile.figures()) {
            BigDecimal least = figure.min();
            names.add("f " + (least == null ? "" : least.stripTrailingZeros().toPlainString()) + figure.outcome());
        }
        return names.stream().distinct().map(Marks::hash).toList();
    }

    /** Whether two sorted arrays of keys have one in common that the drawers still use. */
    static boolean meet(long[] a, long[] b, ClaimDrawers drawers) {
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            int order = Long.compare(a[i], b[k]);
            if (order == 0 && drawers.isUsed(a[i])) {
                return true;
            }
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return false;
    }

    /** The finish of MurmurHash3 (Appleby). */
    static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
