package org.annals.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How rare a word is in English news, from a shipped table: never from the pile that is being read, so that a
 * decision about two articles does not depend on a third.
 */
public final class WordRarity {
    /** What a number weighs, whichever it is. */
    static final float NUMBER_WEIGHT = 0.6f;

    private static final String TABLE = "word-frequencies.txt";
    /** Words that carry next to nothing have fewer bits than this, words that carry all they can have more. */
    private static final int COMMON_BITS = 8;

    private static final int RARE_BITS = 17;
    private static final float LEAST = 0.05f;

    /** Open addressing at a load of a third, small enough to stay in the cache. */
    private final int[] stems = new int[1 << 14];

    private final byte[] bits = new byte[stems.length];
    private final float[] weightOfBits = new float[RARE_BITS + 1];

    private int size;

    private WordRarity() {
        for (int i = 0; i < weightOfBits.length; i++) {
            float share = (i - COMMON_BITS) / (float) (RARE_BITS - COMMON_BITS);
            weightOfBits[i] = Math.max(LEAST, Math.min(1, share));
        }
    }

    /** Reads the shipped table. */
    public static WordRarity load() {
        WordRarity rarity = new WordRarity();
        try (BufferedReader reader = ResourceLines.open(TABLE)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rarity.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rarity;
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        byte value = Byte.parseByte(words[0]);
        for (int i = 1; i < words.length; i++) {
            int stem = WordCursor.hash(words[i]);
            int slot = slotOf(stem);
            size += stems[slot] == 0 ? 1 : 0;
            if (size * 2 > stems.length) {
                throw new IllegalStateException("the table must hold twice the words, got more than " + size);
            }
            stems[slot] = stem;
            bits[slot] = value;
        }
    }

    private int slotOf(int stem) {
        int slot = stem & (stems.length - 1);
        while (stems[slot] != 0 && stems[slot] != stem) {
            slot = (slot + 1) & (stems.length - 1);
        }
        return slot;
    }

    /** Minus the binary logarithm of the word's share in all words; a word that is not in the table is rare. */
    public int bits(int stemHash) {
        int slot = slotOf(stemHash);
        return stems[slot] == 0 ? RARE_BITS : bits[slot];
    }

    /** From .05 for "the" to 1 for a rare word. */
    public float weight(int stemHash) {
        return weightOfBits[Math.min(RARE_BITS, bits(stemHash))];
    }
}
