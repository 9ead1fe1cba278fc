package org.annals.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.actor.LocalActor;
import org.annals.claim.DatedReading;
import org.annals.document.ContentHash;
import org.annals.document.DocumentId;

/** A registry of actors as people joined or parted them. Not thread-safe. */
public final class Regrouping {
    /** Where an actor stands: a document, and the index of its local actor. */
    public record Seat(DocumentId document, int index) implements Comparable<Seat> {
        @Override
        public int compareTo(Seat other) {
            int order = document.compareTo(other.document);
            return order != 0 ? order : Integer.compare(index, other.index);
        }
    }

    private final ActorRegistry found;
    private final Map<DocumentId, List<LocalActor>> locals = new HashMap<>();
    private final NavigableMap<Seat, String> ids = new TreeMap<>();
    private final Map<String, NavigableSet<Seat>> seats = new HashMap<>();
    /** Why a changed actor is what it is, by id. */
    private final Map<String, List<String>> reasons = new TreeMap<>();

    public Regrouping(ActorRegistry found, List<DatedReading> dated) {
        this.found = found;
        for (DatedReading reading : dated) {
            DocumentId document = reading.document().id();
            locals.put(document, reading.reading().actors().actors());
            List<String> held = found.idsOf(document);
            for (int i = 0; i < held.size(); i++) {
                put(new Seat(document, i), held.get(i));
            }
        }
    }

    private void put(Seat seat, String id) {
        ids.put(seat, id);
        seats.computeIfAbsent(id, key -> new TreeSet<>()).add(seat);
    }

    /** All actors that sit there are one, under the smallest of their ids. */
    public void join(Collection<Seat> named, String why) {
        NavigableSet<String> joined = new TreeSet<>();
        named.forEach(seat -> joined.add(id(seat)));
        String kept = joined.first();
        Set<String> because = new LinkedHashSet<>();
        for (String id : joined) {
            because.addAll(reasons(id));
            seats(id).forEach(seat -> ids.put(seat, kept));
            if (!id.equals(kept)) {
                seats(kept).addAll(seats(id));
                seats.remove(id);
                reasons.remove(id);
            }
        }
        because.add("joined by " + why);
        reasons.put(kept, new ArrayList<>(because));
    }

    /**
     * Who sits there is an actor of their own; nothing changes where they are one already.
     *
     * @param key names the new actor, whatever else is decided
     */
    public void part(Collection<Seat> named, String key, String why) {
        NavigableSet<Seat> own = new TreeSet<>(named);
        Set<String> left = new TreeSet<>();
        own.forEach(seat -> left.add(id(seat)));
        if (left.size() == 1 && seats(left.iterator().next()).equals(own)) {
            return;
        }
        String id = ContentHash.id("a", "parted", key);
        for (String old : left) {
            List<String> before = reasons(old);
            seats(old).removeAll(own);
            if (seats(old).isEmpty()) {
                seats.remove(old);
                reasons.remove(old);
            } else {
                before.add("parted by " + why);
                reasons.put(old, before);
            }
        }
        own.forEach(seat -> put(seat, id));
        reasons.put(id, new ArrayList<>(List.of("parted by " + why)));
    }

    private String id(Seat seat) {
        String id = ids.get(seat);
        if (id == null) {
            throw new IllegalArgumentException("an actor must sit at " + seat);
        }
        return id;
    }

    private NavigableSet<Seat> seats(String id) {
        return seats.computeIfAbsent(id, key -> new TreeSet<>());
    }

    /** Those of a change before, else the explanation that the actor was found with. */
    private List<String> reasons(String id) {
        List<String> known = reasons.get(id);
        if (known != null) {
            return new ArrayList<>(known);
        }
        Actor actor = found.find(id);
        return new ArrayList<>(actor == null ? List.of() : List.of(actor.explanation()));
    }

    public ActorRegistry result() {
        if (reasons.isEmpty()) {
            return found;
        }
        List<Actor> actors = new ArrayList<>();
        for (Actor actor : found.actors()) {
            if (seats.containsKey(actor.id()) && !reasons.containsKey(actor.id())) {
                actors.add(actor);
            }
        }
        reasons.forEach((id, why) -> actors.add(described(id, String.join("; ", why))));
        actors.sort(Comparator.comparing(Actor::id));
        Map<DocumentId, List<String>> byDocument = new HashMap<>();
        locals.forEach((document, own) -> {
            List<String> held = new ArrayList<>();
            for (int i = 0; i < found.idsOf(document).size(); i++) {
                held.add(id(new Seat(document, i)));
            }
            byDocument.put(document, List.copyOf(held));
        });
        return new ActorRegistry(actors, found.ids().with(byDocument));
    }

    private Actor described(String id, String explanation) {
        Group group = new Group(id);
        for (Seat seat : seats(id)) {
            LocalActor actor = locals.getOrDefault(seat.document(), List.of()).get(seat.index());
            group.add(seat.document(), actor, Key.of(id));
        }
        return group.describe().explainedBy(explanation);
    }
}
