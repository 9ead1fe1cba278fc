package org.annals.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows that a later run no longer has.
 *
 * @param kind document, event, claim, figure or origin
 * @param became the id of the row that took its place, or null
 */
public record Vanished(String id, String kind, @Nullable String became, String reason) {
    /**
     * All ids that the earlier rows had and the later rows lack, sorted by id.
     *
     * @param reasons by id, where a person left a row out
     */
    public static List<Vanished> between(Snapshot before, Snapshot after, Map<String, String> reasons) {
        return between(before, after, ids(after), reasons);
    }

    /**
     * The same, where the later ids are at hand.
     *
     * @param alive the ids of the later rows
     */
    public static List<Vanished> between(
            Snapshot before, Snapshot after, Set<String> alive, Map<String, String> reasons) {
        return List.copyOf(
                new Comparison(before, after, alive, reasons).vanished().values());
    }

    /** The ids of all rows. */
    public static Set<String> ids(Snapshot snapshot) {
        Set<String> ids = new HashSet<>(snapshot.origins());
        snapshot.documents().forEach(row -> ids.add(row.id()));
        snapshot.events().forEach(row -> ids.add(row.id()));
        snapshot.claims().forEach(row -> ids.add(row.id()));
        snapshot.figures().forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static final class Comparison {
        private final Snapshot before;
        private final Snapshot after;
        private final Map<String, String> reasons;
        private final Set<String> alive;
        private @Nullable Groups groups;
        private final Map<String, Vanished> gone = new TreeMap<>();

        Comparison(Snapshot before, Snapshot after, Set<String> alive, Map<String, String> reasons) {
            this.before = before;
            this.after = after;
            this.reasons = reasons;
            this.alive = alive;
        }

        Map<String, Vanished> vanished() {
            for (DocumentRow row : before.documents()) {
                add(row.id(), "document", null, "the document is no longer among the inputs, or its text changed");
            }
            for (ClaimRow row : before.claims()) {
                add(row.id(), "claim", null, reason(row));
            }
            for (FigureRow row : before.figures()) {
                if (!alive.contains(row.id())) {
                    ClaimRow claim = groups().claimsBefore.get(row.claim());
                    add(row.id(), "figure", null, claim == null ? "it is no longer read" : reason(claim));
                }
            }
            for (EventRow row : before.events()) {
                event(row);
            }
            for (String origin : before.origins()) {
                String claim = "c" + origin.substring(1);
                String why = alive.contains(claim)
                        ? "its claims have another origin now"
                        : "its first claim is no longer read";
                add(origin, "origin", null, why);
            }
            return gone;
        }

        private String reason(ClaimRow claim) {
            String decided = reasons.get(claim.id());
            if (decided != null) {
                return decided;
            }
            return alive.contains(claim.document())
                    ? "the document is read differently now"
                    : "its document " + claim.document() + " is no longer among the inputs, or its text changed";
        }

        private Groups groups() {
            Groups known = groups;
            Groups grouped = known == null ? Groups.of(before, after) : known;
            groups = grouped;
            return grouped;
        }

        /** An event lives on in the event that holds its first claim, else in one that holds any of its claims. */
        private void event(EventRow row) {
            if (alive.contains(row.id())) {
                return;
            }
            Groups grouped = groups();
            String first = grouped.eventNow.get("c" + row.id().substring(1));
            if (first != null) {
                add(row.id(), "event", first, "its claims are told under " + first + " now");
                return;
            }
            String heir = null;
            String lost = null;
            for (ClaimRow claim : grouped.membersBefore.getOrDefault(row.id(), List.of())) {
                String now = grouped.eventNow.get(claim.id());
                heir = heir == null ? now : heir;
                lost = lost == null && !alive.contains(claim.id()) ? reason(claim) : lost;
            }
            String why = heir != null
                    ? "its other claims are told under " + heir + " now"
                    : lost != null ? lost : "its claims tell no event any more";
            add(row.id(), "event", heir, why);
        }

        private void add(String id, String kind, @Nullable String became, String reason) {
            if (!alive.contains(id)) {
                gone.put(id, new Vanished(id, kind, became, reasons.getOrDefault(id, reason)));
            }
        }
    }

    /** The claims before, and which of them events hold now and held before; asked for only where an event or a figure is gone. */
    private record Groups(
            Map<String, ClaimRow> claimsBefore,
            Map<String, String> eventNow,
            Map<String, List<ClaimRow>> membersBefore) {
        static Groups of(Snapshot before, Snapshot after) {
            Map<String, String> eventNow = new HashMap<>();
            for (ClaimRow claim : after.claims()) {
                if (claim.event() != null) {
                    eventNow.put(claim.id(), claim.event());
                }
            }
            Map<String, List<ClaimRow>> membersBefore = new HashMap<>();
            Map<String, ClaimRow> claimsBefore = new HashMap<>();
            for (ClaimRow claim : before.claims()) {
                claimsBefore.put(claim.id(), claim);
                if (claim.event() != null) {
                    membersBefore
                            .computeIfAbsent(claim.event(), key -> new ArrayList<>())
                            .add(claim);
                }
            }
            return new Groups(claimsBefore, eventNow, membersBefore);
        }
    }
}
