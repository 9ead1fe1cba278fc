package org.annals.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.annals.delta.Snapshot.ClaimRow;
import org.annals.delta.Snapshot.DocumentRow;
import org.annals.delta.Snapshot.EventRow;
import org.annals.review.Decision.By;
import org.annals.review.Decision.Content;
import org.annals.review.Target.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Makes decisions about the rows of a run, by their ids, and refuses what makes no sense there. Every method may throw a
 * {@link RefusedDecision}. Nothing is logged yet.
 */
public final class DecisionDesk {
    private final RowIndex rows;
    private final By by;

    public DecisionDesk(RowIndex rows, By by) {
        if (by.who().isBlank()) {
            throw new RefusedDecision("a decision needs the name of who makes it");
        }
        this.rows = rows;
        this.by = by;
    }

    /** Accept, reject or pending, for a claim, an event or a figure. */
    public Decision verdict(DecisionKind kind, String id) {
        Target target = target(id);
        if (!kind.isVerdict() || target.scope() == Scope.DOCUMENT) {
            throw new RefusedDecision(
                    kind.word() + " is not said of a " + target.scope().word() + ": " + id);
        }
        return made(kind, target, Map.of());
    }

    /** The events are one; two or more. */
    public Decision merge(List<String> events) {
        List<Anchor> anchors = new ArrayList<>();
        for (String event : events) {
            anchors.add(rows.anchor(firstClaim(event)));
        }
        if (events.stream().distinct().count() < 2) {
            throw new RefusedDecision("merge needs two different events, got " + events);
        }
        return made(DecisionKind.MERGE, new Target(Scope.CLAIM, anchors), Map.of());
    }

    /** The claims, which are some but not all of one event, are an event of their own. */
    public Decision split(List<String> claims) {
        List<Anchor> anchors = new ArrayList<>();
        String event = null;
        for (String id : claims) {
            ClaimRow claim = claim(id);
            if (claim.event() == null || event != null && !event.equals(claim.event())) {
                throw new RefusedDecision("split takes claims of one event, got " + id);
            }
            event = claim.event();
            anchors.add(rows.anchor(claim));
        }
        if (event == null || rows.claimsOf(event).size() <= claims.size()) {
            throw new RefusedDecision("split must leave the event a claim, got " + claims);
        }
        return made(DecisionKind.SPLIT, new Target(Scope.CLAIM, anchors), Map.of());
    }

    /** The claim belongs to that event. */
    public Decision move(String claim, String event) {
        ClaimRow moved = claim(claim);
        if (event.equals(moved.event())) {
            throw new RefusedDecision(claim + " is in " + event + " already");
        }
        List<Anchor> anchors = List.of(rows.anchor(moved), rows.anchor(firstClaim(event)));
        String before = moved.event() == null ? "" : moved.event();
        return made(
                DecisionKind.MOVE,
                new Target(Scope.CLAIM, anchors),
                Map.of(Content.BEFORE, before, Content.AFTER, event));
    }

    /** The field has that value; "" for none. */
    public Decision correct(String id, String field, String after) {
        Target target = target(id);
        String reason = Values.problem(target.scope(), field, after.strip());
        if (reason != null) {
            throw new RefusedDecision(reason);
        }
        String before = Values.of(rows, id, field);
        return made(
                DecisionKind.CORRECT,
                target,
                Map.of(Content.FIELD, field, Content.BEFORE, before, Content.AFTER, after.strip()));
    }

    /** The label, as one voice uses it, is another. */
    public Decision relabel(String claim, String before, String after) {
        return made(
                DecisionKind.CORRECT,
                Target.of(Scope.CLAIM, rows.anchor(claim(claim))),
                Map.of(Content.FIELD, Fields.LABEL, Content.BEFORE, before.strip(), Content.AFTER, after.strip()));
    }

    /** The claim was taken from the other. */
    public Decision copyOf(String copy, String source) {
        if (copy.equals(source)) {
            throw new RefusedDecision("a claim is no copy of itself: " + copy);
        }
        List<Anchor> anchors = List.of(rows.anchor(claim(copy)), rows.anchor(claim(source)));
        return made(DecisionKind.COPY_OF, new Target(Scope.CLAIM, anchors), Map.of(Content.AFTER, source));
    }

    /** The claim was taken from no other. */
    public Decision independent(String claim) {
        return made(DecisionKind.INDEPENDENT, Target.of(Scope.CLAIM, rows.anchor(claim(claim))), Map.of());
    }

