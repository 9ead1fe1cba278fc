package org.annals.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.FigureRow;
import org.annals.delta.Snapshot.RelationRow;
import org.annals.document.DocumentId;
import org.annals.store.RunTable.Tombstone;

/** Reads records: page by page, one by one, or with all that they rest on. */
final class RecordResource {
    private static final int PAGE = 100;
    private static final int MOST_LISTED = 2_000;
    private static final int MOST_PLACES = 20_000;
    private static final Set<String> DISPUTES = Set.of("conflict", "tension", "withdrawn", "label-difference");

    private final LiveChronology live;

    RecordResource(LiveChronology live) {
        this.live = live;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get(
                "/api/overview", request -> zipped(live.view().overview().whole())));
        routes.add(Route.get("/api/overview/{part}", this::overviewPart));
        routes.add(Route.get("/api/records", this::records));
        routes.add(Route.get("/api/found", this::found));
        for (RecordKind kind : RecordKind.values()) {
            routes.add(Route.get("/api/" + kind.word(), request -> page(kind, request)));
            if (isNamed(kind)) {
                routes.add(Route.get("/api/" + kind.word() + "/{id}", request -> one(kind, request.part("id"))));
            }
        }
        routes.add(Route.get("/api/documents/{id}/text", this::text));
        return routes;
    }

    /** Whether the records have ids of their own. */
    private static boolean isNamed(RecordKind kind) {
        return kind != RecordKind.LINEAGES && kind != RecordKind.NOT_UNDERSTOOD && kind != RecordKind.REJECTIONS;
    }

    private static Response zipped(byte[] json) {
        return Response.json(json).with("Content-Encoding", "gzip");
    }

    /** The first rows, then the lists, then all rows: each can be read at once. */
    private Response overviewPart(Request request) {
        ChronologyView view = live.view();
        List<byte[]> parts = view.overview().zipped();
        String part = request.part("part");
        int at = part.matches("[0-9]{1,4}") ? Integer.parseInt(part) : parts.size();
        if (at >= parts.size()) {
            throw Problem.notFound("the overview has parts 0 to " + (parts.size() - 1) + ", got " + shown(part));
        }
        // Of the very view that the part is of: another may have been shown meanwhile.
        return zipped(parts.get(at))
                .with("ETag", "\"" + view.tag() + "\"")
                .with("Annals-Parts", Integer.toString(parts.size()));
    }

    private Response one(RecordKind kind, String id) {
        RecordFile records = live.view().records();
        if (!records.has(kind, id)) {
            throw missing(kind, id);
        }
        return Response.json(records.read(kind, id));
    }

    private Problem missing(RecordKind kind, String id) {
        Tombstone stone = live.store().runs().resolve(id);
        String what = "there is no " + kind.word() + " record " + shown(id);
        return stone == null
                ? Problem.notFound(what)
                : Problem.gone(what + " any more: " + stone.reason(), stone.became());
    }

    private static String shown(String id) {
        return id.length() > 40 ? id.substring(0, 40) + "…" : id;
    }

    private Response text(Request request) {
        String id = request.part("id");
        String text = live.view().records().has(RecordKind.DOCUMENTS, id)
                ? live.store().documents().findText(new DocumentId(id))
                : null;
        if (text == null) {
            throw missing(RecordKind.DOCUMENTS, id);
        }
        return Response.json(Response.write(text));
    }

    private Response page(RecordKind kind, Request request) {
        ChronologyView view = live.view();
        List<String> ids = wanted(view, kind, request);
        String after = request.find("after");
        int from = 0;
        if (after != null) {
            from = ids.indexOf(after) + 1;
            if (from == 0) {
                throw Problem.badRequest("after must be an id of the list, got " + shown(after));
            }
        }
        int to = Math.min(ids.size(), from + request.limit(PAGE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String next = to < ids.size() ? new String(Response.write(ids.get(to - 1)), StandardCharsets.UTF_8) : "null";
        out.writeBytes(
                ("{\"total\":" + ids.size() + ",\"next\":" + next + ",\"items\":[").getBytes(StandardCharsets.UTF_8));
        for (int i = from; i < to; i++) {
            if (i > from) {
                out.write(',');
            }
            out.writeBytes(view.records().read(kind, ids.get(i)));
        }
        out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return Response.json(out.toByteArray());
    }

    /** Whether a request asks for some events only. */
    static boolean isFiltered(Request request) {
        return !request.texts("filter").isEmpty() || !request.texts("words").isEmpty();
    }

    /** The events that pass every filter and hold the words, in the chronology's order. */
    static List<String> events(ChronologyView view, Request request) {
        List<String> passing = view.events().find(request.texts("filter"));
        List<String> terms = Fold.terms(String.join(" ", request.texts("words")));
        if (terms.isEmpty()) {
            return passing;
        }
        Set<String> holding = new HashSet<>(view.events().eventsHolding(terms));
        return passing.stream().filter(holding::contains).toList();
    }

    /** Of events those that pass; of claims and figures those of such events; the others are not filtered. */
    private static List<String> wanted(ChronologyView view, RecordKind kind, Request request) {
        if (!isFiltered(request)) {
            return view.records().ids(kind);
        }
        return switch (kind) {
            case EVENTS -> events(view, request);
            case CLAIMS -> claimsOf(view, events(view, request));
            case FIGURES -> {
                Set<String> claims = new HashSet<>(claimsOf(view, events(view, request)));
                yield view.rows().figures().stream()
                        .filter(figure -> claims.contains(figure.claim()))
                        .map(FigureRow::id)
                        .toList();
            }
            default -> throw Problem.badRequest("only events, claims and figures can be filtered");
        };
    }

    private static List<String> claimsOf(ChronologyView view, List<String> events) {
        return events.stream()
                .flatMap(event -> view.index().claimsOf(event).stream())
                .map(ClaimRow::id)
                .toList();
    }

    /** Records by which an event, a document, a search or a list can be shown without any others. */
    private Response records(Request request) {
        ChronologyView view = live.view();
        RecordSet set = new RecordSet(view.records());
        String event = request.find("event");
        String document = request.find("document");
        String list = request.find("list");
        if (event != null) {
            known(view, RecordKind.EVENTS, event);
            set.event(event);
        } else if (document != null) {
            known(view, RecordKind.DOCUMENTS, document);
            set.document(document);
        } else if (request.find("text") != null) {
            view.events().claimsHolding(terms(request)).stream()
                    .limit(request.limit(PAGE))
                    .forEach(set::claim);
        } else if (list != null) {
            list(view, set, list, request);
        } else {
            throw Problem.badRequest("records are asked for by event, document, text or list");
        }
        return Response.json(set.toJson());
    }

    private void known(ChronologyView view, RecordKind kind, String id) {
        if (!view.records().has(kind, id)) {
            throw missing(kind, id);
        }
    }

    private static List<String> terms(Request request) {
        List<String> terms = Fold.terms(request.text("text"));
        if (terms.isEmpty()) {
            throw Problem.badRequest("text must hold a word");
        }
        return terms;
    }

    private static void list(ChronologyView view, RecordSet set, String list, Request request) {
        List<String> events = events(view, request);
        long skipped = (long) request.page() * MOST_LISTED;
        switch (list) {
            case "claims" -> {
                wanted(view, RecordKind.CLAIMS, request).stream()
                        .skip(skipped)
                        .limit(MOST_LISTED)
                        .forEach(set::claim);
                if (skipped == 0 && set.claims() < MOST_LISTED) {
                    events.stream().limit(MOST_LISTED).forEach(set::eventRow);
                }
            }
            case "figures" ->
                wanted(view, RecordKind.FIGURES, request).stream()
                        .skip(skipped)
                        .limit(MOST_LISTED)
                        .forEach(set::figure);
            case "labels" -> events.stream().skip(skipped).limit(MOST_LISTED).forEach(set::eventRow);
            case "relations" -> disputes(view, set, new HashSet<>(events), skipped);
            case "places", "notUnderstood", "rejections" -> {
                RecordKind kind = RecordKind.find(list).orElseThrow();
                view.records().ids(kind).stream()
                        .skip(skipped)
                        .limit(kind == RecordKind.PLACES ? MOST_PLACES : MOST_LISTED)
                        .forEach(id -> set.plain(kind, id));
            }
            default ->
                throw Problem.badRequest(
                        "list is one of claims, figures, labels, places, relations, notUnderstood, rejections, got "
                                + shown(list));
        }
    }

    private static void disputes(ChronologyView view, RecordSet set, Set<String> events, long skipped) {
        long listed = -skipped;
        for (RelationRow relation : view.rows().relations()) {
            if (listed == MOST_LISTED || !DISPUTES.contains(relation.type())) {
                continue;
            }
            List<String> told = Stream.of(relation.a(), relation.b())
                    .map(end -> eventOf(view, end))
                    .filter(events::contains)
                    .distinct()
                    .toList();
            if (!told.isEmpty()) {
                listed++;
                if (listed > 0) {
                    set.relation(relation.id());
                    told.forEach(set::eventRow);
                }
            }
        }
    }

    /** The event that an end of a relation belongs to, or "". */
    private static String eventOf(ChronologyView view, String end) {
        if (view.records().has(RecordKind.EVENTS, end)) {
            return end;
        }
        FigureRow figure = view.index().findFigure(end);
        String event = view.records().eventOf(figure == null ? end : figure.claim());
        return event == null ? "" : event;
    }

    /** Which events and documents hold words: the viewer has their rows already. */
    private Response found(Request request) {
        List<String> terms = terms(request);
        boolean wanted = !request.text("documents").equals("false");
        List<DocumentId> best = wanted ? live.store().documents().search(request.text("text"), PAGE) : List.of();
        List<String> documents = best.stream()
                .map(DocumentId::value)
                .filter(id -> live.view().records().has(RecordKind.DOCUMENTS, id))
                .toList();
        return Response.json(new Found(live.view().events().eventsHolding(terms), documents));
    }

    /** What holds the words: all events, and the best documents. */
    record Found(List<String> events, List<String> documents) {}
}
