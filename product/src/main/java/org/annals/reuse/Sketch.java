package org.annals.reuse;

import java.util.Arrays;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/*
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every three neighbouring four-word phrases the one with the
 * smallest hash is kept, so every shared run of six words leaves a common fingerprint, whatever surrounds it. Phrases
 * never cross a sentence's end. Stock phrases and phrases of function words leave none.
 */

/** What is kept of every document to find the few worth a closer look: fingerprints, and a hash of each sentence. */
final class Sketch {
    private static final int WINDOW = 3;
    private static final float LEAST_WEIGHT = 0.9f;
    /** Phrases of this weight are seldom met twice by chance: a rare word, or two numbers, and more. */
    private static final float STRONG_WEIGHT = 1.2f;

    private static final int LEAST_SENTENCE = 6;

    private final int[] fingerprints;
    private final long[] sentenceHashes;

    private Sketch(int[] fingerprints, long[] sentenceHashes) {
        this.fingerprints = fingerprints;
        this.sentenceHashes = sentenceHashes;
    }

    static Sketch of(TextAnalysis text, WordRarity rarity, StockPhrases stock) {
        Maker maker = new Maker(rarity, stock);
        long[] hashes = new long[text.sentences().size()];
        for (Sentence sentence : text.sentences()) {
            if (!Wording.isPictureCredit(sentence)) {
                hashes[sentence.index()] = maker.add(text.text(), sentence);
            }
        }
        return new Sketch(maker.fingerprints(), hashes);
    }

    private static int fingerprint(int hash, boolean strong) {
        return strong ? hash | 1 : hash & ~1;
    }

    /** Whether one shared fingerprint of this kind is enough to look closer; of the others it takes two. */
    static boolean isStrong(int fingerprint) {
        return (fingerprint & 1) == 1;
    }

    /** Ascending, each once. Not to be changed. */
    int[] fingerprints() {
        return fingerprints;
    }

    /** For each sentence a hash of its words as written; 0 for one too short to be a passage. Not to be changed. */
    long[] sentenceHashes() {
        return sentenceHashes;
    }

    /** One document's sketch in the making; its arrays grow to the longest sentence. */
    private static final class Maker {
        private final WordRarity rarity;
        private final StockPhrases stock;
        private final WordCursor cursor = new WordCursor("", 0, 0);
        private int[] stems = new int[128];
        private float[] weights = new float[128];
        private int[] phrases = new int[128];
        private int[] kept = new int[256];
        private int count;

        Maker(WordRarity rarity, StockPhrases stock) {
            this.rarity = rarity;
            this.stock = stock;
        }

        /** Takes the sentence's fingerprints; returns its hash, or 0. */
        long add(String text, Sentence sentence) {
            cursor.moveTo(text, sentence.span().begin(), sentence.span().end());
            long hash = sentence.section() == Section.TITLE ? 1 : 2;
            float weight = 0;
            int words = 0;
            while (cursor.next()) {
                if (words == stems.length) {
                    grow();
                }
                stems[words] = cursor.stemHash();
                weights[words] = cursor.isNumber() ? WordRarity.NUMBER_WEIGHT : rarity.weight(cursor.stemHash());
                weight += weights[words];
                hash = (hash ^ cursor.exactHash()) * 0x9e3779b97f4a7c15L;
                hash ^= hash >>> 29;
                words++;
            }
            winnow(words);
            return words >= LEAST_SENTENCE && weight >= LEAST_WEIGHT ? hash | 1 : 0;
        }

        private void grow() {
            stems = Arrays.copyOf(stems, stems.length * 2);
            weights = Arrays.copyOf(weights, stems.length);
            phrases = new int[stems.length];
        }

        private void winnow(int words) {
            int count = words - StockPhrases.WORDS + 1;
            for (int i = 0; i < count; i++) {
                phrases[i] = Integer.MAX_VALUE;
                float weight = weights[i] + weights[i + 1] + weights[i + 2] + weights[i + 3];
                if (weight >= LEAST_WEIGHT) {
                    int hash = WordCursor.hash(
                            WordCursor.hash(WordCursor.hash(WordCursor.hash(0, stems[i]), stems[i + 1]), stems[i + 2]),
                            stems[i + 3]);
                    phrases[i] = stock.contains(hash) ? Integer.MAX_VALUE : fingerprint(hash, weight >= STRONG_WEIGHT);
                }
            }
            int last = -1;
            for (int from = 0; from < Math.max(1, count - WINDOW + 1) && count > 0; from++) {
                int least = from;
                for (int i = from + 1; i < Math.min(count, from + WINDOW); i++) {
                    least = phrases[i] < phrases[least] ? i : least;
                }
                if (least != last && phrases[least] != Integer.MAX_VALUE) {
                    keep(phrases[least]);
                }
                last = least;
            }
        }

        private void keep(int fingerprint) {
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, count * 2);
            }
            kept[count++] = fingerprint;
        }

        int[] fingerprints() {
            Arrays.sort(kept, 0, count);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || kept[i] != kept[i - 1]) {
                    kept[distinct++] = kept[i];
                }
            }
            return Arrays.copyOf(kept, distinct);
        }
    }
}
