package org.annals.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.Change;
import org.annals.document.LateTable;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a pile by where they were found, so that what one place gives anew replaces what it gave before. Where
 * two places give the relation of one id, the later of their names counts.
 */
final class RelationShelf {
    private static final Comparator<Relation> BY_ID = Comparator.comparing(Relation::id);

    private final LateTable<String, List<Relation>> byPlace = new LateTable<>();
    private final LateTable<String, TreeMap<String, Relation>> byId = new LateTable<>();
    private final LateTable<String, Relation> shown = new LateTable<>();
    private final Set<String> touched = new HashSet<>();
    private List<Relation> sorted = List.of();

    /** Takes what a place gives now; of two with one id, the later. */
    void put(String place, List<Relation> relations) {
        List<Relation> last = relations.isEmpty() ? byPlace.remove(place) : byPlace.put(place, relations);
        if (relations.equals(last == null ? List.<Relation>of() : last)) {
            return;
        }
        for (Relation relation : last == null ? List.<Relation>of() : last) {
            TreeMap<String, Relation> places = byId.getOrDefault(relation.id(), new TreeMap<>());
            places.remove(place);
            if (places.isEmpty()) {
                byId.remove(relation.id());
            }
            touched.add(relation.id());
        }
        Map<String, Relation> now = new LinkedHashMap<>();
        relations.forEach(relation -> now.put(relation.id(), relation));
        now.forEach((id, relation) -> {
            byId.computeIfAbsent(id, key -> new TreeMap<>()).put(place, relation);
            touched.add(id);
        });
    }

    /** What a place gave last. */
    List<Relation> at(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /** All relations, sorted by id; those that are as they were are the same objects. */
    List<Relation> sorted() {
        List<Relation> gone = new ArrayList<>();
        List<Relation> come = new ArrayList<>();
        for (String id : touched) {
            Relation before = shown.get(id);
            TreeMap<String, Relation> places = byId.get(id);
            Relation now = places == null ? null : places.lastEntry().getValue();
            if (now == null ? before == null : now.equals(before)) {
                continue;
            }
            show(id, now);
            if (before != null) {
                gone.add(before);
            }
            if (now != null) {
                come.add(now);
            }
        }
        touched.clear();
        sorted = Change.of(gone, come, BY_ID).apply(sorted, BY_ID);
        return sorted;
    }

    private void show(String id, @Nullable Relation relation) {
        if (relation == null) {
            shown.remove(id);
        } else {
            shown.put(id, relation);
        }
    }
}
