package org.annals.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/*
 * Two accounts of one happening are likely to share two telling words, or a telling word with a place, a day or a
 * participant, or two of those, or a passage. Within one article they go on without a word in common, so there each is
 * compared with each. Keys are hashes of 64 bits: among a hundred million of them two fall
 * together by chance once in some thousand piles, and then cost one needless comparison.
 */
/** What a claim is filed under, so that those worth comparing with it are found. */
final class ClaimKeys {
    private static final int TELLING_WORDS = 7;
    /** An article longer than this is several, or a log of days: the bound keeps the work for one claim from growing with it. */
    private static final int WITHIN = 80;

    private final WordVectors vectors;

    ClaimKeys(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** A word with what it tells. */
    private record Weighed(String word, float weight) {
        static final Comparator<Weighed> TELLING_FIRST =
                Comparator.comparingDouble((Weighed one) -> -one.weight).thenComparing(Weighed::word);
    }

    /** Sorted, each once. */
    long[] of(ClaimProfile profile) {
        List<Long> words = profile.words().stream()
                .map(word -> new Weighed(word, vectors.weight(word)))
                .sorted(Weighed.TELLING_FIRST)
                .limit(TELLING_WORDS)
                .map(one -> Marks.hash("w " + one.word))
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

    /** That of the drawer, however full, of the claims of an article. */
    static long ofText(ClaimProfile profile) {
        return Marks.hash("t " + profile.document().value());
    }

    /** Whether two claims stand in one article, and near enough to be compared whatever their words. */
    static boolean areOfOneText(ClaimProfile a, ClaimProfile b) {
        return a.document().equals(b.document())
                && Math.abs(a.mention().sentence() - b.mention().sentence()) <= WITHIN;
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
