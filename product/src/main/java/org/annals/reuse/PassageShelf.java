package org.annals.reuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.document.DocumentId;
import org.annals.document.Late;
import org.annals.document.LateTable;

/** The passages that groups of places are written as, by the documents that carry them: only those can be neighbours. */
final class PassageShelf {
    private final LateTable<String, Late<Carried>> byCarriers = new LateTable<>();

    /** The groups of some documents, the same with neighbours joined, and the passage of each of these. */
    private record Carried(List<PlaceGroup> groups, List<PlaceGroup> joined, List<SharedPassage> passages) {
        static final Carried NOTHING = new Carried(List.of(), List.of(), List.of());
    }

    /** The passages that are no more, and those that are new. */
    record Moved(List<SharedPassage> gone, List<SharedPassage> come) {}

    /** @param left documents whose words are no longer what they were */
    Moved follow(PassageGroups.Moved groups, Set<DocumentId> left, PassageWriter writer) {
        Map<String, List<PlaceGroup>> changed = new TreeMap<>();
        groups.gone()
                .forEach(group ->
                        changed.computeIfAbsent(group.carriers(), this::groups).remove(group));
        groups.come()
                .forEach(group ->
                        changed.computeIfAbsent(group.carriers(), this::groups).add(group));
        Moved moved = new Moved(new ArrayList<>(), new ArrayList<>());
        changed.forEach((carriers, now) -> put(carriers, now, left, writer, moved));
        return moved;
    }

    private Carried of(String carriers) {
        Late<Carried> known = byCarriers.get(carriers);
        return known == null ? Carried.NOTHING : known.get();
    }

    private List<PlaceGroup> groups(String carriers) {
        return new ArrayList<>(of(carriers).groups);
    }

    private void put(
            String carriers, List<PlaceGroup> groups, Set<DocumentId> left, PassageWriter writer, Moved moved) {
        Carried last = of(carriers);
        List<PlaceGroup> joined = writer.joined(groups);
        List<SharedPassage> passages = new ArrayList<>();
        Set<SharedPassage> kept = new HashSet<>();
        for (PlaceGroup group : joined) {
            boolean same = group.places().stream().noneMatch(place -> left.contains(place.document()));
            int known = same ? last.joined.indexOf(group) : -1;
            SharedPassage passage = known < 0 ? writer.toPassage(group) : last.passages.get(known);
            passages.add(passage);
            if (known < 0) {
                moved.come.add(passage);
            } else {
                kept.add(passage);
            }
        }
        last.passages.stream().filter(passage -> !kept.contains(passage)).forEach(moved.gone::add);
        if (groups.isEmpty()) {
            byCarriers.remove(carriers);
        } else {
            byCarriers.put(carriers, Late.of(new Carried(List.copyOf(groups), joined, passages)));
        }
    }
}
