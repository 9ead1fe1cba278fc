package org.annals.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.annals.delta.Delta.Change;
import org.annals.delta.Delta.FigureChange;
import org.annals.delta.Delta.Gain;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.delta.Snapshot.RelationRow;

/** Writes a delta for people, in Markdown, and for programs, in JSON. Equal deltas give equal text. */
public final class DeltaText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeltaText() {}

    /** The delta in Markdown, under the title given. */
    public static String markdown(Delta delta, String title) {
        StringBuilder out = new StringBuilder("# " + title + "\n");
        if (delta.isEmpty()) {
            return out.append("\nNothing changed.\n").toString();
        }
        section(
                out,
                "New articles",
                delta.newDocuments().stream().map(DeltaText::words).toList());
        section(
                out,
                "New events",
                delta.newEvents().stream().map(DeltaText::words).toList());
        section(
                out,
                "Gained an independent origin",
                delta.gained().stream().map(DeltaText::words).toList());
        section(
                out,
                "Date or place changed",
                delta.changed().stream().map(DeltaText::words).toList());
        section(out, "Figures", delta.figures().stream().map(DeltaText::words).toList());
        section(
                out,
                "New disagreements",
                delta.disagreements().stream().map(DeltaText::words).toList());
        section(out, "No longer there", vanished(delta.vanished()));
        return out.toString();
    }

    private static void section(StringBuilder out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("\n## ").append(title).append(" (").append(lines.size()).append(")\n\n");
            lines.forEach(line -> out.append("- ").append(line).append('\n'));
        }
    }

    private static String words(DocumentRow row) {
        String name = row.title() == null ? row.sourceId() : row.title();
        String outlet = row.outlet() == null ? "" : ", " + plain(row.outlet());
        String published = row.published() == null ? "" : ", " + row.published();
        return plain(name) + outlet + published + " `" + row.id() + "`";
    }

    private static String words(EventRow row) {
        String when = row.when() == null ? "undated" : row.when();
        String where = row.where().isEmpty() ? "" : " · " + plain(String.join("; ", row.where()));
        return "**" + when + "** · " + plain(row.headline()) + where + " `" + row.id() + "`";
    }

    private static String words(Gain gain) {
        return words(gain.event()) + ": " + gain.legsBefore() + " → "
                + gain.event().legs();
    }

    private static String words(Change change) {
        String before = change.before().isEmpty() ? "nothing" : change.before();
        String after = change.after().isEmpty() ? "nothing" : change.after();
        return plain(change.event().headline()) + ": " + change.field() + " " + plain(before) + " → " + plain(after)
                + " `" + change.event().id() + "`";
    }

    private static String words(FigureChange change) {
        String updates = change.updates() == null ? "" : ", updates “" + plain(change.updates()) + "”";
        String text = plain(change.figure().text());
        String shown = change.what().equals("withdrawn") ? "~~" + text + "~~" : text;
        return change.what() + ": " + shown + ", " + change.figure().value().outcome() + updates + " `"
                + change.figure().id() + "`";
    }

    private static String words(RelationRow relation) {
        return relation.type() + " (" + relation.aspect() + "): " + plain(relation.explanation()) + " `" + relation.a()
                + "` `" + relation.b() + "`";
    }

    /** Events and documents one by one; claims, figures and origins by reason, because they are many. */
    private static List<String> vanished(List<Vanished> rows) {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, String> lines = new LinkedHashMap<>();
        for (Vanished row : rows) {
            boolean single = row.kind().equals("event") || row.kind().equals("document");
            if (single) {
                lines.put(row.id(), row.kind() + " `" + row.id() + "`: " + plain(row.reason()));
            } else {
                counted.merge(row.kind() + "s: " + plain(row.reason()), 1, Integer::sum);
            }
        }
        counted.forEach((reason, count) -> lines.put(reason, count + " " + reason));
        return List.copyOf(lines.values());
    }

    /** On one line, and without what Markdown or HTML would take for markup. */
    private static String plain(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replace("[", "\\[")
                .replace("<", "&lt;");
    }

    /** The delta in JSON, keys in the order of the records. */
    public static String json(Delta delta) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(delta) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows of strings and numbers must be writable", e);
        }
    }
}
