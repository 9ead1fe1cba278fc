package org.annals.language.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/*
 * Keys are hashes of words as SentenceWords makes them; a collision gives a wrong class to a word that is in no table, which
 * costs one feature of one word in some ten thousand.
 */
/** A table from the hashes of words to small numbers, such as the word's cluster. Immutable; 0 stands for unknown. */
public final class WordClasses {
    private static final int GOLDEN = 0x9E3779B9;

    private final int[] keys;
    private final short[] values;
    private final int shift;

    private WordClasses(int size) {
        int length = Math.max(16, Integer.highestOneBit(size) << 2);
        keys = new int[length];
        values = new short[length];
        shift = 32 - Integer.numberOfTrailingZeros(length);
    }

    /** A table of words' hashes; values must be from 1 to 32767. */
    public static WordClasses of(Map<Integer, Integer> entries) {
        WordClasses classes = new WordClasses(entries.size());
        entries.forEach(classes::put);
        return classes;
    }

    private void put(int key, int value) {
        int slot = key * GOLDEN >>> shift;
        while (values[slot] != 0) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        values[slot] = (short) value;
    }

    /** The number of the word with that hash, or 0. */
    public int of(int hash) {
        int slot = hash * GOLDEN >>> shift;
        while (values[slot] != 0) {
            if (keys[slot] == hash) {
                return values[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return 0;
    }

    void writeTo(DataOutputStream out) throws IOException {
        SortedMap<Long, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                sorted.put(Integer.toUnsignedLong(keys[i]), (int) values[i]);
            }
        }
        PackedNumbers.write(out, sorted.size());
        int last = 0;
        for (Map.Entry<Long, Integer> entry : sorted.entrySet()) {
            int key = entry.getKey().intValue();
            PackedNumbers.write(out, key - last);
            PackedNumbers.write(out, entry.getValue());
            last = key;
        }
    }

    static WordClasses readFrom(DataInputStream in) throws IOException {
        int size = PackedNumbers.read(in);
        WordClasses classes = new WordClasses(size);
        int key = 0;
        for (int i = 0; i < size; i++) {
            key += PackedNumbers.read(in);
            classes.put(key, PackedNumbers.read(in));
        }
        return classes;
    }
}
