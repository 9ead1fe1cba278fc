package org.annals.chronology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.annals.chronology.ChronologyEntry.Part;

/**
 * The order in which a reader meets entries, which numbers them in every view: the line of events, then the totals, then what is
 * told beside the line.
 *
 * @param line dated ones first
 */
public record ReadingOrder(List<ChronologyEntry> line, List<ChronologyEntry> totals, List<ChronologyEntry> asides) {
    public ReadingOrder {
        line = List.copyOf(line);
        totals = List.copyOf(totals);
        asides = List.copyOf(asides);
    }

    /** Entries of one part stay in the order in which they come, but for undated ones of the line. */
    public static ReadingOrder of(List<ChronologyEntry> entries) {
        Map<Part, List<ChronologyEntry>> parts = new EnumMap<>(Part.class);
        List<ChronologyEntry> undated = new ArrayList<>();
        for (ChronologyEntry entry : entries) {
            Part part = entry.part();
            boolean last = part == Part.LINE && entry.event().when() == null;
            (last ? undated : parts.computeIfAbsent(part, any -> new ArrayList<>())).add(entry);
        }
        List<ChronologyEntry> line = new ArrayList<>(parts.getOrDefault(Part.LINE, List.of()));
        line.addAll(undated);
        return new ReadingOrder(
                line, parts.getOrDefault(Part.TOTAL, List.of()), parts.getOrDefault(Part.ASIDE, List.of()));
    }

    /** All entries. */
    public List<ChronologyEntry> all() {
        List<ChronologyEntry> all = new ArrayList<>(line);
        all.addAll(totals);
        all.addAll(asides);
        return List.copyOf(all);
    }
}
