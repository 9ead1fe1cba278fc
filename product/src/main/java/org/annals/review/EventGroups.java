package org.annals.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.claim.DatedClaim;
import org.annals.claim.DatedReading;
import org.annals.event.Event;
import org.annals.event.EventParts;
import org.annals.event.EventType;
import org.annals.identity.ActorRegistry;
import org.jspecify.annotations.Nullable;

/** The events as groups of claims that people can join, part and correct. */
final class EventGroups {
    private final Map<String, DatedClaim> claims = new HashMap<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final EventRedraft redraft;

    EventGroups(List<Event> events, List<DatedReading> readings, ActorRegistry actors) {
        for (DatedReading reading : readings) {
            reading.claims().forEach(claim -> claims.put(claim.id(), claim));
        }
        for (Event event : events) {
            Group group = new Group(event, event.claims());
            groups.add(group);
            group.members.forEach(claim -> groupOf.put(claim, group));
        }
        redraft = new EventRedraft(claims, actors);
    }

    /** Claims that are one event, and what people say of it. */
    private static final class Group {
        private final @Nullable Event like;
        private final TreeSet<String> members;
        private final List<String> reasons = new ArrayList<>();
        private final Map<String, Correction> corrections = new TreeMap<>();
        private boolean rejected;

        Group(@Nullable Event like, Collection<String> members) {
            this.like = like;
            this.members = new TreeSet<>(members);
        }
    }

    /** What people say of an event, through the claim that they meant it by. */
    private record Correction(Decision decision, DatedClaim claim) {}

    /** Gives the claim an event of its own if it has none. */
    void ensure(String claim) {
        if (claims.containsKey(claim) && !groupOf.containsKey(claim)) {
            add(null, List.of(claim), "added by a person");
        }
    }

    private Group add(@Nullable Event like, List<String> members, String reason) {
        Group group = new Group(like, members);
        group.reasons.add(reason);
        groups.add(group);
        members.forEach(claim -> groupOf.put(claim, group));
        return group;
    }

    /** Merges, splits or moves; false where a claim that is meant is not there. */
    boolean regroup(Decision decision, AnchorIndex index) {
        List<List<String>> meant = new ArrayList<>();
        for (Anchor anchor : decision.target().anchors()) {
            List<String> found = index.claims(anchor).stream()
                    .map(DatedClaim::id)
                    .filter(claims::containsKey)
                    .toList();
            if (found.isEmpty()) {
                return false;
            }
            meant.add(found);
        }
        List<String> all = meant.stream().flatMap(List::stream).distinct().toList();
        switch (decision.kind()) {
            case MERGE -> merge(all, "joined by " + decision.by());
            case SPLIT -> split(all, "parted by " + decision.by());
            case MOVE -> {
                if (meant.size() < 2) {
                    return false;
                }
                meant.get(0).forEach(this::takeOut);
                List<String> moved = new ArrayList<>(meant.get(0));
                moved.add(meant.get(1).get(0));
                merge(moved, "moved by " + decision.by());
            }
            default -> throw new IllegalArgumentException("must regroup events, got " + decision.kind());
        }
        return true;
    }

    private void merge(List<String> all, String reason) {
        Group into = null;
        for (String claim : all) {
            Group group = groupOf.get(claim);
            boolean smaller = group != null
                    && !group.members.isEmpty()
                    && (into == null || group.members.first().compareTo(into.members.first()) < 0);
            into = smaller ? group : into;
        }
        if (into == null) {
            add(null, all, reason);
            return;
        }
        into.reasons.add(reason);
        for (String claim : all) {
            Group group = groupOf.get(claim);
            List<String> joining = group == null ? List.of(claim) : List.copyOf(group.members);
            if (group != into) {
                if (group != null) {
                    group.members.clear();
                }
                into.members.addAll(joining);
                for (String joined : joining) {
                    groupOf.put(joined, into);
                }
            }
        }
    }

