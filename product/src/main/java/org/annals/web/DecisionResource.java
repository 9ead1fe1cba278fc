package org.annals.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.annals.document.DocumentId;
import org.annals.review.Decision;
import org.annals.review.Decision.By;
import org.annals.review.DecisionDesk;
import org.annals.review.DecisionKind;
import org.annals.review.Naming;
import org.annals.review.RefusedDecision;
import org.jspecify.annotations.Nullable;

/** Takes decisions, one at a time; the next build brings them into the chronology. */
final class DecisionResource {
    private static final String ROUTE = "web";

    private final LiveChronology live;

    DecisionResource(LiveChronology live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/decisions", this::decide));
    }

    private Response decide(Request request) throws IOException {
        DecisionRequest asked = DecisionRequest.read(request);
        ChronologyView view = live.view();
        try {
            DecisionDesk desk = new DecisionDesk(view.index(), new By(asked.by(), asked.why(), ROUTE));
            Decision logged = live.decide(List.of(decision(desk, asked, view))).get(0);
            return Response.json(WorkResource.told(logged, view, Set.of()))
                    .withStatus(201)
                    .with("Location", "/api/decisions?before=" + (logged.number() + 1) + "&limit=1");
        } catch (RefusedDecision e) {
            throw Problem.refused(String.valueOf(e.getMessage()));
        }
    }

    private Decision decision(DecisionDesk desk, DecisionRequest asked, ChronologyView view) {
        if (asked.kind().equals("label")) {
            return desk.relabel(asked.row(0), asked.before(), asked.value());
        }
        DecisionKind kind = DecisionKind.find(asked.kind())
                .orElseThrow(() -> Problem.badRequest("kind must be a kind of decision, got " + asked.kind()));
        return switch (kind) {
            case ACCEPT, REJECT, PENDING -> desk.verdict(kind, asked.row(0));
            case MERGE -> desk.merge(asked.rows());
            case SPLIT -> desk.split(asked.rows());
            case MOVE -> desk.move(asked.row(0), asked.row(1));
            case CORRECT -> desk.correct(asked.row(0), asked.field(), asked.value());
            case COPY_OF -> desk.copyOf(asked.row(0), asked.row(1));
            case INDEPENDENT -> desk.independent(asked.row(0));
            case ONE_ACTOR, OWN_ACTOR ->
                desk.actors(
                        kind,
                        asked.rows().stream()
                                .map(name -> Naming.read(name, id -> text(id, view)))
                                .toList());
            case ADD_CLAIM -> addClaim(desk, asked, view);
            case WITHDRAW_DOCUMENT -> desk.withdraw(asked.row(0));
            case COMMENT, TAG, UNTAG, ASSIGN -> desk.remark(kind, asked.row(0), asked.value());
            case UNDO -> desk.undo(asked.row(0), live.decisions());
        };
    }

    private @Nullable String text(String document, ChronologyView view) {
        return view.records().has(RecordKind.DOCUMENTS, document)
                ? live.store().documents().findText(new DocumentId(document))
                : null;
    }

    private Decision addClaim(DecisionDesk desk, DecisionRequest asked, ChronologyView view) {
        String document = asked.row(0);
        String text = text(document, view);
        return desk.addClaim(document, text == null ? "" : text, asked.quote(), asked.fields());
    }
}
