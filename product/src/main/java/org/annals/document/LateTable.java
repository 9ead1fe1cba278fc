package org.annals.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/*
 * Linear hashing: when there are too many entries for the groups, one more group takes its entries from one other, so a
 * table that grows fetches no more than it must. An entry's group follows from its key and the number of groups.
 */
/**
 * Entries by key, of which a few are fetched together when one of them is first asked for. Keys must have hash codes that
 * are the same in every program, as those of texts and numbers are. For one thread while it changes.
 */
public final class LateTable<K, V> {
    /** Entries that are fetched together, on average. */
    private static final int FEW = 32;

    private final List<Late<Map<K, V>>> groups = new ArrayList<>();
    private int size;

    public LateTable() {
        groups.add(Late.of(new HashMap<>()));
    }

    public int size() {
        return size;
    }

    public @Nullable V get(K key) {
        return group(key).get(key);
    }

    public V getOrDefault(K key, V other) {
        return group(key).getOrDefault(key, other);
    }

    public boolean containsKey(K key) {
        return group(key).containsKey(key);
    }

    /** Gives what stood there before, or null. */
    public @Nullable V put(K key, V value) {
        V last = group(key).put(key, value);
        if (last == null) {
            added();
        }
        return last;
    }

    /** Gives what stood there, or null. */
    public @Nullable V remove(K key) {
        V last = group(key).remove(key);
        size -= last == null ? 0 : 1;
        return last;
    }

    public V computeIfAbsent(K key, Function<? super K, ? extends V> maker) {
        V known = get(key);
        if (known != null) {
            return known;
        }
        V made = maker.apply(key);
        put(key, made);
        return made;
    }

    /** Puts the value, or what comes of the one that is there and this one; gives what stands there now. */
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> joiner) {
        V known = get(key);
        V now = known == null ? value : joiner.apply(known, value);
        put(key, now);
        return now;
    }

    /** All keys, in no order; fetches everything. */
    public List<K> keys() {
        List<K> keys = new ArrayList<>();
        groups.forEach(group -> keys.addAll(group.get().keySet()));
        return keys;
    }

    private Map<K, V> group(K key) {
        return groups.get(number(key, groups.size())).get();
    }

    private static int number(Object key, int count) {
        int hash = key.hashCode() * 0x9e3779b9;
        int spread = hash ^ hash >>> 16;
        int round = Integer.highestOneBit(count);
        int wide = spread & 2 * round - 1;
        return wide < count ? wide : spread & round - 1;
    }

    private void added() {
        size++;
        int count = groups.size();
        if (size <= count * FEW) {
            return;
        }
        Map<K, V> old = groups.get(count - Integer.highestOneBit(count)).get();
        Map<K, V> split = new HashMap<>();
        groups.add(Late.of(split));
        for (Iterator<Map.Entry<K, V>> entries = old.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<K, V> entry = entries.next();
            if (number(entry.getKey(), count + 1) == count) {
                split.put(entry.getKey(), entry.getValue());
                entries.remove();
            }
        }
    }
}
