package org.annals.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.annals.document.DocumentId;

/** What the articles of a pile say of the order of its events; of two that contradict each other, the first. */
final class StatedOrders {
    private final Map<DocumentId, List<Order>> byDocument = new HashMap<>();
    private final Map<Pair, TreeMap<Place, Order>> byPair = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();

    /** One event is said to come before another. */
    record Order(String earlier, String later) {}

    /** Two events, the smaller id first. */
    private record Pair(String a, String b) {
        static Pair of(Order order) {
            return order.earlier.compareTo(order.later) <= 0
                    ? new Pair(order.earlier, order.later)
                    : new Pair(order.later, order.earlier);
        }
    }

    /** Where an order is stated. */
    private record Place(DocumentId document, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byDocument = document.compareTo(other.document);
            return byDocument != 0 ? byDocument : Integer.compare(index, other.index);
        }
    }

    /** Takes what an article says in place of what it said last; gives the events of which anything else holds now. */
    Set<String> put(DocumentId document, List<Order> orders) {
        List<Order> last = orders.isEmpty() ? byDocument.remove(document) : byDocument.put(document, orders);
        List<Order> gone = last == null ? List.of() : last;
        if (gone.equals(orders)) {
            return Set.of();
        }
        Map<Pair, List<Order>> heldBefore = new HashMap<>();
        for (Order order : concat(gone, orders)) {
            heldBefore.computeIfAbsent(Pair.of(order), pair -> held(pair));
        }
        for (int i = 0; i < gone.size(); i++) {
            Pair pair = Pair.of(gone.get(i));
            TreeMap<Place, Order> places = byPair.getOrDefault(pair, new TreeMap<>());
            places.remove(new Place(document, i));
            if (places.isEmpty()) {
                byPair.remove(pair);
            }
        }
        for (int i = 0; i < orders.size(); i++) {
            byPair.computeIfAbsent(Pair.of(orders.get(i)), key -> new TreeMap<>())
                    .put(new Place(document, i), orders.get(i));
        }
        Set<String> changed = new HashSet<>();
        heldBefore.forEach((pair, held) -> {
            if (!held.equals(held(pair))) {
                held.forEach(order -> count(order, false));
                held(pair).forEach(order -> count(order, true));
                changed.add(pair.a);
                changed.add(pair.b);
            }
        });
        return changed;
    }

    private static List<Order> concat(List<Order> a, List<Order> b) {
        List<Order> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }

    /** The order that counts of a pair: as it was stated first. */
    private List<Order> held(Pair pair) {
        TreeMap<Place, Order> places = byPair.get(pair);
        return places == null ? List.of() : List.of(places.firstEntry().getValue());
    }

    private void count(Order order, boolean comes) {
        count(after, order.later, order.earlier, comes);
        count(before, order.earlier, order.later, comes);
    }

    private static void count(Map<String, Set<String>> ends, String of, String other, boolean comes) {
        Set<String> others = ends.computeIfAbsent(of, key -> new TreeSet<>());
        if (comes) {
            others.add(other);
        } else {
            others.remove(other);
        }
        if (others.isEmpty()) {
            ends.remove(of);
        }
    }

    /** Ids of the events that this one is said to follow. */
    List<String> after(String event) {
        return List.copyOf(after.getOrDefault(event, Set.of()));
    }

    /** Ids of the events that this one is said to precede. */
    List<String> before(String event) {
        return List.copyOf(before.getOrDefault(event, Set.of()));
    }
}
