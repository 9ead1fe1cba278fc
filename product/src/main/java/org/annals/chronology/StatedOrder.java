package org.annals.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.annals.document.Change;
import org.annals.document.Late;
import org.annals.document.LateTable;
import org.annals.document.PieceList;
import org.jspecify.annotations.Nullable;

/** Keeps the entries of each date in the order that the articles state; what they leave open keeps its place. */
final class StatedOrder {
    private static final Comparator<ChronologyEntry> IN_TIME = RememberedChronology.IN_TIME;

    private PieceList<ChronologyEntry> sorted = PieceList.none();
    private PieceList<ChronologyEntry> ordered = PieceList.none();
    /** The entries of a date that follow or precede others, by the ids of their events. */
    private final LateTable<String, Late<TreeMap<String, ChronologyEntry>>> bound = new LateTable<>();
    /** Where the entries of a date do not stand as they are sorted. */
    private final Map<String, List<Stretch>> moved = new TreeMap<>();

    /** Where some entries stand. */
    private record Stretch(int from, int to) {}

    /** Entries among those of a date, from that place on, that stand in another order: the places they have as sorted. */
    private record Turn(int from, List<Integer> places) {
        Stretch stretch() {
            return new Stretch(from, from + places.size());
        }
    }

    /** The entries in order, after these have gone and come. */
    List<ChronologyEntry> follow(List<ChronologyEntry> gone, List<ChronologyEntry> come) {
        Map<String, ChronologyEntry> touched = new TreeMap<>();
        gone.forEach(entry -> touched.put(date(entry), entry));
        come.forEach(entry -> touched.put(date(entry), entry));
        for (Map.Entry<String, ChronologyEntry> one : touched.entrySet()) {
            List<Stretch> turned = moved.remove(one.getKey());
            if (turned != null) {
                int from = stretch(one.getValue()).from;
                turned.forEach(turn -> put(
                        from,
                        new Turn(
                                turn.from,
                                IntStream.range(turn.from, turn.to).boxed().toList())));
            }
        }
        gone.forEach(this::release);
        come.forEach(this::bind);
        Change<ChronologyEntry> change = Change.of(gone, come, IN_TIME);
        sorted = sorted.after(change, IN_TIME, StatedOrder::id);
        ordered = ordered.after(change, IN_TIME, StatedOrder::id);
        touched.forEach(this::order);
        return ordered;
    }

    private void put(int from, Turn turn) {
        int[] all = turn.places.stream().mapToInt(place -> from + place).toArray();
        ordered = ordered.replaced(from + turn.from, sorted, all, StatedOrder::id);
    }

    private static String id(ChronologyEntry entry) {
        return entry.event().id();
    }

    private static String date(ChronologyEntry entry) {
        LocalDate key = RememberedChronology.key(entry.event());
        return key == null ? "" : key.toString();
    }

    private void release(ChronologyEntry entry) {
        Late<TreeMap<String, ChronologyEntry>> ofDate = bound.get(date(entry));
        if (ofDate != null
                && ofDate.get().remove(id(entry)) != null
                && ofDate.get().isEmpty()) {
            bound.remove(date(entry));
        }
    }

    private void bind(ChronologyEntry entry) {
        if (!entry.after().isEmpty() || !entry.before().isEmpty()) {
            bound.computeIfAbsent(date(entry), key -> Late.of(new TreeMap<>()))
                    .get()
                    .put(id(entry), entry);
        }
    }

    private Stretch stretch(ChronologyEntry like) {
        LocalDate key = RememberedChronology.key(like.event());
        int from = first(entry -> compare(RememberedChronology.key(entry.event()), key) >= 0);
        return new Stretch(from, first(entry -> compare(RememberedChronology.key(entry.event()), key) > 0));
    }

    /** What has no date comes last. */
    private static int compare(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b == null ? 0 : 1 : -1;
        }
        return a.compareTo(b);
    }

    /** The first place from which on it is true. */
    private int first(Predicate<ChronologyEntry> behind) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (behind.test(sorted.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void order(String date, ChronologyEntry like) {
        Late<TreeMap<String, ChronologyEntry>> found = bound.get(date);
        if (found == null || found.get().size() < 2 || isInOrder(found.get())) {
            return;
        }
        Stretch stretch = stretch(like);
        NavigableMap<Integer, ChronologyEntry> byPlace = new TreeMap<>();
        Map<String, Integer> places = new HashMap<>();
        found.get().forEach((id, entry) -> {
            int place = Collections.binarySearch(sorted, entry, IN_TIME) - stretch.from;
            byPlace.put(place, entry);
            places.put(id, place);
        });
        List<Turn> turns = new Run(stretch.to - stretch.from, byPlace, places).turns();
        turns.forEach(turn -> put(stretch.from, turn));
        moved.put(date, turns.stream().map(Turn::stretch).toList());
    }

    private static boolean isInOrder(Map<String, ChronologyEntry> ofDate) {
        for (ChronologyEntry entry : ofDate.values()) {
            for (String id : entry.after()) {
                ChronologyEntry earlier = ofDate.get(id);
                if (earlier != null && IN_TIME.compare(earlier, entry) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The entries of one date. What nothing binds stands where it stood; what waits comes right after what it waits for. */
    private static final class Run {
        private final int size;
        private final NavigableMap<Integer, ChronologyEntry> bound;
        private final Map<String, Integer> places;
        private final Map<Integer, Integer> waiting = new HashMap<>();
        private final PriorityQueue<Integer> released = new PriorityQueue<>();
        private final BitSet placed = new BitSet();
        private final List<Integer> ordered = new ArrayList<>();

        Run(int size, NavigableMap<Integer, ChronologyEntry> bound, Map<String, Integer> places) {
            this.size = size;
            this.bound = bound;
            this.places = places;
            bound.forEach((place, entry) -> {
                long earlier =
                        entry.after().stream().filter(places::containsKey).count();
                if (earlier > 0) {
                    waiting.put(place, (int) earlier);
                }
            });
        }

        /** Where the places are in another order; entries that nothing binds are looked at only there. */
        List<Turn> turns() {
            List<Turn> turns = new ArrayList<>();
            Integer next = bound.ceilingKey(0);
            while (next != null) {
                int at = next;
                if (waiting.containsKey(at)) {
                    Turn turn = turn(at);
                    turns.add(turn);
                    at += turn.places.size();
                } else {
                    place(at);
                    at++;
                }
                next = bound.ceilingKey(at);
            }
            return turns;
        }

        /** From a place that waits up to one behind which nothing waits any more that stands before it. */
        private Turn turn(int from) {
            ordered.clear();
            int at = from;
            while (at < size && (at == from || ordered.size() < at - from)) {
                if (!waiting.containsKey(at) && !placed.get(at)) {
                    place(at);
                    release(at);
                }
                at++;
            }
            // Stated orders may run in a circle: then the first entry breaks it.
            for (int left = placed.nextClearBit(from); left < at; left = placed.nextClearBit(left)) {
                place(left);
                release(size);
            }
            return new Turn(from, List.copyOf(ordered));
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
            ordered.add(at);
            ChronologyEntry entry = bound.get(at);
            for (String later : entry == null ? List.<String>of() : entry.before()) {
                int place = places.getOrDefault(later, -1);
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
