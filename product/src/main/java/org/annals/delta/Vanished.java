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
        PileRows later = PileRows.of(after);
        return between(PileRows.of(before), later, ids(later), reasons);
    }

    /**
     * The same, where the later ids are at hand.
     *
     * @param alive the ids of the later rows
     */
    public static List<Vanished> between(
            PileRows before, PileRows after, Set<String> alive, Map<String, String> reasons) {
        return List.copyOf(
                new Comparison(before, after, alive, reasons).vanished().values());
    }

    /** The ids of all rows. */
    public static Set<String> ids(PileRows rows) {
        Set<String> ids = new HashSet<>();
        rows.forEachId(ids::add);
        return ids;
    }

    private static final class Comparison {
        private final PileRows before;
        private final PileRows after;
        private final Map<String, String> reasons;
        private final Set<String> alive;
        private @Nullable Groups groups;
        private final Map<String, Vanished> gone = new TreeMap<>();

        Comparison(PileRows before, PileRows after, Set<String> alive, Map<String, String> reasons) {
            this.before = before;
            this.after = after;
            this.reasons = reasons;
            this.alive = alive;
        }

        Map<String, Vanished> vanished() {
            for (DocumentRow row : before.documents()) {
                add(row.id(), "document", null, "the document is no longer among the inputs, or its text changed");
            }
            Set<Sheet> same = new HashSet<>(after.sheets());
            before.sheets().stream().filter(sheet -> !same.contains(sheet)).forEach(this::rows);
            before.events().without(after.events()).forEach(this::event);
            for (String origin : before.origins()) {
                String claim = "c" + origin.substring(1);
                String why = alive.contains(claim)
                        ? "its claims have another origin now"
                        : "its first claim is no longer read";
                add(origin, "origin", null, why);
            }
            return gone;
        }

        private void rows(Sheet sheet) {
            for (int i = 0; i < sheet.claimIds().size(); i++) {
                if (!alive.contains(sheet.claimIds().get(i))) {
                    ClaimRow row = sheet.claims().get(i);
                    add(row.id(), "claim", null, reason(row));
                }
            }
            for (int i = 0; i < sheet.figureIds().size(); i++) {
                if (!alive.contains(sheet.figureIds().get(i))) {
                    FigureRow row = sheet.figures().get(i);
                    ClaimRow claim = sheet.find(row.claim());
                    add(row.id(), "figure", null, claim == null ? "it is no longer read" : reason(claim));
                }
            }
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
            Groups grouped = known == null ? Groups.of(before, after, alive) : known;
            groups = grouped;
            return grouped;
        }

        /** An event lives on in the event that holds its first claim, else in one that holds any of its claims. */
        private void event(EventRow row) {
            if (alive.contains(row.id())) {
                return;
            }
            Groups grouped = groups();
            String first = grouped.eventNow.get(firstClaim(row));
            if (first != null) {
                add(row.id(), "event", first, "its claims are told under " + first + " now");
                return;
            }
            String heir = null;
            String lost = null;
            for (Member member : grouped.membersBefore.getOrDefault(row.id(), List.of())) {
                String now = grouped.eventNow.get(member.id());
                heir = heir == null ? now : heir;
                lost = lost == null && !alive.contains(member.id()) ? reason(member.row()) : lost;
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

    private static String firstClaim(EventRow event) {
        return "c" + event.id().substring(1);
    }

    /** A claim of an event. */
    private record Member(Sheet sheet, int place) {
        String id() {
            return sheet.claimIds().get(place);
        }

        ClaimRow row() {
            return sheet.claims().get(place);
        }
    }

    /** The claims of the events that are gone, and which events hold them now; asked for only where an event is gone. */
    private record Groups(Map<String, String> eventNow, Map<String, List<Member>> membersBefore) {
        static Groups of(PileRows before, PileRows after, Set<String> alive) {
            Set<String> asked = new HashSet<>();
            Map<String, List<Member>> membersBefore = new HashMap<>();
            for (EventRow event : before.events().without(after.events())) {
                if (!alive.contains(event.id())) {
                    asked.add(firstClaim(event));
                    membersBefore.put(event.id(), new ArrayList<>());
                }
            }
            for (Sheet sheet : before.sheets()) {
                for (int i = 0; i < sheet.events().size(); i++) {
                    List<Member> members = membersBefore.get(sheet.events().get(i));
                    if (members != null) {
                        members.add(new Member(sheet, i));
                        asked.add(sheet.claimIds().get(i));
                    }
                }
            }
            Map<String, String> eventNow = new HashMap<>();
            for (Sheet sheet : after.sheets()) {
                for (int i = 0; i < sheet.events().size(); i++) {
                    String event = sheet.events().get(i);
                    if (event != null && asked.contains(sheet.claimIds().get(i))) {
                        eventNow.put(sheet.claimIds().get(i), event);
                    }
                }
            }
            return new Groups(eventNow, membersBefore);
        }
    }
}
