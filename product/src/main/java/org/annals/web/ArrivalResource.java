package org.annals.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.annals.ingest.Rejection;
import org.annals.pipeline.StoreIntake;
import org.annals.pipeline.StoreIntake.Taken;

/** Takes new documents in, and has the chronology made anew. */
final class ArrivalResource {
    /** What the store remembers as the input. */
    private static final String GIVER = "handed in";

    private final LiveChronology live;
    private final long mostBytes;

    ArrivalResource(LiveChronology live, long mostBytes) {
        this.live = live;
        this.mostBytes = mostBytes;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/documents", this::take));
    }

    /** One file, whatever it holds; with {@code build=false} others follow before the chronology is made. */
    private Response take(Request request) throws IOException {
        try (HandedIn handed = HandedIn.of(request, mostBytes)) {
            Taken taken = new StoreIntake(live.store()).receive(GIVER, List.of(handed.file()));
            boolean build =
                    !request.text("build").equals("false") && taken.counts().added() > 0;
            if (build) {
                live.rebuild();
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("added", taken.counts().added());
            body.put(
                    "rejections",
                    taken.passing().stream().map(ArrivalResource::told).toList());
            body.put("notes", taken.notes().stream().map(ArrivalResource::told).toList());
            body.put("building", build);
            return Response.json(body).withStatus(taken.counts().added() > 0 ? 201 : 200);
        }
    }

    private static Map<String, Object> told(Rejection rejection) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("input", rejection.input());
        told.put("code", rejection.code());
        told.put("message", rejection.message());
        return told;
    }
}
