package org.annals.chronology;

import java.util.HashMap;
import java.util.Map;
import org.annals.event.Event;
import org.jspecify.annotations.Nullable;

/** The numbers by which a reader knows entries, from 1, in the order in which they are met. */
public final class EntryNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();

    public EntryNumbers(ReadingOrder order) {
        for (ChronologyEntry entry : order.all()) {
            events.put(entry.event().id(), entry.event());
            numbers.put(entry.event().id(), numbers.size() + 1);
        }
    }

    /** The number of the event with that id, which must be shown. */
    public int of(String event) {
        Integer number = numbers.get(event);
        if (number == null) {
            throw new IllegalArgumentException("must be an event that is shown, got " + event);
        }
        return number;
    }

    /** The number of the entry that may tell the event already, and names no other itself; null where there is none. */
    public @Nullable Integer ofTeller(Event event) {
        Event last = event;
        for (Event next = larger(event); next != null; next = larger(next)) {
            last = next;
        }
        return last.id().equals(event.id()) ? null : numbers.get(last.id());
    }

    /** The number of the entry that this one is a part of; null where there is none. */
    public @Nullable Integer ofWhole(Event event) {
        String id = event.parent();
        return id == null ? null : numbers.get(id);
    }

    private @Nullable Event larger(Event event) {
        String id = event.toldIn();
        return id == null ? null : events.get(id);
    }
}
