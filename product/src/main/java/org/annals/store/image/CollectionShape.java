package org.annals.store.image;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The platform's collections that change; an unchanging one is made of its parts ({@link FixedShape}). */
enum CollectionShape implements Shape {
    ARRAY_LIST(ArrayList.class, ArrayList::new),
    ARRAY_DEQUE(ArrayDeque.class, ArrayDeque::new),
    HASH_SET(HashSet.class, size -> new HashSet<>(capacity(size))),
    LINKED_HASH_SET(LinkedHashSet.class, size -> new LinkedHashSet<>(capacity(size))),
    TREE_SET(TreeSet.class, size -> new TreeSet<>()),
    HASH_MAP(HashMap.class, size -> new HashMap<>(capacity(size))),
    LINKED_HASH_MAP(LinkedHashMap.class, size -> new LinkedHashMap<>(capacity(size))),
    IDENTITY_HASH_MAP(IdentityHashMap.class, IdentityHashMap::new),
    TREE_MAP(TreeMap.class, size -> new TreeMap<>()),
    BIT_SET(BitSet.class, size -> new BitSet());

    final Class<?> type;

    @SuppressWarnings("ImmutableEnumChecker") // Each makes a new collection and holds nothing.
    private final IntFunction<Object> maker;

    CollectionShape(Class<?> type, IntFunction<Object> maker) {
        this.type = type;
        this.maker = maker;
    }

    private static int capacity(int size) {
        return (int) Math.min(1 << 30, size * 4L / 3 + 1);
    }

    @Override
    public boolean isMadeOfParts() {
        return false;
    }

    private static @Nullable Comparator<?> order(Object sorted) {
        return sorted instanceof TreeMap<?, ?> map ? map.comparator() : ((TreeSet<?>) sorted).comparator();
    }

    @Override
    public void write(Object value, ImageWriter out) {
        if (value instanceof BitSet bits) {
            long[] words = bits.toLongArray();
            out.varint(words.length);
            for (long word : words) {
                out.eightBytes(word);
            }
            return;
        }
        if (this == TREE_MAP || this == TREE_SET) {
            out.value(order(value));
        }
        if (value instanceof Map<?, ?> map) {
            out.varint(map.size());
            map.forEach((key, content) -> {
                out.value(key);
                out.value(content);
            });
        } else {
            Collection<?> collection = (Collection<?>) value;
            out.varint(collection.size());
            collection.forEach(out::value);
        }
    }

    @Override
    public Object begin(ImageReader in) {
        if (this == BIT_SET) {
            long[] words = new long[in.count()];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.eightBytes();
            }
            return BitSet.valueOf(words);
        }
        if (this == TREE_MAP || this == TREE_SET) {
            @SuppressWarnings("unchecked") // It was the order of just such a collection.
            Comparator<Object> order = (Comparator<Object>) in.value();
            return this == TREE_MAP ? new TreeMap<>(order) : new TreeSet<>(order);
        }
        return maker.apply(in.peekCount());
    }

    @SuppressWarnings("unchecked") // What comes back is what such a collection held.
    @Override
    public void fill(Object begun, ImageReader in) {
        if (this == BIT_SET) {
            return;
        }
        int size = in.count();
        if (begun instanceof Map<?, ?> any) {
            Map<@Nullable Object, @Nullable Object> map = (Map<@Nullable Object, @Nullable Object>) any;
            for (int i = 0; i < size; i++) {
                Object key = in.value();
                map.put(key, in.value());
            }
        } else {
            Collection<@Nullable Object> collection = (Collection<@Nullable Object>) begun;
            for (int i = 0; i < size; i++) {
                collection.add(in.value());
            }
        }
    }
}
