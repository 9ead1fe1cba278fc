package org.annals.reuse;

import java.util.Arrays;
import java.util.List;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;

/*
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every three neighbouring four-word phrases the one with the
 * smallest hash is kept, so every shared run of six words leaves a common fingerprint, whatever surrounds it. Phrases
 * never cross a sentence's end. Stock phrases and phrases of function words leave none.
 *
 * The words of a document are read into arrays first; its phrases are hashed by plain loops over those arrays, which the
 * compiler turns into vector instructions.
 */

/** Makes the sketches of documents, one after the other: it remembers the words that it has met. Not thread-safe. */
final class SketchMaker {
    private static final int WINDOW = 3;
    private static final float LEAST_WEIGHT = 0.9f;
    /** Phrases of this weight are seldom met twice by chance: a rare word, or two numbers, and more. */
    private static final float STRONG_WEIGHT = 1.2f;

    private static final int LEAST_SENTENCE = 6;
    private static final int NONE = Integer.MAX_VALUE;

    private static final int BOX_SHIFT = 24;
    /** With more than these the boxes would be full, and a hostile text could make sorting them slow. */
    private static final int MOST_BOXED = 2048;

    private final StockPhrases stock;
    private final WordCursor cursor;
    private int[] stems = new int[1024];
    private float[] weights = new float[1024];
    private int[] phrases = new int[1024];
    private int[] kept = new int[512];
    private final int[] boxes = new int[(1 << 32 - BOX_SHIFT) + 1];
    private final int[] boxed = new int[MOST_BOXED];
    private int words;
    private int count;

    SketchMaker(WordRarity rarity, StockPhrases stock) {
        this.cursor = new WordCursor(rarity);
        this.stock = stock;
    }

    Sketch of(TextAnalysis text) {
        List<Sentence> sentences = text.sentences();
        long[] hashes = new long[sentences.size()];
        int[] ends = new int[sentences.size()];
        words = 0;
        count = 0;
        for (int i = 0; i < ends.length; i++) {
            Sentence sentence = sentences.get(i);
            if (!Wording.isPictureCredit(sentence)) {
                hashes[sentence.index()] = read(text.text(), sentence);
            }
            ends[i] = words;
        }
        hashPhrases(stems, phrases, words - StockPhrases.WORDS + 1);
        weighPhrases(weights, words - StockPhrases.WORDS + 1);
        int from = 0;
        for (int end : ends) {
            winnow(from, end - StockPhrases.WORDS + 1);
            from = end;
        }
        return new Sketch(fingerprints(), hashes);
    }

    /** Appends the sentence's words; returns its hash, or 0. */
    private long read(String text, Sentence sentence) {
        WordCursor in = cursor;
        in.moveTo(text, sentence.span().begin(), sentence.span().end());
        long hash = sentence.section() == Section.TITLE ? 1 : 2;
        float weight = 0;
        int first = words;
        int at = first;
        while (in.next()) {
            if (at == stems.length) {
                grow();
            }
            stems[at] = in.stemHash();
            weights[at] = in.weight();
            weight += in.weight();
            hash = (hash ^ in.exactHash()) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
            at++;
        }
        words = at;
        return at - first >= LEAST_SENTENCE && weight >= LEAST_WEIGHT ? hash | 1 : 0;
    }

    private void grow() {
        stems = Arrays.copyOf(stems, stems.length * 2);
        weights = Arrays.copyOf(weights, stems.length);
        phrases = new int[stems.length];
    }

    /** For each word the hash of the four words from it on, as {@link WordCursor#hash(int, int)} would chain them. */
    private static void hashPhrases(int[] stems, int[] phrases, int to) {
        for (int i = 0; i < to; i++) {
            phrases[i] = WordCursor.mix(stems[i]);
        }
        for (int i = 0; i < to; i++) {
            phrases[i] = WordCursor.mix(phrases[i] * 31 + stems[i + 1]);
        }
        for (int i = 0; i < to; i++) {
            phrases[i] = WordCursor.mix(phrases[i] * 31 + stems[i + 2]);
        }
        for (int i = 0; i < to; i++) {
            phrases[i] = WordCursor.mix(phrases[i] * 31 + stems[i + 3]);
        }
    }

    /** For each word the weight of the four words from it on, in its own place. */
    private static void weighPhrases(float[] weights, int to) {
        for (int i = 0; i < to; i++) {
            weights[i] = weights[i] + weights[i + 1] + weights[i + 2] + weights[i + 3];
        }
    }

    /** Turns the hashes of a sentence's phrases into fingerprints; {@link #NONE} for those that say nothing. */
    private void mark(int from, int to) {
        for (int i = from; i < to; i++) {
            float weight = weights[i];
            int hash = phrases[i];
            int fingerprint = weight >= STRONG_WEIGHT ? hash | 1 : hash & ~1;
            phrases[i] = weight < LEAST_WEIGHT || stock.contains(hash) ? NONE : fingerprint;
        }
    }

    /** Keeps the smallest of every three neighbouring phrases of a sentence, the first of equals. */
    private void winnow(int from, int to) {
        if (to <= from) {
            return;
        }
        mark(from, to);
        if (kept.length < count + to - from) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, count + to - from));
        }
        int last = -1;
        int windows = Math.max(from + 1, to - WINDOW + 1);
        int next = count;
        for (int first = from; first < windows; first++) {
            int least = first;
            int value = phrases[first];
            if (first + 1 < to && phrases[first + 1] < value) {
                least = first + 1;
                value = phrases[first + 1];
            }
            if (first + 2 < to && phrases[first + 2] < value) {
                least = first + 2;
                value = phrases[first + 2];
            }
            // Written always and counted when it is new: cheaper than a branch that nobody can predict.
            kept[next] = value;
            next += least != last && value != NONE ? 1 : 0;
            last = least;
        }
        count = next;
    }

    private int[] fingerprints() {
        int[] sorted = sorted();
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /** Hashes spread evenly: in so many boxes by their first bits they are all but sorted. */
    private int[] sorted() {
        if (count > MOST_BOXED) {
            Arrays.sort(kept, 0, count);
            return kept;
        }
        Arrays.fill(boxes, 0);
        for (int i = 0; i < count; i++) {
            boxes[box(kept[i]) + 1]++;
        }
        for (int i = 1; i < boxes.length; i++) {
            boxes[i] += boxes[i - 1];
        }
        for (int i = 0; i < count; i++) {
            boxed[boxes[box(kept[i])]++] = kept[i];
        }
        for (int i = 1; i < count; i++) {
            int value = boxed[i];
            int at = i;
            while (at > 0 && boxed[at - 1] > value) {
                boxed[at] = boxed[at - 1];
                at--;
            }
            boxed[at] = value;
        }
        return boxed;
    }

    private static int box(int fingerprint) {
        return (fingerprint ^ Integer.MIN_VALUE) >>> BOX_SHIFT;
    }
}
