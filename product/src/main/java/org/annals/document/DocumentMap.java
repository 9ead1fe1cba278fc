package org.annals.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something for each of many documents, unchanging. One that is made of another shares with it what stays the same, so
 * both making it and comparing the two cost no more than what has changed, beside one comparison of pointers for some
 * thirty documents.
 */
public final class DocumentMap<V> {
    /** Documents that stand together, on average, when a map is made or has grown. */
    private static final int FEW = 32;

    private final Late<Map<DocumentId, V>>[] groups;
    private final int size;

    private DocumentMap(Late<Map<DocumentId, V>>[] groups, int size) {
        this.groups = groups;
        this.size = size;
    }

    /** One of no documents. */
    public static <V> DocumentMap<V> none() {
        return new DocumentMap<>(groups(1), 0);
    }

    public static <V> DocumentMap<V> of(Map<DocumentId, ? extends V> all) {
        return DocumentMap.<V>none().with(all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // An array of a parameterized type.
    private static <V> Late<Map<DocumentId, V>>[] groups(int count) {
        Late<Map<DocumentId, V>>[] groups = new Late[count];
        for (int i = 0; i < count; i++) {
            groups[i] = Late.of(Map.of());
        }
        return groups;
    }

    public @Nullable V get(DocumentId document) {
        return groups[group(document, groups.length)].get().get(document);
    }

    public V getOrDefault(DocumentId document, V other) {
        V found = get(document);
        return found == null ? other : found;
    }

    /** All of it, sorted; fetches everything. */
    public Map<DocumentId, V> all() {
        Map<DocumentId, V> all = new TreeMap<>();
        for (Late<Map<DocumentId, V>> group : groups) {
            all.putAll(group.get());
        }
        return all;
    }

    /** The same with other values for some documents; with none for those whose new value is null. */
    public DocumentMap<V> with(Map<DocumentId, ? extends @Nullable V> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        if (size + changes.size() > 2 * FEW * groups.length) {
            return grown(changes.size()).with(changes);
        }
        Map<Integer, Map<DocumentId, V>> changed = new HashMap<>();
        int now = size;
        for (Map.Entry<DocumentId, ? extends @Nullable V> change : changes.entrySet()) {
            DocumentId document = change.getKey();
            Map<DocumentId, V> group = changed.computeIfAbsent(
                    group(document, groups.length), number -> new HashMap<>(groups[number].get()));
            V value = change.getValue();
            V old = value == null ? group.remove(document) : group.put(document, value);
            now += (value == null ? 0 : 1) - (old == null ? 0 : 1);
        }
        Late<Map<DocumentId, V>>[] all = groups.clone();
        changed.forEach((number, group) -> all[number] = Late.of(group));
        return new DocumentMap<>(all, now);
    }

    /** The same in more groups. */
    private DocumentMap<V> grown(int coming) {
        int count = groups.length;
        while (size + coming > FEW * count) {
            count *= 2;
        }
        Late<Map<DocumentId, V>>[] all = groups(count);
        Map<Integer, Map<DocumentId, V>> split = new HashMap<>();
        for (Late<Map<DocumentId, V>> group : groups) {
            for (Map.Entry<DocumentId, V> entry : group.get().entrySet()) {
                split.computeIfAbsent(group(entry.getKey(), count), number -> new HashMap<>())
                        .put(entry.getKey(), entry.getValue());
            }
        }
        split.forEach((number, group) -> all[number] = Late.of(group));
        return new DocumentMap<>(all, size);
    }

    /** The documents for which another map holds something else, sorted. */
    @SuppressWarnings("ReferenceEquality") // What is shared is the same.
    public Set<DocumentId> differing(DocumentMap<V> other) {
        Set<DocumentId> differing = new TreeSet<>();
        if (groups.length != other.groups.length) {
            differing(all(), other.all(), differing);
            return differing;
        }
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] != other.groups[i]) {
                differing(groups[i].get(), other.groups[i].get(), differing);
            }
        }
        return differing;
    }

    private static <V> void differing(Map<DocumentId, V> a, Map<DocumentId, V> b, Set<DocumentId> into) {
        a.forEach((document, value) -> {
            if (!value.equals(b.get(document))) {
                into.add(document);
            }
        });
        b.keySet().stream().filter(document -> !a.containsKey(document)).forEach(into::add);
    }

    private static int group(DocumentId document, int count) {
        int hash = document.hashCode() * 0x9e3779b9;
        return (hash ^ hash >>> 16) & count - 1;
    }
}
