package org.annals.reuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Four-word phrases that many unrelated news articles share, from a shipped table of hashes. */
public final class StockPhrases {
    /** Words of a phrase. */
    static final int WORDS = 4;

    private static final String TABLE = "stock-phrases.txt";

    private final int[] hashes;

    private StockPhrases(int[] hashes) {
        this.hashes = hashes;
    }

    /** Reads the shipped table. */
    public static StockPhrases load() {
        try (BufferedReader reader = ResourceLines.open(TABLE)) {
            int[] hashes = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .mapToInt(line -> Integer.parseUnsignedInt(line, 16))
                    .sorted()
                    .toArray();
            return new StockPhrases(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the phrase with this {@link Window#hash} is a stock phrase. */
    public boolean contains(int hash) {
        return Arrays.binarySearch(hashes, hash) >= 0;
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
