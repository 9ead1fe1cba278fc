package org.annals.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.annals.chronology.Chronology;
import org.annals.chronology.ChronologyEntry;
import org.annals.chronology.ReadingOrder;

/**
 * The overview of a chronology as the viewer asks the application for it, in parts: an overview of the first rows, which can
 * be shown at once; everything but the rows; then the rows, some thousands a part, so that no part takes long to read.
 */
public final class ViewerOverview {
    /** More than any window shows. */
    private static final int FIRST = 120;

    private static final int ROWS = 2_000;

    private ViewerOverview() {}

    /** The parts, each zipped JSON; the first one alone where it has all rows. */
    public static List<byte[]> parts(Chronology chronology) throws IOException {
        ChronologyIndex index = new ChronologyIndex(chronology);
        List<ChronologyEntry> entries = ReadingOrder.of(chronology.entries()).all();
        List<ChronologyEntry> first = entries.subList(0, Math.min(FIRST, entries.size()));
        boolean whole = first.size() == entries.size();
        List<byte[]> parts = new ArrayList<>();
        OverviewLists few = whole ? OverviewLists.all(index) : OverviewLists.of(index, first);
        parts.add(zipped(json -> new OverviewJson(index, few, json).write(first)));
        if (!whole) {
            OverviewLists all = OverviewLists.all(index);
            parts.add(zipped(json -> new OverviewJson(index, all, json).writeLists()));
            for (int from = 0; from < entries.size(); from += ROWS) {
                List<ChronologyEntry> rows = entries.subList(from, Math.min(entries.size(), from + ROWS));
                parts.add(zipped(json -> new OverviewJson(index, all, json).writeRows(rows)));
            }
        }
        return List.copyOf(parts);
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] zipped(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (OutputStream out = new GZIPOutputStream(bytes);
                JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            content.write(json);
        }
        return bytes.toByteArray();
    }
}
