package org.annals.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How rare a word is in English news, from a shipped table: never from the pile that is being read, so that a
 * decision about two articles does not depend on a third.
 */
public final class WordRarity {
    private static final String TABLE = "word-frequencies.txt";
    /** Words that carry next to nothing have fewer bits than this, words that carry all they can have more. */
    private static final int COMMON_BITS = 8;

    private static final int RARE_BITS = 17;
    private static final float LEAST = 0.05f;

    private final int[] stems = new int[1 << 17];
    private final byte[] bits = new byte[stems.length];

    private WordRarity() {}

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
        float share = (bits(stemHash) - COMMON_BITS) / (float) (RARE_BITS - COMMON_BITS);
        return Math.max(LEAST, Math.min(1, share));
    }
}
