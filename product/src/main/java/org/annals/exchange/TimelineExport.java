package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.coding.TableColumns;
import org.annals.document.Edtf;
import org.annals.document.Precision;
import org.annals.export.Wording;
import org.annals.place.Place;
import org.annals.relation.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code timeline.json} and {@code timeline.csv} for TimelineJS3, and {@code timeline.undated.csv}, because a slide must have
 * a year. No more of a date is written than is known, but that one of a few days stands at the first of them, which its words for the
 * date say; a second date is a duration, never doubt.
 */
public final class TimelineExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "timeline";

    /** Above this TimelineJS becomes too slow to use, so the files are cut. */
    private static final int MOST_SLIDES = 1000;

    private static final int A_WEEK = 7;
    private static final int YEAR_ONLY = 1;
    private static final int MONTH_TOO = 2;
    private static final int DAY_TOO = 3;

    /** A slide: its event, and how many parts of its first and last day are known. */
    private record Slide(
            CodedEvent event,
            LocalDate start,
            int parts,
            @Nullable LocalDate end) {}

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "events");
        List<Slide> slides = new ArrayList<>();
        List<CodedEvent> undated = new ArrayList<>();
        for (CodedEvent event : input.list()) {
            if (isBesideLine(event, omissions)) {
                continue;
            }
            Slide slide = slide(event);
            if (slide == null) {
                undated.add(event);
                Edtf when = event.when();
                omissions.leaveOut(
                        event,
                        when == null ? "undated" : "date-too-wide",
                        (when == null ? "no article says when" : when.text() + " has no year of its own")
                                + "; listed in timeline.undated.csv");
            } else {
                slides.add(slide);
            }
        }
        List<Path> files = files(input, slides, folder);
        Path list = folder.resolve("timeline.undated.csv");
        undated().table().write(undated, list);
        files.add(list);
        Omissions.Written written = new Omissions.Written(files, input.list().size(), slides.size());
        return omissions.report(input, written, folder);
    }

    /** Slides are read one after the other: a count of the whole crisis or a detail would stand there as one more happening. */
    private static boolean isBesideLine(CodedEvent event, Omissions omissions) {
        switch (event.entry().part()) {
            case LINE -> {
                return false;
            }
            case TOTAL ->
                omissions.leaveOut(
                        event, "total", "counts what the whole crisis has cost so far; under Totals in the chronology");
            case ASIDE ->
                omissions.leaveOut(
                        event,
                        "also-told",
                        "a detail, perhaps told already, or hard to understand without its article; under Also told in the chronology");
            case VIEW -> throw new IllegalStateException("a view must be no entry, got " + event.id());
        }
        return true;
    }

    private static List<Path> files(ExportInput input, List<Slide> slides, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int part = 1; part == 1 || (part - 1) * MOST_SLIDES < slides.size(); part++) {
            List<Slide> some = slides.subList((part - 1) * MOST_SLIDES, Math.min(part * MOST_SLIDES, slides.size()));
            String suffix = part == 1 ? "" : "-" + part;
            Path json = folder.resolve("timeline" + suffix + ".json");
            Path csv = folder.resolve("timeline" + suffix + ".csv");
            JsonFiles.write(json(input, some), json);
            columns().table().write(some, csv);
            files.add(json);
            files.add(csv);
        }
        removeFurther(folder, files.size() / 2 + 1);
        return files;
    }

    // Parts of an earlier, longer export would pass for parts of this one.
    private static void removeFurther(Path folder, int from) throws IOException {
        for (int part = Math.max(from, 2); Files.deleteIfExists(folder.resolve("timeline-" + part + ".json")); part++) {
            Files.deleteIfExists(folder.resolve("timeline-" + part + ".csv"));
        }
    }

    private static @Nullable Slide slide(CodedEvent event) {
        Edtf date = event.when();
        LocalDate earliest = date == null ? null : date.earliest();
        LocalDate latest = date == null ? null : date.latest();
        if (date == null || earliest == null || latest == null || date.precision() == Precision.BOUND) {
            return null;
        }
        if (event.isDuration()) {
            return new Slide(event, earliest, DAY_TOO, latest);
        }
        if (date.isDay()) {
            return new Slide(event, earliest, DAY_TOO, null);
        }
        // A month alone would stand at its first day, before all that it follows.
        if (ChronoUnit.DAYS.between(earliest, latest) < A_WEEK) {
            return new Slide(event, earliest, DAY_TOO, null);
        }
        if (earliest.getYear() != latest.getYear()) {
            return null;
        }
        return new Slide(event, earliest, earliest.getMonth() == latest.getMonth() ? MONTH_TOO : YEAR_ONLY, null);
    }

    private static ObjectNode json(ExportInput input, List<Slide> slides) {
        ObjectNode root = JsonFiles.object();
        ObjectNode text = root.putObject("title").putObject("text");
        text.put("headline", "Chronology");
        text.put(
                "text",
                "<p>Nothing here is confirmed: each entry is something that articles say happened.</p><p>Profile "
                        + escaped(input.profile().label())
                        + (input.filter().isAll()
                                ? ""
                                : "; filter: " + escaped(input.filter().line())) + "</p>");
        root.putArray("eras");
        ArrayNode events = root.putArray("events");
        for (Slide slide : slides) {
            ObjectNode event = events.addObject();
            event.set("start_date", date(slide.start(), slide.parts()));
            LocalDate end = slide.end();
            if (end != null) {
                event.set("end_date", date(end, DAY_TOO));
            }
            event.put("display_date", display(slide.event()));
            ObjectNode words = event.putObject("text");
            words.put("headline", escaped(Notes.headline(slide.event())));
            words.put("text", body(slide.event()));
            String group = group(slide.event());
            if (!group.isEmpty()) {
                event.put("group", escaped(group));
            }
            event.put("unique_id", slide.event().id());
        }
        return root;
    }

    private static ObjectNode date(LocalDate day, int parts) {
        ObjectNode date = JsonFiles.object();
        date.put("year", day.getYear());
        if (parts >= MONTH_TOO) {
            date.put("month", day.getMonthValue());
        }
        if (parts >= DAY_TOO) {
            date.put("day", day.getDayOfMonth());
        }
        return date;
    }

    private static String display(CodedEvent event) {
        boolean differ = event.relations().stream()
                .anyMatch(relation -> relation.aspect() == Relation.Aspect.DATE
                        && (relation.type() == Relation.Type.CONFLICT || relation.type() == Relation.Type.TENSION));
        String status = switch (event.event().status()) {
            case OCCURRED -> "";
            case PLANNED -> " (planned)";
            case DECLARED -> " (declared)";
            case DENIED -> " (denied)";
        };
        return Notes.when(event) + (differ ? " (sources differ)" : "") + status;
    }

    private static String body(CodedEvent event) {
        StringBuilder body =
                new StringBuilder("<p>").append(escaped(Notes.voices(event))).append(".</p>");
        if (!event.figures().isEmpty()) {
            body.append("<p>Figures as told: ")
                    .append(escaped(String.join("; ", event.figures())))
                    .append("</p>");
        }
        if (!event.disagreements().isEmpty()) {
            body.append("<ul>");
            event.disagreements()
                    .forEach(words -> body.append("<li>").append(escaped(words)).append("</li>"));
            body.append("</ul>");
        }
        return body.toString();
    }

    /** The place, where all happened at one. */
    private static String group(CodedEvent event) {
        List<String> names = event.places().stream().map(Place::name).distinct().toList();
        return names.size() == 1 ? names.get(0) : "";
    }

    private static String escaped(String text) {
        return Wording.oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static TableColumns<Slide> columns() {
        TableColumns<Slide> columns = new TableColumns<>();
        columns.whole("Year", slide -> slide.start().getYear())
                .whole(
                        "Month",
                        slide -> slide.parts() >= MONTH_TOO ? slide.start().getMonthValue() : null)
                .whole("Day", slide -> slide.parts() >= DAY_TOO ? slide.start().getDayOfMonth() : null)
                .blank("Time")
                .whole("End Year", slide -> part(slide, LocalDate::getYear))
                .whole("End Month", slide -> part(slide, LocalDate::getMonthValue))
                .whole("End Day", slide -> part(slide, LocalDate::getDayOfMonth))
                .blank("End Time")
                .text("Display Date", slide -> display(slide.event()))
                .text("Headline", slide -> escaped(Notes.headline(slide.event())))
                .text("Text", slide -> body(slide.event()))
                .blank("Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type")
                .text("Group", slide -> escaped(group(slide.event())))
                .blank("Background");
        return columns;
    }

    /** Reads a part of a day. */
    private interface Part {
        int of(LocalDate day);
    }

    private static @Nullable Integer part(Slide slide, Part part) {
        LocalDate end = slide.end();
        return end == null ? null : Integer.valueOf(part.of(end));
    }

    private static TableColumns<CodedEvent> undated() {
        TableColumns<CodedEvent> columns = new TableColumns<>();
        return columns.text("Display Date", Notes::when)
                .text("Headline", Notes::headline)
                .text("Text", Notes::voices)
                .text("Group", TimelineExport::group)
                .text("Event", CodedEvent::id);
    }
}
