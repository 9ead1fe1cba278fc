package org.annals.delta;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.RelationRow;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one run to a later one, as somebody wants to read it who knows the first. Every list is in the order
 * of the later run, or by id.
 *
 * @param newEvents told by no claim of the earlier run
 * @param gained events that stand on more independent legs than before
 * @param changed events whose date or place is another
 * @param figures new, withdrawn, or with other bounds
 * @param disagreements tensions, conflicts and differing labels that were not there
 */
public record Delta(
        List<DocumentRow> newDocuments,
        List<EventRow> newEvents,
        List<Gain> gained,
        List<Change> changed,
        List<FigureChange> figures,
        List<RelationRow> disagreements,
        List<Vanished> vanished) {
    private static final Set<String> DISAGREEMENTS = Set.of("tension", "conflict", "label-difference", "withdrawn");

    /** An event that gained independent origins. */
    public record Gain(EventRow event, int legsBefore) {}

    /** An event of which a field changed. */
    public record Change(EventRow event, String field, String before, String after) {}

    /**
     * What happened to a figure.
     *
     * @param what new, withdrawn or corrected
     * @param updates words of the earlier figure that this one updates, or null
     */
    public record FigureChange(
            FigureRow figure,
            String what,
            @Nullable String updates,
            @Nullable String event) {}

    @JsonIgnore
    public boolean isEmpty() {
        return newDocuments.isEmpty()
                && newEvents.isEmpty()
                && gained.isEmpty()
                && changed.isEmpty()
                && figures.isEmpty()
                && disagreements.isEmpty()
                && vanished.isEmpty();
    }

    /**
     * What changed.
     *
     * @param reasons by id, where somebody is known to have left a row out
     */
    public static Delta between(Snapshot before, Snapshot after, Map<String, String> reasons) {
        return new Comparison(before, after).delta(Vanished.between(before, after, reasons));
    }

    private static final class Comparison {
        private final Snapshot before;
        private final Snapshot after;
        private final Map<String, EventRow> earlierEvents = new HashMap<>();
        private final Map<String, String> eventBefore = new HashMap<>();
        private final Map<String, FigureRow> earlierFigures = new HashMap<>();
        private final Set<String> earlierRelations = new HashSet<>();
        private final Map<String, List<ClaimRow>> members = new HashMap<>();
        private final Map<String, String> eventOfClaim = new HashMap<>();

        Comparison(Snapshot before, Snapshot after) {
            this.before = before;
            this.after = after;
            before.events().forEach(event -> earlierEvents.put(event.id(), event));
            before.figures().forEach(figure -> earlierFigures.put(figure.id(), figure));
            before.relations().forEach(relation -> earlierRelations.add(relation.id()));
            for (ClaimRow claim : before.claims()) {
                if (claim.event() != null) {
                    eventBefore.put(claim.id(), claim.event());
                }
            }
            for (ClaimRow claim : after.claims()) {
                if (claim.event() != null) {
                    eventOfClaim.put(claim.id(), claim.event());
                    members.computeIfAbsent(claim.event(), key -> new ArrayList<>())
                            .add(claim);
                }
            }
        }

        Delta delta(List<Vanished> vanished) {
            Set<String> known = new HashSet<>();
            before.documents().forEach(document -> known.add(document.id()));
            List<DocumentRow> documents = after.documents().stream()
                    .filter(document -> !known.contains(document.id()))
                    .toList();
            List<EventRow> fresh = new ArrayList<>();
            List<Gain> gained = new ArrayList<>();
            List<Change> changed = new ArrayList<>();
            for (EventRow event : after.events()) {
                EventRow earlier = earlier(event);
                if (earlier == null) {
                    fresh.add(event);
                    continue;
                }
                if (event.legs() > earlier.legs()) {
                    gained.add(new Gain(event, earlier.legs()));
                }
                change(changed, event, "when", text(earlier.when()), text(event.when()));
                change(changed, event, "where", text(earlier.where()), text(event.where()));
            }
            List<RelationRow> disagreements = after.relations().stream()
                    .filter(relation -> DISAGREEMENTS.contains(relation.type()))
                    .filter(relation -> !earlierRelations.contains(relation.id()))
                    .toList();
            return new Delta(documents, fresh, gained, changed, figures(), disagreements, vanished);
        }

        /** The event before that told the same: the one with its id, else the one that held any of its claims. */
        private @Nullable EventRow earlier(EventRow event) {
            EventRow same = earlierEvents.get(event.id());
            if (same != null) {
                return same;
            }
            for (ClaimRow claim : members.getOrDefault(event.id(), List.of())) {
                String id = eventBefore.get(claim.id());
                if (id != null) {
                    return earlierEvents.get(id);
                }
            }
            return null;
        }

        private static void change(List<Change> changed, EventRow event, String field, String before, String after) {
            if (!before.equals(after)) {
                changed.add(new Change(event, field, before, after));
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private static String text(List<String> values) {
            return String.join("; ", values);
        }

        private List<FigureChange> figures() {
            Map<String, String> updates = new HashMap<>();
            Map<String, FigureRow> now = new HashMap<>();
            after.figures().forEach(figure -> now.put(figure.id(), figure));
            for (RelationRow relation : after.relations()) {
                FigureRow older = now.get(relation.b());
                if (relation.type().equals("update") && older != null) {
                    updates.putIfAbsent(relation.a(), older.text());
                }
            }
            List<FigureChange> changes = new ArrayList<>();
            for (FigureRow figure : after.figures()) {
                FigureRow earlier = earlierFigures.get(figure.id());
                String what = null;
                if (earlier == null) {
                    what = "new";
                } else if (figure.withdrawn() && !earlier.withdrawn()) {
                    what = "withdrawn";
                } else if (!Objects.equals(figure.value(), earlier.value())) {
                    what = "corrected";
                }
                if (what != null) {
                    String event = eventOfClaim.get(figure.claim());
                    changes.add(new FigureChange(figure, what, updates.get(figure.id()), event));
                }
            }
            return changes;
        }
    }
}
