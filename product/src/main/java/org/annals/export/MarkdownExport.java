package org.annals.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.EntryNumbers;
import org.annals.chronology.ReadingOrder;
import org.annals.document.Dated;

/** Writes {@code chronology.md}: the chronology for a reader, every line with its voices, support and footnotes. */
public final class MarkdownExport implements ChronologyExport {
    /** The name of the file. */
    public static final String FILE = "chronology.md";

    private final int mostEvents;

    /** @param mostEvents how many events to show, the most salient ones, those in line first; 0 for all */
    public MarkdownExport(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    @Override
    public void write(Chronology chronology, Path folder) throws IOException {
        byte[] bytes = toMarkdown(chronology).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(FILE), bytes);
    }

    String toMarkdown(Chronology chronology) {
        ChronologyIndex index = new ChronologyIndex(chronology);
        List<ChronologyEntry> shown = shown(chronology);
        ReadingOrder order = ReadingOrder.of(shown);
        StringBuilder out = new StringBuilder();
        Footnotes footnotes = new Footnotes(index);
        EntryNumbers numbers = new EntryNumbers(order);
        MarkdownEvents events = new MarkdownEvents(index, footnotes, numbers, out);
        MarkdownLists lists = new MarkdownLists(index, footnotes, numbers, out);
        lists.head(shown);
        dated(order.line(), events, out);
        undated(order.line(), events, out);
        totals(order.totals(), events, out);
        asides(order.asides(), events, out);
        lists.tail(shown);
        out.append('\n');
        footnotes.writeTo(out);
        return out.toString();
    }

    private List<ChronologyEntry> shown(Chronology chronology) {
        List<ChronologyEntry> all = chronology.entries();
        if (mostEvents == 0 || all.size() <= mostEvents) {
            return all;
        }
        Comparator<ChronologyEntry> bySalience = Comparator.comparing(ChronologyEntry::part)
                .thenComparing(
                        Comparator.comparingDouble(ChronologyEntry::salience).reversed())
                .thenComparing(entry -> entry.event().id());
        Set<String> kept = all.stream()
                .sorted(bySalience)
                .limit(mostEvents)
                .map(entry -> entry.event().id())
                .collect(Collectors.toSet());
        return all.stream().filter(entry -> kept.contains(entry.event().id())).toList();
    }

    private static void dated(List<ChronologyEntry> shown, MarkdownEvents events, StringBuilder out) {
        String heading = "";
        for (ChronologyEntry entry : shown) {
            Dated when = entry.event().when();
            if (when == null) {
                continue;
            }
            String next = DateWords.heading(when.date());
            if (!next.equals(heading)) {
                heading = next;
                out.append("\n## ").append(heading).append("\n");
            }
            events.write(entry);
        }
    }

    private static void undated(List<ChronologyEntry> shown, MarkdownEvents events, StringBuilder out) {
        List<ChronologyEntry> undated =
                shown.stream().filter(entry -> entry.event().when() == null).toList();
        if (!undated.isEmpty()) {
            out.append("\n## Undated\n\nNo article gives a full date. None is guessed.\n");
            undated.forEach(events::write);
        }
    }

    private static void totals(List<ChronologyEntry> totals, MarkdownEvents events, StringBuilder out) {
        if (!totals.isEmpty()) {
            out.append("\n## Totals\n\n").append(Wording.TOTALS).append('\n');
            totals.forEach(events::write);
        }
    }

    private static void asides(List<ChronologyEntry> asides, MarkdownEvents events, StringBuilder out) {
        if (!asides.isEmpty()) {
            out.append("\n## Also told\n\n").append(Wording.ALSO_TOLD).append("\n\n");
            asides.forEach(events::writeShort);
        }
    }
}
