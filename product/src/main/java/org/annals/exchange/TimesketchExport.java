package org.annals.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.annals.claim.Claim;
import org.annals.claim.DatedReading;
import org.annals.coding.CodedEvent;
import org.annals.coding.ExportInput;
import org.annals.coding.ExportReport;
import org.annals.coding.FormatExport;
import org.annals.coding.JsonFiles;
import org.annals.coding.Notes;
import org.annals.coding.Omissions;
import org.annals.coding.TableColumns;
import org.annals.document.Dated;
import org.annals.document.Edtf;
import org.annals.export.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code timesketch.csv} and {@code timesketch.jsonl}: one line for each clock, of an event, a statement and a publication.
 * What no day can be given for is left out, because Timesketch would show it in 1970.
 */
public final class TimesketchExport implements FormatExport {
    /** What the files begin with. */
    public static final String NAME = "timesketch";

    private static final int MOST_DAYS = 31;

    /** One clock. */
    private record Line(
            String message, String kind, Edtf date, LocalDate day, String eventId, String claimId, String tag) {
        String datetime() {
            return day + "T00:00:00+00:00";
        }
    }

    @Override
    public ExportReport write(ExportInput input, Path folder) throws IOException {
        Omissions omissions = new Omissions(NAME, "events");
        List<Line> lines = new ArrayList<>();
        for (CodedEvent event : input.list()) {
            Edtf date = event.when();
            LocalDate day = date == null ? null : day(date);
            if (date == null || day == null) {
                omissions.leaveOut(
                        event,
                        date == null ? "undated" : "date-too-wide",
                        date == null
                                ? "no article says when"
                                : date.text() + " is open to one side or wider than a month");
            } else {
                lines.add(new Line(Notes.of(event, List.of()), "event", date, day, event.id(), "", tag(event)));
            }
            statements(event, input, lines);
        }
        for (DatedReading reading : input.index().readingsByPublication()) {
            Dated published = reading.dating().published();
            LocalDate day = published == null ? null : day(published.date());
            if (published != null && day != null) {
                String title = Wording.oneLine(
                        new Wording(input.index()).title(reading.document().id()));
                String carrier = Wording.oneLine(
                        new Wording(input.index()).carrier(reading.document().id()));
                lines.add(new Line(
                        title + " (" + carrier + ")",
                        "publication",
                        published.date(),
                        day,
                        "",
                        reading.document().id().value(),
                        ""));
            }
        }
        lines.sort(Comparator.comparing(Line::day)
                .thenComparing(Line::kind)
                .thenComparing(Line::eventId)
                .thenComparing(Line::claimId));
        Path csv = folder.resolve("timesketch.csv");
        Path jsonl = folder.resolve("timesketch.jsonl");
        columns().table().write(lines, csv);
        JsonFiles.writeLines(lines.stream().map(TimesketchExport::json).toList(), jsonl);
        Omissions.Written written =
                new Omissions.Written(List.of(csv, jsonl), input.list().size(), lines.size());
        return omissions.report(input, written, folder);
    }

    private static void statements(CodedEvent event, ExportInput input, List<Line> lines) {
        for (Claim claim : event.claims()) {
            Dated said = input.index().claim(claim.id()).statementDate();
            String speaker = new Wording(input.index()).speaker(claim);
            LocalDate day = said == null ? null : day(said.date());
            if (said != null && day != null && speaker != null) {
                String words = Wording.shortened(Wording.oneLine(claim.text()), Notes.MOST_QUOTED);
                String verb = Wording.verb(claim.attribution());
                lines.add(new Line(
                        Wording.oneLine(speaker) + " " + verb + ": “" + words + "”",
                        "statement",
                        said.date(),
                        day,
                        event.id(),
                        claim.id(),
                        ""));
            }
        }
    }

    /** The first day, where that is no more than a month from the last. */
    private static @Nullable LocalDate day(Edtf date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null || latest == null) {
            return null;
        }
        boolean lasted = date.text().indexOf('/') > 0;
        return lasted || ChronoUnit.DAYS.between(earliest, latest) < MOST_DAYS ? earliest : null;
    }

    private static String tag(CodedEvent event) {
        List<String> tags = new ArrayList<>();
        String type = event.event().type().plover();
        if (type != null) {
            tags.add(type);
        }
        event.relations().stream()
                .map(relation -> relation.type().word())
                .filter(word -> word.equals("conflict") || word.equals("tension") || word.equals("withdrawn"))
                .distinct()
                .sorted()
                .forEach(tags::add);
        return String.join(",", tags);
    }

    private static TableColumns<Line> columns() {
        TableColumns<Line> columns = new TableColumns<>();
        return columns.text("message", Line::message)
                .text("datetime", Line::datetime)
                .text("timestamp_desc", Line::kind)
                .text("tag", Line::tag)
                .text("event_id", Line::eventId)
                .text("claim_id", Line::claimId)
                .text("edtf", line -> line.date().text())
                .text("precise", line -> line.date().isDay() ? "yes" : "no")
                .text("time_known", line -> "no");
    }

    private static ObjectNode json(Line line) {
        ObjectNode node = JsonFiles.object();
        node.put("message", line.message());
        node.put("datetime", line.datetime());
        node.put("timestamp_desc", line.kind());
        node.set(
                "tag",
                JsonFiles.texts(
                        line.tag().isEmpty() ? List.of() : List.of(line.tag().split(","))));
        node.put("event_id", line.eventId());
        node.put("claim_id", line.claimId());
        node.put("edtf", line.date().text());
        node.put("precise", line.date().isDay());
        node.put("time_known", false);
        return node;
    }
}