    /**
     * Words of a document are a claim.
     *
     * @param text the document's text
     * @param quote words that stand in it exactly once
     * @param fields of {@link Fields#OF_CLAIM}, where they are known
     */
    public Decision addClaim(String document, String text, String quote, Map<String, String> fields) {
        DocumentRow row = rows.findDocument(document);
        if (row == null) {
            throw new RefusedDecision("there is no document " + document);
        }
        int at = text.indexOf(quote);
        if (quote.isBlank() || at < 0 || text.indexOf(quote, at + 1) >= 0) {
            throw new RefusedDecision(
                    "the quotation must stand in " + document + " exactly once, word for word: “" + quote + "”");
        }
        fields.forEach((field, value) -> {
            String reason = Values.problem(Scope.CLAIM, field, value);
            if (reason != null) {
                throw new RefusedDecision(reason);
            }
        });
        Anchor anchor = new Anchor(
                row.textSha256(), text.codePointCount(0, at), text.codePointCount(0, at + quote.length()), quote);
        return made(DecisionKind.ADD_CLAIM, Target.of(Scope.CLAIM, anchor), fields);
    }

    /** The words name one actor ({@link DecisionKind#ONE_ACTOR}), or an actor of their own. */
    public Decision actors(DecisionKind kind, List<Naming> namings) {
        int least = kind == DecisionKind.ONE_ACTOR ? 2 : 1;
        if (namings.stream().distinct().count() < least) {
            throw new RefusedDecision(kind.word() + " needs " + least + " or more names, got " + namings.size());
        }
        List<Anchor> anchors = new ArrayList<>();
        for (Naming naming : namings) {
            DocumentRow row = rows.findDocument(naming.document());
            if (row == null) {
                throw new RefusedDecision("there is no document " + naming.document());
            }
            anchors.add(new Anchor(row.textSha256(), naming.begin(), naming.end(), naming.words()));
        }
        String words = namings.stream().map(Naming::words).distinct().collect(Collectors.joining(" · "));
        return made(kind, new Target(Scope.ACTOR, anchors), Map.of(Content.AFTER, words));
    }

    /** The document is not to be used. */
    public Decision withdraw(String document) {
        Target target = target(document);
        if (target.scope() != Scope.DOCUMENT) {
            throw new RefusedDecision("only documents are withdrawn, got " + document);
        }
        return made(DecisionKind.WITHDRAW_DOCUMENT, target, Map.of());
    }

    /** A comment, a tag, the end of a tag, or who is to look at the row. */
    public Decision remark(DecisionKind kind, String id, String text) {
        if (!kind.isRemark() || kind == DecisionKind.UNDO) {
            throw new RefusedDecision(kind.word() + " is no remark");
        }
        if (text.isBlank() && kind != DecisionKind.ASSIGN) {
            throw new RefusedDecision(kind.word() + " needs words");
        }
        return made(kind, target(id), Map.of(Content.AFTER, text.strip()));
    }

    /** The earlier decision no longer counts; undoing an undo brings it back. */
    public Decision undo(String decision, List<Decision> log) {
        boolean known = log.stream().anyMatch(logged -> logged.id().equals(decision));
        if (!known || DecisionLog.undone(log).contains(decision)) {
            throw new RefusedDecision(known ? decision + " is undone already" : "there is no decision " + decision);
        }
        return made(DecisionKind.UNDO, new Target(Scope.DECISION, List.of()), Map.of(Content.AFTER, decision));
    }

    /** A decision, with the claims that it rests on as they stand now. */
    private Decision made(DecisionKind kind, Target target, Map<String, String> content) {
        Map<String, String> whole = new TreeMap<>(content);
        if (kind.keepsClaims()) {
            whole.put(
                    Content.SEEN,
                    SeenClaim.write(target.anchors().stream()
                            .map(anchor -> rows.seen(target.scope(), anchor))
                            .toList()));
        }
        return Decision.of(by, kind, target, whole);
    }

    private Target target(String id) {
        Target target = rows.findTarget(id);
        if (target == null) {
            throw new RefusedDecision("there is no claim, event, figure or document " + id);
        }
        return target;
    }

    private ClaimRow claim(String id) {
        ClaimRow claim = rows.findClaim(id);
        if (claim == null) {
            throw new RefusedDecision("there is no claim " + id);
        }
        return claim;
    }

    private ClaimRow firstClaim(String event) {
        @Nullable EventRow row = rows.findEvent(event);
        List<ClaimRow> claims = rows.claimsOf(event);
        if (row == null || claims.isEmpty()) {
            throw new RefusedDecision("there is no event " + event);
        }
        return claims.get(0);
    }
}
