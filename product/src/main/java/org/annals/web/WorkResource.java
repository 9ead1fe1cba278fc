package org.annals.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.annals.delta.Delta;
import org.annals.delta.DeltaText;
import org.annals.delta.Snapshot;
import org.annals.review.Decision;
import org.annals.review.DecisionLog;
import org.annals.review.RowIndex;
import org.annals.review.RowRemarks;
import org.annals.review.RowRemarks.Remarks;
import org.annals.store.RunTable;
import org.annals.store.RunTable.Run;

/** Tells of the work itself: how things stand, the runs, what changed between them, and who decided what. */
final class WorkResource {
    private static final int PAGE = 200;
    private static final Remarks NOTHING = new Remarks("", "", "", "", "");

    private final LiveChronology live;

    WorkResource(LiveChronology live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/status", request -> Response.json(live.status())),
                Route.get(
                        "/api/runs",
                        request -> Response.json(
                                Map.of("items", live.store().runs().list()))),
                Route.post("/api/runs", request -> build()),
                Route.get("/api/delta", this::delta),
                Route.get("/api/decisions", this::decisions),
                Route.get("/api/remarks", request -> remarks()));
    }

    private Response build() {
        live.rebuild();
        return Response.json(live.status()).withStatus(202);
    }

    private Response delta(Request request) {
        RunTable runs = live.store().runs();
        List<Run> complete =
                runs.list().stream().filter(run -> run.finished() != null).toList();
        String since = request.find("since");
        Run from = complete.size() > 1 ? complete.get(1) : null;
        if (since != null) {
            from = complete.stream()
                    .filter(run -> since.equals(Long.toString(run.number())))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("since must be the number of a complete run, got " + since));
        }
        byte[] rows = from == null ? null : runs.findSnapshot(from.number());
        Map<String, String> reasons = new HashMap<>();
        runs.tombstones().forEach(stone -> reasons.put(stone.id(), stone.reason()));
        Delta delta = Delta.between(
                rows == null ? Snapshot.EMPTY : Snapshot.parse(rows),
                live.view().rows(),
                reasons);
        if (request.text("format").equals("md")) {
            String title = from == null ? "Everything" : "Changes since run " + from.number();
            return Response.bytes(
                    "text/markdown; charset=utf-8",
                    DeltaText.markdown(delta, title).getBytes(StandardCharsets.UTF_8));
        }
        return Response.json(DeltaText.json(delta).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A decision as it is told.
     *
     * @param rows the ids it is about, none where its words are gone
     * @param pending whether the chronology shown does not hold it yet
     */
    record Told(
            long number,
            String id,
            String decided,
            String who,
            String why,
            String route,
            String kind,
            List<String> rows,
            String words,
            Map<String, String> content,
            boolean undone,
            boolean pending) {}

    private Response decisions(Request request) {
        ChronologyView view = live.view();
        List<Decision> log = live.decisions();
        Set<String> undone = DecisionLog.undone(log);
        String row = request.find("row");
        int limit = request.limit(PAGE);
        String before = request.find("before");
        if (before != null && !before.matches("[0-9]{1,12}")) {
            throw Problem.badRequest("before must be the number of a decision, got " + before);
        }
        long most = before == null ? Long.MAX_VALUE : Long.parseLong(before);
        List<Told> items = new ArrayList<>();
        Map<String, List<String>> about = row == null ? Map.of() : abouts(log, view.index());
        for (int i = log.size() - 1; i >= 0 && items.size() < limit; i--) {
            Decision decision = log.get(i);
            if (decision.number() < most
                    && (row == null
                            || about.getOrDefault(decision.id(), List.of()).contains(row))) {
                items.add(told(decision, view, undone));
            }
        }
        return Response.json(Map.of("total", log.size(), "items", items));
    }

    /** The rows of each decision; an undo is about the rows of what it undoes. */
    private static Map<String, List<String>> abouts(List<Decision> log, RowIndex index) {
        Map<String, List<String>> about = new HashMap<>();
        for (Decision decision : log) {
            List<String> rows = decision.target().anchors().isEmpty()
                    ? about.getOrDefault(decision.after(), List.of())
                    : rows(decision, index);
            about.put(decision.id(), rows);
        }
        return about;
    }

    /** All rows that a decision names: of merged events, every one. */
    private static List<String> rows(Decision decision, RowIndex index) {
        List<String> rows = new ArrayList<>(index.rows(decision.target()));
        for (String claim : List.copyOf(rows)) {
            addEvent(index, claim, rows);
        }
        return rows;
    }

    private static void addEvent(RowIndex index, String claim, List<String> rows) {
        Snapshot.ClaimRow row = index.findClaim(claim);
        if (row != null && row.event() != null && !rows.contains(row.event())) {
            rows.add(row.event());
        }
    }

    static Told told(Decision decision, ChronologyView view, Set<String> undone) {
        Map<String, String> content = new TreeMap<>(decision.content());
        content.remove(Decision.Content.SEEN);
        return new Told(
                decision.number(),
                decision.id(),
                decision.decided(),
                decision.who(),
                decision.why(),
                decision.route(),
                decision.kind().word(),
                rows(decision, view.index()),
                decision.target().anchors().stream()
                        .findFirst()
                        .map(anchor -> anchor.words())
                        .orElse(""),
                content,
                undone.contains(decision.id()),
                decision.number() > view.decisions() && decision.kind().changesRows());
    }

    private Response remarks() {
        ChronologyView view = live.view();
        List<Decision> log = live.decisions();
        RowRemarks remarks = new RowRemarks(view.index(), log);
        Map<String, Remarks> byRow = new TreeMap<>();
        for (Decision decision : DecisionLog.effective(log)) {
            for (String row : view.index().rows(decision.target())) {
                Remarks said = remarks.of(row);
                if (!said.equals(NOTHING)) {
                    byRow.put(row, said);
                }
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("decisions", log.size());
        body.put("rows", byRow);
        return Response.json(body);
    }
}
