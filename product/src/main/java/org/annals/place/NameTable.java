package org.annals.place;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.annals.place.TableImage.Part;

/*
 * A quarter of a million places have 750,000 names: as strings in a map they take 150 MB. Here all keys lie in one run
 * of bytes, an open-addressing table of ints finds them, and the entries of one key are a slice of one run of ints (entry
 * number times two, plus one if the name is an alternate one). A further table says for (the hash of) each first word how
 * many words the longest name that starts with it has, so that a scan of running text looks up few keys.
 */
/** Finds gazetteer entries by the key of their name. */
final class NameTable {
    private static final int FIRST_WORDS = 1 << 18;
    private static final int[] NONE = {};

    private final ByteBuffer pool;
    private final IntBuffer starts;
    private final IntBuffer table;
    private final ByteBuffer marks;
    private final IntBuffer postingStarts;
    private final IntBuffer postings;
    private final ByteBuffer longest;

    NameTable(TableImage image) {
        this.pool = image.part(Part.KEYS);
        this.starts = image.ints(Part.KEY_STARTS);
        this.table = image.ints(Part.SLOTS);
        this.marks = image.part(Part.MARKS);
        this.postingStarts = image.ints(Part.POSTING_STARTS);
        this.postings = image.ints(Part.POSTINGS);
        this.longest = image.part(Part.LONGEST);
    }

    /** The entries of a key, each times two, plus one for an alternate name; empty if the key is unknown. */
    int[] find(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int name = table.get(slot(bytes, bytes.length)) - 1;
        if (name < 0) {
            return NONE;
        }
        int first = postingStarts.get(name);
        int[] found = new int[postingStarts.get(name + 1) - first];
        postings.get(first, found);
        return found;
    }

    boolean contains(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return table.get(slot(bytes, bytes.length)) != 0;
    }

    /** The most words that a name has which starts with the first word of the key; never too few. */
    int longestFrom(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return longest.get(firstWord(bytes, bytes.length));
    }

    int names() {
        return starts.limit() - 1;
    }

    private int slot(byte[] key, int length) {
        int hash = hash(key, length);
        int last = table.limit() - 1;
        int slot = hash & last;
        for (int name = table.get(slot); name != 0; name = table.get(slot)) {
            if (marks.get(slot) == mark(hash) && isName(name - 1, key, length)) {
                return slot;
            }
            slot = slot + 1 & last;
        }
        return slot;
    }

    private boolean isName(int name, byte[] key, int length) {
        int start = starts.get(name);
        if (starts.get(name + 1) - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (pool.get(start + i) != key[i]) {
                return false;
            }
        }
        return true;
    }

    /** A byte of the hash that the slot does not depend on: most comparisons of wrong names end here. */
    private static byte mark(int hash) {
        return (byte) (hash >>> 24);
    }

    private static int hash(byte[] key, int length) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ key[i]) * 0x01000193;
        }
        hash *= 0x85ebca6b;
        return hash ^ hash >>> 15;
    }

    private static int firstWord(byte[] key, int length) {
        int end = 0;
        while (end < length && key[end] != ' ') {
            end++;
        }
        return hash(key, end) & FIRST_WORDS - 1;
    }

    /** Collects names; used by one thread, once. */
    static final class Builder {
        private byte[] pool = new byte[1 << 23];
        private int used;
        private int[] starts = new int[1 << 19];
        private int names;
        private int[] table = new int[1 << 20];
        private byte[] marks = new byte[1 << 20];
        private int[] occurrenceName = new int[1 << 20];
        private int[] occurrenceEntry = new int[1 << 20];
        private int occurrences;
        private final byte[] longest = new byte[FIRST_WORDS];

        void add(String key, int entry, boolean alternate) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            add(bytes, bytes.length, entry, alternate);
        }

        void add(byte[] key, int length, int entry, boolean alternate) {
            int hash = hash(key, length);
            int slot = slot(hash, key, length);
            if (table[slot] == 0) {
                marks[slot] = mark(hash);
                table[slot] = store(key, length) + 1;
            }
            if (occurrences == occurrenceName.length) {
                occurrenceName = Arrays.copyOf(occurrenceName, 2 * occurrences);
                occurrenceEntry = Arrays.copyOf(occurrenceEntry, 2 * occurrences);
            }
            occurrenceName[occurrences] = table[slot] - 1;
            occurrenceEntry[occurrences] = 2 * entry + (alternate ? 1 : 0);
            occurrences++;
            if (names > table.length / 10 * 7) {
                grow();
            }
        }

        private int slot(int hash, byte[] key, int length) {
            int slot = hash & table.length - 1;
            while (table[slot] != 0) {
                int name = table[slot] - 1;
                if (marks[slot] == mark(hash) && Arrays.equals(pool, starts[name], starts[name + 1], key, 0, length)) {
                    return slot;
                }
                slot = slot + 1 & table.length - 1;
            }
            return slot;
        }

        private int store(byte[] key, int length) {
            if (used + length > pool.length) {
                pool = Arrays.copyOf(pool, Math.max(2 * pool.length, used + length));
            }
            if (names + 2 > starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            System.arraycopy(key, 0, pool, used, length);
            used += length;
            starts[names + 1] = used;
            int words = 1;
            for (int i = 0; i < length; i++) {
                words += key[i] == ' ' ? 1 : 0;
            }
            int first = firstWord(key, length);
            longest[first] = (byte) Math.max(longest[first], Math.min(words, Byte.MAX_VALUE));
            return names++;
        }

        private void grow() {
            table = new int[2 * table.length];
            marks = new byte[table.length];
            for (int name = 0; name < names; name++) {
                byte[] key = Arrays.copyOfRange(pool, starts[name], starts[name + 1]);
                int hash = hash(key, key.length);
                int slot = slot(hash, key, key.length);
                marks[slot] = mark(hash);
                table[slot] = name + 1;
            }
        }

        /** Adds the tables to the parts of an image. */
        void build(Map<Part, ByteBuffer> parts) {
            int[] postingStarts = new int[names + 1];
            for (int i = 0; i < occurrences; i++) {
                postingStarts[occurrenceName[i]]++;
            }
            int sum = 0;
            for (int i = 0; i <= names; i++) {
                int count = postingStarts[i];
                postingStarts[i] = sum;
                sum += count;
            }
            int[] next = Arrays.copyOf(postingStarts, names);
            int[] postings = new int[occurrences];
            for (int i = 0; i < occurrences; i++) {
                postings[next[occurrenceName[i]]++] = occurrenceEntry[i];
            }
            parts.put(Part.KEYS, ByteBuffer.wrap(pool, 0, used));
            parts.put(Part.KEY_STARTS, TableImage.ints(starts, names + 1));
            parts.put(Part.SLOTS, TableImage.ints(table, table.length));
            parts.put(Part.MARKS, ByteBuffer.wrap(marks));
            parts.put(Part.POSTING_STARTS, TableImage.ints(postingStarts, names + 1));
            parts.put(Part.POSTINGS, TableImage.ints(postings, occurrences));
            parts.put(Part.LONGEST, ByteBuffer.wrap(longest));
        }
    }
}
