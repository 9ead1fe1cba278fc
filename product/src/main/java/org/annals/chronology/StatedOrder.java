package org.annals.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;

/** Puts entries of one date into the order that the articles state; what they leave open keeps its place. */
final class StatedOrder {
    private StatedOrder() {}

    /**
     * Puts sorted entries in order.
     *
     * @param bound those of them that follow or precede others, in any order
     */
    static List<ChronologyEntry> apply(List<ChronologyEntry> entries, Collection<ChronologyEntry> bound) {
        Map<Optional<LocalDate>, List<ChronologyEntry>> byDate = new HashMap<>();
        for (ChronologyEntry entry : bound) {
            byDate.computeIfAbsent(date(entry), key -> new ArrayList<>()).add(entry);
        }
        List<ChronologyEntry> ordered = new ArrayList<>(entries);
        byDate.forEach((date, ofDate) -> {
            if (ofDate.size() > 1) {
                order(entries, ofDate, ordered);
            }
        });
        return ordered;
    }

    private static Optional<LocalDate> date(ChronologyEntry entry) {
        return Optional.ofNullable(RememberedChronology.key(entry.event()));
    }

    private static boolean isOneDate(ChronologyEntry a, ChronologyEntry b) {
        return Objects.equals(RememberedChronology.key(a.event()), RememberedChronology.key(b.event()));
    }

    private static void order(
            List<ChronologyEntry> entries, List<ChronologyEntry> bound, List<ChronologyEntry> ordered) {
        Map<String, Integer> places = new HashMap<>();
        for (ChronologyEntry entry : bound) {
            places.put(entry.event().id(), Collections.binarySearch(entries, entry, RememberedChronology.IN_TIME));
        }
        boolean inOrder = bound.stream()
                .allMatch(entry -> entry.after().stream()
                        .allMatch(id -> places.getOrDefault(id, -1)
                                < places.getOrDefault(entry.event().id(), 0)));
        if (inOrder) {
            return;
        }
        int from = Collections.min(places.values());
        int to = from + 1;
        while (from > 0 && isOneDate(entries.get(from - 1), entries.get(from))) {
            from--;
        }
        while (to < entries.size() && isOneDate(entries.get(from), entries.get(to))) {
            to++;
        }
        Run run = new Run(entries.subList(from, to), from, places);
        for (ChronologyEntry entry : run.ordered()) {
            ordered.set(from++, entry);
        }
    }

    /** The entries of one date. What nothing binds stands where it stood; what waits comes right after what it waits for. */
    private static final class Run {
        private final List<ChronologyEntry> entries;
        private final int first;
        private final Map<String, Integer> places;
        private final Map<Integer, Integer> waiting = new HashMap<>();
        private final PriorityQueue<Integer> released = new PriorityQueue<>();
        private final BitSet placed = new BitSet();
        private final List<ChronologyEntry> ordered = new ArrayList<>();

        Run(List<ChronologyEntry> entries, int first, Map<String, Integer> places) {
            this.entries = entries;
            this.first = first;
            this.places = places;
            for (int place : places.values()) {
                long earlier = entries.get(place - first).after().stream()
                        .filter(places::containsKey)
                        .count();
                if (earlier > 0) {
                    waiting.put(place - first, (int) earlier);
                }
            }
        }

        List<ChronologyEntry> ordered() {
            for (int at = 0; at < entries.size(); at++) {
                if (!waiting.containsKey(at) && !placed.get(at)) {
                    place(at);
                    release(at);
                }
            }
            // Stated orders may run in a circle: then the first entry breaks it.
            for (int at = placed.nextClearBit(0); at < entries.size(); at = placed.nextClearBit(at)) {
                place(at);
                release(entries.size());
            }
            return ordered;
        }

        /** Places what has been released and stands before. */
        private void release(int before) {
            while (!released.isEmpty() && released.peek() < before) {
                int at = released.remove();
                if (!placed.get(at)) {
                    place(at);
                }
            }
        }

        private void place(int at) {
            placed.set(at);
            ordered.add(entries.get(at));
            for (String later : entries.get(at).before()) {
                int place = places.getOrDefault(later, first - 1) - first;
                int left = waiting.getOrDefault(place, 0);
                if (left == 1) {
                    waiting.remove(place);
                    released.add(place);
                } else if (left > 1) {
                    waiting.put(place, left - 1);
                }
            }
        }
    }
}
