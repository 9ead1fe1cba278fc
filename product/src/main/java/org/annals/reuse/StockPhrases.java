package org.annals.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Four-word phrases that many unrelated news articles share, from a shipped table of hashes. */
public final class StockPhrases {
    /** Words of a phrase. */
    static final int WORDS = 4;

    private static final String TABLE = "stock-phrases.txt";

    /** Open addressing at a load of a third or less; 0 is a free slot. */
    private final int[] slots = new int[1 << 16];

    /** A bit for each hash, so that most questions are answered without leaving the cache. */
    private final long[] filter = new long[1 << 12];

    private StockPhrases(int[] hashes) {
        if (hashes.length * 3 > slots.length) {
            throw new IllegalStateException("the table must hold three times the phrases, got " + hashes.length);
        }
        for (int hash : hashes) {
            slots[slotOf(hash)] = hash;
            filter[filterWord(hash)] |= 1L << hash;
        }
    }

    private int filterWord(int hash) {
        return (hash >>> 6) & (filter.length - 1);
    }

    private int slotOf(int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Reads the shipped table. */
    public static StockPhrases load() {
        try (BufferedReader reader = ResourceLines.open(TABLE)) {
            int[] hashes = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToInt(line -> Integer.parseUnsignedInt(line, 16))
                    .toArray();
            return new StockPhrases(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the phrase with this {@link Window#hash} is a stock phrase. */
    public boolean contains(int hash) {
        return (filter[filterWord(hash)] & 1L << hash) != 0 && hash != 0 && slots[slotOf(hash)] == hash;
    }

    /** The last four words of a text. */
    public static final class Window {
        private final int[] stems = new int[WORDS];
        private int count;

        /** Adds a word by its stem's hash; true once four words have been added. */
        public boolean push(int stemHash) {
            stems[count % WORDS] = stemHash;
            count++;
            return count >= WORDS;
        }

        /** The hash of the last four words in their order. */
        public int hash() {
            int hash = 0;
            for (int i = 0; i < WORDS; i++) {
                hash = WordCursor.hash(hash, stems[(count + i) % WORDS]);
            }
            return hash;
        }

        public void clear() {
            count = 0;
        }
    }
}
