package org.annals.store.image;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The platform's collections that do not change. */
enum FixedShape implements Shape {
    /** Without gaps. */
    LIST {
        @Override
        Object make(@Nullable Object[] parts) {
            return List.of(parts);
        }
    },
    /** One that shows an array or another list. */
    SHOWN_LIST {
        @Override
        Object make(@Nullable Object[] parts) {
            return Collections.unmodifiableList(Arrays.asList(parts));
        }
    },
    SET {
        @Override
        Object make(@Nullable Object[] parts) {
            return Set.of(parts);
        }
    },
    /** One with an order. */
    SHOWN_SET {
        @Override
        Object make(@Nullable Object[] parts) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(parts)));
        }
    },
    MAP {
        @Override
        Object make(@Nullable Object[] parts) {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Map.Entry<Object, Object>[] entries = new Map.Entry[parts.length / 2];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = Map.entry(parts[2 * i], parts[2 * i + 1]);
            }
            return Map.ofEntries(entries);
        }
    },
    /** One with an order. */
    SHOWN_MAP {
        @Override
        Object make(@Nullable Object[] parts) {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = 0; i < parts.length; i += 2) {
                map.put(parts[i], parts[i + 1]);
            }
            return Collections.unmodifiableMap(map);
        }
    },
    /** In the natural order of its keys. */
    SHOWN_SORTED_MAP {
        @Override
        Object make(@Nullable Object[] parts) {
            SortedMap<@Nullable Object, @Nullable Object> map = new TreeMap<>();
            for (int i = 0; i < parts.length; i += 2) {
                map.put(parts[i], parts[i + 1]);
            }
            return Collections.unmodifiableSortedMap(map);
        }
    };

    /** The shape of a collection that has this one by its class; an empty one has nothing to be numbered for. */
    Shape of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() ? ValueShape.NO_MAP : this;
        }
        Collection<?> collection = (Collection<?>) value;
        if (collection.isEmpty()) {
            return collection instanceof Set ? ValueShape.NO_SET : ValueShape.NO_LIST;
        }
        return this == LIST && hasGaps(collection) ? SHOWN_LIST : this;
    }

    private static boolean hasGaps(Collection<?> collection) {
        for (Object one : collection) {
            if (one == null) {
                return true;
            }
        }
        return false;
    }

    abstract Object make(@Nullable Object[] parts);

    @Override
    public void write(Object value, ImageWriter out) {
        if (value instanceof Map<?, ?> map) {
            out.varint(2L * map.size());
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
    public Object read(ImageReader in) {
        @Nullable Object[] parts = new @Nullable Object[in.count()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = in.value();
        }
        return make(parts);
    }
}
