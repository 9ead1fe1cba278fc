package org.annals.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Puts entries of one date into the order that the articles state; what they leave open keeps its place. */
final class StatedOrder {
    private StatedOrder() {}

    /** The entries must be sorted; only those that compare alike change places. */
    static List<ChronologyEntry> apply(List<ChronologyEntry> entries) {
        List<ChronologyEntry> ordered = new ArrayList<>(entries.size());
        int from = 0;
        while (from < entries.size()) {
            int to = from + 1;
            while (to < entries.size() && isOneDate(entries.get(from), entries.get(to))) {
                to++;
            }
            ordered.addAll(ordered(entries.subList(from, to)));
            from = to;
        }
        return ordered;
    }

    private static boolean isOneDate(ChronologyEntry a, ChronologyEntry b) {
        return java.util.Objects.equals(RememberedChronology.key(a.event()), RememberedChronology.key(b.event()));
    }

    private static List<ChronologyEntry> ordered(List<ChronologyEntry> run) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < run.size(); i++) {
            places.put(run.get(i).event().id(), i);
        }
        int[] waiting = new int[run.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < run.size(); i++) {
            waiting[i] = (int)
                    run.get(i).after().stream().filter(places::containsKey).count();
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<ChronologyEntry> ordered = new ArrayList<>(run.size());
        boolean[] placed = new boolean[run.size()];
        int next = 0;
        while (ordered.size() < run.size()) {
            while (ready.isEmpty() && placed[next]) {
                next++;
            }
            // Stated orders may run in a circle: then the first entry breaks it.
            int at = ready.isEmpty() ? next : ready.remove();
            if (placed[at]) {
                continue;
            }
            placed[at] = true;
            ordered.add(run.get(at));
            for (String later : run.get(at).before()) {
                Integer place = places.get(later);
                if (place != null && --waiting[place] == 0 && !placed[place]) {
                    ready.add(place);
                }
            }
        }
        return ordered;
    }
}