    private void split(List<String> all, String reason) {
        Group from = groupOf.get(all.get(0));
        all.forEach(this::takeOut);
        add(from == null ? null : from.like, all, reason);
    }

    private void takeOut(String claim) {
        Group group = groupOf.remove(claim);
        if (group != null) {
            group.members.remove(claim);
            group.reasons.add("parted by a person");
        }
    }

    /** Rejects or corrects an event; false where it is not there. */
    boolean change(Decision decision, AnchorIndex index, Map<String, String> reasons) {
        boolean found = false;
        for (DatedClaim claim : index.claims(decision.target().anchors().get(0))) {
            Group group = groupOf.get(claim.id());
            if (group == null) {
                continue;
            }
            found = true;
            if (decision.kind() == DecisionKind.REJECT) {
                group.rejected = true;
                reasons.put("e" + group.members.first().substring(1), "rejected by " + decision.by());
            } else if (decision.kind() == DecisionKind.CORRECT) {
                group.corrections.put(decision.field(), new Correction(decision, claim));
            }
        }
        return found;
    }

    List<Event> result() {
        List<Event> events = new ArrayList<>();
        for (Group group : groups) {
            if (!group.members.isEmpty() && !group.rejected) {
                events.add(event(group));
            }
        }
        events.sort(Comparator.comparing(Event::id));
        return events.stream().map(this::withLargerOfNow).toList();
    }

    /** The larger event that perhaps tells this one may have been merged into another, or rejected. */
    private Event withLargerOfNow(Event event) {
        String larger = event.toldIn();
        Group group = larger == null ? null : groupOf.get("c" + larger.substring(1));
        boolean gone = group == null
                || group.rejected
                || group == groupOf.get(event.claims().get(0));
        String now = group == null || gone ? null : "e" + group.members.first().substring(1);
        return Objects.equals(larger, now) ? event : event.withToldIn(now);
    }

    private Event event(Group group) {
        List<DatedClaim> members = group.members.stream()
                .map(claims::get)
                .filter(claim -> claim != null)
                .toList();
        boolean same = group.like != null && List.copyOf(group.members).equals(group.like.claims());
        Event event = same && group.like != null
                ? group.like
                : redraft.event(members, group.like, String.join("; ", new TreeSet<>(group.reasons)));
        for (Correction correction : group.corrections.values()) {
            event = corrected(event, correction.decision, correction.claim);
        }
        return event;
    }

    private static Event corrected(Event event, Decision decision, DatedClaim meant) {
        EventRedraft.Parts parts = EventRedraft.Parts.of(event);
        String after = decision.after().strip();
        return switch (decision.field()) {
            case Fields.EVENT_DATE -> parts.withWhen(ClaimCorrections.date(meant.claim(), decision));
            case Fields.PLACE -> parts.withWhere(EventParts.where(List.of(meant)));
            case Fields.TYPE_PLOVER -> parts.withType(plover(event.type(), after, decision.by()));
            case Fields.TYPE_ACLED -> parts.withType(acled(event.type(), after, decision.by()));
            default -> event;
        };
    }

    private static EventType plover(EventType old, String after, String by) {
        boolean none = after.isEmpty();
        return new EventType(
                none ? null : after,
                null,
                List.of(),
                none ? null : Corrected.by(by),
                old.acled(),
                old.acledSubEvent(),
                old.acledRule());
    }

    /** Type and sub-event are written with a slash between them; one type has a slash of its own. */
    private static EventType acled(EventType old, String after, String by) {
        int slash = after.indexOf('/', after.startsWith(EventType.EXPLOSIONS) ? EventType.EXPLOSIONS.length() : 0);
        String type = slash < 0 ? after : after.substring(0, slash).strip();
        String sub = slash < 0 ? null : after.substring(slash + 1).strip();
        return new EventType(
                old.plover(),
                old.ploverMode(),
                old.ploverContext(),
                old.ploverRule(),
                type.isEmpty() ? null : type,
                sub,
                type.isEmpty() ? null : Corrected.by(by));
    }
}
