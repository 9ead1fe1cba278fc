package org.annals.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.delta.Snapshot;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.RefusedDecision;
import org.annals.review.RowRemarks;
import org.annals.sheet.ReviewSheets;
import org.annals.sheet.Sheet;
import org.annals.sheet.SheetException;
import org.annals.sheet.SheetFiles;
import org.annals.sheet.SheetImport;
import org.annals.sheet.SheetImport.Edit;
import org.annals.sheet.SheetImport.Preview;

/** Gives what is seen as spreadsheets and as JSON, and takes edited spreadsheets back. */
final class SheetResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_SHOWN = 500;

    private final LiveChronology live;

    SheetResource(LiveChronology live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/export/review.xlsx", this::xlsx),
                Route.get("/api/export/review-events.csv", request -> csv(request, "events")),
                Route.get("/api/export/review-claims.csv", request -> csv(request, "claims")),
                Route.get("/api/export/review-figures.csv", request -> csv(request, "figures")),
                Route.get("/api/export/chronology.json", request -> json()),
                Route.post("/api/imports", this::take));
    }

    private ReviewSheets sheets(Snapshot rows) {
        ChronologyView view = live.view();
        return new ReviewSheets(rows, view.index(), new RowRemarks(view.index(), live.decisions()));
    }

    /** The rows of the events that pass. */
    private Snapshot seen(Request request) {
        ChronologyView view = live.view();
        Snapshot all = view.rows();
        if (!RecordResource.isFiltered(request)) {
            return all;
        }
        Set<String> events = new HashSet<>(RecordResource.events(view, request));
        List<Snapshot.ClaimRow> claims = all.claims().stream()
                .filter(claim -> claim.event() != null && events.contains(claim.event()))
                .toList();
        Set<String> kept = new HashSet<>();
        claims.forEach(claim -> kept.add(claim.id()));
        return new Snapshot(
                all.documents(),
                all.events().stream()
                        .filter(event -> events.contains(event.id()))
                        .toList(),
                claims,
                all.figures().stream()
                        .filter(figure -> kept.contains(figure.claim()))
                        .toList(),
                all.relations(),
                all.origins());
    }

    private Response xlsx(Request request) throws IOException {
        List<Sheet> sheets = sheets(seen(request)).all();
        Path folder = Files.createTempDirectory("annals-out");
        try {
            Path file = SheetFiles.writeXlsx(sheets, folder);
            return attached(XLSX, "review.xlsx", Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(folder.resolve("review.xlsx"));
            Files.deleteIfExists(folder);
        }
    }

    private Response csv(Request request, String table) throws IOException {
        List<Sheet> sheets = sheets(seen(request)).all().stream()
                .filter(sheet -> sheet.name().equals(table))
                .toList();
        Path folder = Files.createTempDirectory("annals-out");
        List<Path> files = new ArrayList<>();
        try {
            files.addAll(SheetFiles.writeCsv(sheets, folder));
            return attached("text/csv; charset=utf-8", "review-" + table + ".csv", Files.readAllBytes(files.get(0)));
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private Response json() {
        RecordFile records = live.view().records();
        return new Response(200, Response.JSON, Map.of(), records::copyTo)
                .with("Content-Disposition", "attachment; filename=\"chronology.json\"");
    }

    private static Response attached(String type, String name, byte[] bytes) {
        return Response.bytes(type, bytes).with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** Shows cell by cell what edited sheets would decide; with {@code apply=true} decides it. */
    private Response take(Request request) throws IOException {
        String who = request.text("by").replaceAll("\\p{Cntrl}", " ").strip();
        boolean apply = request.flag("apply");
        try (HandedIn handed = HandedIn.of(request, MOST_BYTES)) {
            if (!handed.endsWith(".csv", ".xlsx")) {
                throw Problem.of(
                        415,
                        "WEB_NO_SHEET",
                        "only .csv and .xlsx are read, got " + handed.file().getFileName());
            }
            ChronologyView view = live.view();
            List<Decision> log = live.decisions();
            DecisionDesk desk = new DecisionDesk(view.index(), new By(who, request.text("why"), "spreadsheet"));
            Preview preview = new SheetImport(sheets(view.rows()), desk, log).preview(SheetFiles.read(handed.file()));
            List<Decision> decisions = preview.decisions();
            if (apply && !decisions.isEmpty()) {
                live.decide(decisions);
            }
            return Response.json(told(preview, decisions.size(), apply)).withStatus(apply ? 201 : 200);
        } catch (SheetException e) {
            throw Problem.of(415, "WEB_NO_SHEET", String.valueOf(e.getMessage()));
        } catch (RefusedDecision e) {
            throw Problem.refused(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> told(Preview preview, int decisions, boolean applied) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("applied", applied);
        body.put("decisions", decisions);
        body.put("edited", preview.edits().size());
        body.put("refused", preview.refusals().size());
        body.put(
                "edits",
                preview.edits().stream()
                        .limit(MOST_SHOWN)
                        .map(SheetResource::told)
                        .toList());
        body.put("refusals", preview.refusals().stream().limit(MOST_SHOWN).toList());
        return body;
    }

    private static Map<String, String> told(Edit edit) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("address", edit.address());
        told.put("row", edit.row());
        told.put("column", edit.column());
        told.put("before", edit.before());
        told.put("after", edit.after());
        return told;
    }
}
